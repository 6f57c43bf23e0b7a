"""Which places GeoNames has that a glossary ought to have, and whether it writes them as GeoNames does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.places.geonames import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from checker.glossary.model import Entry
    from tools.places.geonames import Place

SMALLEST = 100_000
COVERED = frozenset((
    "RU", "UA", "BY", "MD", "EE", "LV", "LT", "KZ", "UZ", "TM", "TJ", "KG", "AZ", "AM", "GE", "TR", "IR", "MN",
    "AL", "BA", "BG", "HR", "ME", "MK", "RO", "RS", "SI", "XK", "GR", "CY", "SA", "AE", "KW", "QA", "BH", "OM",
))  # fmt: skip
"""The former Soviet Union, Türkiye, Iran, Mongolia, the Balkans, the Gulf."""

NORTH_WEST = frozenset({"06", "13", "15", "20", "21"})
"""Qinghai, Xinjiang, Gansu, Inner Mongolia, Ningxia in GeoNames."""

_ADDRESS = re.compile(r"https://www\.geonames\.org/(\d+)")
_ALIKE = str.maketrans("يكى", "یکی", "\u200c ")
"""Arabic letters that Persian keyboards mix; a zero-width joiner."""

_SORT = re.compile("(?:地区|市|区|县)$")
"""What kind of place it is, after a Chinese name."""


def wanted(places: Iterable[Place]) -> list[Place]:
    """Return the places with enough people in the countries covered, largest first."""
    inside = [
        place
        for place in places
        if place.people >= SMALLEST and (place.code in COVERED or (place.code == "CN" and place.region in NORTH_WEST))
    ]
    return sorted(inside, key=lambda place: -place.people)


def missing(places: Iterable[Place], entries: Collection[Entry], left_out: Collection[int]) -> list[Place]:
    """Return the places wanted that no entry is of, and nobody left out."""
    ids = {number for entry in entries for number in numbers(entry)}
    names = {folded(form.text) for entry in entries if entry.kind == "place" for form in entry.forms}
    names |= {name.removesuffix("oblast").removesuffix("region") for name in names}
    return [
        place
        for place in wanted(places)
        if place.id not in ids and place.id not in left_out and folded(place.name) not in names
        and not any(folded(name) in names for name in place.names if not name.isascii())
    ]  # fmt: skip


def numbers(entry: Entry) -> list[int]:
    """Return the numbers by which an entry's sources name a place of GeoNames."""
    return [int(found[1]) for source in entry.source if (found := _ADDRESS.fullmatch(source))]


def unattested(entry: Entry, place: Place) -> list[str]:
    """Return the names of an entry that GeoNames does not have for the place."""
    written = [form.text for form in entry.forms if form.role == "full"]
    written += [text for _, text in (*entry.native, *entry.via)]
    attested = {_SORT.sub("", name.translate(_ALIKE)) for name in place.names}
    return [
        text
        for text in dict.fromkeys(written)
        if folded(text) not in place.keys and text.translate(_ALIKE) not in attested
    ]
