"""Who is meant: full names, then bare family names by what the rest of the draft says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.mentions import context
from checker.mentions.bare import Resolved, State, first_of, is_stranger, resolve_bare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.documents import Document
    from checker.lexicon import Hit
    from checker.mentions.candidates import Candidate
    from checker.mentions.model import Confidence


def resolve_people(
    candidates: Iterable[Candidate], document: Document, titled: dict[tuple[int, int], frozenset[str]]
) -> list[Resolved]:
    """Decide for each candidate whether it means a person, and whom.

    `titled` gives the offices whose title ends directly before a (block, start). Full names are resolved first; what a
    bare family name means depends on them (see bare.py).
    """
    full: list[Resolved] = []
    bare: list[Candidate] = []
    for candidate in candidates:
        people = candidate.hits.people
        if not people:
            continue
        whole = tuple(hit for hit in people if hit.form and hit.form.role == "full")
        if whole:
            meant, rivals = first_of(whole) if candidate.derived else (whole, ())
            if len({hit.id for hit in meant}) == 1 and not _has_longer_name(candidate, document, meant):
                sure: Confidence = "low" if _names_a_thing(candidate, document) else "high"
                full.append(Resolved(candidate, meant, sure, rivals))
        else:
            bare.append(candidate)
    state = State.of(full, bare, document, titled)
    return full + [found for candidate in bare if (found := resolve_bare(candidate, document, state, titled))]


def _has_longer_name(candidate: Candidate, document: Document, hits: tuple[Hit, ...]) -> bool:
    """Whether a full name stands within a longer one, so that it means somebody else: `Viktor Orbán-Kovács`."""
    text = document.blocks[candidate.block].text
    after = context.word_after(text, candidate.end)
    if after is not None and after.hyphened and after.capital:
        return True
    one_word = all(" " not in hit.form.text for hit in hits if hit.form)
    return one_word and (is_stranger(candidate, document) or context.part_of_longer_name(text, candidate.end))


def _names_a_thing(candidate: Candidate, document: Document) -> bool:
    """Whether a full name is part of a thing's: `Nursultan Nazarbayev Airport`. A headline's capitals say nothing."""
    block = document.blocks[candidate.block]
    return block.kind != "heading" and context.part_of_longer_name(block.text, candidate.end)
