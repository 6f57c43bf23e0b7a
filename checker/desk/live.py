"""A draft marked as it would be if the entry were saved, and what would be new or gone in it."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from checker.errors import ExonymError
from checker.namedtuples import NamedTuple
from checker.pages.marking import marked
from checker.pages.markup import text
from checker.pages.notes import Notes
from checker.pages.sheet import Sheet
from checker.session import FileResult

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.desk.session import LiveSession
    from checker.diagnostics import Diagnostic
    from checker.errors import Problem
    from checker.pages.markup import Html

    _Same = tuple[str, int, int]


class Row(NamedTuple):
    """A block of the draft as it is shown: its words with their marks, and the notes on them."""

    id: str
    kind: str
    language: str
    words: Html
    notes: Html


class Marked(NamedTuple):
    """A draft with its marks: `mine` of its findings are the entry's, `new` and `gone` are what the change does."""

    rows: list[Row]
    total: int
    mine: int
    new: list[Diagnostic]
    gone: list[Diagnostic]
    problems: Sequence[Problem]
    date: str


def mark(result: FileResult, before: FileResult | None, entry: str) -> Marked:
    """Return a checked draft as the desk shows it; `before` is the same draft without the change."""
    if result.document is None:
        return Marked([], 0, 0, [], [], result.problems, "")
    sheet = Sheet(1, result, result.document)
    notes = Notes(os.getcwd())
    by_block = sheet.by_block()
    rows = []
    if None in by_block:
        rows.append(Row("", "", "", text("Outside the text"), notes.on(sheet, by_block[None])))
    for number, block in enumerate(result.document.blocks):
        places = by_block.get(number, [])
        words = marked(block, result.document.text, places)
        kind = f"{block.kind}{' quoted' if block.quoted else ''}"
        rows.append(Row(sheet.anchor(number), kind, result.document.language, words, notes.on(sheet, places)))
    new, gone = differences(before, result) if before else ([], [])
    mine = sum(place.entry == entry for place in sheet.places)
    return Marked(rows, len(sheet.places), mine, new, gone, result.problems, result.document.date or "")


def differences(before: FileResult, after: FileResult) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Return the findings that are new in the second result, and those that are gone."""
    old, new = Counter(map(_same, before.diagnostics)), Counter(map(_same, after.diagnostics))
    return _beyond(after.diagnostics, old), _beyond(before.diagnostics, new)


def _same(found: Diagnostic) -> _Same:
    """Return what makes a finding the same: another message about the same words is no other finding."""
    return (found.code, found.start.offset, found.end.offset)


def _beyond(found: Sequence[Diagnostic], known: Counter[_Same]) -> list[Diagnostic]:
    left = []
    for diagnostic in found:
        if known[_same(diagnostic)]:
            known[_same(diagnostic)] -= 1
        else:
            left.append(diagnostic)
    return left


def check(session: LiveSession, draft: str, path: str) -> FileResult:
    """Check a draft's text with what a session knows; broken settings are among the result's problems."""
    try:
        return session.check_text(draft, path)
    except ExonymError as error:
        return FileResult(path, None, problems=error.problems)
