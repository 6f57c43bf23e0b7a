"""A term of office that can never count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book

ABOUT = About(
    "GLO006",
    "A term of office begins or ends after its holder's death.",
    "One of the two days is wrong. (A term that ends before it begins is refused when a glossary is read.)",
    "warning",
)


def check(book: Book) -> Iterator[Finding]:
    """Compare the terms of each person with the day of death."""
    for entry in book.entries:
        for tenure in entry.tenures if entry.died else ():
            late = [
                f"{verb} on {day}"
                for verb, day in (("begins", tenure.since), ("ends", tenure.until))
                if day and day > entry.died
            ]
            if late:
                message = f"the term of ‘{entry.id}’ as ‘{tenure.office}’ {late[0]}, after the death on {entry.died}"
                yield Finding(entry.id, message, book.at(entry, "tenures"), "correct ‘died’ or the term")
