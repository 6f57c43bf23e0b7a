"""Search as you type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from starlette.responses import Response

    from checker.desk.asked import Asked
    from checker.desk.books import Books
    from checker.desk.desk import Desk
    from checker.glossary.search import Hit

_MOST = 40
_STATUSES = {"deprecated": "(wrong)", "superseded": "(no longer right)", "reversed": "", "native": ""}


class Shown(NamedTuple):
    """An entry in the list; `by` is the form by which it was found, if that is not its name."""

    id: str
    name: str
    kind: str
    by: str
    how: str


def view(desk: Desk, asked: Asked) -> Response:
    """Answer with the list of entries found."""
    return desk.answer("found.html", **found(desk.books(), asked.query.get("q", "")))


def found(books: Books, text: str) -> dict[str, Any]:
    """Return what the list of entries shows: those found, or without a text those of the project's own files."""
    text = text.strip()
    if not text:
        own = [identity for sheet in books.shelf.own_sheets() for identity in sheet.raws if identity in books.entries]
        shown = [Shown(entry.id, entry.name, entry.kind, "", "") for entry in (books.entries[one] for one in own)]
        said = f"{len(shown)} entries of your own" if shown else f"{len(books.entries):,} entries: type to search"
        return {"hits": shown[:_MOST], "said": said, "offer": "", "asked": ""}
    hits = [_shown(hit) for hit in books.find(text, _MOST)]
    said = "nothing found" if not hits else f"{len(hits)}{' or more' if len(hits) == _MOST else ''} found"
    return {"hits": hits, "said": said, "offer": urlencode({"name": text}), "asked": text}


def _shown(hit: Hit) -> Shown:
    by = hit.form.text if hit.form and hit.form.text != hit.entry.name else ""
    how = _STATUSES.get(hit.form.status, "") if hit.form else ""
    return Shown(hit.entry.id, hit.entry.name, hit.entry.kind, by, how)
