"""Names that are other things': what a wrong spelling of a place must not be, whoever writes it.

Ordinary words and names that English knows (SCOWL), words in people's names (labels of politicians), other populated
places. A place of the same name is no reason against a spelling, and one language's name of the place itself is none.
"""

from __future__ import annotations

import csv
import gzip
from typing import TYPE_CHECKING

from checker.glossary.load import load_glossary
from checker.lexicon.expand import expand
from checker.spotting.english import is_known_name, is_word
from tools.places.geonames import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from checker.errors import Problem
    from checker.glossary.model import Entry
    from tools.places.geonames import Place


OUTWEIGHED = 5
"""So many times as many people, and it is our place that news means."""


class Taken:
    """Answers whether a spelling is something else's name."""

    def __init__(self, people: frozenset[str], places: Iterable[Place]) -> None:
        """Take the words of people's names, folded, and the places of the world."""
        self._people = people
        self._called: dict[str, list[Place]] = {}
        for place in places:
            self._called.setdefault(folded(place.name), []).append(place)

    def by(self, spelling: str, own: Collection[Place] = ()) -> str:
        """Say what else a spelling is, or nothing; `own` are places that may be called so."""
        key = folded(spelling)
        if is_word(key):
            return "a word"
        if key in self._people:
            return "in people's names"
        if _is_rivalled(self._called.get(key, []), own):
            return "another place"
        if is_known_name(key) and not any(key in place.keys for place in own):
            return "a known name"
        return ""


def _is_rivalled(called: Iterable[Place], own: Collection[Place]) -> bool:
    """Whether one of the places called so, not our own, has too many people for ours to be meant."""
    ours = {place.id for place in own}
    people = max((place.people for place in own), default=0)
    return any(place.people * OUTWEIGHED >= people for place in called if place.id not in ours)


def people_in(path: Path) -> frozenset[str]:
    """Return the words in Latin letters of the labels of people, folded; see benchmarks/labels.py for the file."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as stream:
        labels = {row["label"] for row in csv.DictReader(stream, delimiter="\t")}
    return frozenset(folded(word) for label in labels for word in label.split() if word[:1].isupper())


def derived(entries: list[Entry]) -> dict[str, set[str]]:
    """Return the spellings that tables make of each entry's native and via forms, by id of the entry."""
    known = {folded(form.text) for entry in entries for form in entry.forms}
    known |= {folded(phrase) for entry in entries for phrase in entry.protected}
    result: dict[str, set[str]] = {entry.id: set() for entry in entries}
    for spelling, sources in expand(entries, known).items():
        for number, *_ in sources:
            result[entries[number].id].add(spelling)
    return result


def entries_of(*paths: Path) -> list[Entry]:
    """Return the entries of glossary files. Raises ValueError if one is none."""
    problems: list[Problem] = []
    glossary = load_glossary(map(str, paths), problems)
    if problems:
        raise ValueError(problems[0].message)
    return list(glossary.entries.values())
