"""What the text around two spellings says of them: it can tell that they are two names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from checker.lazily import lazily
from checker.mentions import context
from checker.mentions.words import OPENERS
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.consistency.spellings import Spelling
    from checker.documents import Document
    from checker.spotting.model import Name

_SENTENCE = lazily(r"[.!?…][\"”’')\]]*\s|\n\s*\n")
_BESIDE = 60
"""Within so many characters of a sentence, two names are two people's."""


class Scene(Protocol):
    """What the judgement asks."""

    @property
    def strict(self) -> bool:
        """Whether the letters must be nearer: what is compared has less in common."""

    def in_full(self, key: str) -> bool:
        """Whether a folded word is part of somebody's full name."""

    def tells_apart(self, one: Spelling, other: Spelling) -> bool:
        """Whether the text shows that two spellings are two names."""

    def joins(self, one: Spelling, other: Spelling) -> bool:
        """Whether the words beside two spellings are the same."""


class DraftScene(NamedTuple):
    """One draft: two names in one breath are two."""

    document: Document
    full_words: frozenset[str]
    strict: bool = False

    def in_full(self, key: str) -> bool:
        """Whether a folded word is part of somebody's full name."""
        return key in self.full_words

    def tells_apart(self, one: Spelling, other: Spelling) -> bool:
        """Whether a sentence has both, side by side."""
        places: dict[int, list[Name]] = {}
        for name in one.names:
            places.setdefault(name.block, []).append(name)
        for second in other.names:
            text = self.document.blocks[second.block].text
            for name in places.get(second.block, ()):
                start, end = sorted((name, second), key=lambda found: found.start)
                if end.start - start.end <= _BESIDE and not _SENTENCE.search(text, start.end, end.start + 1):
                    return True
        return False

    def joins(self, one: Spelling, other: Spelling) -> bool:
        """Whether the same word stands before or after both."""
        return not self._beside(one).isdisjoint(self._beside(other))

    def _beside(self, spelling: Spelling) -> set[tuple[str, str]]:
        """Return the words directly before and after the places of a spelling; of small words, only the article."""
        found = set()
        for name in spelling.names:
            text = self.document.blocks[name.block].text
            before, after = context.word_before(text, name.start), context.word_after(text, name.end)
            found |= {("before", before.plain)} if before else set()
            found |= {("after", after.plain)} if after else set()
        return {(side, word) for side, word in found if word not in OPENERS or (side, word) == ("before", "the")}


def words_of_full_names(found: Iterable[Spelling]) -> frozenset[str]:
    """Return the folded words of all full names."""
    return frozenset(key for spelling in found if spelling.full for key in spelling.keys)
