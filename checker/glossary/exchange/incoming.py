"""The way in: a foreign file to records, and records into a glossary file."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from checker.errors import ExonymError, Problem
from checker.glossary.exchange import reader
from checker.glossary.exchange.records import MAX_BYTES, compact
from checker.resources import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.glossary.exchange.model import Imported, Record, Wanted
    from checker.session import Overrides

_WIKIDATA = ("https://www.wikidata.org/wiki/", "http://www.wikidata.org/entity/", "https://www.wikidata.org/entity/")


def glossaries(overrides: Overrides, into: str | None) -> dict[str, Record]:
    """Return the records of all layers, the file that is written to among them. Raises ExonymError."""
    from checker.glossary.exchange.layers import all_records
    from checker.session import Session

    layers = list(Session(overrides).config_for(".").glossaries)
    real = [os.path.realpath(layer) for layer in layers]
    place = os.path.realpath(into) if into else ""
    if into and os.path.exists(into) and place not in real:
        layers.append(into)
    elif place in real and not os.path.exists(place):
        del layers[real.index(place)]  # it is made now
    return all_records(layers)


def read_foreign(path: str, name: str | None, wanted: Wanted, known: dict[str, Record]) -> tuple[Imported, str]:
    """Read a file (`-`: standard input) in a format, or in the one it is found to be in. Raises ExonymError."""
    from dataclasses import replace

    from checker.glossary.exchange.detect import detect

    data = _bytes(path)
    chosen = name or detect(path, data)
    items = {
        source.removeprefix(start): identity
        for identity, record in known.items()
        for source in record.get("source", ())
        for start in _WIKIDATA
        if source.startswith(start)
    }
    return reader(chosen)(data, path, replace(wanted, known=items)), chosen


def _bytes(path: str) -> bytes:
    problems: list[Problem] = []
    if path == "-":
        data: bytes | None = sys.stdin.buffer.read(MAX_BYTES + 1)
    elif os.path.isfile(path) and os.path.getsize(path) > MAX_BYTES:
        data = bytes(MAX_BYTES + 1)
    else:
        data = read_bytes(path, problems)
    if data is not None and len(data) > MAX_BYTES:
        problems.append(Problem(path, f"is larger than the limit of {MAX_BYTES // 2**20} MiB", hint="split the file"))
    elif data is not None and not data.strip():
        problems.append(Problem(path, "is empty"))
    if problems or data is None:
        raise ExonymError(problems)
    return data


def yaml_of(new: Sequence[Record], changes: dict[str, Record]) -> Iterator[str]:
    """Give the lines of a glossary with new entries, and what changes in known ones."""
    yield "language: en"
    yield "entries:" if new or changes else "entries: []"
    for lines in _entries(new, changes):
        yield ""
        yield from (f"  {line}" for line in lines)


def _entries(new: Sequence[Record], changes: dict[str, Record]) -> Iterator[list[str]]:
    from checker.glossary.record import entry_lines

    for record in new:
        yield entry_lines(compact(record))
    for identity, change in changes.items():
        yield entry_lines(compact({"id": identity, **change}))


def save(path: str, new: Sequence[Record], changes: dict[str, Record], overrides: Overrides) -> None:
    """Add new entries to a glossary file, and what changes in known ones: in their place, if they stand there.

    Raises ExonymError, and writes nothing, if the file or what it would be is not right.
    """
    from checker.consistency.accept import write_checked
    from checker.glossary.patch import Edit, edited, read_source, source_of, with_lines

    source = read_source(path, make=True)
    here = {identity: compact(change) for identity, change in changes.items() if source.find(identity)}
    edits = [Edit(identity, key, value) for identity, change in here.items() for key, value in change.items()]
    text = edited(source, edits) if edits else source.text
    added = list(_entries(new, {identity: change for identity, change in changes.items() if identity not in here}))
    if added:
        _, *lines = [line for entry in added for line in ("", *entry)]
        text = with_lines(source_of(source, text), lines)
    write_checked(source, text, overrides)
