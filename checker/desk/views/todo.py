"""To-do lists: what is wrong in the glossaries, and the names in the drafts that no glossary lists."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from checker.consistency.archive import summaries
from checker.consistency.suggestions import suggestions
from checker.desk.views.whole import whole
from checker.glossary.lint import Book, chosen, lint
from checker.glossary.load import load_glossary
from checker.pages.signs import counted

if TYPE_CHECKING:
    from starlette.responses import Response

    from checker.consistency.suggestions import Suggestion
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
    """Answer with the names in the drafts that no glossary lists, those first that matter most."""
    problems: list[Problem] = []
    drafts = desk.drafts(problems)
    found = suggestions(summaries(drafts, desk.overrides, problems, 1)) if drafts else []
    items = [_item(one) for one in found[:_MOST]]
    return desk.answer("names.html", items=items, drafts=len(drafts), more=len(found) - len(items))


def _item(one: Suggestion) -> dict[str, str]:
    cluster = one.cluster
    first, last = one.dates
    usages = [f"{usage.text} {usage.count}" for usage in cluster.usages]
    said = [
        cluster.kind,
        f"{counted(one.count, 'place')} in {counted(one.drafts, 'draft')}",
        f"{first} to {last}" if first != last else first,
        f"titles: {', '.join(one.titles)}" if one.titles else "",
        f"spelled {', '.join(usages)}" if len(usages) > 1 else "",
    ]
    wrong = "\n".join(usage.text for usage in cluster.usages[1:])
    offer = urlencode({"name": cluster.majority, "kind": cluster.kind or "person", "wrong": wrong})
    return {"name": cluster.majority, "said": " · ".join(filter(None, said)), "offer": offer}
