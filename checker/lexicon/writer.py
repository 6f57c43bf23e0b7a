"""Writes the files that table.py reads."""

from __future__ import annotations

import json
import struct
import sys
from array import array
from typing import TYPE_CHECKING, Any
from zlib import crc32

from checker.digest import blake2b
from checker.lexicon.table import BLOCK, FORMAT, HEAD_ROOM, MAGIC, NUMBER, TAG

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_ALIGNED = 8
_CHECK, _LENGTHS = struct.Struct("<I"), struct.Struct("<II")


class Writer:
    """Writes tables one after the other to a stream opened for reading and writing bytes."""

    def __init__(self, stream: Any) -> None:  # noqa: ANN401  # a binary file
        self._stream = stream
        self._tables: dict[str, list[Any]] = {}
        self._at = 0
        self._write(b"\0" * HEAD_ROOM)

    def put_map(self, name: str, items: Mapping[str, Any], *, numbers: bool = False) -> None:
        """Write a map; its values are lists of numbers (`numbers`) or anything JSON has."""
        size = 8
        while size < 2 * len(items):
            size *= 2
        slots, tags = array("Q", bytes(NUMBER * size)), bytearray(size)
        for key, value in items.items():
            raw = key.encode("utf-8", "surrogatepass")
            hashed = crc32(raw)
            slot = hashed & (size - 1)
            while tags[slot]:
                slot = (slot + 1) & (size - 1)
            slots[slot] = self._record(raw, _write_numbers(value) if numbers else _json(value))
            tags[slot] = hashed >> TAG or 1
        self._field(name, "numbers" if numbers else "map", slots, len(items))
        self._write(bytes(tags))
        blocks = range(0, size, 1 << BLOCK)
        self._write(array("Q", [crc32(tags[block : block + (1 << BLOCK)]) for block in blocks]).tobytes())

    def put_list(self, name: str, values: Iterable[Any]) -> None:
        """Write a list of values that JSON has."""
        offsets = array("Q", [self._record(b"", _json(value)) for value in values])
        self._field(name, "list", offsets)

    def put_value(self, name: str, value: Any) -> None:  # noqa: ANN401  # anything JSON has
        """Write one value, which is read at once."""
        self._tables[name] = ["value", value]

    def close(self) -> None:
        """Write the head."""
        size = self._at
        head = _json({"format": FORMAT, "order": sys.byteorder, "size": size, "tables": self._tables})
        self._write(head)
        self._stream.seek(0)
        seal = blake2b(head, digest_size=16).digest()
        self._stream.write(MAGIC + struct.pack("<QQ", size, len(head)) + seal)

    def _record(self, key: bytes, value: bytes) -> int:
        offset = self._at
        body = _LENGTHS.pack(len(key), len(value)) + key + value
        self._write(_CHECK.pack(crc32(body)) + body)
        return offset

    def _field(self, name: str, kind: str, field: array[int], *more: int) -> None:
        self._write(b"\0" * (-self._at % _ALIGNED))
        self._tables[name] = [kind, self._at, len(field), *more]
        self._write(field.tobytes())

    def _write(self, data: bytes) -> None:
        self._stream.write(data)
        self._at += len(data)


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _json(value: Any) -> bytes:  # noqa: ANN401
    return _ENCODER.encode(value).encode("utf-8", "surrogatepass")


def _write_numbers(value: Iterable[int]) -> bytes:
    numbers = array("I", value)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
