"""A key that says nothing of an entry of this kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.glossary.lint.model import Book

ABOUT = About(
    "GLO017",
    "An entry has a key that only entries of another kind have.",
    "Nothing reads it: a place has no family name, and only an office has calques. Either the kind is wrong, or the "
    "key was copied from another entry.",
    "warning",
)

_KINDS: Mapping[str, tuple[str, ...]] = {
    "family": ("person",),
    "gender": ("person",),
    "died": ("person",),
    "tenures": ("person",),
    "demonym": ("place",),
    "formal": ("place", "organisation"),
    "familiar": ("organisation",),
    "place": ("office",),
    "body": ("office",),
    "calques": ("office",),
    "sole": ("office",),
}
"""Keys, and the kinds of the entries that have them; all others are everybody's."""


def check(book: Book) -> Iterator[Finding]:
    """Look at the keys that are written, in whatever layer."""
    for entry in book.entries:
        for key in book.glossary.at.get(entry.id, {}):
            kinds = _KINDS.get(key, (entry.kind,))
            if entry.kind not in kinds:
                message = f"‘{key}’ says nothing of an entry of the kind {entry.kind}"
                hint = f"it is for the kind {' or '.join(kinds)}: correct the kind, or leave it out"
                yield Finding(entry.id, message, book.at(entry, key), hint, len(key))
