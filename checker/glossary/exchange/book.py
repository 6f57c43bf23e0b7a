"""A style book: what a reader of house style is told of each entry, whatever the file it stands in looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.glossary.exchange.losses import PLACEHOLDER, count_placeholders, without_placeholders
from checker.glossary.exchange.model import Tally
from checker.glossary.exchange.records import name_of
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.glossary.exchange.model import Material, Record

KINDS = {
    "person": "People",
    "place": "Places",
    "organisation": "Organisations",
    "office": "Offices",
    "term": "Terms",
}
_LISTS = {
    "short": "Short",
    "formal": "Formal name",
    "admitted": "Also right",
    "calques": "Not before a name",
    "deprecated": "Not",
}


class Item(NamedTuple):
    """A form or a fact: its text, the language it is in ('' for the copy's), and what is to say of it."""

    text: str
    language: str = ""
    detail: str = ""


class Line(NamedTuple):
    """What stands under one label. `tone` is `right`, `wrong` or ''."""

    label: str
    items: Sequence[Item]
    tone: str = ""


class Section(NamedTuple):
    """An entry: its id, kind and today's name, its lines, its note, its sources."""

    id: str
    kind: str
    name: str
    lines: Sequence[Line]
    note: str
    sources: Sequence[str]


def sections(material: Material) -> list[Section]:
    """Return the entries by name, as a dictionary orders them."""
    from checker.names.fold import fold

    made = [_section(record, material.known) for record in without_placeholders(material.records)]
    return sorted(made, key=lambda section: (fold(section.name), section.id))


def losses(material: Material) -> list[str]:
    """Return what a style book does not tell."""
    tally = Tally()
    tally.add(PLACEHOLDER, count_placeholders(material.records))
    tally.add("entry’s tests", sum("tests" in record for record in material.records))
    return tally.said()


def _section(record: Record, known: dict[str, Record]) -> Section:
    name = name_of(record)
    lines = [line for line in _lines(record, known) if line.items]
    return Section(record["id"], record["kind"], name, lines, record.get("note", ""), tuple(record.get("source", ())))


def _lines(record: Record, known: dict[str, Record]) -> Iterator[Line]:
    if "name" in record and len(record["name"]) > 1:
        yield Line("Name", [_form(record["name"])], "right")
    yield Line("By date", [_form(form) for form in record.get("names", ())], "right")
    yield Line("Later mention", [Item(record["family"])] if "family" in record else [], "right")
    for key, label in _LISTS.items():
        tone = "wrong" if key == "deprecated" else "" if key == "calques" else "right"
        yield Line(label, [_form(form) for form in record.get(key, ())], tone)
    for part, words in record.get("demonym", {}).items():
        yield Line(part.capitalize(), [Item(word) for word in words])
    for key, label in (("native", "Own language"), ("via", "Comes through")):
        yield Line(label, [Item(text, language, language) for language, text in record.get(key, {}).items()])
    yield Line("Offices", [_tenure(tenure, known) for tenure in record.get("tenures", ())])
    belongs = [record[key] for key in ("place", "body") if key in record]
    yield Line("Of", [Item(_called(identity, known)) for identity in belongs])
    yield Line("Leave alone", [Item(text) for text in record.get("protected", ())])
    yield Line("Facts", [Item(text) for text in _facts(record)])


def _form(form: dict[str, Any]) -> Item:
    said = [days(form), f"short: {', '.join(form['short'])}" if "short" in form else "", form.get("note", "")]
    return Item(form["name"], detail="; ".join([*filter(None, said), *form.get("source", ())]))


def _tenure(tenure: dict[str, Any], known: dict[str, Record]) -> Item:
    said = [days(tenure), tenure.get("note", "")]
    return Item(_called(tenure["office"], known), detail="; ".join([*filter(None, said), *tenure.get("source", ())]))


def _called(identity: str, known: dict[str, Record]) -> str:
    return name_of(known[identity]) if identity in known else identity


def _facts(record: Record) -> Iterator[str]:
    gender = {"m": "he", "f": "she"}.get(record.get("gender", ""), "")
    yield from [gender] if gender else []
    if "died" in record:
        yield f"died {record['died']}"
    if record.get("sole"):
        yield "one holder at a time"
    if record.get("familiar"):
        yield "needs no introduction"


def days(span: dict[str, Any]) -> str:
    """Return from when until when something holds, in words; an empty string if it has no dates.

    >>> days({"since": "2019-03-23", "until": "2022-09-18"}), days({"since": "2014"}), days({})
    ('2019-03-23 to 2022-09-18', 'since 2014', '')
    """
    since, until = span.get("since", ""), span.get("until", "")
    if since and until:
        return f"{since} to {until}"
    return f"since {since}" if since else f"until {until}" if until else ""


def by_kind(all_sections: Iterable[Section]) -> dict[str, list[Section]]:
    """Return the sections of each kind, in the order of `KINDS`."""
    found: dict[str, list[Section]] = {kind: [] for kind in KINDS}
    for section in all_sections:
        found[section.kind].append(section)
    return {kind: some for kind, some in found.items() if some}
