"""The compiled lexicon: a file of tables in the cache folder, named by what it was made from.

It is opened, not read: a run reads what it asks for. What is missing, damaged, of another version or machine, or
somebody else's is made again; what cannot be written is done without.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from checker.cache import cache_folder, is_ours
from checker.lexicon.table import DamagedError, Tables

if TYPE_CHECKING:
    from collections.abc import Callable

PREFIX, SUFFIX = "lexicon-", ".tables"
KEPT_DAYS, KEPT_FILES, KEPT_BYTES = 30, 12, 2_000_000_000
"""Compiled lexicons that nobody has opened for so long, or beyond so many, are removed when a new one is written."""
_DAY = 86_400
_OPENED: set[str] = set()
"""What this process has opened: the bundled glossaries, below the layer of a house that is compiled now."""
_NUMBERS = ("index", "gone")
_MAPS = ("ids", "crowds", "starts", "nexts", "derived")
_LISTS = ("entries", "names", "forms")
_VALUES = ("lower", "systems", "replaced", "gone-forms", "made-from")


def path_of(digest: str) -> str:
    """Return where the lexicon of a digest is kept."""
    return os.path.join(cache_folder(), f"{PREFIX}{digest}{SUFFIX}")


def open_compiled(digest: str, rebuild: Callable[[], dict[str, Any]]) -> Tables | None:
    """Return the tables of a digest, if they are there and sound; `rebuild` makes the data if they prove damaged."""
    path = path_of(digest)
    try:
        if not is_ours(cache_folder()) or not is_ours(path):
            return None
        tables = Tables(path, rebuild)
        if time.time() - os.stat(path).st_mtime > _DAY:
            os.utime(path)
        _OPENED.add(path)
    except (OSError, DamagedError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return tables


def write_compiled(digest: str, data: dict[str, Any]) -> None:
    """Write tables, whole or not at all; a folder that cannot be written is passed over in silence."""
    import tempfile

    name = None
    try:
        os.makedirs(cache_folder(), mode=0o700, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=cache_folder(), prefix=".writing-")
        with os.fdopen(handle, "w+b", buffering=1 << 20) as stream:
            write_tables(stream, data)
        os.replace(name, path_of(digest))
    except OSError:
        if name is not None:
            with suppress(OSError):
                os.unlink(name)
        return
    _tidy(path_of(digest))


def write_tables(stream: Any, data: dict[str, Any]) -> None:  # noqa: ANN401  # a binary file, for reading and writing
    """Write compiled data to a stream. Raises OSError."""
    from checker.lexicon.writer import Writer

    writer = Writer(stream)
    for table in _NUMBERS:
        writer.put_map(table, data.get(table, {}), numbers=True)
    for table in _MAPS:
        writer.put_map(table, data[table])
    for net, content in data["nets"].items():
        writer.put_map(f"nets.{net}", content, numbers=True)
    for table in _LISTS:
        writer.put_list(table, data[table])
    for table in _VALUES:
        writer.put_value(table, data.get(table, []))
    writer.close()


def _tidy(new: str) -> None:
    """Remove compiled lexicons that are old or too many; never the new one, nor what this process reads."""
    found = []
    with suppress(OSError), os.scandir(cache_folder()) as files:
        found = [
            (file.stat().st_mtime, file.path, file.stat().st_size)
            for file in files
            if file.name.startswith(PREFIX) and file.name.endswith((SUFFIX, ".json")) and file.path != new
        ]
    oldest = time.time() - KEPT_DAYS * _DAY
    left = KEPT_BYTES
    for place, (changed, path, size) in enumerate(sorted(found, reverse=True), 1):
        left -= size
        if path in _OPENED:
            continue
        if changed < oldest or place >= KEPT_FILES or left < 0 or path.endswith(".json"):
            with suppress(OSError):
                os.unlink(path)
