"""What a page says of a finding: the message, the second places with their lines, the fix."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.pages.markup import Html, join, tag, text
from checker.pages.signs import SIGNS
from checker.resources import real_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.diagnostics import Fix, Related
    from checker.pages.sheet import Place, Sheet

_LONGEST = 160
"""So many characters of a line, or of the words that a fix replaces, are shown."""


class Notes:
    """Writes notes; keeps the lines of the glossaries that it has read. Relative paths start at `folder`."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._lines = lru_cache(maxsize=64)(self._read)

    def on(self, sheet: Sheet, places: Sequence[Place]) -> Html:
        """Return the notes on findings; nothing if there are none."""
        if not places:
            return Html("")
        return tag("ul", *(self._note(sheet, place) for place in places), class_="notes")

    def _note(self, sheet: Sheet, place: Place) -> Html:
        found = place.diagnostic
        head = [
            tag("a", text(f"{SIGNS[found.severity]}{place.number}"), class_="sign", href=f"#{place.mark}"),
            tag("b", text(found.severity), class_="severity"),
            tag("code", text(found.code)),
            tag("span", text(found.name), class_="faint"),
            tag("span", text(f"{found.start.line}:{found.start.column}"), class_="faint"),
        ]
        return tag(
            "li",
            tag("p", join(head, " ")),
            tag("p", text(found.message)),
            self._fix(sheet, found.fix) if found.fix and found.fix.edits else Html(""),
            *(self._related(sheet, related) for related in found.related),
            id=place.note,
            class_="note",
            data_severity=found.severity,
            data_rule=found.code,
            data_entry=place.entry,
        )

    def _fix(self, sheet: Sheet, fix: Fix) -> Html:
        edits = sorted(fix.edits, key=lambda edit: (edit.start, edit.end))
        changes = [_change(sheet.document.text[edit.start : edit.end], edit.replacement) for edit in edits]
        return tag("p", text(f"{fix.applicability} fix: "), join(changes, " … "), class_="fix")

    def _related(self, sheet: Sheet, related: Related) -> Html:
        place = f"{related.line}:{related.column}"
        if related.path == sheet.document.path and related.offset is not None:
            block = sheet.block_at(related.offset)
            where = tag("a", text(place), href=f"#{sheet.anchor(block)}") if block is not None else text(place)
            words = sheet.document.text[related.offset : related.end_offset]
        else:
            where = tag("bdi", text(f"{related.path}:{place}"))
            words = self._line(related.path, related.line)
        return tag(
            "p",
            text(f"{related.message}: "),
            where,
            tag("code", text(_clipped(words)), class_="line", dir="auto") if words.strip() else Html(""),
            class_="faint",
        )

    def _line(self, path: str, number: int) -> str:
        lines = self._lines(path)
        return lines[number - 1].strip() if 0 < number <= len(lines) else ""

    def _read(self, path: str) -> list[str]:
        """Return the lines of a glossary; none if it cannot be read any more."""
        try:
            with open(os.path.join(self._folder, real_path(path)), encoding="utf-8-sig") as stream:
                return stream.read().split("\n")
        except (OSError, ValueError):
            return []


def _change(before: str, after: str) -> Html:
    """Return what an edit takes away and what it puts there; of spaces alone, words say it."""
    old = tag("del", text(_clipped(before)), dir="auto")
    if not after.strip():
        return join([text("delete"), old], " ")
    new = tag("ins", text(_clipped(after)), dir="auto")
    return join([old, new], " → ") if before.strip() else join([text("insert"), new], " ")


def _clipped(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
