"""The second net: rough keys of names, for spellings that no table yields.

A key alone proves nothing; it says which few of many entries are worth comparing.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from checker.names.fold import joined_key, key
from checker.names.parts import parts_of
from checker.names.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.glossary.model import Entry
    from checker.names.parts import Part

Numbers = dict[str, list[int]]

_KINDS = {"person", "place", "organisation"}


def nets(
    entries: list[Entry], derived: dict[str, list[list[Any]]], known: Mapping[str, Iterable[int]]
) -> dict[str, Any]:
    """Return what near spellings are looked up in; entries are meant by their numbers.

    `families` and `givens`: skeletons of family names (and places' names) and of given names, each by what the glossary
    and the tables write; `people`: both of one person, or `=` and the given name itself after the family name's, as in
    a large glossary either alone is thousands of people's; `given`: given names as the glossary writes them, folded and
    joined, and the first word of each; `tails`: the last word of a family name that has several; `firsts`: skeletons of
    the first word of a place's name that has several → how many others it has; `order`: who is written family name
    first, `after`: skeletons of their family names; `holders`: office → who ever held it; `words`: every word of
    every form, which no near spelling can be → of how many entries it is. `known` has the entries of each form's key.
    """
    nets = _Nets()
    for number, entry in enumerate(entries):
        for tenure in entry.tenures:
            nets.holders[tenure.office].add(number)
        if entry.family and entry.name.startswith(entry.family + " "):
            nets.order["family-first"].add(number)
        if entry.kind in _KINDS:
            for part in parts_of(entry):
                if entry.kind != "organisation" or " " not in part.text:
                    nets.add(number, part)
    for spelling, sources in derived.items():
        for number, kind, *_ in sources:
            (nets.givens if kind == "given" else nets.families)[skeleton(spelling)].add(number)
    nets.pair(number for number, entry in enumerate(entries) if entry.kind == "person")
    return {field.name: _sorted(getattr(nets, field.name)) for field in fields(nets)} | {"words": _words(known)}


def _words(known: Mapping[str, Iterable[int]]) -> Numbers:
    owners: dict[str, set[int]] = {}
    for spelled in sorted(known):
        for word in spelled.split(" "):
            owners.setdefault(word, set()).update(known[spelled])
    return {word: [len(numbers)] for word, numbers in owners.items()}


def _net() -> dict[str, set[int]]:
    return defaultdict(set)


@dataclass(frozen=True, slots=True)
class _Nets:
    families: dict[str, set[int]] = field(default_factory=_net)
    givens: dict[str, set[int]] = field(default_factory=_net)
    given: dict[str, set[int]] = field(default_factory=_net)
    tails: dict[str, set[int]] = field(default_factory=_net)
    firsts: dict[str, set[int]] = field(default_factory=_net)
    holders: dict[str, set[int]] = field(default_factory=_net)
    order: dict[str, set[int]] = field(default_factory=_net)
    people: dict[str, set[int]] = field(default_factory=_net)
    after: dict[str, set[int]] = field(default_factory=_net)

    def pair(self, people: Iterable[int]) -> None:
        """Put what is known of people's names together: family name and given name."""
        families: dict[int, set[str]] = {number: set() for number in people}
        givens: dict[int, set[str]] = {number: set() for number in families}
        for net, found, mark in ((self.families, families, ""), (self.givens, givens, ""), (self.given, givens, "=")):
            for known, numbers in net.items():
                for number in numbers:
                    if number in found:
                        found[number].add(mark + known)
        first = self.order.get("family-first", set())
        for number, keys in families.items():
            for family in keys:
                for given in givens[number]:
                    self.people[f"{family} {given}"].add(number)
                if number in first:
                    self.after[family].add(number)

    def add(self, number: int, part: Part) -> None:
        """Put one part of an entry's name into the nets."""
        spelling = joined_key(part.text).replace(" ", "")
        words = key(part.text).split(" ")
        nearly = self.givens if part.kind == "given" else self.families
        for key_of in skeletons_of(part):
            nearly[key_of].add(number)
        if part.kind == "given":
            self.given[spelling].add(number)
            self.given[words[0]].add(number)
        elif part.kind == "family" and len(words) > 1:
            self.tails[words[-1]].add(number)
        elif part.kind == "whole" and len(words) > 1:
            for text in (part.text, *(_read(native) for native, _ in part.natives)):
                self.firsts[skeleton(joined_key(text).split(" ")[0])].add(part.text.count(" "))


def names_record(entry: Entry) -> list[str]:
    """Return the given name of a person, and the family name or the name of anything else, and the latter's keys.

    Both are as the house writes them, folded and joined; of the keys there is one for each form that has another.
    """
    parts = {part.kind == "given": part for part in parts_of(entry)}
    given, main = parts.get(True), parts.get(False)
    names = [joined_key(part.text) if part else "" for part in (given, main)]
    return [*names, *(sorted(skeletons_of(main)) if main else ())]


def skeletons_of(part: Part) -> set[str]:
    """Return the rough keys of a part of a name, as the house writes it and in its native and via forms."""
    texts = (part.text, *(_read(text) for text, _ in (*part.natives, *part.via)))
    return {skeleton(joined_key(text).replace(" ", "")) for text in texts}


def _sorted(found: dict[str, set[int]]) -> Numbers:
    return {spelling: sorted(numbers) for spelling, numbers in found.items() if spelling}


def _read(native: str) -> str:
    """Return a plain reading of a name in any script, for names that no table has."""
    from unidecode import unidecode

    return unidecode(native)
