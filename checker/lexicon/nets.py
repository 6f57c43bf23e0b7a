"""The second net: rough keys of names, for spellings that no table yields.

A key alone proves nothing; it says which few of many entries are worth comparing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from checker.names.fold import joined_key
from checker.names.parts import parts_of
from checker.names.skeleton import skeleton

if TYPE_CHECKING:
    from checker.glossary.model import Entry

Numbers = dict[str, list[int]]

_KINDS = {"person", "place"}


def nets(entries: list[Entry], derived: dict[str, list[list[Any]]], known: set[str]) -> dict[str, Any]:
    """Return what near spellings are looked up in; entries are meant by their numbers.

    `families` and `givens`: skeletons of family names (and places' names) and of given names, each by what the glossary
    and the tables write; `given`: given names as the glossary writes them, folded and joined; `holders`: office → who
    ever held it; `words`: every word of every form, which no near spelling can be.
    """
    families: dict[str, set[int]] = defaultdict(set)
    givens: dict[str, set[int]] = defaultdict(set)
    given: dict[str, set[int]] = defaultdict(set)
    holders: dict[str, set[int]] = defaultdict(set)
    for number, entry in enumerate(entries):
        for tenure in entry.tenures:
            holders[tenure.office].add(number)
        if entry.kind not in _KINDS:
            continue
        for part in parts_of(entry):
            spelling = joined_key(part.text).replace(" ", "")
            nearly = givens if part.kind == "given" else families
            if part.kind == "given":
                given[spelling].add(number)
            nearly[skeleton(spelling)].add(number)
            for native, _ in (*part.natives, *part.via):
                nearly[skeleton(_read(native))].add(number)
    for spelling, sources in derived.items():
        for number, kind, *_ in sources:
            (givens if kind == "given" else families)[skeleton(spelling)].add(number)
    return {
        "families": _sorted(families),
        "givens": _sorted(givens),
        "given": _sorted(given),
        "holders": _sorted(holders),
        "words": sorted({word for spelled in known for word in spelled.split(" ")}),
    }


def _sorted(found: dict[str, set[int]]) -> Numbers:
    return {spelling: sorted(numbers) for spelling, numbers in found.items() if spelling}


def _read(native: str) -> str:
    """Return a plain reading of a name in any script, for names that no table has."""
    from unidecode import unidecode

    return joined_key(unidecode(native)).replace(" ", "")
