"""From pairs to groups: the stretch of words that a name is spelled with, in all its spellings, with all its places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from checker.consistency.spellings import grouped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.consistency.judge import Pair
    from checker.consistency.spellings import Spelling
    from checker.documents import Document


class Place(NamedTuple):
    """Where a variant stands: block, and offsets (code points) into its text; its words there, and the whole name."""

    block: int
    start: int
    end: int
    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which the differing words of a name are written, and every place, in the order of the text."""

    places: tuple[Place, ...]
    why: str
    listed: bool

    @property
    def text(self) -> str:
        """The words as they first stand in the text, particles among them."""
        return self.places[0].text


def groups(pairs: Iterable[Pair], document: Document) -> list[list[Variant]]:
    """Return the names that are spelled in several ways: of each the variants, the one to keep first.

    That is the one that a glossary knows, else the more frequent one, of equals the earlier one: advice, no more.
    """
    places: dict[str, set[Place]] = {}
    reasons: dict[str, str] = {}
    listed: dict[str, bool] = {}
    parents: dict[str, str] = {}
    for pair in pairs:
        texts = []
        for spelling, span in ((pair.one, pair.at), (pair.other, pair.to)):
            text = " ".join(spelling.words[slice(*span)])
            places.setdefault(text, set()).update(_places(spelling, span, document))
            reasons[text] = pair.why
            listed[text] = listed.get(text, False) or spelling.listed
            parents.setdefault(text, text)
            texts.append(_root(parents, text))
        parents[texts[1]] = texts[0]
    found: dict[str, list[Variant]] = {}
    for text, where in places.items():
        found.setdefault(_root(parents, text), []).append(Variant(tuple(sorted(where)), reasons[text], listed[text]))
    return [
        sorted(group, key=lambda variant: (not variant.listed, -len(variant.places), variant.places[0]))
        for group in found.values()
    ]


def _root(parents: dict[str, str], text: str) -> str:
    while parents[text] != text:
        text = parents[text]
    return text


def _places(spelling: Spelling, span: tuple[int, int], document: Document) -> list[Place]:
    """Return where the counting words number `span` stand in each name."""
    found = []
    for name in spelling.names:
        text = document.blocks[name.block].text
        offsets, at = [], name.start
        for word in name.words:
            begin = text.find(word, at)
            at = begin + len(word)
            offsets.append((begin, at))
        chosen = grouped(name.words)[slice(*span)]
        start, end = offsets[chosen[0][0]][0], offsets[chosen[-1][-1]][1]
        found.append(Place(name.block, start, end, " ".join(text[start:end].split()), name.text))
    return found
