"""Entries put into the text of a glossary file, and taken out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import ExonymError
from checker.glossary.patch.edits import shared_anchors
from checker.glossary.patch.walk import dash_of
from checker.glossary.record import entry_line, entry_lines, id_of
from checker.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.glossary.patch.source import Source
    from checker.glossary.patch.walk import Item
    from checker.glossary.record import Record

_IDLE = lazily(r"(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:#[^\n]*)?")
"""Blank lines and comments."""
_EMPTY_LINE = lazily(r"[ \t]*\r?\n")


def with_entry(source: Source, record: Record) -> str:
    """Return the text of a glossary file with an entry behind its last one, in the house's layout.

    Raises ExonymError if the file has an entry of its id.
    """
    identity = id_of(record)
    there = source.find(identity) if identity else None
    if there is not None:
        message = f"the id ‘{identity}’ is there already"
        raise ExonymError([source.problem(there.start, message, "change that entry, or choose another id")])
    if source.held.style != "flow":
        return with_lines(source, entry_lines(record))
    at = source.items[-1].stop if source.items else source.held.start + 1
    return source.text[:at] + (", " if source.items else "") + entry_line(record) + source.text[at:]


def with_lines(source: Source, lines: Sequence[str]) -> str:
    """Return the text of a glossary file with an entry behind its last one, given as its lines without indentation.

    What stands there keeps every character. Raises ExonymError if the entries stand in brackets.
    """
    text, newline, held = source.text, source.newline, source.held
    if held.style == "flow" and text[held.start : held.stop].strip("[] \t"):
        hint = "write a line with ‘-’ for each"
        raise ExonymError([source.problem(held.start, "has its entries in brackets", hint)])
    if source.items:
        *_, last = source.items
        indent = _before(text, dash_of(text, last))
        at = end_of(source, last)
        apart = len(source.items) == 1 or _blank_before(text, dash_of(text, last))
    else:
        indent, apart, at = "  ", True, _line_end(text, held.stop)
        if text[held.start : held.stop].strip():
            rest = text[held.stop :]
            text = text[: held.start].rstrip(" \t") + rest if rest[:1] in "\r\n" else text[: held.start] + rest
        at -= len(source.text) - len(text)
    if not text[_idle_end(text, at) :].strip():
        at = len(text.rstrip("\r\n"))
    block = "".join(newline + (indent + line if line else "") for line in lines)
    return text[:at] + (newline if apart else "") + block + (text[at:] or newline)


def without_entry(source: Source, identity: str) -> str:
    """Return the text of a glossary file without an entry: its lines, with the comments in them and a blank line.

    Raises ExonymError if there is no such entry, or if others share values with it.
    """
    item = source.must_find(identity)
    text = source.text
    anchors = {part.anchor for part in source.span(item).below()} & shared_anchors(text)
    if anchors:
        message = f"‘{identity}’ has the anchor ‘&{min(anchors)}’, which other places name"
        raise ExonymError([source.problem(item.start, message, "write its value out there first")])
    if source.held.style == "flow":
        return _without_inline(source, source.items.index(item))
    dash = dash_of(text, item)
    start = text.rfind("\n", 0, dash) + 1
    stop = text.find("\n", end_of(source, item)) + 1 or len(text)
    if blank := _EMPTY_LINE.match(text, stop):
        stop = blank.end()
    elif _blank_before(text, dash):
        start = text.rfind("\n", 0, start - 1) + 1
    return text[:start] + text[stop:]


def _without_inline(source: Source, place: int) -> str:
    items, text = source.items, source.text
    if place:
        return text[: items[place - 1].stop] + text[items[place].stop :]
    if len(items) > 1:
        return text[: items[0].start] + text[items[1].start :]
    return text[: items[0].start] + text[items[0].stop :]


def end_of(source: Source, item: Item) -> int:
    """Return where an entry's last line ends: with the comments behind it that are indented as its keys are."""
    text, column = source.text, item.column
    end = _line_end(text, item.start - column + source.span(item).end)
    while start := text.find("\n", end) + 1:
        stop = _line_end(text, start)
        line = text[start:stop]
        if not (line.startswith(" " * column) and line.lstrip().startswith("#")):
            break
        end = stop
    return end


def _before(text: str, at: int) -> str:
    """Return what stands before an offset on its line."""
    return text[text.rfind("\n", 0, at) + 1 : at]


def _blank_before(text: str, at: int) -> bool:
    """Whether the line before that of an offset is blank."""
    start = text.rfind("\n", 0, at) + 1
    return start > 0 and not _before(text, start - 1).strip()


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return end - text.endswith("\r", at, end)


def _idle_end(text: str, at: int) -> int:
    found = _IDLE.match(text, at)
    return found.end() if found else at
