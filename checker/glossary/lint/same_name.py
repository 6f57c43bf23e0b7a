"""Two entries of one name: no draft can tell which is meant."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book
    from checker.glossary.model import Entry

ABOUT = About(
    "GLO003",
    "Two people, or two places, bodies or terms, have the same name in full.",
    "A name that may mean either is taken for neither, so that no rule speaks about it.",
    "warning",
)

_THINGS = frozenset(("place", "organisation", "term"))


def check(book: Book) -> Iterator[Finding]:
    """Compare the preferred full names; those of offices are told apart by their places."""
    for pairs in book.right.values():
        if len(pairs) == 1:
            continue
        named: dict[str, dict[str, tuple[Entry, str]]] = {}
        forms = {}
        for entry, form in pairs:
            if entry.kind != "office" and form.status == "preferred" and form.role == "full":
                sort = "person" if entry.kind == "person" else "thing"
                named.setdefault(sort, {}).setdefault(entry.id, (entry, form.text))
                forms[entry.id] = form
        for bearers in named.values():
            for (first, _), (second, text) in pairwise(bearers.values()):
                yield Finding(
                    second.id,
                    f"‘{first.id}’ and ‘{second.id}’ are both called ‘{text}’: neither is recognised by it",
                    forms[second.id].origin,
                    "one entry for one bearer; or a fuller name for one of the two",
                    len(text),
                    forms[first.id].origin,
                    f"‘{first.id}’ is called so here",
                )
