"""An entry's own tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding
from checker.glossary.testing import failures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book

ABOUT = About(
    "GLO009",
    "An entry is not recognised in a sentence of its own tests, or is where it must not be.",
    "Somebody wrote the test because the entry had misfired.",
    "error",
)


def check(book: Book) -> Iterator[Finding]:
    """Run the tests that stand in the files asked about."""
    tested = [entry.id for entry in book.entries if book.asks_for(book.at(entry, "tests"))]
    for failure in failures(book.glossary, book.spellings, tested):
        entry = book.glossary.entries[failure.entry]
        hint = "correct the test, or the entry; ‘exonym explain’ says what a word is taken for"
        yield Finding(failure.entry, failure.message, book.at(entry, "tests"), hint)
