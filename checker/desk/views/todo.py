"""To-do lists: what is wrong in the glossaries, and the names in the drafts that no glossary lists."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from checker.desk.views.whole import whole
from checker.glossary.lint import Book, chosen, lint
from checker.glossary.load import load_glossary

if TYPE_CHECKING:
    from starlette.responses import Response

    from checker.desk.asked import Asked
    from checker.desk.desk import Desk
    from checker.errors import Problem

_MOST = 100


def view(desk: Desk, asked: Asked) -> Response:
    """Answer with the page of both lists, which come when they are ready."""
    return whole(desk, asked, "todo.html", "To do")


def clashes(desk: Desk, asked: Asked) -> Response:  # noqa: ARG001
    """Answer with what is wrong in the project's own glossaries."""
    books = desk.books()
    own = frozenset(sheet.name for sheet in books.shelf.own_sheets())
    problems: list[Problem] = []
    glossary = load_glossary([sheet.path for sheet in books.shelf.sheets], problems)
    found = lint(Book(glossary, own), chosen()) if own else []
    items = [
        {
            "id": finding.entry if finding.entry in books.entries else "",
            "name": books.entries[finding.entry].name if finding.entry in books.entries else "",
            "message": finding.message,
            "hint": finding.hint,
            "where": f"{finding.at.path}:{finding.at.line}" if finding.at else "",
            "severity": check.about.severity,
            "code": check.about.code,
        }
        for check, finding in found
        if finding.at is None or finding.at.path in own
    ]
    return desk.answer("clashes.html", items=items, problems=problems)


def names(desk: Desk, asked: Asked) -> Response:  # noqa: ARG001
    """Answer with the names that the drafts spell in several ways and that no glossary lists."""
    from checker.consistency.clusters import clusters_of

    problems: list[Problem] = []
    drafts = desk.drafts()
    found = clusters_of(drafts, desk.overrides, problems, 1)[0] if drafts else []
    items = []
    for cluster in found[:_MOST]:
        if cluster.entry:
            continue
        others = [usage.text for usage in cluster.usages[1:]]
        said = ", ".join(f"{usage.text} {usage.count}" for usage in cluster.usages)
        kind = cluster.kind if cluster.kind in {"person", "place", "organisation", "term"} else "person"
        offer = urlencode({"name": cluster.majority, "kind": kind, "wrong": "\n".join(others)})
        items.append({"name": cluster.majority, "said": said, "offer": offer})
    return desk.answer("names.html", items=items, drafts=len(drafts))
