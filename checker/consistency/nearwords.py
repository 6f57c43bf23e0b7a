"""Which of many words may be one: found by their rough keys, so that few are compared."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from checker.consistency.words import american, may_be_one
from checker.names.skeleton import near_skeletons, skeleton
from checker.spotting.english import is_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_MOST_WORDS = 80
"""Words under a rough key that more share are not compared: a list of names has hundreds."""


def near_words(words: Iterable[str], may_be: Callable[[str, str], bool] = may_be_one) -> Iterator[tuple[str, str]]:
    """Give the pairs of words that may be one, at least one of them no ordinary one; and regional spellings."""
    buckets: dict[str, list[str]] = defaultdict(list)
    names: dict[str, list[str]] = defaultdict(list)
    spelled: dict[str, list[str]] = defaultdict(list)
    for word in words:
        ordinary = is_word(word)
        (buckets if ordinary else names)[skeleton(word)].append(word)
        if ordinary:
            spelled[american(word)].append(word)
    for key, alike in names.items():
        for near in near_skeletons(key):
            others = buckets.get(near, [])
            if near != key and near in names:
                others = others + names[near]
            if others and len(alike) + len(others) <= _MOST_WORDS:
                yield from ((word, other) for word in alike for other in others if may_be(word, other))
        if len(alike) <= _MOST_WORDS:
            yield from ((word, other) for word, other in combinations(alike, 2) if may_be(word, other))
    for alike in spelled.values():
        yield from combinations(alike, 2)
