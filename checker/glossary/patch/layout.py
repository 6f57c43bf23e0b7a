"""The layout of a glossary file: only what is certainly layout is changed, and what is read stays the same.

Blanks at the ends of lines go, the file ends with one line end, and an entry of several lines has one blank line before
it, unless the file does without them throughout. Texts of several lines keep every character.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.errors import ExonymError, Problem
from checker.glossary.patch.entries import end_of
from checker.glossary.patch.sorting import sorted_keys
from checker.glossary.patch.source import source_of
from checker.glossary.patch.walk import line_of
from checker.lazily import lazily
from checker.yamlfiles.spans import events_of

if TYPE_CHECKING:
    from checker.glossary.patch.source import Source
    from checker.glossary.patch.walk import Item

_BLANKS = lazily(r"[ \t]+$")
_BLANK = lazily(r"\r?\n[ \t]*\r?\n")
_BLANKS_IN_GAP = lazily(r"(?:\r?\n[ \t]*)+(?=\r?\n)\r?\n")
_KEPT_END = lazily(r"[|>]\d?\+")


def laid_out(source: Source, *, sort_keys: bool = False) -> str:
    """Return the text of a glossary file as it should be laid out; laid out again, it is the same.

    With `sort_keys`, the keys of each entry stand in the order of the schema, with the comments above them. Raises
    ExonymError if something would be read otherwise then.
    """
    text = sorted_keys(source) if sort_keys else source.text
    text = _without_blanks(text)
    text = _apart(source_of(source, text))
    before, after = ([record for _, record in one.records()] for one in (source, source_of(source, text)))
    if before != after:
        message = "cannot be laid out without changing what it says: do it by hand"
        raise ExonymError([Problem(source.path, message)])
    return text


def _without_blanks(text: str) -> str:
    """Return a text without blanks at the ends of its lines, and with one line end at its own."""
    kept, keeps_end = _kept_lines(text)
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if number not in kept:
            bare = line.removesuffix("\r")
            lines[number] = _BLANKS.sub("", bare) + line[len(bare) :]
    new = "\n".join(lines)
    return new if keeps_end else new.rstrip("\r\n") + newline


def _kept_lines(text: str) -> tuple[set[int], bool]:
    """Return the lines (0-based) whose ends are part of a text of several lines, and whether the file's end is."""
    import yaml

    ends = [found.start() for found in re.finditer("\n", text)]
    kept: set[int] = set()
    keeps_end = False
    for event in events_of(text):
        if not isinstance(event, yaml.ScalarEvent):
            continue
        begin, end = event.start_mark.index, event.end_mark.index  # type: ignore[union-attr]
        first, last = bisect_left(ends, begin), bisect_left(ends, end)
        if first < last:
            block = event.style in {"|", ">"}
            # The header of a block scalar is no text; its last line is, where the file ends with it.
            kept |= set(range(first + block, last + (block and end == len(text))))
            keeps_end = block and "+" in text[begin : ends[first]] and not text[end:].strip()
    return kept, keeps_end


def _apart(source: Source) -> str:
    """Return the text with a blank line between entries, and no more than one."""
    if source.held.style != "block":
        return source.text
    gaps = [_gap(source, *pair) for pair in pairwise(source.items)]
    if not any(_BLANK.search(source.text[start:stop]) for start, stop, _ in gaps):
        return source.text
    text = source.text
    for start, stop, wanted in reversed(gaps):
        gap = _BLANKS_IN_GAP.sub(source.newline * 2, text[start:stop])
        if wanted and not _BLANK.match(gap):
            gap = source.newline + gap
        text = text[:start] + gap + text[stop:]
    return text


def _gap(source: Source, one: Item, other: Item) -> tuple[int, int, bool]:
    """Return what is between two entries, and whether it must have a blank line: not between two of one line."""
    start, stop = end_of(source, one), line_of(source.text, other)
    if _KEPT_END.search(source.text[one.start : start]):
        return start, start, False
    long = any("\n" in source.text[item.start : end_of(source, item)] for item in (one, other))
    return start, stop, long
