"""Whom a bare family name means: by the title before it, or by whom else the draft names.

A bare family name means a person if a title says so, or the draft names exactly one person of that name in full, or
(medium confidence) the glossary knows only one and the draft no other: one "Bill Orban" and every bare "Orban"
stays unresolved. Of two people of one family name, a bare name before the second is introduced is the first's; and so
it stays (medium confidence) if the draft had got used to it: a house tells the second apart.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from checker.mentions import context
from checker.mentions.words import OPENERS
from checker.namedtuples import NamedTuple
from checker.names.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.documents import Document
    from checker.glossary.model import Entry
    from checker.lexicon import Hit
    from checker.mentions.candidates import Candidate
    from checker.mentions.model import Confidence

Place = tuple[int, int]
"""Where a name begins: number of the block, offset in its text."""


class Resolved(NamedTuple):
    """A candidate and the one entry that it means; an unlisted spelling may mean any of the `rivals` as well."""

    candidate: Candidate
    hits: tuple[Hit, ...]
    confidence: Confidence
    rivals: tuple[Entry, ...] = ()


class State(NamedTuple):
    """What a draft says of people: where each is first named in full, in which roles, and who else bears the name.

    `roles`: capitalised words directly before the full name; `bare`: family name → where it stands alone; `strangers`:
    family names that the draft gives to somebody else.
    """

    named: Mapping[str, Place]
    roles: Mapping[str, set[str]]
    bare: Mapping[str, list[Place]]
    strangers: set[str]

    @classmethod
    def of(
        cls,
        full: list[Resolved],
        bare: list[Candidate],
        document: Document,
        titled: Mapping[Place, frozenset[str]],
    ) -> State:
        """Gather it from the full names and the bare ones of a draft."""
        named: dict[str, Place] = {}
        roles: dict[str, set[str]] = defaultdict(set)
        for candidate, hits, *_ in full:
            place, identity = (candidate.block, candidate.start), hits[0].entry.id
            named[identity] = min(place, named.get(identity, place))
            before = context.word_before(document.blocks[candidate.block].text, candidate.start)
            if before and before.capital:
                roles[identity].add(before.plain)
        places: dict[str, list[Place]] = defaultdict(list)
        for candidate in bare:
            places[_family_key(candidate, document)].append((candidate.block, candidate.start))
        state = cls(named, roles, places, set())
        for candidate in bare:
            if (candidate.block, candidate.start) not in titled and _is_another(candidate, document, state):
                state.strangers.add(_family_key(candidate, document))
        return state

    def is_role(self, word: str, candidate: Candidate) -> bool:
        """Whether a word stands before the full name of a person whom the candidate may mean: Administrator Bolden."""
        return any(word in self.roles.get(hit.id, ()) for hit in candidate.hits.people)


def first_of(hits: tuple[Hit, ...]) -> tuple[tuple[Hit, ...], tuple[Entry, ...]]:
    """Return the hits of the first entry, and the other entries: an unlisted spelling may be near to several."""
    entries = {hit.id: hit.entry for hit in hits}
    first, *others = entries
    return tuple(hit for hit in hits if hit.id == first), tuple(entries[other] for other in others)


def is_stranger(candidate: Candidate, document: Document) -> bool:
    """Whether the word before makes the family name another person's."""
    before = context.names_somebody_else(document.blocks[candidate.block].text, candidate.start)
    if before is None:
        return False
    return not (before.initial and any(fold(hit.entry.name).startswith(before.plain) for hit in candidate.hits.people))


def resolve_bare(
    candidate: Candidate, document: Document, state: State, titled: Mapping[Place, frozenset[str]]
) -> Resolved | None:
    """Decide whom a bare family name means, if the draft lets it mean one person."""
    people = candidate.hits.people
    known = tuple(hit for hit in people if hit.id in state.named)
    offices = titled.get((candidate.block, candidate.start), ())
    holders = tuple(hit for hit in people if any(tenure.office in offices for tenure in hit.entry.tenures))
    if not holders:
        another_title = offices and not known
        if another_title or (not offices and _is_strange(candidate, document, state)):
            return None
    wanted = holders or known or people
    rivals: tuple[Entry, ...] = ()
    sure: Confidence = "high"
    if candidate.derived and (holders or known):
        wanted, rivals = first_of(wanted)
    if _count(wanted) > 1 and not holders and known:
        wanted, sure = _introduced(known, candidate, document, state)
    if _count(wanted) != 1:
        return None
    if context.part_of_longer_name(document.blocks[candidate.block].text, candidate.end):
        return Resolved(candidate, wanted, "low")
    if holders or known:
        return Resolved(candidate, wanted, sure, rivals)
    if candidate.derived:
        return None
    only_people = all(hit.kind == "person" for hit in candidate.hits)
    is_word = _family_key(candidate, document) in OPENERS
    return Resolved(candidate, wanted, "medium") if only_people and not is_word else None


def _count(hits: tuple[Hit, ...]) -> int:
    return len({hit.id for hit in hits})


def _introduced(
    known: tuple[Hit, ...], candidate: Candidate, document: Document, state: State
) -> tuple[tuple[Hit, ...], Confidence]:
    """Return which of several people of one family name is meant: whom the draft had introduced until then."""
    here = (candidate.block, candidate.start)
    before = tuple(hit for hit in known if state.named[hit.id] < here)
    if _count(before) == 1:
        return before, "high"
    if _count(before) == 0 or candidate.inflection:
        return (), "low"
    first, second, *_ = sorted({state.named[hit.id] for hit in before})
    used = any(first < place < second for place in state.bare[_family_key(candidate, document)])
    return tuple(hit for hit in before if used and state.named[hit.id] == first), "medium"


def _is_strange(candidate: Candidate, document: Document, state: State) -> bool:
    """Whether a bare name is somebody else's, here or elsewhere in the draft."""
    before = context.word_before(document.blocks[candidate.block].text, candidate.start)
    role = before is not None and state.is_role(before.plain, candidate)
    return (not role and is_stranger(candidate, document)) or _family_key(candidate, document) in state.strangers


def _is_another(candidate: Candidate, document: Document, state: State) -> bool:
    """Whether the draft gives the family name to another person: another given name, and no spelling of this one's."""
    before = context.names_somebody_else(document.blocks[candidate.block].text, candidate.start)
    initials = {fold(hit.entry.name[:1]) for hit in candidate.hits.people}
    return before is not None and fold(before.plain[:1]) not in initials and not state.is_role(before.plain, candidate)


def _family_key(candidate: Candidate, document: Document) -> str:
    return fold(document.blocks[candidate.block].text[candidate.start : candidate.end])
