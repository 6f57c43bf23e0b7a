"""The hand-made inputs: people.tsv, natives.tsv, and the corrections.

people.tsv has one person a line: ISO code of the country, Wikidata id (empty where only the Factbook is the source),
English name, what serves as family name ("-" for none, empty for the last word), gender where the source says it, the
offices held ("id first-day last-day" with "; " between, days of any precision), other addresses that were read. It was
read out of Wikidata's statements (position held, start, end, sex or gender; CC0 1.0), as the lists of
https://github.com/every-politician-scrapers have them: the countries' own lists of holders since 2000 (2021-22), world
leaders (2026), foreign ministers (2022).

natives.tsv has forms in other languages that Wikidata's labels of 2015-16 lack, each with the address that was read.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

WIKIDATA = "https://www.wikidata.org/wiki/"
FACTBOOK = "https://www.cia.gov/the-world-factbook/"


class TableError(Exception):
    """A line or a correction that is incomplete, doubled, or of nobody."""


@dataclass
class Term:
    """An office held: days as ISO texts, of which month or day may be missing; nothing for no end."""

    office: str
    since: str
    until: str = ""


@dataclass
class Person:
    """Somebody to write an entry for."""

    country: str
    wikidata: str
    name: str
    family: str = ""
    gender: str = ""
    terms: list[Term] = field(default_factory=list)
    forms: dict[str, str] = field(default_factory=dict)
    sources: list[str] = field(default_factory=list)
    note: str = ""

    @property
    def key(self) -> str:
        """What corrections call the person."""
        return self.wikidata or self.name


def people(path: Path) -> list[Person]:
    """Return the people of a table; refuse one that stands twice."""
    found = [person(row) for row in rows(path)]
    keys = [one.key for one in found]
    if double := sorted({key for key in keys if keys.count(key) > 1}):
        raise TableError(f"{path.name}: stands twice: {', '.join(double)}")
    return found


def person(row: Mapping[str, str]) -> Person:
    """Return the person of a line."""
    name, family = row["name"], row["family"] or row["name"].split()[-1]
    if family != "-" and family not in name:
        raise TableError(f"{name}: the family name {family} is no part of it")
    terms = [Term(*office.split()) for office in (row["offices"] or "").split("; ") if office]
    source = [WIKIDATA + row["wikidata"]] if row["wikidata"] else []
    source += row["sources"].split()
    return Person(row["country"], row["wikidata"], name, family.strip("-"), row["gender"] or "", terms, {}, source)


def rows(path: Path) -> list[dict[str, str]]:
    """Return the lines of a tab-separated file, by its columns; "#" begins a comment."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""))


def add_forms(persons: Iterable[Person], path: Path) -> None:
    """Give people the forms of natives.tsv, and its addresses; refuse a line of nobody."""
    by_key = {one.key: one for one in persons}
    for row in rows(path):
        if row["person"] not in by_key:
            raise TableError(f"{path.name}: nobody is {row['person']}")
        whose = by_key[row["person"]]
        whose.forms[row["language"]] = row["form"]
        if row["source"] not in whose.sources:
            whose.sources.append(row["source"])


def corrections(path: Path) -> dict[str, dict[str, Any]]:
    """Return the corrections by section; every one needs a why."""
    content: dict[str, dict[str, Any]] = defaultdict(dict, yaml.safe_load(path.read_text(encoding="utf-8")) or {})
    for section, items in content.items():
        for key, item in items.items():
            if "why" not in item:
                raise TableError(f"{section}: {key}: needs a why")
    return content
