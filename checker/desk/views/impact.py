"""What the entry of the form would change in the project's drafts, if it were saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.desk.fields import LABELS
from checker.desk.impact import impact
from checker.desk.sent import sent_record

if TYPE_CHECKING:
    from starlette.responses import Response

    from checker.desk.asked import Asked
    from checker.desk.desk import Desk
    from checker.errors import Problem


def view(desk: Desk, asked: Asked) -> Response:
    """Answer with the passages that would be reported newly, and those that would be no longer."""
    books = desk.books()
    problems: list[Problem] = []
    entry = books.unsaved(sent_record(asked).record, problems)
    if entry is None:
        return desk.answer("refused.html", why="There is no entry to try yet.", problems=problems, labels=LABELS)
    drafts = desk.drafts(problems)
    found = list(impact(books.session, books.session.changed({entry.id: entry}), drafts, problems))
    new = sum(passage.sort == "new" for passage in found)
    return desk.answer(
        "impact.html", drafts=len(drafts), found=found, new=new, gone=len(found) - new, problems=problems
    )
