"""Spellings that nobody listed, put together: the family name, and the given name before it.

A derived word alone proves little. With the rest of the full name before it, it becomes a full mention; without, it
goes on as a bare family name that needs a title or the person's full name elsewhere in the draft.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.glossary.model import Form
from checker.lexicon.model import Derived, Hit
from checker.names.fold import joined_key
from checker.names.parts import split_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.documents import Document
    from checker.glossary.model import Entry
    from checker.lexicon import Lexicon
    from checker.mentions.scan import Candidate

_WORDS_BEFORE = re.compile(r"[^\W\d_][\w'’]*(?:[-‐‑ \n\u00a0][^\W\d_][\w'’]*){0,2}[ \n\u00a0]+$")
_WORD_START = re.compile(r"(?<![\w'’])[^\W\d_]")
_REACH = 60
_STRENGTH = {"likely-via": 0, "via": 1, "romanised": 2}


def assemble(candidates: list[Candidate], document: Document, lexicon: Lexicon) -> list[Candidate]:
    """Return the candidates, derived words turned into forms of their entries and joined to given names before them."""
    assembled: list[Candidate] = []
    for candidate in candidates:
        whole = _with_given_name(candidate, document, lexicon)
        if whole:
            while assembled and assembled[-1].block == whole.block and assembled[-1].start >= whole.start:
                assembled.pop()
            assembled.append(whole)
        elif not candidate.derived:
            assembled.append(candidate)
        elif hits := tuple(_hits(candidate.derived)):
            assembled.append(replace(candidate, hits=hits))
    return assembled


def _hits(derived: tuple[Derived, ...]) -> Iterator[Hit]:
    """Give the forms that derived words stand for: a person's family name, a place's name."""
    entries = {source.entry.id: source for source in derived if source.part != "given"}
    for source in entries.values():
        form = source.entry.preferred(role="short") if source.part == "family" else source.entry.preferred()
        if form:
            yield Hit(source.entry, replace(form, status="derived"))


def _with_given_name(candidate: Candidate, document: Document, lexicon: Lexicon) -> Candidate | None:
    """Return a candidate widened to the given name before it, if one of the two is a derived spelling."""
    listed = [
        hit.entry for hit in candidate.hits if hit.entry.kind == "person" and hit.form and hit.form.role == "short"
    ]
    strongest_last = sorted(candidate.derived, key=lambda source: _STRENGTH[source.kind])
    families = {source.entry.id: source for source in strongest_last if source.part == "family"}
    people: dict[str, Entry] = {entry.id: entry for entry in [*listed, *(source.entry for source in families.values())]}
    if not people or candidate.nested:
        return None
    for start, spelling in _given_names(document.blocks[candidate.block].text, candidate.start):
        for entry in people.values():
            given = _given_source(entry, spelling, lexicon)
            family = families.get(entry.id)
            if given == "listed" and family:
                return _widened(candidate, start, entry, family)
            if isinstance(given, Derived):
                return _widened(candidate, start, entry, family or given)
    return None


def _given_names(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Give the one to three capitalised words before an offset, the longest first: (start, folded and joined)."""
    offset = max(0, start - _REACH)
    match = _WORDS_BEFORE.search(text[offset:start])
    if match is None:
        return
    for word in _WORD_START.finditer(match.group()):
        begin = offset + match.start() + word.start()
        if text[begin].isupper():
            yield begin, joined_key(text[begin:start]).replace(" ", "")


def _given_source(entry: Entry, spelling: str, lexicon: Lexicon) -> Derived | str | None:
    """Say where a given name's spelling is from: "listed" in the glossary, derived, or None if it is another name."""
    for form in entry.forms:
        if form.role == "full" and joined_key(split_name(form.text, entry.family).given).replace(" ", "") == spelling:
            return "listed"
    sources = lexicon.derived(spelling)
    return next((source for source in sources if source.entry.id == entry.id and source.part == "given"), None)


def _widened(candidate: Candidate, start: int, entry: Entry, source: Derived) -> Candidate | None:
    form = entry.preferred()
    if form is None:
        return None
    hit = Hit(entry, Form(form.text, "derived", "full", form.since, form.until, form.origin))
    return replace(candidate, start=start, hits=(hit,), derived=(source,))
