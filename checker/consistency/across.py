"""Which names that no glossary knows are one, over many drafts: what a draft shows of its own counts most."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from checker.consistency.pairs import couples_by, pairs
from checker.consistency.spellings import Spelling
from checker.consistency.unions import Unions
from checker.consistency.words import likeness
from checker.names.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.consistency.summary import Summary, Use

Words = tuple[str, ...]
_MOST_COMPARISONS = 500_000
_MOST_ALIKE = 400
_SHORTEST = 5
"""Shorter words alone are not compared over many drafts: every second one is like another."""


class ArchiveScene:
    """Many drafts: spellings of which one draft has both, and does not take them for one name, are two."""

    strict = True

    def __init__(self, drafts: Mapping[Words, set[int]], same: Mapping[tuple[Words, Words], int]) -> None:
        self._drafts = drafts
        self._same = same

    def in_full(self, key: str) -> bool:  # noqa: ARG002
        """Say no: somebody of that name is in another draft."""
        return False

    def tells_apart(self, one: Spelling, other: Spelling) -> bool:
        """Whether drafts have both, more than take them for one."""
        both, taken = self._counts(one.words, other.words)
        return both > taken

    def contradicts(self, one: Words, other: Words) -> bool:
        """Whether as many drafts have both and tell them apart as take them for one."""
        both, taken = self._counts(one, other)
        return both - taken >= taken

    def _counts(self, one: Words, other: Words) -> tuple[int, int]:
        """Return how many drafts have both, and how many take them for one."""
        both = self._drafts.get(one, set()) & self._drafts.get(other, set())
        return len(both), self._same.get((one, other), 0) + self._same.get((other, one), 0)

    def joins(self, one: Spelling, other: Spelling) -> bool:  # noqa: ARG002
        """Say no: nothing is kept of the words beside."""
        return False


def same_across(summaries: Sequence[Summary]) -> Iterator[tuple[list[Words], dict[Words, list[tuple[Summary, Use]]]]]:
    """Give groups of spellings of one name, by their words, with every draft's use of each."""
    uses: dict[Words, list[tuple[Summary, Use]]] = defaultdict(list)
    drafts: dict[Words, set[int]] = defaultdict(set)
    same: dict[tuple[Words, Words], int] = defaultdict(int)
    for number, summary in enumerate(summaries):
        for use in summary.uses:
            if use.words:
                uses[use.words].append((summary, use))
                drafts[use.words].add(number)
        for couple in summary.same:
            same[couple] += 1
    unions: Unions[Words] = Unions()
    scene = ArchiveScene(drafts, same)
    for one, other in [*_known(same, uses, scene), *_compared(uses, scene)]:
        unions.join(one, other)
    for group in unions.groups():
        yield group, uses


def _known(
    same: Mapping[tuple[Words, Words], int], uses: Mapping[Words, object], scene: ArchiveScene
) -> Iterator[tuple[Words, Words]]:
    """Give the spellings that drafts themselves show to be one name's; a short one beside another short one."""
    for one, other in same:
        if scene.contradicts(one, other):
            continue
        if len(one) != len(other) and min(len(one), len(other)) == 1:
            long, short = sorted((one, other), key=len, reverse=True)
            word = max(long, key=lambda word: likeness(word, short[0]).score)
            if (word,) in uses and (word,) != short and short in uses:
                yield (word,), short
                continue
            if word != long[-1]:  # A town is not the power station that has its name.
                continue
        if one in uses and other in uses:
            yield one, other


def _compared(uses: Mapping[Words, list[tuple[Summary, Use]]], scene: ArchiveScene) -> Iterator[tuple[Words, Words]]:
    found = [
        Spelling(words, frozenset(use.kind for _, use in group if use.kind))  # type: ignore[misc]  # a kind, as kept
        for words, group in uses.items()
        if not any(word.isupper() for word in words)
    ]
    for pair in pairs(couples_by(found, _keys, _MOST_ALIKE, _MOST_COMPARISONS), found, scene):
        if len(pair.one.words) > 1 or len(pair.other.words) > 1 or pair.one.kinds == pair.other.kinds:
            yield pair.one.words, pair.other.words


def _keys(spelling: Spelling) -> set[str]:
    """Return under what a spelling is looked for: one word of a full name and the rough key of the other."""
    keys = spelling.keys
    if len(keys) == 1:
        return {skeleton(keys[0]) + str(len(keys[0]) // 3)} if len(keys[0]) >= _SHORTEST else set()
    first, last = keys[0], keys[-1]
    return {f"{first} {skeleton(last)}", f"{skeleton(first)} {last}", f"{skeleton(first)} {skeleton(last)} {len(keys)}"}
