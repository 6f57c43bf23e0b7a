"""Save an entry: validated, not over somebody else's change, with the least change of the file."""

from __future__ import annotations

import json
from threading import Lock
from typing import TYPE_CHECKING, Any

from checker.desk.fields import LABELS
from checker.desk.records import changed_keys
from checker.desk.saving import plan, versions, write
from checker.desk.sent import sent_record
from checker.desk.views.entry import form_of
from checker.errors import ExonymError, Problem
from checker.glossary.patch import Conflict

if TYPE_CHECKING:
    from starlette.responses import Response

    from checker.desk.asked import Asked
    from checker.desk.desk import Desk
    from checker.desk.records import Record
    from checker.desk.saving import Row
    from checker.desk.sent import Sent

_SAVING = Lock()


def view(desk: Desk, asked: Asked) -> Response:
    """Save; answer with the form as it is saved, with both versions of an entry, or with why nothing was saved."""
    with _SAVING:
        try:
            return _saved(desk, asked)
        except Conflict:
            return _saved(desk, asked)  # the file was changed between our look and our writing: look again
        except ExonymError as error:
            return refused(desk, "Nothing was written.", error.problems)


def _saved(desk: Desk, asked: Asked) -> Response:
    books = desk.books()
    sent = sent_record(asked)
    now = books.shelf.record(sent.id) if sent.id else {}
    if sent.id and not now:
        return refused(desk, f"No glossary has ‘{sent.id}’ any more.", [])
    mine, rows = _settled(asked, sent, now)
    if rows:
        return desk.answer("conflict.html", seen=json.dumps(now, ensure_ascii=False), rows=rows)
    problems: list[Problem] = []
    entry = books.unsaved(mine, problems)
    if problems or entry is None:
        return refused(desk, "Mend this first:", problems or [Problem("name", "is missing")])
    if not sent.id and entry.id in books.entries:
        hint = "search it, and change it there; or give this one an id of its own"
        return refused(desk, "", [Problem("name", f"there is an entry ‘{entry.id}’ already", hint=hint)])
    if not changed_keys(now, mine):
        return refused(desk, "There is nothing to save: nothing has changed.", [])
    plans = plan(books.shelf, entry.id, now, mine, asked.sent("into"))
    files = write(books.shelf, entry.id, plans)
    return _done(desk, entry.id, plans, files)


def _settled(asked: Asked, sent: Sent, now: Record) -> tuple[Record, list[Any]]:
    """Return the record to save; or the rows of a choice that the editor still has to make."""
    known = sent.seen if sent.seen is not None else sent.base
    chosen = {name.removeprefix("choose:"): value for name, value in asked.form if name.startswith("choose:")}
    if sent.seen is None and not changed_keys(sent.base, now):
        return sent.record, []
    rows = versions(sent.base, now, sent.record, chosen if sent.seen is not None else {})
    if rows and (sent.seen is None or changed_keys(known, now) or not all(row.chosen for row in rows)):
        return sent.record, [_shown(row) for row in rows]
    kept = {row.key: row.theirs for row in rows if row.chosen == "theirs"}
    return {key: value for key, value in (sent.record | kept).items() if value}, []


def _done(desk: Desk, identity: str, plans: dict[str, dict[str, Any]], files: list[str]) -> Response:
    """Answer with the form of an entry as it is saved by now."""
    books = desk.books()
    what = ", ".join(LABELS.get(key, key) for changes in plans.values() for key in changes)
    done = f"Saved into {' and '.join(files)}: {what}."
    headers = {"HX-Retarget": "#entry", "HX-Push-Url": f"/entry/{identity}"}
    return desk.answer("entry.html", headers, **form_of(books, books.entries.get(identity), done=done))


def refused(desk: Desk, why: str, problems: list[Problem] | tuple[Problem, ...]) -> Response:
    """Answer with why nothing was saved."""
    return desk.answer("refused.html", why=why, problems=problems, labels=LABELS)


def _shown(row: Row) -> dict[str, Any]:
    return {
        "key": row.key,
        "label": LABELS.get(row.key, row.key),
        "theirs": texts_of(row.theirs),
        "mine": texts_of(row.mine),
        "both": row.both,
        "chosen": row.chosen,
    }


def texts_of(value: Any) -> list[str]:  # noqa: ANN401
    """Return a value of a record as lines that people read."""
    if not value:
        return []
    if isinstance(value, dict):
        return [f"{name}: {', '.join(texts_of(part))}" for name, part in value.items()]
    if isinstance(value, list):
        return [_line(item) for item in value]
    return [str(value)]


def _line(item: Any) -> str:  # noqa: ANN401
    if not isinstance(item, dict):
        return str(item)
    first, *rest = item.items()
    return " · ".join([str(first[1]), *(f"{name} {', '.join(texts_of(part))}" for name, part in rest)])
