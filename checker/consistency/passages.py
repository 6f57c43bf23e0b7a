"""The words around a place in a draft, read again from the draft when somebody wants to see them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.documents.decode import decode
from checker.resources import read_bytes

if TYPE_CHECKING:
    from checker.consistency.clusters import Usage, Where

REACH = 60
"""How many characters are shown on either side."""


class Passages:
    """Gives the passage of a place: the text before, the name, the text after. Empty texts if it is no longer there."""

    def __init__(self, encoding: str | None = None) -> None:
        self._encoding = encoding
        self._lines = lru_cache(maxsize=64)(self._read)

    def __call__(self, where: Where, usage: Usage) -> tuple[str, str, str]:
        """Return a passage within one line of the draft."""
        lines = self._lines(where.path)
        if where.line > len(lines):
            return "", usage.text, ""
        line, start = lines[where.line - 1], where.column - 1
        if start >= len(line):
            return "", usage.text, ""
        end = start + len(usage.text)
        return (
            line[max(0, start - REACH) : start].lstrip(),
            line[start:end] or usage.text,
            line[end : end + REACH].rstrip(),
        )

    def _read(self, path: str) -> list[str]:
        data = read_bytes(path, [])
        text = None if data is None else decode(data, path, [], self._encoding, len(data) + 1)
        return [] if text is None else text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
