"""What the desk knows at one moment: the glossaries as they stand in the files, ready for searching and checking."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING

from checker.desk.records import read_record
from checker.desk.session import LiveSession
from checker.desk.shelf import Shelf, paths_of, read_sheet, stamp_of
from checker.errors import ExonymError
from checker.glossary.load import check_references, make_entry
from checker.glossary.model import Origin
from checker.glossary.search import Index
from checker.glossary.tenures import overlapping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.desk.records import Record
    from checker.desk.shelf import Stamp
    from checker.errors import Problem
    from checker.glossary.model import Entry, Form
    from checker.glossary.search import Hit
    from checker.session import Overrides

_MOST_CHANGES = 100
"""If more entries have changed in the files since they were compiled, they are compiled again."""


@dataclass(eq=False)
class Books:
    """Glossaries at one moment. `problems` keep the files from being understood: then they are as they were before."""

    session: LiveSession
    shelf: Shelf
    entries: Mapping[str, Entry]
    index: Index
    problems: list[Problem] = field(default_factory=list)

    def find(self, text: str, limit: int) -> list[Hit]:
        """Search the entries."""
        changed = self._changed.find(text, limit) if self.session.changes else []
        found = [hit for hit in self.index.find(text, limit) if hit.entry.id not in self.session.changes]
        return [*changed, *found][:limit]

    def holders(self, office: str) -> list[Entry]:
        """Return the people who hold or held an office."""
        return self._holders.get(office, [])

    @cached_property
    def _holders(self) -> dict[str, list[Entry]]:
        held: dict[str, list[Entry]] = {}
        for entry in self.entries.values():
            for office in {tenure.office for tenure in entry.tenures}:
                held.setdefault(office, []).append(entry)
        return held

    @cached_property
    def _changed(self) -> Index:
        return Index(self.session.changes.values())

    def unsaved(self, record: Record, problems: list[Problem]) -> Entry | None:
        """Make an entry of a form that is not saved; the path of a problem is the key that it is about."""
        entry = read_record(record, problems)
        if entry is None:
            return None
        known = self.entries.get(entry.id)
        entry = _placed(entry, known)
        found: list[Problem] = []
        every = {**self.entries, entry.id: entry}
        keys = ("tenures", "place", "body")
        at = {key: Origin(key, 1, 1) for key in keys}
        check_references(every, {**self.shelf.merged, entry.id: {"at": at}}, found, only=[entry.id])
        before = set(overlapping(self.entries, {}))
        found += [problem._replace(path="tenures") for problem in overlapping(every, {}) if problem not in before]
        problems += found
        return entry


def _placed(entry: Entry, known: Entry | None) -> Entry:
    """Return an entry with its forms where the files have them; those that no file has stand nowhere."""
    at: dict[tuple[str | None, ...], Origin | None] = {}
    for form in known.forms if known else ():
        at.setdefault((form.text, form.status), form.origin)
        at.setdefault((form.text, form.status, form.since, form.until), form.origin)

    def placed(form: Form) -> Form:
        alike = at.get((form.text, form.status))
        return form._replace(origin=at.get((form.text, form.status, form.since, form.until), alike))

    return entry._replace(forms=tuple(map(placed, entry.forms)), origin=known.origin if known else None)


class Keeper:
    """Keeps the books of the working folder's project, and opens new ones when a file has changed."""

    def __init__(self, overrides: Overrides) -> None:
        self._overrides = overrides
        self._lock = RLock()
        self._books: Books | None = None
        self._stamps: dict[str, Stamp] = {}

    def books(self) -> Books:
        """Return the books. Raises ExonymError with every problem if the glossaries could never be read."""
        with self._lock:
            stamps = self._now()
            if self._books is None or stamps != self._stamps:
                self._books = self._opened(self._books)
                self._stamps = stamps
            return self._books

    def _now(self) -> dict[str, Stamp]:
        config = LiveSession(self._overrides).config_for(".")
        files = [path for path, _ in paths_of([*config.glossaries, *self._overrides.glossaries])]
        return {path: stamp_of(path) for path in [config.path, *files] if path}

    def _opened(self, before: Books | None) -> Books:
        session = LiveSession(self._overrides)
        config = session.config_for(".")
        old = {sheet.path: sheet for sheet in before.shelf.sheets} if before else {}
        sheets = [
            old[path] if path in old and old[path].stamp == stamp_of(path) else read_sheet(path, own=own)
            for path, own in paths_of([*config.glossaries, *self._overrides.glossaries])
        ]
        shelf = Shelf(sheets)
        if before and not shelf.problems and [sheet.path for sheet in sheets] == list(old):
            few = _few_changes(before, shelf)
            if few is not None:
                return few
        try:
            entries = {entry.id: entry for entry in session.lexicon_for(".").entries()}
        except ExonymError as error:
            if before is None:
                raise
            return replace(before, problems=list(error.problems))
        return Books(session, shelf, entries, Index(entries.values()))


def _touched(before: Shelf, after: Shelf) -> set[str]:
    """Return the ids of the entries of which some file says something else."""
    return {
        identity
        for old, new in zip(before.sheets, after.sheets, strict=True)
        if old is not new
        for identity in old.records.keys() | new.records.keys()
        if old.records.get(identity) != new.records.get(identity)
    }


def _few_changes(before: Books, shelf: Shelf) -> Books | None:
    """Return the books with the few entries that have changed; None if they are many, or not to be understood."""
    changes: dict[str, Entry] = {}
    problems: list[Problem] = []
    if before.shelf.merged.keys() - shelf.merged.keys():
        return None
    for identity in _touched(before.shelf, shelf):
        if shelf.record(identity) != before.shelf.record(identity):
            entry = make_entry(identity, shelf.merged[identity], problems)
            if entry is not None:
                changes[identity] = entry
    if problems or len(changes) + len(before.session.changes) > _MOST_CHANGES:
        return None
    entries = {**before.entries, **changes}
    check_references(entries, shelf.merged, problems, only=changes)
    problems += overlapping(entries, {})
    if problems:
        return None
    return Books(before.session.changed(changes), shelf, entries, before.index)
