"""A form that two entries have: a draft that has it means neither."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding, folded, overlap, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book
    from checker.glossary.model import Entry, Form

ABOUT = About(
    "GLO016",
    "Two people, or two places, bodies or terms, have a form in common that is not their name in full.",
    "What may mean either is taken for neither, right or wrong: the form might as well not be listed.",
    "advice",
)


def check(book: Book) -> Iterator[Finding]:
    """Compare the written forms, folded, but for the names in full (GLO003), and for right beside wrong (GLO001)."""
    found: dict[tuple[bool, bool, str], dict[str, tuple[Entry, Form]]] = {}
    for entry in book.entries:
        if entry.kind == "office":
            continue
        for form in written(entry, "preferred", "admitted", "deprecated"):
            if form.role in {"full", "short", "formal"}:
                sort = (entry.kind == "person", form.right, folded(form.text))
                found.setdefault(sort, {}).setdefault(entry.id, (entry, form))
    for bearers in found.values():
        for (first, form), (second, other) in pairwise(bearers.values()):
            names = {(one.status, one.role) for one in (form, other)} == {("preferred", "full")}
            if not names and overlap(form, other):
                yield Finding(
                    second.id,
                    f"‘{other.text}’ is a form of ‘{first.id}’, too: neither is recognised by it",
                    other.origin,
                    "keep it where drafts mean it; a fuller form tells the other",
                    len(other.text),
                    form.origin,
                    f"‘{first.id}’ has it here",
                )
