"""Who is meant: full names, then bare family names by what the rest of the draft says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.mentions import context
from checker.mentions.words import OPENERS
from checker.names.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.documents import Document
    from checker.glossary.model import Entry
    from checker.lexicon import Hit
    from checker.mentions.candidates import Candidate
    from checker.mentions.model import Confidence


class Resolved(NamedTuple):
    """A candidate and the one entry that it means; an unlisted spelling may mean any of the `rivals` as well."""

    candidate: Candidate
    hits: tuple[Hit, ...]
    confidence: Confidence
    rivals: tuple[Entry, ...] = ()


def resolve_people(
    candidates: Iterable[Candidate], document: Document, titled: dict[tuple[int, int], tuple[Entry, ...]]
) -> list[Resolved]:
    """Decide for each candidate whether it means a person, and whom.

    `titled` gives the offices whose title ends directly before a (block, start). A bare family name means a person if
    a title says so, or the draft names exactly one person of that name in full, or (medium confidence) the
    glossary knows only one and the draft no other: one "Bill Orban" and every bare "Orban" stays unresolved.
    """
    full: list[Resolved] = []
    bare: list[Candidate] = []
    for candidate in candidates:
        people = _people(candidate)
        if not people:
            continue
        whole = tuple(hit for hit in people if hit.form and hit.form.role == "full")
        if whole:
            meant, rivals = _first_of(whole) if candidate.derived else (whole, ())
            if len({hit.entry.id for hit in meant}) == 1 and not _has_longer_name(candidate, document, meant):
                sure: Confidence = "low" if _names_a_thing(candidate, document) else "high"
                full.append(Resolved(candidate, meant, sure, rivals))
        else:
            bare.append(candidate)
    named = {hit.entry.id for resolved in full for hit in resolved.hits}
    strangers = {
        _family_key(candidate, document)
        for candidate in bare
        if (candidate.block, candidate.start) not in titled and _is_another(candidate, document)
    }
    short = [found for candidate in bare if (found := _bare(candidate, document, named, strangers, titled))]
    return full + short


def _people(candidate: Candidate) -> tuple[Hit, ...]:
    return tuple(hit for hit in candidate.hits if hit.entry.kind == "person" and hit.form)


def _first_of(hits: tuple[Hit, ...]) -> tuple[tuple[Hit, ...], tuple[Entry, ...]]:
    """Return the hits of the first entry, and the other entries: an unlisted spelling may be near to several."""
    entries = {hit.entry.id: hit.entry for hit in hits}
    first, *others = entries
    return tuple(hit for hit in hits if hit.entry.id == first), tuple(entries[other] for other in others)


def _family_key(candidate: Candidate, document: Document) -> str:
    return fold(document.blocks[candidate.block].text[candidate.start : candidate.end])


def _has_longer_name(candidate: Candidate, document: Document, hits: tuple[Hit, ...]) -> bool:
    """Whether a full name stands within a longer one, so that it means somebody else: `Viktor Orbán-Kovács`."""
    text = document.blocks[candidate.block].text
    after = context.word_after(text, candidate.end)
    if after is not None and after.hyphened and after.capital:
        return True
    one_word = all(" " not in hit.form.text for hit in hits if hit.form)
    return one_word and (_stranger(candidate, document) or context.part_of_longer_name(text, candidate.end))


def _names_a_thing(candidate: Candidate, document: Document) -> bool:
    """Whether a full name is part of a thing's: `Nursultan Nazarbayev Airport`. A headline's capitals say nothing."""
    block = document.blocks[candidate.block]
    return block.kind != "heading" and context.part_of_longer_name(block.text, candidate.end)


def _is_another(candidate: Candidate, document: Document) -> bool:
    """Whether the draft gives the family name to another person: another given name, and no spelling of this one's."""
    before = context.names_somebody_else(document.blocks[candidate.block].text, candidate.start)
    initials = {fold(hit.entry.name[:1]) for hit in _people(candidate)}
    return before is not None and fold(before.plain[:1]) not in initials


def _stranger(candidate: Candidate, document: Document) -> bool:
    """Whether the word before makes the family name another person's."""
    before = context.names_somebody_else(document.blocks[candidate.block].text, candidate.start)
    if before is None:
        return False
    return not (before.initial and any(fold(hit.entry.name).startswith(before.plain) for hit in _people(candidate)))


def _bare(
    candidate: Candidate,
    document: Document,
    named: set[str],
    strangers: set[str],
    titled: dict[tuple[int, int], tuple[Entry, ...]],
) -> Resolved | None:
    """Decide whom a bare family name means, if the draft lets it mean one person."""
    people = _people(candidate)
    known = [hit for hit in people if hit.entry.id in named]
    offices = {office.id for office in titled.get((candidate.block, candidate.start), ())}
    holders = [hit for hit in people if any(tenure.office in offices for tenure in hit.entry.tenures)]
    if not holders:
        another_title = offices and not known
        stranger = not offices and _stranger(candidate, document)
        if another_title or stranger or _family_key(candidate, document) in strangers:
            return None
    wanted = tuple(holders or known or people)
    rivals: tuple[Entry, ...] = ()
    if candidate.derived and (holders or known):
        wanted, rivals = _first_of(wanted)
    if len({hit.entry.id for hit in wanted}) != 1:
        return None
    if context.part_of_longer_name(document.blocks[candidate.block].text, candidate.end):
        return Resolved(candidate, wanted, "low")
    if holders or known:
        return Resolved(candidate, wanted, "high", rivals)
    if candidate.derived:
        return None
    only_people = all(hit.entry.kind == "person" for hit in candidate.hits)
    is_word = _family_key(candidate, document) in OPENERS
    return Resolved(candidate, wanted, "medium") if only_people and not is_word else None
