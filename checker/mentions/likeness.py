"""How near an unlisted spelling is to an entry's name: the same judgement for drafts and for measuring."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.lexicon.model import Derived
from checker.mentions.given import family_first
from checker.names.distance import MOST_APART, share_apart
from checker.names.fold import fold, joined_key
from checker.names.parts import parts_of
from checker.names.similarity import THRESHOLD, similarity
from checker.names.skeleton import skeleton
from checker.names.slips import is_slip

if TYPE_CHECKING:
    from checker.glossary.model import Entry
    from checker.names.parts import Part, PartKind

_FEW_DIFFERENT = 0.45
"""Which share of the letters may differ; more, up to MOST_APART, may if the rough keys agree.

Of attested spellings 97 in 100 stay within, of other names 3 in 1,000.
"""

SHORTEST_SLIP = 6
"""How many letters a family name has at least in which a slip of the keyboard counts beside the given name."""

Source = tuple[str, str, str]
"""A part of a name: in the house's form, in a native or via form, whose language."""

_PART_FLOOR = 0.2
"""How near each part of a full name is at least: one that is right does not make up for another person's."""


def likeness(entry: Entry, kind: PartKind, spelling: str) -> Derived:
    """Return how near a spelling is to a part of an entry's name: given, family, or the whole name of no person.

    The native or via form by which it is nearest is in the answer, the main form where there is none.
    """
    return _nearest(entry, kind, spelling, sources(entry, kind))


def _nearest(entry: Entry, kind: PartKind, spelling: str, forms: list[Source]) -> Derived:
    nearest = Derived(entry, kind, "similar", "", "", score=0.0)
    for main, text, language in forms:
        score = similarity(main, spelling, text, language) if may_be_like(main, text, spelling) else 0.0
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
    forms = sources(entry, kind)
    nearest = _nearest(entry, kind, spelling, forms)
    if nearest.score < THRESHOLD and len(spelling) >= shortest:
        for main, text, language in forms:
            if is_slip(fold(main), fold(spelling)):
                return nearest._replace(text=text or main, language=language, score=THRESHOLD)
    return nearest


@lru_cache(maxsize=1 << 14)
def sources(entry: Entry, kind: PartKind) -> list[Source]:
    """Return (main form, native or via form, language) of a part; the main form alone if there is no other."""
    parts = [part for part in parts_of(entry) if part.kind == kind]
    found = [
        (part.text, _without_patronymic(text, part), language)
        for part in parts
        for text, language in (*part.natives, *part.via)
    ]
    return found or [(part.text, "", "") for part in parts]


def _without_patronymic(text: str, part: Part) -> str:
    """Return a native given name with as many words as the house's: Геннадий Васильевич, Gennady."""
    words = text.split(" ")
    return " ".join(words[: part.text.count(" ") + 1]) if part.kind == "given" else text


@lru_cache(maxsize=1 << 15)
def may_be_like(name: str, native: str, spelling: str) -> bool:
    """Whether two names share enough to be compared: a quick look that spares most pairs the long one.

    The similarity was learned from names that look alike; of others it knows nothing.
    """
    one, other = joined_key(name), joined_key(spelling)
    apart = share_apart(one, other)
    if apart <= _FEW_DIFFERENT:
        return True
    if apart > MOST_APART:
        return False
    from unidecode import unidecode

    return skeleton(other) in {skeleton(one), skeleton(joined_key(unidecode(native)))}
