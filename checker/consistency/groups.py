"""From pairs to groups: the stretch of words that a name is spelled with, in all its spellings, with all its places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.consistency.spellings import grouped
from checker.consistency.unions import Unions
from checker.mentions.forms import same_marks
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from checker.consistency.judge import Pair
    from checker.consistency.spellings import Spelling
    from checker.documents import Document
    from checker.mentions import Draft

Known = Literal["right", "", "wrong"]
"""What glossaries say of a spelling: it is one of theirs, nothing, or that it is another spelling of theirs."""
_RANKS: tuple[Known, ...] = ("right", "", "wrong")


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
    known: Known = ""

    @property
    def text(self) -> str:
        """The words as they first stand in the text, particles among them."""
        return self.places[0].text


def groups(pairs: Iterable[Pair], document: Document, right: Collection[str] = ()) -> list[list[Variant]]:
    """Return the names that are spelled in several ways: of each the variants, the one to keep first.

    That is the one that a glossary has, else the more frequent one, of equals the earlier one: advice, no more. `right`
    are the words of glossaries' forms: a listed name with other words is a wrong spelling, and kept last.
    """
    places: dict[str, set[Place]] = {}
    reasons: dict[str, str] = {}
    listed: dict[str, bool] = {}
    unions: Unions[str] = Unions()
    for pair in pairs:
        texts = []
        for spelling, span in ((pair.one, pair.at), (pair.other, pair.to)):
            text = " ".join(spelling.words[slice(*span)])
            places.setdefault(text, set()).update(_places(spelling, span, document))
            reasons[text] = pair.why
            listed[text] = listed.get(text, False) or spelling.listed
            texts.append(text)
        unions.join(*texts)
    variants: dict[str, Variant] = {}
    for text, where in places.items():
        known: Known = "right" if set(text.split()) <= set(right) else "wrong" if listed[text] else ""
        variants[text] = Variant(tuple(sorted(where)), reasons[text], known)
    return [sorted((variants[text] for text in group), key=_rank) for group in unions.groups()]


def right_words(draft: Draft) -> frozenset[str]:
    """Return the words of all forms that the entries of a draft may be written in."""
    forms = (form for mention in draft.mentions for form in mention.entry.forms if form.right)
    return frozenset(word for form in forms for word in same_marks(form.text).split())


def _rank(variant: Variant) -> tuple[int, int, Place]:
    return _RANKS.index(variant.known), -len(variant.places), variant.places[0]


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
