"""A deprecated form that differs from a right one in marks only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding, folded, overlap, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book

ABOUT = About(
    "GLO011",
    "A deprecated form differs from a right one of its entry in accents, hyphens or apostrophes only.",
    "NAM005 and NAM006 report it without being told, and know the house's policy on accents.",
    "advice",
)


def check(book: Book) -> Iterator[Finding]:
    """Compare each entry's deprecated forms with its right ones, folded. Capitals count: no rule reports them."""
    for entry in book.entries:
        deprecated = list(written(entry, "deprecated"))
        if not deprecated:
            continue
        right = {folded(form.text): form for form in entry.forms if form.right and "demonym" not in form.role}
        for form in deprecated:
            same = right.get(folded(form.text))
            if same and overlap(form, same) and form.text.casefold() != same.text.casefold():
                yield Finding(
                    entry.id,
                    f"‘{form.text}’ need not be listed: it is ‘{same.text}’ but for its marks",
                    form.origin,
                    "remove it",
                    len(form.text),
                )
