"""A form with letters of two scripts in one word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks.mixed_script import mixed_words
from checker.glossary.lint.model import About, Finding, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book

ABOUT = About(
    "GLO007",
    "A form mixes letters of two scripts in one word.",
    "A Cyrillic а looks like a Latin one, but no draft is searched for it: the form matches nothing that is typed.",
    "error",
)


def check(book: Book) -> Iterator[Finding]:
    """Look at all forms, and at the native and via ones."""
    for entry in book.entries:
        texts = [(form.text, form.origin) for form in written(entry, "preferred", "admitted", "deprecated")]
        texts += [(text, book.at(entry, "native")) for _, text in entry.native]
        texts += [(text, book.at(entry, "via")) for _, text in entry.via]
        for text, at in texts:
            for _, message in mixed_words(text):
                yield Finding(entry.id, message, at, "type the word anew in one script", len(text))
