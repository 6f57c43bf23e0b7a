"""A form that an entry has twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding, overlap, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book
    from checker.glossary.model import Form

ABOUT = About(
    "GLO012",
    "An entry has a form twice.",
    "Whoever corrects one of them will overlook the other.",
    "advice",
)


def check(book: Book) -> Iterator[Finding]:
    """Look for a text that stands twice among the right forms of an entry, or among its deprecated ones."""
    for entry in book.entries:
        for statuses in (("preferred", "admitted"), ("deprecated",)):
            seen: dict[str, Form] = {}
            for form in written(entry, *statuses):
                if form.role.startswith("demonym"):
                    continue
                first = seen.setdefault(form.text, form)
                if first is not form and overlap(first, form) and first.origin != form.origin:
                    yield Finding(
                        entry.id,
                        f"‘{form.text}’ stands twice in ‘{entry.id}’",
                        form.origin,
                        "remove one of them",
                        len(form.text),
                        first.origin,
                        "it stands here already",
                    )
