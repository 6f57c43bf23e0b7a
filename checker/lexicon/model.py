"""Glossaries compiled for searching: plain data with an index of folded forms."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from checker.bounded import keep
from checker.glossary.model import Entry, Form, Origin, Tenure
from checker.lexicon.hit import Hit, LateHit
from checker.lexicon.table import table_of
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.lexicon.table import Tables

_MOST_ENTRIES, _MOST_NAMES = 20_000, 50_000
"""So many entries, and names of entries, are held at a time: near names of a large glossary ask for very many."""

CROWD = 8
"""So many forms of one key are kept together once more."""

FormUse = Literal["form", "protected"]


class Derived(NamedTuple):
    """What a spelling that nobody listed may come from: `text` (a part of a native or via form) by these systems.

    Of kind `similar`, no system makes it: `score` (0 to 1) says how near it is to the name.
    """

    entry: Entry
    part: Literal["given", "family", "whole", "full"]
    kind: Literal["romanised", "via", "likely-via", "similar"]
    text: str
    language: str
    systems: tuple[str, ...] = ()
    score: float = 1.0


@dataclass(slots=True, eq=False, repr=False)
class Lexicon:
    """Everything the glossaries know, ready for lookup. Entries and forms are made when first asked for.

    `data` holds, as dicts and lists or as tables of a file: `ids` (id → number), `entries` (records), `names` (given
    name and main name of each, and the latter's rough keys), `forms` (records: entry number, text, …), `index` (key →
    form numbers), `crowds` (key of very many forms → all that its hits have), `starts` (first word of a key → the
    longest key's number of words), `nexts` (the same by first and second word), `lower` (first words that may be
    written in lower case), `derived` (spelling → what it comes from), `nets` (rough keys, see nets.py), `systems` (id →
    name, press language).
    `digest` names what it was made from; empty if nobody asked.
    """

    data: Mapping[str, Any] | Tables
    digest: str = ""
    _entries: dict[int, Entry] = field(default_factory=dict)
    _names: dict[int, list[str]] = field(default_factory=dict)
    _hits: dict[str, tuple[Hit, ...]] = field(default_factory=dict)
    _sets: dict[tuple[str, str], frozenset[int]] = field(default_factory=dict)
    _tables: dict[str, Any] = field(default_factory=dict)

    @property
    def starts(self) -> Mapping[str, int]:
        """First word of a key → number of words of the longest key that begins with it."""
        starts: Mapping[str, int] = self._table("starts")
        return starts

    @property
    def nexts(self) -> Mapping[str, Mapping[str, int]]:
        """First word of a key → second word → number of words of the longest key that begins with both."""
        nexts: Mapping[str, Mapping[str, int]] = self._table("nexts")
        return nexts

    @property
    def lower(self) -> list[str]:
        """First words of forms that may be written in lower case: offices, terms."""
        lower: list[str] = self._table("lower")
        return lower

    def lookup(self, key: str) -> tuple[Hit, ...]:
        """Return what a key stands for; an empty tuple if nothing."""
        hits = self._hits.get(key)
        if hits is not None:
            return hits
        numbers = self._table("index").get(key)
        if numbers is None:
            return ()
        crowd = self._table("crowds").get(key) if len(numbers) >= CROWD else None
        return keep(self._hits, key, self._late(crowd, numbers) if crowd else tuple(map(self._hit, numbers)))

    def derived(self, spelling: str) -> tuple[Derived, ...]:
        """Return what a folded spelling may be a romanisation of."""
        found = self._table("derived").get(spelling)
        if found is None:
            return ()
        return tuple(
            Derived(self._entry(number), part, kind, text, language, tuple(systems))
            for number, part, kind, text, language, systems in found
        )

    def net(self, name: str, key: str) -> frozenset[int]:
        """Return the numbers of the entries under a key of one of the nets, whose names `nets.py` explains."""
        found = self._sets.get((name, key))
        if found is None:
            found = keep(self._sets, (name, key), frozenset(self._table(f"nets.{name}").get(key, ())))
        return found

    def is_part(self, word: str) -> bool:
        """Whether a folded word is a given name, or the last word of a family name that has several."""
        return word in self._table("nets.given") or word in self._table("nets.tails")

    def is_word(self, word: str) -> bool:
        """Whether a folded word is part of any form that a glossary lists."""
        return word in self._table("nets.words")

    def numbered(self, number: int) -> Entry:
        """Return an entry by its number in the lexicon (0-based)."""
        return self._entry(number)

    def number_of(self, identity: str) -> int:
        """Return the number of an entry of this lexicon. Raises KeyError for an id that it does not have."""
        number: int = self._table("ids")[identity]
        return number

    def main_name(self, number: int) -> str:
        """Return a person's family name as the house writes it, or the name of anything else, folded and joined."""
        return self._names_of(number)[1]

    def main_keys(self, number: int) -> list[str]:
        """Return the rough keys of what `main_name` gives, and of its native and via forms."""
        return self._names_of(number)[2:]

    def given_name(self, number: int) -> str:
        """Return a person's given name as the house writes it, folded and joined; empty if there is none."""
        return self._names_of(number)[0]

    def _names_of(self, number: int) -> list[str]:
        names = self._names.get(number)
        return keep(self._names, number, self._table("names")[number], _MOST_NAMES) if names is None else names

    def system(self, identity: str) -> tuple[str, str]:
        """Return the name of a romanisation system and the press language it serves, empty for standards."""
        name, into = self._table("systems")[identity]
        return name, into

    def entry(self, identity: str) -> Entry | None:
        """Return an entry by its id."""
        number = self._table("ids").get(identity)
        return None if number is None else self._entry(number)

    def entries(self) -> Iterator[Entry]:
        """Go through all entries, in glossary order."""
        return (self._entry(number) for number in range(len(self._table("entries"))))

    def _table(self, name: str) -> Any:  # noqa: ANN401  # a map, a list, or a plain value
        table = self._tables.get(name)
        if table is None:
            table = self._tables[name] = table_of(self.data, name)
        return table

    def _hit(self, number: int) -> Hit:
        entry, with_place, *record = self._table("forms")[number]
        return Hit(self._entry(entry), _form(record) if record else None, with_place=bool(with_place))

    def _late(self, crowd: list[list[Any]], numbers: Sequence[int]) -> tuple[Hit, ...]:
        """Return what very many entries have in common, from one record; the entries themselves are read later."""
        records = {number: record for number, *record in crowd}
        hits = []
        for entry, identity, kind, with_place, *form in map(records.__getitem__, numbers):
            made = _form(form) if form else None
            hits.append(LateHit(partial(self._entry, entry), identity, kind, made, with_place=bool(with_place)))
        return tuple(hits)

    def _entry(self, number: int) -> Entry:
        entry = self._entries.get(number)
        if entry is None:
            entry = keep(self._entries, number, entry_from_record(self._table("entries")[number]), _MOST_ENTRIES)
        return entry


def entry_record(entry: Entry) -> list[Any]:
    """Turn an entry into plain data; `entry_from_record` turns it back."""
    return [
        entry.id,
        entry.kind,
        [form_record(form) for form in entry.forms],
        entry.family,
        entry.gender,
        [list(pair) for pair in entry.native],
        [list(pair) for pair in entry.via],
        [[tenure.office, tenure.since, tenure.until] for tenure in entry.tenures],
        entry.place,
        entry.body,
        entry.sole,
        entry.familiar,
        list(entry.protected),
        entry.note,
        list(entry.source),
        entry.died,
        _origin_record(entry.origin),
    ]


def entry_from_record(record: list[Any]) -> Entry:
    """Undo `entry_record`."""
    values = list(record)
    values[2] = tuple(map(_form, values[2]))
    values[5] = tuple(map(tuple, values[5]))
    values[6] = tuple(map(tuple, values[6]))
    values[7] = tuple(map(Tenure._make, values[7]))
    values[12] = tuple(values[12])
    values[14] = tuple(values[14])
    values[16] = Origin._make(values[16]) if values[16] else None
    return Entry._make(values)


def form_record(form: Form) -> list[Any]:
    """Turn a form into plain data."""
    return [form.text, form.status, form.role, form.since, form.until, _origin_record(form.origin)]


def _form(record: list[Any]) -> Form:
    *values, origin = record
    return Form._make([*values, Origin._make(origin) if origin else None])


def _origin_record(origin: Origin | None) -> list[Any] | None:
    return [origin.path, origin.line, origin.column] if origin else None
