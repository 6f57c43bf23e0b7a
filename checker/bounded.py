"""What is remembered, within bounds: a run over very many drafts must not need ever more memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable

K = TypeVar("K", bound="Hashable")
V = TypeVar("V")

MOST = 1 << 17


def keep(kept: dict[K, V], key: K, value: V, most: int = MOST) -> V:
    """Remember a value and return it; when so many are remembered, all are forgotten first.

    >>> kept = {"a": 1, "b": 2}
    >>> keep(kept, "c", 3, most=2), kept
    (3, {'c': 3})
    """
    if len(kept) >= most:
        kept.clear()
    kept[key] = value
    return value
