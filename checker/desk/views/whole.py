"""The whole page, around whatever stands in its middle."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from checker.desk.views.search import found

if TYPE_CHECKING:
    from starlette.responses import Response

    from checker.desk.asked import Asked
    from checker.desk.desk import Desk


def home(desk: Desk, asked: Asked) -> Response:
    """Answer with the first page."""
    return whole(desk, asked, "welcome.html", "Start")


def whole(desk: Desk, asked: Asked, inner: str, title: str, **values: Any) -> Response:  # noqa: ANN401
    """Answer with the page, or with its middle alone if only that was asked for."""
    books = desk.books()
    if inner == "welcome.html":
        values |= {
            "count": len(books.entries),
            "sheets": [
                {"name": sheet.name, "raws": sheet.raws, "writable": os.access(sheet.path, os.W_OK)}
                for sheet in books.shelf.own_sheets()
            ],
        }
    if asked.part:
        return desk.answer(inner, title=title, **values)
    values |= {"problems": books.problems, "stale": True, "drafts": desk.drafts(), "marked": None, "text": ""}
    return desk.answer("page.html", inner=inner, title=title, **found(books, ""), **values)
