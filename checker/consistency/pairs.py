"""Which spellings are worth a comparison, and which of them are one name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from checker.consistency.judge import judge
from checker.consistency.words import SHORTEST
from checker.names.skeleton import near_skeletons, skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from checker.consistency.judge import Pair
    from checker.consistency.scene import Scene
    from checker.consistency.spellings import Spelling

MOST_COMPARISONS = 100_000
"""So many pairs are compared in a draft, those of the first names first: more has a list, not an article."""
_MOST_ALIKE = 60
"""Spellings under a key that more share are not compared by it: a list of names has hundreds."""


def rough_keys(spelling: Spelling) -> set[str]:
    """Return the rough keys of each word, and those like them but for one consonant."""
    roughs = {skeleton(key) for key in spelling.keys if len(key) >= SHORTEST}
    return {f"~{near}" for rough in roughs for near in near_skeletons(rough)}


def pairs(
    found: Sequence[Spelling],
    scene: Scene,
    keys: Callable[[Spelling], set[str]] = rough_keys,
    most: int = MOST_COMPARISONS,
    most_alike: int = _MOST_ALIKE,
) -> Iterator[Pair]:
    """Give the pairs of spellings that are one name, each once, in the order of the first one's place.

    Compared is what has a key in common, at most `most` pairs; a key that more than `most_alike` share is none.
    """
    index: dict[str, list[int]] = defaultdict(list)
    sought = [keys(spelling) | {*_letters(spelling)} for spelling in found]
    for number, own in enumerate(sought):
        for key in own:
            index[key].append(number)
    left = most
    for number, spelling in enumerate(found):
        near = {other for key in sought[number] if len(index[key]) <= most_alike for other in index[key]}
        for other in sorted(later for later in near if later > number):
            left -= 1
            if left < 0:
                return
            if pair := judge(spelling, found[other], scene):
                yield pair


def _letters(spelling: Spelling) -> tuple[str, str]:
    """Return the letters of a spelling, whatever stands between its words, and its words, whatever their order."""
    return "=" + "".join(spelling.keys), "+" + " ".join(sorted(spelling.keys))
