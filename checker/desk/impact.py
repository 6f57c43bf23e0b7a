"""What a change would do to the project's drafts: what would be reported newly, and what no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.desk.live import differences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.desk.session import LiveSession
    from checker.diagnostics import Diagnostic
    from checker.errors import Problem
    from checker.session import FileResult

_AROUND = 40
"""So many characters of the text are shown before and after a passage."""


class Passage(NamedTuple):
    """A finding that is `new` or `gone`, with the text around it."""

    sort: str
    path: str
    line: int
    code: str
    severity: str
    message: str
    before: str
    text: str
    after: str


def impact(before: LiveSession, after: LiveSession, paths: Iterable[str], problems: list[Problem]) -> Iterator[Passage]:
    """Give the passages of drafts whose findings differ between two sessions."""
    for path in paths:
        old, new = before.check_file(path), after.check_file(path)
        problems += new.problems
        added, gone = differences(old, new)
        yield from (_passage("new", found, new) for found in added)
        yield from (_passage("gone", found, old) for found in gone)


def _passage(sort: str, found: Diagnostic, result: FileResult) -> Passage:
    text = result.document.text if result.document else ""
    start, end = found.start.offset, found.end.offset
    return Passage(
        sort,
        found.path,
        found.start.line,
        found.code,
        found.severity,
        found.message,
        " ".join(text[max(0, start - _AROUND) : start].split("\n")),
        text[start:end],
        " ".join(text[end : end + _AROUND].split("\n")),
    )
