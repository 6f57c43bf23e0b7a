"""Spellings that nobody listed, put together: the family name, and the given name beside it.

A derived word alone proves little. With the rest of the full name beside it, it becomes a full mention; without, it
goes on as a bare family name that needs a title or the person's full name elsewhere in the draft.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.lexicon.hit import Hit
from checker.mentions.candidates import Hits
from checker.mentions.given import beside, derived_given, family_first, full_hit, listed_form, short_hits
from checker.mentions.short import with_initials, with_patronymic

if TYPE_CHECKING:
    from checker.documents import Document
    from checker.glossary.model import Entry
    from checker.lexicon import Lexicon
    from checker.lexicon.model import Derived
    from checker.mentions.candidates import Candidate
    from checker.mentions.given import Beside
    from checker.mentions.near import NearNames

_STRENGTH = {"similar": 0, "likely-via": 1, "via": 2, "romanised": 3}


def assemble(candidates: list[Candidate], document: Document, lexicon: Lexicon, near: NearNames) -> list[Candidate]:
    """Return the candidates, derived words turned into forms of their entries and joined to given names beside them."""
    assembled: list[Candidate] = []
    for candidate in candidates:
        whole = with_patronymic(candidate, document, lexicon) or _with_given_name(candidate, document, lexicon, near)
        if whole:
            while assembled and assembled[-1].block == whole.block and assembled[-1].start >= whole.start:
                assembled.pop()
            assembled.append(whole)
        elif short := with_initials(candidate, document):
            assembled.append(short)
        elif assembled and _covers(assembled[-1], candidate):
            continue
        elif not candidate.derived:
            assembled.append(candidate)
        elif hits := Hits(short_hits(candidate.derived)):
            assembled.append(candidate._replace(hits=hits))
    return assembled


def _covers(whole: Candidate, candidate: Candidate) -> bool:
    """Whether a candidate is the given name after the family name that was joined to it."""
    return bool(whole.derived) and whole.block == candidate.block and candidate.end <= whole.end


def _with_given_name(candidate: Candidate, document: Document, lexicon: Lexicon, near: NearNames) -> Candidate | None:
    """Return a candidate widened to the given name beside it, if one of the two is no listed spelling."""
    if not (candidate.hits.people or candidate.derived) or candidate.nested:
        return None
    listed = [hit.entry for hit in candidate.hits.people if hit.form and hit.form.role == "short"]
    strongest_last = sorted(candidate.derived, key=lambda source: _STRENGTH[source.kind])
    families = {source.entry.id: source for source in strongest_last if source.part == "family"}
    people: dict[str, Entry] = {entry.id: entry for entry in [*listed, *(source.entry for source in families.values())]}
    if not people:
        return None
    text = document.blocks[candidate.block].text
    found: list[Candidate] = []
    for entry in people.values():
        for given in beside(text, candidate.start, candidate.end, after=family_first(entry)):
            derived = families.get(entry.id)
            source: Derived | None
            if form := listed_form(entry, given.spelling):
                if derived is None:
                    # Right but for an apostrophe at a word's end, which the scan takes for a quotation mark.
                    return candidate._replace(start=given.start, end=given.end, hits=Hits((Hit(entry, form),)))
                source = derived
            else:
                family = text[candidate.start : candidate.end]
                own = derived_given(entry, given.spelling, lexicon) or near.given(entry, given, family)
                source = (derived or own) if own else None
            if source:
                found += _widened(candidate, given, entry, source)
    return max(found, key=_sureness, default=None)


def _sureness(whole: Candidate) -> tuple[int, float, int]:
    source = whole.derived[0]
    return _STRENGTH[source.kind], source.score, whole.end - whole.start


def _widened(candidate: Candidate, given: Beside, entry: Entry, source: Derived) -> list[Candidate]:
    hit = full_hit(entry)
    return [candidate._replace(start=given.start, end=given.end, hits=Hits((hit,)), derived=(source,))] if hit else []
