"""A form that one entry calls both right and wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding, overlap, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book

ABOUT = About(
    "GLO002",
    "An entry has the same form as right and as deprecated.",
    "Which of the two holds is anybody's guess.",
    "error",
)


def check(book: Book) -> Iterator[Finding]:
    """Compare each entry's deprecated forms with its right ones, letter by letter, where their days overlap."""
    for entry in book.entries:
        right = {form.text: form for form in written(entry, "preferred", "admitted") if "demonym" not in form.role}
        for form in written(entry, "deprecated"):
            same = right.get(form.text)
            if same and overlap(form, same):
                yield Finding(
                    entry.id,
                    f"‘{form.text}’ is both {same.status} and deprecated",
                    form.origin,
                    "keep one of the two, or say from when on it is wrong (since)",
                    len(form.text),
                    same.origin,
                    f"{same.status} here",
                )
