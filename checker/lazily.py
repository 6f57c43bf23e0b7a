"""Patterns compiled when they are first used: one long pattern takes longer to compile than a draft to check."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Later:
    """Stands for a compiled pattern until something of it is asked for; then has what the pattern has."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made_of = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever a pattern has
        """Take something over from the pattern, for good: it is asked for here only once."""
        found = getattr(re.compile(*self._made_of), name)
        setattr(self, name, found)
        return found


class _Where:
    """Looks for a pattern only where a text has one of some words or marks, which is told in a tenth of the time.

    `everywhere` is the pattern as it is, for whoever will look in any text.
    """

    def __init__(self, pattern: re.Pattern[str], words: tuple[str, ...]) -> None:
        self.everywhere, self._words = pattern, words

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a whole text."""
        return self.everywhere.search(text) if self._may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give the matches in a whole text."""
        return self.everywhere.finditer(text) if self._may_match(text) else iter(())

    def _may_match(self, text: str) -> bool:
        for word in self._words:  # noqa: SIM110  # any() takes twice as long
            if word in text:
                return True
        return False


def lazily(pattern: str, flags: int = 0, where: tuple[str, ...] = ()) -> re.Pattern[str]:
    """Return what can be used as the compiled pattern, by its methods and attributes alone.

    `where`, for patterns that are looked for in whole texts (by `search` and `finditer` alone): words or marks of which
    every match has one. Where none is in the text, the pattern is not even compiled.

    >>> word = lazily("[a-z]+")
    >>> bool(word.fullmatch("kiev")), word.fullmatch("Kiev")
    (True, None)
    """
    later = cast("re.Pattern[str]", _Later(pattern, flags))
    return cast("re.Pattern[str]", _Where(later, where)) if where else later
