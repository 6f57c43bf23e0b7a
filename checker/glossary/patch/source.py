"""A glossary file as it was read, and where its entries stand in it."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from checker.documents.decode import decode
from checker.errors import ExonymError, Problem, did_you_mean
from checker.glossary.load import MAX_FILE_BYTES
from checker.glossary.record import id_of, record_of
from checker.names.slugs import slug
from checker.resources import read_bytes
from checker.yamlfiles.spans import events_of, spans_of
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.record import Record
    from checker.yamlfiles.spans import Span
    from checker.yamlfiles.tree import Node

HEAD = "language: en\nentries:\n"
"""What a glossary file begins with that is made."""

_BOM = "\ufeff"
_WORD = re.compile(r"[\w-]")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)


class Item(NamedTuple):
    """An entry: where its value begins, in which column (0-based), and where the next thing in the file begins."""

    start: int
    column: int
    stop: int


class Held(NamedTuple):
    """The list of entries: how it is written, where it begins, and where the next thing in the file begins."""

    style: Literal["block", "flow", "nothing"]
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Source:
    """A glossary file: the bytes read (None: there is no file yet), and its text without the byte-order mark.

    `items` are the entries in their order, `held` is where the list of them stands; `nameless` are those whose id
    follows from their name.
    """

    path: str
    data: bytes | None
    text: str
    mark: str
    newline: str
    items: tuple[Item, ...]
    held: Held
    nameless: tuple[Item, ...] = ()

    def segment(self, item: Item) -> str:
        """Return an entry's text, with spaces where its first line has what stands before it.

        An offset in it is one in the file less `item.start - item.column`.
        """
        return " " * item.column + self.text[item.start : item.stop]

    def span(self, item: Item) -> Span:
        """Return the places in an entry's segment."""
        return spans_of(self.segment(item))

    def records(self) -> Iterator[tuple[Item, Record]]:
        """Give the entries; of an alias that it holds, only the name is known."""
        for item in self.items:
            yield item, record_of(self.span(item))

    def record(self, identity: str) -> Record | None:
        """Return an entry as it is written, its aliases resolved; None if the file has none of that id."""
        item = self.find(identity)
        return None if item is None else self.record_at(item)

    def record_at(self, item: Item) -> Record:
        """Return an entry as it is written, its aliases resolved."""
        return record_of(self.node(item))

    def node(self, item: Item) -> Node:
        """Return an entry as it is read, aliases resolved. Raises ExonymError if it holds what none may."""
        problems: list[Problem] = []
        line = self.text.count("\n", 0, item.start) + 1
        if not any(part.kind == "alias" for part in self.span(item).below()):
            node = parse_yaml(self.segment(item), self.path, problems, line)
        else:
            whole = parse_yaml(self.text, self.path, problems)
            pairs = whole.pairs if whole else ()
            listed = (value for key, value in pairs if key.text == "entries")
            node = next((value.items[self.items.index(item)] for value in listed), None)
        if node is None:
            raise ExonymError(problems)
        return node

    def find(self, identity: str) -> Item | None:
        """Return the entry of an id, written or following from its name. Raises ExonymError if there are two."""
        likely = sorted(set(self._likely(identity)))
        found = [item for item in likely if id_of(record_of(self.span(item))) == identity]
        if len(found) > 1:
            raise ExonymError([self.problem(found[1].start, f"the id ‘{identity}’ stands twice", "remove one of them")])
        return found[0] if found else None

    def _likely(self, identity: str) -> Iterator[Item]:
        """Give the entries that may have an id: those that write it, and those whose name may give it."""
        yield from self.naming(identity)
        for item in self.nameless:
            segment = self.text[item.start : item.stop]
            if "\\" in segment or identity in slug(segment):
                yield item

    def naming(self, identity: str) -> list[Item]:
        """Return the entries in whose text an id stands, as whatever."""
        found: dict[Item, None] = {}
        end = 0
        while (at := self.text.find(identity, end)) >= 0:
            end = at + len(identity)
            place = bisect_right(self.items, at, key=attrgetter("start")) - 1
            if place >= 0 and not (_WORD.match(self.text, at - 1) or _WORD.match(self.text, end)):
                found[self.items[place]] = None
        return list(found)

    def must_find(self, identity: str) -> Item:
        """Return the entry of an id. Raises ExonymError, with the likely spelling, if there is none."""
        item = self.find(identity)
        if item is None:
            hint = did_you_mean(identity, (id_of(record) for _, record in self.records()))
            raise ExonymError([Problem(self.path, f"has no entry ‘{identity}’", hint=hint)])
        return item

    def problem(self, offset: int, message: str, hint: str = "") -> Problem:
        """Return a problem at an offset of the text."""
        line = self.text.count("\n", 0, offset) + 1
        return Problem(self.path, message, line, offset - self.text.rfind("\n", 0, offset), hint)


def read_source(path: str, *, make: bool = False) -> Source:
    """Read a glossary file to change it. With `make`, one that is not there, or is blank, is as if it held the head.

    Raises ExonymError if it cannot be read, is no YAML, has no list of entries, or stands under a merge conflict.
    """
    if make and not os.path.lexists(path):
        return _source(path, None, HEAD)
    problems: list[Problem] = []
    data = read_bytes(path, problems)
    text = None
    if data is not None:
        blank = make and not data.strip()
        text = HEAD if blank else decode(data, path, problems, max_bytes=MAX_FILE_BYTES, draft=False)
    if text is None:
        raise ExonymError(problems)
    return _source(path, data, text)


def source_of(source: Source, text: str) -> Source:
    """Return what a file would be with another text. Raises ExonymError as `read_source` does."""
    return _source(source.path, source.data, text)


def _source(path: str, data: bytes | None, text: str) -> Source:
    import yaml

    mark = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    if conflict := _CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        hint = "resolve it first: choose what stays, and remove the marks"
        raise ExonymError([Problem(path, "stands under a merge conflict", line, 1, hint)])
    try:
        held, items = _entries(text)
    except yaml.YAMLError:
        problems: list[Problem] = []
        parse_yaml(text, path, problems)
        raise ExonymError(problems or [Problem(path, "is not valid YAML")]) from None
    if held is None:
        hint = "write ‘entries:’, with a ‘-’ for each"
        raise ExonymError([Problem(path, "has no list of entries", hint=hint)])
    newline = "\r\n" if "\r\n" in text else "\n"
    nameless = tuple(item for item in items if text.find("id:", item.start, item.stop) < 0)
    return Source(path, data, text, mark, newline, tuple(items), held, nameless)


def _entries(text: str) -> tuple[Held | None, list[Item]]:
    """Return where the list of entries stands, and its items, in one walk. Raises yaml.YAMLError."""
    import yaml

    held: Held | None = None
    items: list[Item] = []
    events = events_of(text)
    root = next(event for event in events if isinstance(event, (yaml.NodeEvent, yaml.StreamEndEvent)))
    if not isinstance(root, yaml.MappingStartEvent):
        return None, []
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
    return held, items


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
