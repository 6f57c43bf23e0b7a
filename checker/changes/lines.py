"""Lines that were changed, and which diagnostics they keep."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.diagnostics import Diagnostic

_HUNK = re.compile(rb"@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@")
# Line endings that git does not count: a lone carriage return.
_LONE_RETURN = re.compile(rb"\r(?!\n)")


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of a draft: (first, last) pairs, 1-based, both inclusive, sorted and apart; `whole` means all of them."""

    ranges: tuple[tuple[int, int], ...] = ()
    whole: bool = False

    def __bool__(self) -> bool:
        return self.whole or bool(self.ranges)

    def touch(self, first: int, last: int) -> bool:
        """Whether one of these lines is between two lines (1-based, inclusive)."""
        number = bisect_right(self.ranges, (last, last + 1))
        return self.whole or (number > 0 and self.ranges[number - 1][1] >= first)


WHOLE = Lines(whole=True)


def touches(diagnostic: Diagnostic, lines: Lines) -> bool:
    """Whether a diagnostic concerns changed lines: by the words it is about, or by a second place in the draft.

    Whoever writes a second form of a name is told, though the report stands at the other one, which is older.
    """
    places = [(diagnostic.start.line, diagnostic.end.line)]
    places += [(related.line, related.end_line) for related in diagnostic.related if related.offset is not None]
    return any(lines.touch(*place) for place in places)


def lines_of_patch(patch: bytes) -> Lines:
    """Return the changed lines of one file's patch, made with one line of context (`git diff --unified=1`).

    Where lines were taken out of a paragraph, the lines that now meet count as changed, as a name may be across
    them; where a whole paragraph went, the paragraphs around it do not. A patch without hunks changed no line.
    """
    numbers: set[int] = set()
    for first, hunk in _hunks(patch):
        numbers.update(_changed(first, hunk))
    return Lines(tuple(_joined(sorted(numbers))))


def _hunks(patch: bytes) -> Iterator[tuple[int, list[bytes]]]:
    """Give the first line of each hunk in the new file, and the hunk's lines with their marks."""
    first = 0
    hunk: list[bytes] = []
    for line in patch.split(b"\n"):
        if match := _HUNK.match(line):
            if hunk:
                yield first, hunk
            first, hunk = int(match[1]), []
        elif first and line[:1] in {b" ", b"+", b"-"}:
            hunk.append(line)
    if hunk:
        yield first, hunk


def _changed(number: int, hunk: list[bytes]) -> Iterator[int]:
    """Give the numbers of a hunk's changed lines in the new file; `number` is that of its first line."""
    for place, line in enumerate(hunk):
        if line.startswith(b"+"):
            yield number
        elif line.startswith(b"-"):
            # Deleted, not replaced: the lines before and after in the new file meet here.
            around = _around(hunk, place)
            if around and all(one[:1] == b" " and one[1:].strip() for one in around):
                yield from (number - 1, number)
            continue
        number += 1


def _around(hunk: list[bytes], place: int) -> list[bytes]:
    """Return the lines before and after a run of deleted lines; fewer than two at a file's beginning and end."""
    before, after = place, place
    while before >= 0 and hunk[before].startswith(b"-"):
        before -= 1
    while after < len(hunk) and hunk[after].startswith(b"-"):
        after += 1
    return [hunk[before], hunk[after]] if before >= 0 and after < len(hunk) else []


def _joined(numbers: list[int]) -> Iterator[tuple[int, int]]:
    first = last = 0
    for number in numbers:
        if first and number == last + 1:
            last = number
            continue
        if first:
            yield first, last
        first = last = number
    if first:
        yield first, last


def counted_otherwise(content: bytes) -> bool:
    """Whether git counts other lines than exonym does: then a change is taken for a change of the whole draft."""
    return b"\0" in content or (b"\r" in content and bool(_LONE_RETURN.search(content)))
