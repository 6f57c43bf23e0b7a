"""Glossary files as they are read, before they are put over each other."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.documents.decode import decode
from checker.glossary.schema import GLOSSARY
from checker.resources import bundled_name, read_bytes
from checker.yamlfiles import INVALID, read_text

if TYPE_CHECKING:
    from checker.errors import Problem

MAX_FILE_BYTES = 32 * 1024 * 1024


def read_file(path: str, problems: list[Problem], text: str | None = None) -> list[dict[str, Any]]:
    """Return the entries of a file (or of a text instead) as they were read; all that is wrong goes to `problems`."""
    name = bundled_name(path)
    if text is None and name != path and os.path.isfile(path):
        status = os.stat(path)
        read, told = _read_bundled(path, status.st_mtime_ns, status.st_size)
        problems += told
        return [dict(raw) for raw in read]
    return _read_named(path, name, problems, text)


@lru_cache(maxsize=256)
def _read_bundled(path: str, changed: int, size: int) -> tuple[list[dict[str, Any]], list[Problem]]:  # noqa: ARG001
    """Read a bundled file once in a run, however many glossaries lie over it: all of them take a second."""
    problems: list[Problem] = []
    return _read_named(path, bundled_name(path), problems, None), problems


def _read_named(path: str, name: str, problems: list[Problem], text: str | None) -> list[dict[str, Any]]:
    if text is None:
        data = read_bytes(path, problems)
        text = None if data is None else decode(data, name, problems, max_bytes=MAX_FILE_BYTES, draft=False)
    values = INVALID if text is None else read_text(text.removeprefix("\ufeff"), name, GLOSSARY, problems)
    return [] if values is INVALID else values["entries"]
