"""The history of an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.desk.history import history
from checker.errors import ExonymError

if TYPE_CHECKING:
    from starlette.responses import Response

    from checker.desk.asked import Asked
    from checker.desk.desk import Desk


def view(desk: Desk, asked: Asked) -> Response:
    """Answer with the commits that changed an entry, in the file of the project that has it and wins."""
    identity = asked.place["id"]
    sheets = desk.books().shelf.own_sheets(identity)
    if not sheets:
        return desk.answer(
            "history.html", changes=[], said="This entry comes with exonym; the project has not changed it."
        )
    try:
        changes = history(sheets[0].path, identity)
    except ExonymError as error:
        said = "; ".join(f"{problem.path} {problem.message}" for problem in error.problems)
        return desk.answer("history.html", changes=[], said=said)
    return desk.answer("history.html", changes=changes, said="No commit has changed it.")
