"""Which glossary files are compiled as one, and which lie over them: those that editors change are the small ones."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SHARE = 4
"""What lies over other glossaries is at most one part in so many of all, in bytes: more is compiled with them."""
_WORTH_IT = 100_000
"""Glossaries of fewer bytes together are compiled in no time."""


def lower_layers(paths: Sequence[str], bundled: int, *, draft: bool) -> int:
    """Return how many of the files, from the first on, are compiled as one for the others, and a draft's, to lie over.

    The first `bundled` files belong together. 0 if everything is better compiled at once.
    """
    try:
        sizes = [os.path.getsize(path) for path in paths]
    except OSError:
        return 0
    below = sum(sizes[:bundled])
    count = bundled
    while count < len(sizes) and (sum(sizes) - below) * SHARE > sum(sizes):
        below += sizes[count]
        count += 1
    return count if below >= _WORTH_IT and (draft or count < len(sizes)) else 0
