"""Spellings that no glossary lists and no table yields: found by a rough key, judged by the learned similarity.

Being alike proves nothing in news: every second name is like another. A near spelling counts only with support: the
rest of the person's full name beside it, a title that the person holds before it, or the name itself, rightly or by
table, elsewhere in the draft.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from unidecode import unidecode

from checker.mentions import context
from checker.mentions.candidates import Candidate
from checker.mentions.given import Beside, beside, family_first, full_hit, is_listed, short_hits
from checker.mentions.likeness import full_likeness, likeness, likeness_or_slip
from checker.mentions.words import SHORTEST_NEAR, is_common
from checker.names.fold import fold, joined_key
from checker.names.parts import parts_of
from checker.names.similarity import THRESHOLD
from checker.names.skeleton import near_skeletons, skeleton

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
_SHORTEST_SLIP, _SHORTEST_SLIP_ALONE = 6, 8
"""How many letters a family name has at least in which a slip counts, beside the given name and without."""
_SPACES = {" ", "\n", "\u00a0"}


class NearNames:
    """Finds near spellings of a lexicon's names; what it says of a pair of words it says once."""

    def __init__(self, lexicon: Lexicon, threshold: float = THRESHOLD) -> None:
        self._lexicon = lexicon
        self._threshold = threshold
        self._full: dict[tuple[str, str, bool], tuple[Derived, ...]] = {}
        self._keys: dict[int, set[str]] = {}
        self._alone: dict[tuple[str, int], Derived] = {}

    def add(
        self,
        candidates: list[Candidate],
        strays: Iterable[Stray],
        document: Document,
        titled: Mapping[tuple[int, int], tuple[Entry, ...]],
    ) -> list[Candidate]:
        """Return the candidates and, where strays are near spellings with support, theirs.

        `titled` gives the offices whose title ends directly before a (block, start).
        """
        lexicon = self._lexicon
        strays = [stray for stray in strays if len(stray.word) >= SHORTEST_NEAR and not lexicon.is_word(stray.word)]
        whole = [found for stray in strays if (found := self._full_name(stray, document))]
        kept = [candidate for candidate in candidates if not _within(candidate, whole)] + whole
        support = self._by_key(named(kept, lexicon))
        for stray in strays:
            numbers = set().union(*(support.get(key, ()) for key in near_skeletons(skeleton(stray.word))))
            for office in titled.get((stray.block, stray.start), ()):
                numbers |= lexicon.net("holders", office.id)
            if numbers and not _within(stray, whole) and (bare := self._bare_name(stray, document, numbers)):
                kept.append(bare)
        return kept

    def given(self, entry: Entry, given: Beside, family: str) -> Derived | None:
        """Return a near spelling of an entry's given name, beside its family name: `Victor` of Viktor."""
        word, lexicon = given.spelling, self._lexicon
        if len(word) < _SHORTEST_GIVEN or is_common(word) or (lexicon.is_word(word) and not lexicon.net("given", word)):
            return None
        alone = likeness(entry, "given", given.text)
        nearest = alone if alone.score >= self._threshold else full_likeness(entry, given.text, family)
        if not (entry.native or entry.via) and nearest.score < _ALONE:
            return None
        enough = alone.score >= min(_GIVEN_FLOOR, self._threshold) and nearest.score >= self._threshold
        return nearest if enough else None

    def _full_name(self, stray: Stray, document: Document) -> Candidate | None:
        """Return a full name whose family name is near somebody's and whose given name is, too, or is right."""
        text = document.blocks[stray.block].text
        for after in (False, True):
            if (text[stray.end : stray.end + 1] if after else text[stray.start - 1 : stray.start]) not in _SPACES:
                continue
            for given in beside(text, stray.start, stray.end, after=after):
                if found := self._people(text[stray.start : stray.end], given.text, after=after):
                    hits = tuple(hit for source in found if (hit := full_hit(source.entry)))
                    return Candidate(stray.block, given.start, given.end, hits, derived=found)
        return None

    def _people(self, family: str, given: str, *, after: bool) -> tuple[Derived, ...]:
        """Return whose name a given and a family name together are near to, the nearest first."""
        found = self._full.get((family, given, after))
        if found is None:
            lexicon, name = self._lexicon, Beside(0, 0, given)
            spelling = name.spelling
            bucket = lexicon.net("families", skeleton(fold(family)))
            nearly = lexicon.net("given", spelling) | lexicon.net("givens", skeleton(spelling))
            entries = [lexicon.numbered(number) for number in sorted(bucket & nearly)]
            judged = [
                _judged(entry, name, family)
                for entry in entries
                if entry.kind == "person" and family_first(entry) == after
            ]
            near = [source for source in judged if source.score >= self._threshold]
            found = self._full[family, given, after] = tuple(sorted(near, key=lambda source: -source.score))
        return found

    def _by_key(self, numbers: frozenset[int]) -> dict[str, set[int]]:
        """Return the numbers of supported entries by the keys that spellings of their family or whole name may have."""
        found: dict[str, set[int]] = defaultdict(set)
        for number in numbers:
            if number not in self._keys:
                self._keys[number] = family_keys(self._lexicon.numbered(number))
            for key in self._keys[number]:
                found[key].add(number)
        return found

    def _bare_name(self, stray: Stray, document: Document, numbers: set[int]) -> Candidate | None:
        """Return a near spelling of a supported family or place name that stands alone."""
        text = document.blocks[stray.block].text
        found = []
        for number in sorted(numbers):
            entry = self._lexicon.numbered(number)
            source = self._near_alone(text[stray.start : stray.end], number, entry)
            if source.score < self._threshold:
                continue
            if entry.kind == "person" or context.follows_preposition(text, stray.start):
                found.append(source)
        if not found or _written_small(stray.word, document):
            return None
        found.sort(key=lambda source: -source.score)
        return Candidate(stray.block, stray.start, stray.end, tuple(short_hits(found)), derived=tuple(found))

    def _near_alone(self, spelling: str, number: int, entry: Entry) -> Derived:
        source = self._alone.get((spelling, number))
        if source is None:
            if entry.kind == "person":
                source = likeness_or_slip(entry, "family", spelling, _SHORTEST_SLIP_ALONE)
            else:
                source = likeness(entry, "whole", spelling)
            self._alone[spelling, number] = source
        return source


def family_keys(entry: Entry) -> set[str]:
    """Return the rough keys that a spelling of an entry's family name, or of its whole name, may have."""
    keys: set[str] = set()
    for part in parts_of(entry):
        if part.kind != "given":
            for text in (part.text, *(unidecode(native) for native, _ in (*part.natives, *part.via))):
                keys |= near_skeletons(skeleton(joined_key(text).replace(" ", "")))
    return keys


def _judged(entry: Entry, given: Beside, family: str) -> Derived:
    """Return how near a full name is: with the right given name, as near as the family name is."""
    if is_listed(entry, given.spelling):
        return likeness_or_slip(entry, "family", family, _SHORTEST_SLIP)
    return full_likeness(entry, given.text, family)


def _within(part: Candidate | Stray, whole: list[Candidate]) -> bool:
    """Whether a part of the text is also part of one of the full names, which are in the order of the text."""
    at = bisect_left(whole, (part.block, part.end), key=lambda name: (name.block, name.start))
    return at > 0 and whole[at - 1].block == part.block and whole[at - 1].end > part.start


def named(candidates: list[Candidate], lexicon: Lexicon) -> frozenset[int]:
    """Return the numbers of people named in full, and of places."""
    entries = {
        hit.entry.id
        for candidate in candidates
        for hit in candidate.hits
        if hit.form and (hit.entry.kind == "place" or (hit.entry.kind == "person" and hit.form.role == "full"))
    }
    return frozenset(lexicon.number_of(identity) for identity in entries)


def _written_small(word: str, document: Document) -> bool:
    """Whether the draft has the word in small letters, too: then it is a word."""
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    return any(pattern.search(block.text) for block in document.blocks)
