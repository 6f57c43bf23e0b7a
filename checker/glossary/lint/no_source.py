"""An entry that does not say where its facts are from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book

ABOUT = About(
    "GLO008",
    "An entry has no source, nor has any of its names, terms or forms.",
    "In a year nobody knows who decided it, nor whether it still holds. A house decision and its day are a source.",
    "advice",
)


def check(book: Book) -> Iterator[Finding]:
    """Look for `source` in each entry, and in what it holds."""
    for entry in book.entries:
        keys = book.glossary.at.get(entry.id, {})
        if not entry.source and not any(name.endswith(".source") for name in keys):
            hint = "add ‘source:’, an address or ‘house decision, 2026-01-31’"
            yield Finding(entry.id, f"‘{entry.id}’ has no source", entry.origin, hint)
