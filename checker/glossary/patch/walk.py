"""Where the entries of a glossary file stand: one walk over what the parser finds."""

from __future__ import annotations

import itertools
import re
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Literal

from checker.lazily import lazily
from checker.namedtuples import NamedTuple
from checker.yamlfiles.spans import count_events, events_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AROUND = 6
"""Events of a list that are not those of its items: the beginning and end of the stream, the document, and itself."""
_KEPT_END = lazily(r"[|>]\d?\+")
"""A text whose blank lines behind are part of it."""
_DOCUMENT = lazily(r"^(?:\.\.\.|---)", re.MULTILINE)


class Item(NamedTuple):
    """An entry: where its value begins, in which column (0-based), and where it is over.

    In brackets that is behind it; in a list with dashes, where the line of the next dash begins, or the next thing.
    """

    start: int
    column: int
    stop: int


class Held(NamedTuple):
    """The list of entries: how it is written, where it begins, and where the next thing in the file begins."""

    style: Literal["block", "flow", "nothing"]
    start: int
    stop: int


class Walked(NamedTuple):
    """What a walk finds: the list of the entries, they themselves in their order, and how many events there were."""

    held: Held
    items: tuple[Item, ...]
    events: int


def walk(text: str) -> Walked | None:
    """Return where the entries of a file stand; None if it has no list of them. Raises yaml.YAMLError."""
    import yaml

    held: Held | None = None
    items: list[Item] = []
    count = itertools.count()
    events = map(itemgetter(0), zip(events_of(text), count, strict=False))
    root = next(event for event in events if isinstance(event, (yaml.NodeEvent, yaml.StreamEndEvent)))
    if not isinstance(root, yaml.MappingStartEvent):
        return None
    for key in events:
        if isinstance(key, yaml.MappingEndEvent):
            break
        _last(key, events)
        value = next(events)
        if held is None and isinstance(key, yaml.ScalarEvent) and key.value == "entries":
            held = _held(value, events, items)
        else:
            _last(value, events)
    if any(isinstance(event, yaml.DocumentStartEvent) for event in events):
        raise yaml.YAMLError
    if held is None:
        return None
    found = _bounded(text, items, held) if held.style == "block" and items else tuple(items)
    return Walked(held, found, next(count))


def rewalk(old: str, walked: Walked, new: str) -> Walked | None:
    """Return where the entries of a file stand that was another, by a walk over what differs; None if that is not sure.

    The entries before and behind those that differ keep their places, if what is between is whole by itself: then the
    parser finds as many more things in the new file than in the old one as it finds in that part.
    """
    import yaml

    items, (style, start, end) = walked.items, walked.held
    if style != "block" or not items or _KEPT_END.search(old):
        return None
    shift = len(new) - len(old)
    head = _same(old, new, items, 0)
    tail = _same(old, new, items[head:][::-1], shift)
    begin = line_of(old, items[head]) if head < len(items) else end
    stop = line_of(old, items[-tail]) if tail else end
    if new[:begin] != old[:begin] or new[stop + shift :] != old[stop:]:
        return None
    column = dash_of(old, items[0]) - line_of(old, items[0])
    try:
        gone, come = (_part(text, column) for text in (old[begin:stop], new[begin : stop + shift]))
        if gone is None or come is None or count_events(new) - walked.events != come.events - gone.events:
            return None
    except yaml.YAMLError:
        return None
    moved = [item._replace(start=item.start + begin) for item in come.items]
    moved += [item._replace(start=item.start + shift) for item in items[len(items) - tail :]]
    held = Held(style, start, end + shift)
    return Walked(held, _bounded(new, [*items[:head], *moved], held), walked.events + come.events - gone.events)


def dash_of(text: str, item: Item) -> int:
    """Return where the dash of an entry stands, in a list that is not in brackets."""
    return text.index("-", line_of(text, item))


def line_of(text: str, item: Item) -> int:
    """Return where the line of an entry's dash begins, in a list that is not in brackets."""
    at = item.start
    if text.startswith("- ", at - 2):
        return at - item.column
    while at > 0:
        start = text.rfind("\n", 0, at) + 1
        if text[start:at].lstrip().startswith("-"):
            return start
        at = start - 1
    return 0


def _same(old: str, new: str, items: Sequence[Item], shift: int) -> int:
    """Return how many entries, from the first of these on, have the same text in a place that is shifted."""
    same = (new.startswith(old[item.start : item.stop], item.start + shift) for item in items)
    return next((place for place, is_same in enumerate(same) if not is_same), len(items))


def _part(text: str, column: int) -> Walked | None:
    """Walk over entries alone, whose dashes stand in a column; None if the text is not that. Raises yaml.YAMLError."""
    import yaml

    first = text.lstrip("\r\n")
    if len(first) - len(first.lstrip(" ")) > column or _DOCUMENT.search(text):
        return None  # it may go on with a text of the entry before, or the document may end
    events = events_of(text)
    root = next(event for event in events if isinstance(event, (yaml.NodeEvent, yaml.StreamEndEvent)))
    if isinstance(root, yaml.StreamEndEvent):
        return Walked(Held("nothing", 0, 0), (), 0)
    begin: Any = root.start_mark
    if not isinstance(root, yaml.SequenceStartEvent) or root.flow_style or begin.column != column:
        return None
    items: list[Item] = []
    held = _held(root, events, items)
    if held is None or any(isinstance(event, yaml.DocumentStartEvent) for event in events):
        return None
    return Walked(held, tuple(items), count_events(text) - _AROUND)


def _bounded(text: str, items: list[Item], held: Held) -> tuple[Item, ...]:
    """Return the entries of a list with dashes so that each goes on to the line of the next one's dash."""
    stops = [*(line_of(text, item) for item in items[1:]), held.stop]
    return tuple(item._replace(stop=stop) for item, stop in zip(items, stops, strict=True))


def _held(value: Any, events: Iterator[Any], items: list[Item]) -> Held | None:  # noqa: ANN401
    """Return where the list that a value begins stands, and add its items; None if it is no list and not empty."""
    import yaml

    start = value.start_mark.index
    if not isinstance(value, yaml.SequenceStartEvent):
        _last(value, events)
        empty = isinstance(value, yaml.ScalarEvent) and value.implicit[0] and value.value in {"", "~", "null"}
        return Held("nothing", start, value.end_mark.index) if empty else None
    for event in events:
        if type(event) is yaml.SequenceEndEvent:
            end: Any = event.end_mark
            return Held("flow" if value.flow_style else "block", start, end.index)
        last = _last(event, events)
        items.append(Item(event.start_mark.index, event.start_mark.column, last.end_mark.index))
    raise AssertionError  # the parser ends what it begins


def _last(event: Any, events: Iterator[Any]) -> Any:  # noqa: ANN401
    """Return the last event of the value that an event begins."""
    import yaml

    ends = {yaml.MappingEndEvent, yaml.SequenceEndEvent}
    starts = {yaml.MappingStartEvent, yaml.SequenceStartEvent}
    depth = 0
    while True:
        kind = type(event)
        if kind in starts:
            depth += 1
        elif kind in ends:
            depth -= 1
        if not depth:
            return event
        event = next(events)
