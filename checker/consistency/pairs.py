"""Which spellings are worth a comparison, and which of them are one name."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from checker.consistency.judge import judge
from checker.consistency.nearwords import near_words
from checker.consistency.words import SHORTEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from checker.consistency.judge import Pair
    from checker.consistency.scene import Scene
    from checker.consistency.spellings import Spelling

MOST_COMPARISONS = 20_000
"""So many pairs are compared in a draft, those of the first names first: more has a list, not an article."""
_MOST_SPELLINGS = 12
"""So many spellings that have a word are compared for that word's sake."""


def pairs(couples: Iterable[tuple[int, int]], found: Sequence[Spelling], scene: Scene) -> Iterator[Pair]:
    """Give the pairs of spellings that are one name, of the couples (numbers of two spellings) worth a comparison."""
    for one, other in couples:
        if pair := judge(found[one], found[other], scene):
            yield pair


def near_couples(found: Sequence[Spelling]) -> list[tuple[int, int]]:
    """Return which spellings of a draft have near words, or the same letters or words; in order, not too many."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, spelling in enumerate(found):
        for key in spelling.keys:
            if len(key) >= SHORTEST and len(numbers[key]) < _MOST_SPELLINGS:
                numbers[key].append(number)
    couples = same_letters(found)
    for key, near in near_words(numbers):
        couples |= {
            (min(one, other), max(one, other)) for one in numbers[key] for other in numbers[near] if one != other
        }
    return sorted(couples)[:MOST_COMPARISONS]


def couples_by(
    found: Sequence[Spelling], keys: Callable[[Spelling], set[str]], most_alike: int, most: int
) -> Iterator[tuple[int, int]]:
    """Give which spellings share one of their keys, or have the same letters or words; at most so many couples.

    A key that more than `most_alike` spellings share is none.
    """
    index: dict[str, list[int]] = defaultdict(list)
    for number, spelling in enumerate(found):
        for key in keys(spelling):
            index[key].append(number)
    couples = same_letters(found)
    yield from sorted(couples)
    left = most
    for numbers in index.values():
        if len(numbers) > most_alike:
            continue
        for couple in combinations(numbers, 2):
            left -= 1
            if left < 0:
                return
            if couple not in couples:
                couples.add(couple)
                yield couple


def same_letters(found: Sequence[Spelling]) -> set[tuple[int, int]]:
    """Return which spellings have the same letters, whatever stands between, or the same words in another order."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, spelling in enumerate(found):
        index["".join(spelling.keys)].append(number)
        if len(spelling.keys) > 1:
            index[" ".join(sorted(spelling.keys))].append(number)
    return {
        couple
        for numbers in index.values()
        if len(numbers) > 1
        for couple in combinations(numbers[:_MOST_SPELLINGS], 2)
    }
