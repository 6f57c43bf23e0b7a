"""Patterns compiled when they are first used: one long pattern takes longer to compile than a draft to check."""

from __future__ import annotations

import re
from typing import Any, cast


class _Later:
    """Stands for a compiled pattern until something of it is asked for; then has what the pattern has."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made_of = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever a pattern has
        """Take something over from the pattern, for good: it is asked for here only once."""
        found = getattr(re.compile(*self._made_of), name)
        setattr(self, name, found)
        return found


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what can be used as the compiled pattern, by its methods and attributes alone.

    >>> word = lazily("[a-z]+")
    >>> bool(word.fullmatch("kiev")), word.fullmatch("Kiev")
    (True, None)
    """
    return cast("re.Pattern[str]", _Later(pattern, flags))
