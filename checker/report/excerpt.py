"""A line of text trimmed around a span, with a caret right under it, for terminals.

Widths are terminal columns: wide characters count two, combining ones none.
"""

from __future__ import annotations

from checker.lazily import lazily
from checker.namedtuples import NamedTuple

_REACH = 400
# Control characters and bidirectional overrides would let a draft write on the terminal.
_UNSEEN = lazily("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# Each takes one column: no need of the table of widths, which takes 27 ms to import.
_NARROW = lazily("[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u201f…→]*")


class Excerpt(NamedTuple):
    """A shown stretch of a line; `indent` and `width` (terminal columns) say where the carets go under it."""

    text: str
    indent: int
    width: int


def visible(text: str) -> str:
    """Replace characters that would act on a terminal instead of showing."""
    return _UNSEEN.sub(lambda match: " " if match.group() in "\t\r\n" else "\ufffd", text)


def columns(text: str) -> int:
    """Return how many terminal columns a text takes."""
    if _NARROW.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth

    return max(0, wcswidth(text))


def excerpt(line: str, start: int, end: int, width: int) -> Excerpt:
    """Trim a line to `width` terminal columns around the code points from `start` to `end` (0-based, end exclusive)."""
    begin, finish = max(0, start - _REACH), min(len(line), end + _REACH)
    before, marked, after = visible(line[begin:start]), visible(line[start:end]), visible(line[end:finish])
    marked = _clip(marked[: 2 * _REACH], width)
    room = width - columns(marked)
    left = min(columns(before), max(room // 2, room - columns(after)))
    right = room - left
    cut_left, cut_right = begin > 0 or columns(before) > left, finish < len(line) or columns(after) > right
    shown_before = ("…" if cut_left and left > 0 else "") + _tail(before, left - cut_left)
    shown_after = _clip(after, right - cut_right) + ("…" if cut_right and right > 0 else "")
    return Excerpt(shown_before + marked + shown_after, columns(shown_before), max(1, columns(marked)))


def _clip(text: str, width: int) -> str:
    """Return the longest beginning of a text that takes at most `width` columns."""
    if _NARROW.fullmatch(text):
        return text[: max(0, width)]
    while columns(text) > max(0, width):
        text = text[:-1]
    return text


def _tail(text: str, width: int) -> str:
    """Return the longest end of a text that takes at most `width` columns."""
    if _NARROW.fullmatch(text):
        return text[max(0, len(text) - width) :] if width > 0 else ""
    while columns(text) > max(0, width):
        text = text[1:]
    return text
