"""Patterns compiled when they are first needed: one long pattern takes longer to compile than a draft to check."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def lazily(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """Return a function that compiles the pattern when it is first called.

    >>> word = lazily("[a-z]+")
    >>> word().fullmatch("kiev") is word().fullmatch("Kiev")
    False
    """

    @lru_cache(maxsize=1)
    def compiled() -> re.Pattern[str]:
        return re.compile(pattern, flags)

    return compiled
