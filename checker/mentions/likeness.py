"""How near an unlisted spelling is to an entry's name: the same judgement for drafts and for measuring."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.lexicon.model import Derived
from checker.mentions.given import family_first
from checker.names.distance import edit_distance
from checker.names.fold import fold, joined_key
from checker.names.parts import parts_of
from checker.names.similarity import THRESHOLD, similarity
from checker.names.slips import is_slip

if TYPE_CHECKING:
    from checker.glossary.model import Entry
    from checker.names.parts import PartKind

_MOST_DIFFERENT = 0.6
"""Which share of the letters may differ. Of attested spellings 1 in 100 differs in more, of other names 98."""

_PART_FLOOR = 0.2
"""How near each part of a full name is at least: one that is right does not make up for another person's."""


def likeness(entry: Entry, kind: PartKind, spelling: str) -> Derived:
    """Return how near a spelling is to a part of an entry's name: given, family, or the whole name of no person.

    The native or via form by which it is nearest is in the answer, the main form where there is none.
    """
    nearest = Derived(entry, kind, "similar", entry.name, "", score=0.0)
    for main, text, language in sources(entry, kind):
        score = similarity(main, spelling, text, language) if _may_be_like(main, spelling) else 0.0
        if score > nearest.score:
            nearest = Derived(entry, kind, "similar", text or main, language, score=score)
    return nearest


def full_likeness(entry: Entry, given: str, family: str) -> Derived:
    """Return how near a full name is to an entry's: as a whole, if each of its parts is near enough."""
    nothing = Derived(entry, "full", "similar", entry.name, "", score=0.0)
    for kind, spelling in (("given", given), ("family", family)):
        if likeness(entry, kind, spelling).score < _PART_FLOOR:  # type: ignore[arg-type]  # two of the kinds
            return nothing
    spelling = f"{family} {given}" if family_first(entry) else f"{given} {family}"
    found = [
        Derived(entry, "full", "similar", text, language, score=similarity(entry.name, spelling, text, language))
        for language, text in (*entry.native, *entry.via)
    ]
    alone = Derived(entry, "full", "similar", entry.name, "", score=similarity(entry.name, spelling))
    return max(found, key=lambda source: source.score, default=alone)


def likeness_or_slip(entry: Entry, kind: PartKind, spelling: str, shortest: int) -> Derived:
    """Return how near a family or whole name is; in one of `shortest` letters, a slip of the keyboard will do."""
    nearest = likeness(entry, kind, spelling)
    if nearest.score < THRESHOLD and len(spelling) >= shortest:
        mains = {fold(main) for main, _, _ in sources(entry, kind)}
        if any(is_slip(main, fold(spelling)) for main in mains):
            return replace(nearest, score=THRESHOLD)
    return nearest


def sources(entry: Entry, kind: PartKind) -> list[tuple[str, str, str]]:
    """Return (main form, native or via form, language) of a part; the main form alone if there is no other."""
    parts = [part for part in parts_of(entry) if part.kind == kind]
    found = [(part.text, text, language) for part in parts for text, language in (*part.natives, *part.via)]
    return found or [(part.text, "", "") for part in parts]


@lru_cache(maxsize=1 << 15)
def _may_be_like(name: str, spelling: str) -> bool:
    """Whether two names share enough letters to be compared: a quick look that spares most pairs the long one."""
    one, other = joined_key(name), joined_key(spelling)
    return edit_distance(one, other) <= _MOST_DIFFERENT * max(len(one), len(other))
