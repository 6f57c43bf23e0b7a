"""The text of one of the project's drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.responses import Response

    from checker.desk.asked import Asked
    from checker.desk.desk import Desk


def view(desk: Desk, asked: Asked) -> Response:
    """Answer with the field that holds the text; it is empty for a path that is none of the project's drafts."""
    return desk.answer("drafttext.html", text=desk.text_of(asked.query.get("path", "")) or "")
