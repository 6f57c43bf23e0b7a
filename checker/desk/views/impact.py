"""What the entry of the form would change in the project's drafts, if it were saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.desk.fields import LABELS
from checker.desk.sent import sent_record
from checker.glossary.impact import impact
from checker.many import Source
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from starlette.responses import Response

    from checker.desk.asked import Asked
    from checker.desk.desk import Desk
    from checker.diagnostics import Diagnostic
    from checker.errors import Problem
    from checker.session import FileResult

_AROUND = 40
"""So many characters of the text are shown before and after a passage."""


class Passage(NamedTuple):
    """A finding that is `new`, `gone` or `changed`, with the text before and after its words."""

    sort: str
    found: Diagnostic
    before: str
    after: str


def view(desk: Desk, asked: Asked) -> Response:
    """Answer with the passages that would be reported newly, those that would be no longer, and those otherwise."""
    books = desk.books()
    complaints: list[Problem] = []
    entry = books.unsaved(sent_record(asked).record, complaints)
    if entry is None:
        return desk.answer("refused.html", why="There is no entry to try yet.", problems=complaints, labels=LABELS)
    problems: list[Problem] = []
    drafts = [Source(path) for path in desk.drafts(problems)]
    # One process: to fork a server with threads is not safe. What was checked without the change before is kept.
    done = impact(books.session, books.session.changed({entry.id: entry}), drafts, workers=1)
    sorts = {sort: list(_passages(sort, getattr(done, sort))) for sort in ("new", "gone", "changed")}
    return desk.answer(
        "impact.html",
        drafts=done.drafts,
        counts={sort: len(passages) for sort, passages in sorts.items()},
        passages=[passage for passages in sorts.values() for passage in passages],
        problems=[*problems, *done.problems],
    )


def _passages(sort: str, results: Iterable[FileResult]) -> Iterator[Passage]:
    for result in results:
        text = result.document.text if result.document else ""
        for found in result.diagnostics:
            start, end = found.start.offset, found.end.offset
            before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
            yield Passage(sort, found, before.replace("\n", " "), after.replace("\n", " "))
