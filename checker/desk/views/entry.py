"""An entry as a form, with its spellings, its picture and the place of its history."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from starlette.responses import RedirectResponse

from checker.desk.fields import LABELS, fields_of, fitting
from checker.desk.picture import bars_of, picture
from checker.desk.sent import sent_record
from checker.desk.spellings import listed, made
from checker.desk.views.whole import whole
from checker.glossary.drafting import family_in

if TYPE_CHECKING:
    from starlette.responses import Response

    from checker.desk.asked import Asked
    from checker.desk.books import Books
    from checker.desk.desk import Desk
    from checker.desk.records import Record
    from checker.glossary.model import Entry


def view(desk: Desk, asked: Asked) -> Response:
    """Answer with the form of an entry; an id that no glossary has leads to the first page."""
    identity = asked.place["id"]
    books = desk.books()
    entry = books.entries.get(identity)
    if entry is None:
        return RedirectResponse("/", 303)
    return whole(desk, asked, "entry.html", entry.name, **form_of(books, entry))


def new(desk: Desk, asked: Asked) -> Response:
    """Answer with an empty form; the query may bring a name, wrong spellings and a kind."""
    name = " ".join(asked.query.get("name", "").split())
    record: Record = {"kind": asked.query.get("kind") or "person", "name": [{"name": name}]}
    if record["kind"] not in {"person", "place", "organisation", "office", "term"}:
        record["kind"] = "person"
    wrong = asked.query.get("wrong", "").split("\n")
    if record["kind"] == "person" and " " in name:
        record["family"] = family_in(name, {})
    record["deprecated"] = [{"name": text} for text in wrong if text.strip()]
    values = form_of(desk.books(), None, record)
    return whole(desk, asked, "entry.html", "New entry", **values)


def again(desk: Desk, asked: Asked) -> Response:
    """Answer with the form as it was sent, with the fields that the kind chosen in it has; nothing is saved.

    A new entry, of which nothing is written yet, loses what the kind has not.
    """
    books = desk.books()
    sent = sent_record(asked)
    record = sent.record if sent.id else fitting(sent.record)
    entry = books.entries.get(sent.id)
    values = form_of(books, entry, record) | {"base": asked.sent("base")}
    return whole(desk, asked, "entry.html", entry.name if entry else "New entry", **values)


def form_of(books: Books, entry: Entry | None, record: Record | None = None, done: str = "") -> dict[str, Any]:
    """Return what the form shows of an entry as it is saved, or of the record of a new one."""
    identity = entry.id if entry else ""
    saved = books.shelf.record(identity) if entry else {}
    record = record if record is not None else saved
    fields = fields_of(record)
    own = books.shelf.own_sheets()
    having = books.shelf.own_sheets(identity) if identity else []
    targets = [sheet.name for sheet in own]
    places = books.shelf.places(identity) if identity else {}
    return {
        "id": identity,
        "heading": entry.name if entry else "New entry",
        "base": json.dumps(saved, ensure_ascii=False),
        "shown": ",".join(field.key for field in fields),
        "fields": fields,
        "places": places,
        "where": f"{places['id'].path}:{places['id'].line}" if "id" in places else "",
        "targets": targets,
        "into": having[0].name if having else targets[-1] if targets else "",
        "locked": [sheet.name for sheet in own if not os.access(sheet.path, os.W_OK)],
        "bundled": bool(identity and not having),
        "offices": [(other.id, other.name) for other in books.entries.values() if other.kind == "office"],
        "done": done,
        "labels": LABELS,
        **aspects(books, entry),
    }


def aspects(books: Books, entry: Entry | None) -> dict[str, Any]:
    """Return the spellings and the picture of an entry, saved or not."""
    if entry is None:
        return {"listed": [], "made": [], "picture": ""}
    lexicon = books.session.lexicon_for(".")
    found = [{**source._asdict(), "count": len(source.spellings)} for source in made(entry, lexicon)]
    holders = books.holders(entry.id) if entry.kind == "office" else ()
    today = datetime.now(tz=UTC).date().isoformat()
    bars = bars_of(entry, books.entries, holders)
    drawn = picture(bars, f"Names and tenures of {entry.name}", today) if bars else ""
    return {"listed": listed(entry), "made": found, "picture": drawn}
