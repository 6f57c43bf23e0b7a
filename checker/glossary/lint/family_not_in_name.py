"""A family name that the full name does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding
from checker.names.parts import split_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book

ABOUT = About(
    "GLO014",
    "The family name of a person neither begins nor ends the name in full.",
    "Given name and order cannot be told from it: no spelling is derived, and later mentions look wrong.",
    "warning",
)


def check(book: Book) -> Iterator[Finding]:
    """Compare `family` with the preferred full names."""
    for entry in book.entries:
        names = [form.text for form in entry.forms if form.status == "preferred" and form.role == "full"]
        if entry.kind == "person" and entry.family and not any(_has(name, entry.family) for name in names):
            message = f"the family name ‘{entry.family}’ neither begins nor ends ‘{entry.name}’"
            yield Finding(entry.id, message, book.at(entry, "family"), "write it as it stands in ‘name’")


def _has(name: str, family: str) -> bool:
    return name == family or split_name(name, family).family == family
