"""The glossary files of a project as the desk sees them: each entry's record by layer, and where it is written."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.desk.records import long_record, plain
from checker.documents.decode import decode
from checker.glossary.files import MAX_FILE_BYTES
from checker.glossary.load import merge_layer
from checker.glossary.schema import ENTRY, GLOSSARY
from checker.namedtuples import NamedTuple
from checker.resources import bundled_name, folder, read_bytes, yaml_files
from checker.yamlfiles import INVALID, Reading
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.desk.records import Record
    from checker.errors import Problem
    from checker.glossary.model import Origin
    from checker.yamlfiles.node import Node

Stamp = tuple[int, int]


class Place(NamedTuple):
    """Where a key of an entry is written; `own` tells a file of the project from a bundled one."""

    path: str
    line: int
    own: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file as it was read: its entries by id, as they were read and as plain values in long form."""

    path: str
    own: bool
    stamp: Stamp
    raws: dict[str, dict[str, Any]]
    records: dict[str, Record]
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """The path as people see it."""
        return bundled_name(self.path)


class Shelf:
    """The files in the order of their layers, and what they say together."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self.sheets = tuple(sheets)
        self.merged: dict[str, dict[str, Any]] = {}
        for sheet in self.sheets:
            merge_layer(self.merged, list(sheet.raws.values()), [])

    def record(self, identity: str) -> Record:
        """Return what all layers say of an entry, key by key; the later wins. Empty for an unknown id."""
        record: Record = {}
        for sheet in self.sheets:
            new = sheet.records.get(identity, {})
            replaced = "names" if "name" in new else "name" if "names" in new else ""
            record = {key: value for key, value in record.items() if key != replaced} | new
        return record

    def places(self, identity: str) -> dict[str, Place]:
        """Return where each key of an entry is written that holds."""
        found: dict[str, Place] = {}
        for sheet in self.sheets:
            at: dict[str, Origin] = sheet.raws[identity]["at"] if identity in sheet.raws else {}
            found |= {key: Place(sheet.name, origin.line, sheet.own) for key, origin in at.items()}
        return found

    def own_sheets(self, identity: str = "") -> list[Sheet]:
        """Return the project's own files, the one that wins first; with an id, those that have the entry."""
        own = [sheet for sheet in reversed(self.sheets) if sheet.own]
        return [sheet for sheet in own if identity in sheet.raws] if identity else own

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the files, each taken alone."""
        return [problem for sheet in self.sheets for problem in sheet.problems]


def paths_of(layers: Iterable[str]) -> list[tuple[str, bool]]:
    """Return all glossary files, the bundled ones first, each with whether it is the project's own."""
    bundled = [(path, False) for path in yaml_files(folder("glossaries"))]
    return bundled + [(path, True) for layer in layers for path in yaml_files(layer)]


def stamp_of(path: str) -> Stamp:
    """Return size and time of change (nanoseconds) of a file; zeros if it is not there."""
    try:
        status = os.stat(path)
    except OSError:
        return (0, 0)
    return (status.st_size, status.st_mtime_ns)


def read_sheet(path: str, *, own: bool) -> Sheet:
    """Read a glossary file. What is wrong with it is in the sheet's problems, never raised."""
    stamp = stamp_of(path)
    return _read(path, stamp, own=True) if own else _read_bundled(path, stamp)


@lru_cache(maxsize=256)
def _read_bundled(path: str, stamp: Stamp) -> Sheet:
    return _read(path, stamp, own=False)


def _read(path: str, stamp: Stamp, *, own: bool) -> Sheet:
    problems: list[Problem] = []
    name = bundled_name(path)
    data = read_bytes(path, problems)
    text = None if data is None else decode(data, name, problems, max_bytes=MAX_FILE_BYTES, draft=False)
    node = None if text is None else parse_yaml(text.removeprefix("\ufeff"), name, problems)
    raws: dict[str, dict[str, Any]] = {}
    records: dict[str, Record] = {}
    if node is not None and text is not None:
        values = GLOSSARY.read(node, Reading(name, problems, values_left=len(text) + 10_000))
        merge_layer(raws, [] if values is INVALID else values["entries"], problems)
        nodes = {(item.line, item.column): item for item in _items(node)}
        for identity, raw in raws.items():
            item = nodes.get((raw["origin"].line, raw["origin"].column))
            records[identity] = {"id": identity} | (long_record(plain(item)) if item else {})
    return Sheet(path, own, stamp, raws, records, tuple(problems))


def lines_of(text: str, identity: str) -> tuple[int, int] | None:
    """Return the first and last line (1-based) of an entry in a glossary's text; None if it is not there."""
    node = parse_yaml(text.removeprefix("\ufeff"), "", [])
    items = list(_items(node)) if node else []
    for place, item in enumerate(items):
        raws: dict[str, dict[str, Any]] = {}
        value = ENTRY.read(item, Reading("", []))
        merge_layer(raws, [] if value is INVALID else [value], [])
        if identity in raws:
            following = items[place + 1].line if place + 1 < len(items) else text.count("\n") + 1
            lines = text.split("\n")[item.line - 1 : following - 1]
            while len(lines) > 1 and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
                lines.pop()
            return item.line, item.line + len(lines) - 1
    return None


def _items(node: Node) -> Iterator[Node]:
    for key, value in node.pairs:
        if key.text == "entries":
            yield from value.items
