"""A glossary file as it was read, and where its entries stand in it."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from checker.documents.decode import decode
from checker.errors import ExonymError, Problem, did_you_mean
from checker.glossary.files import MAX_FILE_BYTES
from checker.glossary.patch.walk import rewalk, walk
from checker.glossary.record import id_of, record_of
from checker.lazily import lazily
from checker.names.slugs import slug
from checker.resources import read_bytes
from checker.yamlfiles.spans import spans_of
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.patch.walk import Held, Item, Walked
    from checker.glossary.record import Record
    from checker.yamlfiles.node import Node
    from checker.yamlfiles.spans import Span

HEAD = "language: en\nentries:\n"
"""What a glossary file begins with that is made."""

_BOM = "\ufeff"
_WORD = lazily(r"[\w-]")
_BEHIND_ID = lazily(r"""\bid["']?\s*:\s*(?:[&!]\S*\s+)*["']?$""")
_CONFLICT = lazily(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """A glossary file: the bytes read (None: there is no file yet), and its text without the byte-order mark.

    `nameless` are the entries whose id follows from their name.
    """

    path: str
    data: bytes | None
    text: str
    mark: str
    newline: str
    walked: Walked
    nameless: tuple[Item, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """The entries in their order."""
        return self.walked.items

    @property
    def held(self) -> Held:
        """Where the list of the entries stands."""
        return self.walked.held

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
        yield from self.naming(identity, as_id=True)
        for item in self.nameless:
            segment = self.text[item.start : item.stop]
            if "\\" in segment or identity in slug(segment):
                yield item

    def naming(self, identity: str, *, as_id: bool = False) -> list[Item]:
        """Return the entries in whose text an id stands, as whatever, or behind ‘id:’."""
        found: dict[Item, None] = {}
        end = 0
        while (at := self.text.find(identity, end)) >= 0:
            end = at + len(identity)
            place = bisect_right(self.items, at, key=attrgetter("start")) - 1
            if place < 0 or _WORD.match(self.text, at - 1) or _WORD.match(self.text, end):
                continue
            if not as_id or _BEHIND_ID.search(self.text, self.items[place].start, at):
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
        return parsed(path, None, HEAD)
    problems: list[Problem] = []
    data = read_bytes(path, problems)
    text = None
    if data is not None:
        blank = make and not data.strip()
        text = HEAD if blank else decode(data, path, problems, max_bytes=MAX_FILE_BYTES, draft=False)
    if text is None:
        raise ExonymError(problems)
    return parsed(path, data, text)


def source_of(source: Source, text: str) -> Source:
    """Return what a file would be with another text, of which only what differs is read, where that is enough.

    Raises ExonymError as `read_source` does.
    """
    return parsed(source.path, source.data, source.mark + text, source)


def parsed(path: str, data: bytes | None, text: str, before: Source | None = None) -> Source:
    """Return a file as it is with a text; `before` is what it was. Raises ExonymError as `read_source` does."""
    import yaml

    mark = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    if conflict := _CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        hint = "resolve it first: choose what stays, and remove the marks"
        raise ExonymError([Problem(path, "stands under a merge conflict", line, 1, hint)])
    try:
        walked = (rewalk(before.text, before.walked, text) if before else None) or walk(text)
    except yaml.YAMLError:
        problems: list[Problem] = []
        parse_yaml(text, path, problems)
        raise ExonymError(problems or [Problem(path, "is not valid YAML")]) from None
    if walked is None:
        hint = "write ‘entries:’, with a ‘-’ for each"
        raise ExonymError([Problem(path, "has no list of entries", hint=hint)])
    newline = "\r\n" if "\r\n" in text else "\n"
    nameless = tuple(item for item in walked.items if text.find("id:", item.start, item.stop) < 0)
    return Source(path, data, text, mark, newline, walked, nameless)
