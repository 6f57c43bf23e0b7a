"""What names the content of files, without reading those that have not changed since it was last asked."""

from __future__ import annotations

import json
import os
import time
from typing import TYPE_CHECKING

from checker.cache import remember
from checker.digest import blake2b
from checker.errors import ExonymError
from checker.resources import bundled_name, read_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.errors import Problem

_SETTLED = 2 * 10**9
"""Nanoseconds since its last change after which a file that changes again has another time: clocks are coarse."""


def contents_of(paths: Sequence[str]) -> bytes:
    """Return a digest of the files' names and contents. Raises ExonymError with every file that cannot be read."""
    marks: list[tuple[str, int, int, int]] = []
    try:
        for path in paths:
            status = os.stat(path)
            marks.append((bundled_name(path), status.st_size, status.st_mtime_ns, status.st_ino))
    except OSError:
        return _read(paths)
    if any(time.time_ns() - changed < _SETTLED for _, _, changed, _ in marks):
        return _read(paths)
    kept = remember("contents", [json.dumps(marks).encode("utf-8", "surrogatepass")], lambda: _made(paths), ("digest",))
    return bytes.fromhex(kept["digest"]) if kept else _read(paths)


def _made(paths: Sequence[str]) -> dict[str, str]:
    return {"digest": _read(paths).hex()}


def _read(paths: Sequence[str]) -> bytes:
    problems: list[Problem] = []
    digest = blake2b(digest_size=16)
    for path in paths:
        data = read_bytes(path, problems) or b""
        name = os.fsencode(bundled_name(path))
        digest.update(len(name).to_bytes(8, "big") + name + len(data).to_bytes(8, "big"))
        digest.update(data)
    if problems:
        raise ExonymError(problems)
    return digest.digest()
