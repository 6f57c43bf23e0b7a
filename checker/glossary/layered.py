"""An entry over the layers of glossary files: what lies below the file that takes a change, and what that file adds."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING, Any

from checker.errors import ExonymError, Problem, did_you_mean
from checker.glossary.load import check_references, make_entry, merge_layer
from checker.glossary.patch.source import read_source
from checker.glossary.record import entry_lines, id_of, in_order
from checker.glossary.schema import ENTRY
from checker.resources import bundled_name, read_bytes
from checker.yamlfiles import INVALID, Reading
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from checker.glossary.model import Entry
    from checker.glossary.patch.source import Source
    from checker.glossary.record import Record

_REFERENCES = ("place", "body")
_NAMING = {"kind", "tenures", *_REFERENCES}
"""Keys by which an entry depends on others, or they on it; an office's forms have the names of its place."""


class Layered:
    """Glossary files, earliest first, and the one among or behind them that is changed. Files are read when needed."""

    def __init__(self, files: Sequence[str], path: str) -> None:
        real = [os.path.realpath(file) for file in files]
        place = real.index(os.path.realpath(path)) if os.path.realpath(path) in real else len(files)
        self.path = path
        self._sources: dict[str, Source] = {}
        self._below, self._above = files[:place], files[place + 1 :]

    @cached_property
    def source(self) -> Source:
        """The file that is changed, as it was read. Raises ExonymError."""
        return read_source(self.path, make=True)

    @cached_property
    def below(self) -> list[Source]:
        """The files below it, as they were read; empty ones are left out. Raises ExonymError."""
        return [self._read(file) for file in self._below]

    @cached_property
    def above(self) -> list[Source]:
        """The files on top of it."""
        return [self._read(file) for file in self._above]

    def _read(self, file: str) -> Source:
        if file not in self._sources:
            self._sources[file] = read_source(file, make=True)
        return self._sources[file]

    def here(self, identity: str) -> Record:
        """Return what the file itself says of an entry; nothing if it has none of that id."""
        return self.source.record(identity) or {}

    def lower(self, identity: str) -> Record:
        """Return what the files below say of an entry together; nothing if none has it."""
        record: Record = {}
        for file in self._below:
            if _may_have(file, identity):
                record = laid_over(record, self._read(file).record(identity) or {})
        return record

    def must_have(self, identity: str) -> Record:
        """Return an entry as it is with this file. Raises ExonymError, with the likely spelling, if there is none."""
        here = self.here(identity)
        record = laid_over(self.lower(identity), here)
        if not record:
            ids = [id_of(record) for source in (*self.below, self.source) for _, record in source.records()]
            hint = did_you_mean(identity, ids) or "‘exonym glossary find NAME’ tells the ids"
            if later := next((source.path for source in self.above if source.record(identity)), None):
                hint = f"{later}, a later layer, has it: change that one"
            raise ExonymError([Problem(identity, "no glossary has this id", hint=hint)])
        return record

    def overruled(self, identity: str, keys: Collection[str]) -> Iterator[tuple[Source, list[str]]]:
        """Give the later files that have some of the keys of an entry, and so win; and which keys."""
        for source in self.above:
            record = source.record(identity) or {}
            if over := [key for key in record if key in keys]:
                yield source, over

    def referring(self, identity: str) -> Iterator[tuple[Source, int, str]]:
        """Give the entries that name an id as office, place or body: file, offset there, and their own id."""
        for source in (*self.below, self.source, *self.above):
            for item in source.naming(identity):
                record = source.record_at(item)
                if identity in _named_by(record):
                    yield source, item.start, id_of(record)

    def text_with(self, identity: str, before: Record, after: Record) -> str | None:
        """Return the text of the file with what makes of a whole entry another: None if nothing does.

        An entry that the file has not gets one with what changes. Raises ExonymError or CannotError.
        """
        from checker.glossary.changing import edits_of
        from checker.glossary.patch import edited, with_entry

        here = self.here(identity)
        edits = edits_of(identity, before, after, here)
        if not edits:
            return None
        self.check(after, naming=after.get("kind") == "office" or bool(_NAMING & {edit.path for edit in edits}))
        if here:
            return edited(self.source, edits)
        return with_entry(self.source, {"id": identity, **{edit.path: edit.value or "" for edit in edits}})

    def check(self, record: Record, *, naming: bool = True) -> None:
        """Raise ExonymError if a whole entry lacks what an entry needs, or names what is not there.

        Without `naming`, what it names is not looked for. What is wrong in a value by itself is left to `save`, which
        says where it stands.
        """
        identity = id_of(record)
        earlier = self.lower(identity).get("kind", record.get("kind"))
        if earlier != record.get("kind"):
            message = f"‘{identity}’ is of the kind {earlier} in an earlier layer, not {record.get('kind')}"
            raise ExonymError([Problem(self.path, message, hint="choose another id")])
        merged: dict[str, dict[str, Any]] = {}
        problems: list[Problem] = []
        entries: dict[str, Entry] = {}
        for wanted in (record, *map(self._known, dict.fromkeys(_named_by(record) if naming else ()))):
            if wanted:
                entry = entry_of(wanted, self.path, merged, problems)
                entries |= {entry.id: entry} if entry else {}
        if identity in entries and naming:
            check_references(entries, merged, problems, [identity])
        if problems:
            raise ExonymError(Problem(self.path, problem.message, hint=problem.hint) for problem in problems)

    def _known(self, identity: str) -> Record:
        """Return an entry as it is with all files."""
        record = laid_over(self.lower(identity), self.here(identity))
        for source in self.above:
            record = laid_over(record, source.record(identity) or {})
        return record


def _may_have(file: str, identity: str) -> bool:
    """Whether a file may have an entry of an id: in a bundled one, ids are always written."""
    return bundled_name(file) == file or identity.encode() in (read_bytes(file, []) or b"")


def laid_over(lower: Record, upper: Record) -> Record:
    """Return an entry with what a later layer says: field by field; `name` takes the place of `names`, and so on."""
    replaced = {"names"} if "name" in upper else {"name"} if "names" in upper else set()
    return in_order({key: value for key, value in lower.items() if key not in replaced} | upper)


def entry_of(record: Record, path: str, merged: dict[str, dict[str, Any]], problems: list[Problem]) -> Entry | None:
    """Return a whole record as an entry; what stands against it is added to the problems.

    None, too, if one of its values is wrong by itself, which is not told.
    """
    wrong: list[Problem] = []
    node = parse_yaml("\n".join(entry_lines(record)), path, wrong)
    values = INVALID if node is None else ENTRY.read(node.items[0], Reading(path, wrong))
    if wrong:
        return None
    merge_layer(merged, [values], problems)
    identity = id_of(record)
    return make_entry(identity, merged[identity], problems) if identity in merged else None


def _named_by(record: Record) -> Iterable[str]:
    """Give the ids that an entry names."""
    yield from (name for key in _REFERENCES if isinstance(name := record.get(key), str))
    tenures = record.get("tenures")
    for tenure in tenures if isinstance(tenures, list) else []:
        if isinstance(tenure, dict) and isinstance(office := tenure.get("office"), str):
            yield office
