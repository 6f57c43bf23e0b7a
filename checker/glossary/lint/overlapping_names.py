"""Dated names of which two hold on one day."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding, overlap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book

ABOUT = About(
    "GLO004",
    "The dates of two names of one entry overlap.",
    "On such a day the earlier name is demanded, and the later one reported.",
    "warning",
)


def check(book: Book) -> Iterator[Finding]:
    """Compare the dated names of each entry, by their first days."""
    for entry in book.entries:
        names = [form for form in entry.forms if form.status == "preferred" and form.role == "full"]
        names.sort(key=lambda form: form.since or "")
        for first, second in pairwise(names):
            if overlap(first, second):
                until = f"until {first.until}" if first.until else "with no end"
                since = f"from {second.since}" if second.since else "from ever"
                yield Finding(
                    entry.id,
                    f"‘{second.text}’ is the name {since}, but ‘{first.text}’ is {until}",
                    second.origin,
                    f"let ‘{first.text}’ end (until) the day before ‘{second.text}’ begins",
                    len(second.text),
                    first.origin,
                    "this name",
                )
