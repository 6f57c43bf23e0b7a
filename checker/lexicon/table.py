"""Constant tables in one file, of which only what is asked for is read: what leads to records through shared memory.

The file begins with a magic line, then a head: the length of its JSON (8 bytes), the JSON's checksum (16 bytes), the
JSON itself: format, byte order, size of the file, and for each table where it begins. Numbers are 8 bytes in the byte
order of the machine. A map is a field of slots (a power of two, at least twice as many as keys: offsets of records),
found by the CRC-32 of the key and then one after the other; behind it are tags, one byte for each slot: 0 is empty,
otherwise the CRC's first byte, or 1; behind them the CRC-32 of each block of 2,048 tags. What a map does not have is
told by the tags alone, without a look at records all over the file, and of tags a block is read when it is needed. A
list is a field of offsets. A record is the CRC-32 of what follows, the lengths of key and value (4 bytes each,
little-endian), key (UTF-8) and value (JSON, or numbers of 4 bytes, little-endian). The idea of a constant hash table is
D. J. Bernstein's (cdb).
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import sys
from array import array
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from zlib import crc32

from checker.bounded import MOST
from checker.digest import blake2b

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

FORMAT = 4
MAGIC = b"exonym-lexicon\n\0"
HEAD_ROOM = len(MAGIC) + 16 + 16
_RECORD = struct.Struct("<III")
NUMBER = 8
"""Bytes of a number."""
TAG = 24
"""So many bits of the CRC follow the tag."""
BLOCK = 11
"""So many bits of a slot's number count within its block: a block has 2,048 tags."""
_READS_ANYWHERE = hasattr(os, "pread")
_PROBABLY = 512
"""So many bytes are read of a record at first: most have fewer."""


class DamagedError(Exception):
    """A table file is not what was written."""


class Tables:
    """The tables of a file. `rebuild` gives the same data as dicts and lists, should the file prove damaged."""

    def __init__(self, path: str, rebuild: Callable[[], dict[str, Any]]) -> None:
        """Open a file. Raises DamagedError if it is none of ours, and OSError."""
        self._file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        if os.fstat(self._file).st_size < HEAD_ROOM:
            raise DamagedError(path)
        self._map = mmap.mmap(self._file, 0, access=mmap.ACCESS_READ)
        self._view = memoryview(self._map)
        self._path = path
        self._rebuild = rebuild
        self._built: dict[str, Any] | None = None
        self._tables = self._head()
        self._open: dict[str, Any] = {}

    def __del__(self) -> None:
        with suppress(AttributeError, OSError):
            os.close(self._file)

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401  # a table, or the value
        """Return a table by its name."""
        if self._built is not None:
            return inner(self._built, name)
        if name not in self._open:
            try:
                self._open[name] = self._opened(name)
            except DamagedError:
                return self.built(name)
        return self._open[name]

    def _opened(self, name: str) -> Any:  # noqa: ANN401
        kind, *rest = self._tables[name]
        if kind == "value":
            return rest[0]
        return _List(self, name, rest) if kind == "list" else _Map(self, name, kind, rest)

    def field(self, start: int, count: int) -> memoryview:
        """Return a field of numbers."""
        return self._view[start : start + count * NUMBER].cast("Q")

    def tags(self, start: int, count: int) -> memoryview:
        """Return a field of bytes."""
        return self._view[start : start + count]

    def record(self, offset: int) -> tuple[bytes, bytes]:
        """Return key and value of a record. Raises DamagedError."""
        try:
            data = self._read(_PROBABLY, offset)
            check, wide, long = _RECORD.unpack_from(data)
            end = _RECORD.size + wide + long
            body = (data if end <= len(data) else self._read(end, offset))[4:end]
        except (OSError, struct.error, ValueError, OverflowError, MemoryError) as error:
            raise DamagedError(self._path) from error
        if len(body) != 8 + wide + long or crc32(body) != check:
            raise DamagedError(self._path)
        return body[8 : 8 + wide], body[8 + wide :]

    def _read(self, count: int, offset: int) -> bytes:
        """Return some bytes of the file, fewer at its end.

        Records lie all over a file of hundreds of megabytes. Of what is looked at through mapped memory, the system
        maps 16 pages at once: reading takes no longer, and a tenth of the memory.
        """
        if _READS_ANYWHERE:
            return os.pread(self._file, min(count, len(self._map)), offset)
        return self._map[offset : offset + count]

    def verify(self) -> None:
        """Read every record. Raises DamagedError at the first that is not as it was written."""
        for name, (kind, *_) in self._tables.items():
            for offset in self._opened(name).offsets() if kind != "value" else ():
                self.record(offset)

    def built(self, name: str) -> Any:  # noqa: ANN401
        """Return a table made anew, after the file has proved damaged; the file is removed."""
        if self._built is None:
            self._built = self._rebuild()
            with suppress(OSError):
                os.unlink(self._path)
        return inner(self._built, name)

    def _head(self) -> dict[str, list[Any]]:
        size, length = struct.unpack_from("<QQ", self._map, len(MAGIC))
        head = self._map[size : size + length]
        seal = self._map[len(MAGIC) + 16 : HEAD_ROOM]
        if self._map[: len(MAGIC)] != MAGIC or blake2b(head, digest_size=16).digest() != seal:
            raise DamagedError(self._path)
        content = json.loads(head)
        if content["format"] != FORMAT or content["order"] != sys.byteorder or size + length != len(self._map):
            raise DamagedError(self._path)
        tables: dict[str, list[Any]] = content["tables"]
        return tables


def table_of(data: Mapping[str, Any] | Tables, name: str) -> Any:  # noqa: ANN401  # a map, a list, or a plain value
    """Return a table of compiled data, be it built or in a file; a dot parts the name of a net from `nets`."""
    return inner(data, name) if type(data) is dict else data[name]


def inner(built: Mapping[str, Any], name: str) -> Any:  # noqa: ANN401
    """Return a table of built data; a dot parts the name of a table within a table."""
    outer, _, inner = name.partition(".")
    return built[outer][inner] if inner else built[outer]


class _Map:
    """A map of a file: key → value; what was asked for is remembered."""

    def __init__(self, tables: Tables, name: str, kind: str, place: list[int]) -> None:
        start, self._size, self._count = place
        self._tables, self._name, self._numbers = tables, name, kind == "numbers"
        self._slots = tables.field(start, self._size)
        self._tags = tables.tags(start + self._size * NUMBER, self._size)
        self._sums = tables.field(start + self._size * (NUMBER + 1), (self._size - 1 >> BLOCK) + 1)
        self._sound: set[int] = set()
        self._remembered: dict[str, Any] = {}

    def __len__(self) -> int:
        return self._count

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401
        value = self.get(key)
        if value is None:
            raise KeyError(key)
        return value

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401
        """Return the value of a key, or the default."""
        if key in self._remembered:
            value = self._remembered[key]
        else:
            try:
                value = self._find(key)
            except DamagedError:
                value = self._tables.built(self._name).get(key)
            if len(self._remembered) >= MOST:  # as `keep` does, but nothing is asked more often
                self._remembered.clear()
            self._remembered[key] = value
        return default if value is None else value

    def __iter__(self) -> Iterator[str]:
        """Give the keys, in no order."""
        return (self._tables.record(offset)[0].decode("utf-8", "surrogatepass") for offset in self.offsets())

    def offsets(self) -> Iterator[int]:
        """Give the offsets of the records. Raises DamagedError."""
        for block in range(len(self._sums)):
            self._look_over(block)
        for offset, tag in zip(self._slots, self._tags, strict=True):
            if tag:
                yield offset
            elif offset:
                raise DamagedError(self._name)

    def keys(self) -> set[str]:
        """Return the keys."""
        return set(self)

    def _find(self, key: str) -> Any:  # noqa: ANN401
        raw = key.encode("utf-8", "surrogatepass")
        hashed = crc32(raw)
        mask, tags, own = self._size - 1, self._tags, hashed >> TAG or 1
        slot = hashed & mask
        for _ in range(self._size):
            if slot >> BLOCK not in self._sound:
                self._look_over(slot >> BLOCK)
            tag = tags[slot]
            if not tag:
                return None
            if tag == own:
                found, value = self._tables.record(self._slots[slot])
                if found == raw:
                    return _read_numbers(value) if self._numbers else json.loads(value)
            slot = (slot + 1) & mask
        raise DamagedError(self._name)

    def _look_over(self, block: int) -> None:
        """Make sure that a block of tags is as it was written. Raises DamagedError."""
        if crc32(self._tags[block << BLOCK : (block + 1) << BLOCK]) != self._sums[block]:
            raise DamagedError(self._name)
        self._sound.add(block)


class _List:
    """A list of a file."""

    def __init__(self, tables: Tables, name: str, place: list[int]) -> None:
        start, count = place
        self._tables, self._name = tables, name
        self._offsets = tables.field(start, count)

    def __len__(self) -> int:
        return len(self._offsets)

    def offsets(self) -> Iterator[int]:
        """Give the offsets of the records."""
        return iter(self._offsets)

    def __getitem__(self, number: int) -> Any:  # noqa: ANN401
        try:
            return json.loads(self._tables.record(self._offsets[number])[1])
        except DamagedError:
            return self._tables.built(self._name)[number]


def _read_numbers(value: bytes) -> array[int]:
    numbers = array("I")
    numbers.frombytes(value)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
