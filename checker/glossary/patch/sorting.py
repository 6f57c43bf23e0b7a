"""The keys of entries put into the order of the schema, each with the comments above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.record import place_of
from checker.yamlfiles.spans import spans_of

if TYPE_CHECKING:
    from checker.glossary.patch.source import Source
    from checker.yamlfiles.spans import Span


def sorted_keys(source: Source) -> str:
    """Return the text of a glossary file in which the keys of each entry stand in the order of the schema.

    An entry in which a comment would come to stand behind the dash is left as it is.
    """
    text = source.text
    for item in reversed(source.items):
        segment = source.segment(item)
        root = spans_of(segment)
        places = [place_of(key.text) for key, _ in root.pairs]
        order = sorted(range(len(places)), key=places.__getitem__)
        if places != sorted(places):
            exchanged = _inline if root.style == "flow" else _lines
            new = exchanged(segment, root, order)
            text = text[: item.start] + new[item.column :] + text[item.stop :]
    return text


def _inline(segment: str, root: Span, order: list[int]) -> str:
    """Exchange the pairs in braces; what stands between them, line ends and comments, keeps its place."""
    new, end = "", 0
    for place, (key, value) in zip(order, root.pairs, strict=True):
        taken_key, taken = root.pairs[place]
        new += segment[end : key.begin] + segment[taken_key.begin : taken.end]
        end = value.end
    return new + segment[end:]


def _lines(segment: str, root: Span, order: list[int]) -> str:
    """Exchange the lines of the pairs."""
    column = root.start
    newline = "\r\n" if "\r\n" in segment else "\n"
    starts = [0, *(_with_comments(segment, key.begin, column) for key, _ in root.pairs[1:])]
    last = segment.find("\n", root.end) + 1 or len(segment)
    chunks = [segment[start:stop] for start, stop in zip(starts, [*starts[1:], last], strict=True)]
    if chunks[order[0]].lstrip().startswith("#"):
        return segment
    ended = [chunk if chunk.endswith("\n") else chunk + newline for chunk in (chunks[place] for place in order)]
    new = "".join(ended)
    return (new if segment[:last].endswith("\n") else new.removesuffix(newline)) + segment[last:]


def _with_comments(segment: str, at: int, column: int) -> int:
    """Return where the line of a key begins, or the first of the comments right above it in its column."""
    start = segment.rfind("\n", 0, at) + 1
    while True:
        above = segment.rfind("\n", 0, start - 1) + 1
        if not above or not segment[above:start].startswith(" " * column + "#"):
            return start
        start = above
