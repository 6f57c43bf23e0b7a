"""A draft marked live, with the entry of the form as it stands there, saved or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.desk.fields import LABELS
from checker.desk.live import check, mark
from checker.desk.sent import sent_record
from checker.desk.views.entry import aspects

if TYPE_CHECKING:
    from starlette.responses import Response

    from checker.desk.asked import Asked
    from checker.desk.desk import Desk
    from checker.errors import Problem

PASTED = "pasted.md"
"""What a draft is called that comes from no file."""


def view(desk: Desk, asked: Asked) -> Response:
    """Answer with the marked draft, and beside it with what else the form has changed: spellings, picture, mistakes."""
    books = desk.books()
    complaints: list[Problem] = []
    record = sent_record(asked).record if any(name == "base" for name, _ in asked.form) else None
    entry = books.unsaved(record, complaints) if record else None
    session = books.session
    if entry is not None and entry != books.entries.get(entry.id):
        session = session.changed({entry.id: entry})
    text, path = asked.sent("draft").replace("\r\n", "\n"), asked.sent("path")
    marked = None
    if text.strip():
        path = path if desk.has_draft(path) else PASTED
        before = desk.checked(books, text, path)
        after = before if session is books.session else check(session, text, path)
        marked = mark(after, before, entry.id if entry else "")
    return desk.answer(
        "aftermath.html",
        marked=marked,
        entry=entry,
        record=record,
        complaints=complaints if asked.sent("id") or entry or _has_name(record) else [],
        labels=LABELS,
        problems=books.problems,
        stale=True,
        **aspects(books, entry),
    )


def _has_name(record: dict[str, object] | None) -> bool:
    return bool(record and record.get("name"))
