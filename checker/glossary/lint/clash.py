"""A form that one entry calls wrong, and another right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding, folded, overlap, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book
    from checker.glossary.model import Entry

ABOUT = About(
    "GLO001",
    "A deprecated form is what the house writes for another entry.",
    "A draft that means the second would be told to write the first.",
    "error",
)


def check(book: Book) -> Iterator[Finding]:
    """Compare deprecated forms with the right ones of others, folded, where their days overlap."""
    for entry in book.entries:
        for form in written(entry, "deprecated"):
            for other, right in book.right.get(folded(form.text), ()):
                if other.id != entry.id and overlap(form, right) and not _apart(entry, other):
                    yield Finding(
                        entry.id,
                        f"‘{form.text}’ is deprecated for ‘{entry.id}’, but {right.status} for ‘{other.id}’",
                        form.origin,
                        "remove one of the two, give them dates, or protect the longer phrase",
                        len(form.text),
                        right.origin,
                        f"{right.status} here",
                    )


def _apart(entry: Entry, other: Entry) -> bool:
    """Whether both are offices, of different places: many countries have a Foreign Secretary."""
    offices = entry.kind == other.kind == "office"
    return offices and (entry.place, entry.body) != (other.place, other.body)
