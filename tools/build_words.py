"""Make the word lists of checker/spotting: english.txt from SCOWL's lists, places.txt from the bundled glossaries.

    python tools/build_words.py [SCOWL]

Without the folder only places.txt is made.

english.txt tells which words English writes small and which it knows as names. SCOWL is the folder of lists that
Debian's package `scowl` (2020.12.07) installs, /usr/share/dict/scowl, Latin-1, a word a line. SCOWL
(http://wordlist.aspell.net) is Copyright 2000-2020 by Kevin Atkinson; its notice stands in
checker/spotting/LICENSE.SCOWL and goes with every copy of the output. Regions are English, American, British and
Australian; possessives, abbreviations and rare words are left out. It has a line for each two first letters,
`w ab andon le` or `n ab bas igail`: w for words, n for names, then what follows the two letters in each. Names are what
SCOWL writes with a capital.

places.txt has the names and demonyms of countries, and the names of capitals, from glossaries/places/countries.yaml and
capitals.yaml, the states of the United States, and parts of the world: a name a line, folded, `p` for a place and `d`
for a demonym before it.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from typing import TYPE_CHECKING

_ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, _ROOT)

import yaml  # noqa: E402  # what is ours is found by the line above

from checker.names.fold import fold  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

REGIONS = ("english", "american", "british", "british_z", "australian")
WORDS, NAMES = 40, 50
"""SCOWL's size up to which words and names are taken: 35 is a small dictionary, 50 a medium one."""
GLOSSARIES = ("countries.yaml", "capitals.yaml")
# Parts of the world that are no countries: from memory.
REGIONS_OF_WORLD = (
    "Africa, America, Antarctica, Asia, Caucasus, Central America, Central Asia, Crimea, Donbas, East Africa, "
    "East Asia, Eastern Europe, Eurasia, Europe, Gaza Strip, Gaza, Golan Heights, Kashmir, Korea, Latin America, "
    "Middle East, Nagorno-Karabakh, North Africa, North America, Northern Europe, Oceania, South America, South "
    "Asia, Southeast Asia, Tibet, West Africa, West Bank, Western Europe, Xinjiang"
)
# The states of the United States, and what news calls some: from memory. Georgia is a country already.
STATES = (
    "Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, "
    "Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, "
    "Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North "
    "Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, "
    "Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming"
)
_OUTPUT = os.path.join(_ROOT, "checker/spotting")


def read(folder: str, sort: str, size: int) -> Iterator[str]:
    """Give the words of one sort (words, upper, proper-names) in all regions, up to a size."""
    for name in sorted(os.listdir(folder)):
        stem, _, level = name.rpartition(".")
        if level.isdigit() and int(level) <= size and stem in {f"{region}-{sort}" for region in REGIONS}:
            with open(os.path.join(folder, name), encoding="latin-1") as stream:
                yield from (word for word in stream.read().split() if word.isalpha() and word.isascii())


def lines(mark: str, words: set[str]) -> Iterator[str]:
    """Give the lines of one sort of words."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        groups[word[:2]].append(word[2:])
    for start, rests in groups.items():
        yield f"{mark} {start} {' '.join(rests)}\n"


def place_lines(folder: str) -> Iterator[str]:
    """Give the lines of places.txt, made of the glossaries in a folder."""
    places, demonyms = set(f"{STATES}, {REGIONS_OF_WORLD}".split(", ")), set[str]()
    for name in GLOSSARIES:
        with open(os.path.join(folder, name), encoding="utf-8") as stream:
            entries = yaml.safe_load(stream)["entries"]
        for entry in entries:
            places.update(_names(entry, "name", "names", "short", "admitted"))
            demonyms.update(_names(entry.get("demonym", {}), "adjective", "noun"))
    yield from (f"p {name}\n" for name in sorted(_folded(places)))
    yield from (f"d {name}\n" for name in sorted(_folded(demonyms) - _folded(places)))


def _names(fields: Mapping[str, Any], *keys: str) -> Iterator[str]:
    """Give the names in some fields of an entry: each a name, a mapping with one, or a list of these."""
    for key in keys:
        value = fields.get(key, [])
        for name in value if isinstance(value, list) else [value]:
            yield name["name"] if isinstance(name, dict) else name


def _folded(names: Iterable[str]) -> set[str]:
    """Fold names as they are looked up: without stops and articles; what has a comma or a bracket is left out."""
    folded = {" ".join(fold(word.replace(".", "")) for word in name.split()) for name in names if name[:1].isupper()}
    return {name.removeprefix("the ") for name in folded if name.isascii() and not set(name) & set(",()")}


def main(arguments: list[str] | None = None) -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scowl", nargs="?", help="SCOWL's lists, as Debian's package scowl installs them")
    parser.add_argument("--glossaries", default=os.path.join(_ROOT, "glossaries/places"))
    parser.add_argument("--output", default=_OUTPUT, help="the folder that gets english.txt and places.txt")
    chosen = parser.parse_args(arguments)
    with open(os.path.join(chosen.output, "places.txt"), "w", encoding="ascii") as stream:
        stream.writelines(place_lines(chosen.glossaries))
    if chosen.scowl:
        words = {word for word in read(chosen.scowl, "words", WORDS) if word.islower() and len(word) > 1}
        names = {word.lower() for sort in ("upper", "proper-names") for word in read(chosen.scowl, sort, NAMES)}
        names = {name for name in names if len(name) > 1}
        with open(os.path.join(chosen.output, "english.txt"), "w", encoding="ascii") as stream:
            stream.writelines(lines("w", words))
            stream.writelines(lines("n", names))


if __name__ == "__main__":
    main()
