"""Terms of office that contradict each other, beyond what the reader refuses."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book
    from checker.glossary.model import Entry, Tenure

ABOUT = About(
    "GLO005",
    "One person holds one office twice at a time, or an office for one holder since ever beside others.",
    "Overlapping terms of two people in an office for one are refused when a glossary is read.",
    "warning",
)


def check(book: Book) -> Iterator[Finding]:
    """Compare each person's terms in one office; and the terms without a first day with those of other holders."""
    holders: dict[str, list[tuple[Entry, Tenure]]] = {}
    for entry in book.entries:
        terms: dict[str, list[Tenure]] = {}
        for tenure in entry.tenures:
            terms.setdefault(tenure.office, []).append(tenure)
            holders.setdefault(tenure.office, []).append((entry, tenure))
        yield from _twice(book, entry, terms)
    yield from _since_ever(book, holders)


def _twice(book: Book, entry: Entry, terms: dict[str, list[Tenure]]) -> Iterator[Finding]:
    for office, held in terms.items():
        for first, second in pairwise(sorted(held, key=lambda term: term.since or "")):
            if first.until is None or first.until > (second.since or ""):
                until = first.until or "no end"
                message = f"‘{entry.id}’ holds ‘{office}’ from {second.since or 'ever'}, and already until {until}"
                yield Finding(entry.id, message, book.at(entry, "tenures"), "make them one term, or end the first")


def _since_ever(book: Book, holders: dict[str, list[tuple[Entry, Tenure]]]) -> Iterator[Finding]:
    for office, held in holders.items():
        known = book.glossary.entries.get(office)
        if known is None or not known.sole:
            continue
        for entry, tenure in held:
            earlier = [
                other.id
                for other, term in held
                if other.id != entry.id and not tenure.since and (term.since or "") <= (tenure.until or "9")
            ]
            if earlier:
                message = f"‘{entry.id}’ holds ‘{office}’ since ever, beside {', '.join(f'‘{it}’' for it in earlier)}"
                yield Finding(entry.id, message, book.at(entry, "tenures"), "give the term its first day (since)")
