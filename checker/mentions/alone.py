"""Near spellings of family names and places that stand alone: supported by a title or by the rest of the draft."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.mentions import context
from checker.mentions.candidates import Candidate, Hits
from checker.mentions.given import short_hits
from checker.mentions.likeness import likeness, likeness_or_slip
from checker.names.distance import MOST_APART, share_apart
from checker.names.fold import joined_key
from checker.names.skeleton import near_skeletons, skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.documents import Document
    from checker.lexicon import Lexicon
    from checker.lexicon.model import Derived
    from checker.mentions.candidates import Stray

_NOBODY: frozenset[int] = frozenset()
_SHORTEST_SLIP = 8
"""How many letters a family name has at least in which a slip counts without the given name."""
_SHORTEST_SUFFIX = 3


class NearAlone:
    """Finds near spellings of what a draft names elsewhere, or of who holds the office whose title stands before."""

    def __init__(self, lexicon: Lexicon, threshold: float) -> None:
        self._lexicon = lexicon
        self._threshold = threshold
        self._keys: dict[int, frozenset[str]] = {}
        self._judged: dict[tuple[str, int], Derived] = {}

    def find(
        self,
        candidates: list[Candidate],
        strays: Iterable[Stray],
        document: Document,
        titled: Mapping[tuple[int, int], frozenset[str]],
    ) -> list[Candidate]:
        """Return the strays that are near spellings of a supported name.

        `titled` gives the offices whose title ends directly before a (block, start).
        """
        people = _Support(self, named_people(candidates, self._lexicon))
        places = _Support(self, _places(candidates, self._lexicon))
        found: list[Candidate] = []
        for stray in strays:
            if found and (stray.block, stray.start) < (found[-1].block, found[-1].end):
                continue  # within a longer name
            text = document.blocks[stray.block].text
            numbers = people.near(stray.word)
            if offices := titled.get((stray.block, stray.start)):
                numbers = numbers.union(*(self._lexicon.net("holders", office) for office in offices))
            if (here := places.near(stray.word)) and context.follows_preposition(text, stray.start):
                numbers |= here
            if numbers and (near := self._near(text[stray.start : stray.end], numbers)):
                found += _as_candidate(stray, near, document)
        return found

    def keys(self, number: int) -> frozenset[str]:
        """Return the rough keys that a spelling of an entry's family name, or of its whole name, may have."""
        if number not in self._keys:
            self._keys[number] = frozenset[str]().union(*map(near_skeletons, self._lexicon.main_keys(number)))
        return self._keys[number]

    def _near(self, spelling: str, numbers: frozenset[int]) -> list[Derived]:
        word, main_name = joined_key(spelling), self._lexicon.main_name
        fitting = [
            number
            for number in sorted(numbers)
            if share_apart(name := main_name(number), word) <= MOST_APART and not _is_made_from(name, word)
        ]
        judged = [self._judge(spelling, number) for number in fitting]
        return sorted(
            (source for source in judged if source.score >= self._threshold), key=lambda source: -source.score
        )

    def _judge(self, spelling: str, number: int) -> Derived:
        source = self._judged.get((spelling, number))
        if source is None:
            entry = self._lexicon.numbered(number)
            if entry.kind == "person":
                source = likeness_or_slip(entry, "family", spelling, _SHORTEST_SLIP)
            else:
                source = likeness(entry, "whole", spelling)
            self._judged[spelling, number] = source
        return source


class _Support:
    """What a draft names, by rough keys; asked once for each word."""

    def __init__(self, names: NearAlone, numbers: frozenset[int]) -> None:
        self._by_key: dict[str, set[int]] = defaultdict(set)
        self._words: dict[str, frozenset[int]] = {}
        for number in numbers:
            for key in names.keys(number):
                self._by_key[key].add(number)

    def near(self, word: str) -> frozenset[int]:
        found = self._words.get(word)
        if found is None:
            keys = near_skeletons(skeleton(word))
            if self._by_key.keys().isdisjoint(keys):
                found = _NOBODY
            else:
                found = _NOBODY.union(*(self._by_key[key] for key in keys if key in self._by_key))
            self._words[word] = found
        return found


def _is_made_from(name: str, word: str) -> bool:
    """Whether a word is a name with a suffix, both folded: Orbanist, Erdoganism, Petrobras; not an ending of case."""
    return len(word) - len(name) >= _SHORTEST_SUFFIX and word.startswith(name)


def _as_candidate(stray: Stray, near: list[Derived], document: Document) -> list[Candidate]:
    written = document.blocks[stray.block].text[stray.start : stray.end]
    if _written_small(written.lower(), document):
        return []
    return [Candidate(stray.block, stray.start, stray.end, Hits(short_hits(near)), derived=tuple(near))]


def named_people(candidates: list[Candidate], lexicon: Lexicon) -> frozenset[int]:
    """Return the numbers of the people that candidates name in full."""
    hits = [hit for candidate in candidates for hit in candidate.hits.people]
    ids = {hit.id for hit in hits if hit.form and hit.form.role == "full"}
    return frozenset(lexicon.number_of(identity) for identity in ids)


def _places(candidates: list[Candidate], lexicon: Lexicon) -> frozenset[int]:
    hits = [hit for candidate in candidates for hit in candidate.hits.things]
    return frozenset(lexicon.number_of(identity) for identity in {it.id for it in hits if it.kind == "place"})


def _written_small(word: str, document: Document) -> bool:
    """Whether the draft has the word in small letters, too: then it is a word."""
    pattern = lazily(rf"(?<!\w){re.escape(word)}(?!\w)", where=(word,))
    return any(pattern.search(block.text) for block in document.blocks)
