"""Spellings that no glossary lists and no table yields: found by a rough key, judged by the learned similarity.

Being alike proves nothing in news: every second name is like another. A near spelling counts only with support: the
rest of the person's full name beside it, a title that the person holds before it, or the name itself, rightly or by
table, elsewhere in the draft.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from checker.mentions.alone import NearAlone
from checker.mentions.candidates import Candidate, Hits
from checker.mentions.given import Beside, begins_with_title, beside, family_first, full_hit, is_listed
from checker.mentions.likeness import SHORTEST_SLIP, full_likeness, likeness, likeness_or_slip
from checker.mentions.words import SHORTEST_NEAR
from checker.names.distance import MOST_APART, share_apart
from checker.names.fold import fold, joined_key
from checker.names.similarity import THRESHOLD
from checker.names.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.documents import Document
    from checker.glossary.model import Entry
    from checker.lexicon import Lexicon
    from checker.lexicon.model import Derived
    from checker.mentions.candidates import Stray

_SHORTEST_GIVEN = 4
_GIVEN_FLOOR = 0.35
"""How near a given name is at least beside the right family name: relatives have another one."""
_ALONE = 0.75
"""How near a given name is at least whose native form nobody knows: the judgement is less sure without."""
_SPACES = {" ", "\n", "\u00a0"}


class NearNames:
    """Finds near spellings of a lexicon's names; what it says of a pair of words it says once."""

    def __init__(self, lexicon: Lexicon, threshold: float = THRESHOLD) -> None:
        self._lexicon = lexicon
        self._threshold = threshold
        self._full: dict[tuple[str, str, bool], tuple[Derived, ...]] = {}
        self._alone = NearAlone(lexicon, threshold)

    def add(
        self,
        candidates: list[Candidate],
        strays: Iterable[Stray],
        document: Document,
        titled: Mapping[tuple[int, int], frozenset[str]],
    ) -> list[Candidate]:
        """Return the candidates and, where strays are near spellings with support, theirs.

        `titled` gives the offices whose title ends directly before a (block, start).
        """
        lexicon = self._lexicon
        strays = [stray for stray in strays if len(stray.word) >= SHORTEST_NEAR and not lexicon.is_word(stray.word)]
        whole = [found for stray in strays if (found := self._full_name(stray, document))]
        kept = [candidate for candidate in candidates if not within(candidate, whole)] + whole
        left = [stray for stray in strays if not within(stray, whole)]
        alone = self._alone.find(kept, left, document, titled)
        return [candidate for candidate in kept if not within(candidate, alone)] + alone

    def given(self, entry: Entry, given: Beside, family: str) -> Derived | None:
        """Return a near spelling of an entry's given name, beside its family name: `Victor` of Viktor."""
        word, lexicon = given.spelling, self._lexicon
        if len(word) < _SHORTEST_GIVEN or begins_with_title(entry, given):
            return None
        if lexicon.is_word(word) and not lexicon.net("given", word):
            return None
        alone = likeness(entry, "given", given.text)
        nearest = alone if alone.score >= self._threshold else full_likeness(entry, given.text, family)
        if not (entry.native or entry.via) and nearest.score < _ALONE:
            return None
        enough = alone.score >= min(_GIVEN_FLOOR, self._threshold) and nearest.score >= self._threshold
        return nearest if enough else None

    def _full_name(self, stray: Stray, document: Document) -> Candidate | None:
        """Return a full name whose family name is near somebody's and whose given name is, too, or is right."""
        text, lexicon = document.blocks[stray.block].text, self._lexicon
        for after in (False, True):
            if (text[stray.end : stray.end + 1] if after else text[stray.start - 1 : stray.start]) not in _SPACES:
                continue
            if after and not lexicon.net("after", skeleton(stray.word)):
                continue
            for given in beside(text, stray.start, stray.end, after=after):
                if found := self._people(text[stray.start : stray.end], given.text, after=after):
                    hits = Hits(hit for source in found if (hit := full_hit(source.entry)))
                    return Candidate(stray.block, given.start, given.end, hits, derived=found)
        return None

    def _people(self, family: str, given: str, *, after: bool) -> tuple[Derived, ...]:
        """Return whose name a given and a family name together are near to, the nearest first."""
        found = self._full.get((family, given, after))
        if found is None:
            lexicon, name = self._lexicon, Beside(0, 0, given)
            entries = map(lexicon.numbered, self._alike(family, name))
            judged = [
                _judged(entry, name, family)
                for entry in entries
                if entry.kind == "person" and family_first(entry) == after
            ]
            near = [source for source in judged if source.score >= self._threshold]
            found = self._full[family, given, after] = tuple(sorted(near, key=lambda source: -source.score))
        return found

    def _alike(self, family: str, given: Beside) -> list[int]:
        """Return the numbers of those whose family name shares letters with one, and whose given name does or is it.

        In a large glossary the rough keys alone are those of thousands, and an entry takes long to read.
        """
        lexicon, key, spelling = self._lexicon, skeleton(fold(family)), given.spelling
        right = lexicon.net("people", f"{key} ={spelling}")
        others = lexicon.net("people", f"{key} {skeleton(spelling)}") - right
        one, other = joined_key(given.text), joined_key(family)
        near = {number for number in others if share_apart(lexicon.given_name(number), one) <= MOST_APART}
        return sorted(number for number in right | near if share_apart(lexicon.main_name(number), other) <= MOST_APART)


def _judged(entry: Entry, given: Beside, family: str) -> Derived:
    """Return how near a full name is: with the right given name, as near as the family name is."""
    if is_listed(entry, given.spelling):
        return likeness_or_slip(entry, "family", family, SHORTEST_SLIP)
    return full_likeness(entry, given.text, family)


def within(part: Candidate | Stray, whole: list[Candidate]) -> bool:
    """Whether a part of the text is also part of one of the full names, which are in the order of the text."""
    at = bisect_left(whole, (part.block, part.end), key=lambda name: (name.block, name.start))
    return at > 0 and whole[at - 1].block == part.block and whole[at - 1].end > part.start
