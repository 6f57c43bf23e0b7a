"""Which spellings of a draft are one name: near in letters, and nothing in the draft against it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from checker.consistency.judge import judge
from checker.consistency.words import SHORTEST
from checker.names.skeleton import near_skeletons, skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.consistency.judge import Pair
    from checker.consistency.scene import Scene
    from checker.consistency.spellings import Spelling

MOST_COMPARISONS = 100_000
"""So many pairs are compared in a draft, those of the first names first: more has a list, not an article."""
_MOST_ALIKE = 60
"""Of more words with one rough key, the rarest keys are compared: a list of names has hundreds."""


def pairs(found: Sequence[Spelling], scene: Scene) -> Iterator[Pair]:
    """Give the pairs of spellings that are one name, each once, in the order of the first one's place."""
    index = _Index(found)
    seen: set[tuple[int, int]] = set()
    for number, spelling in enumerate(found):
        for other in sorted(index.near(spelling)):
            couple = (min(number, other), max(number, other))
            if number == other or couple in seen:
                continue
            seen.add(couple)
            if len(seen) > MOST_COMPARISONS:
                return
            if pair := judge(found[couple[0]], found[couple[1]], scene):
                yield pair


class _Index:
    """Spellings by the rough keys of their words, and by their letters whatever the order or the gaps."""

    def __init__(self, found: Sequence[Spelling]) -> None:
        self._keys: dict[str, set[int]] = defaultdict(set)
        self._letters: dict[str, set[int]] = defaultdict(set)
        for number, spelling in enumerate(found):
            for key in _rough(spelling):
                self._keys[key].add(number)
            for letters in _letters(spelling):
                self._letters[letters].add(number)

    def near(self, spelling: Spelling) -> set[int]:
        """Return the numbers of the spellings that are worth a comparison."""
        near: set[int] = set()
        for letters in _letters(spelling):
            near |= self._letters[letters]
        for key in _rough(spelling):
            for rough in near_skeletons(key):
                alike = self._keys.get(rough, set())
                if len(alike) <= _MOST_ALIKE:
                    near |= alike
        return near


def _rough(spelling: Spelling) -> set[str]:
    return {skeleton(key) for key in spelling.keys if len(key) >= SHORTEST}


def _letters(spelling: Spelling) -> tuple[str, str]:
    return "".join(spelling.keys), " ".join(sorted(spelling.keys))
