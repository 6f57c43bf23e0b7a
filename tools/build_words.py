"""Make checker/spotting/english.txt from SCOWL's lists: which words English writes small, which are known as names.

Input: the folder of lists that Debian's package `scowl` (2020.12.07) installs, /usr/share/dict/scowl, Latin-1, a word a
line. SCOWL (http://wordlist.aspell.net) is Copyright 2000-2020 by Kevin Atkinson; its notice stands in
checker/spotting/LICENSE.SCOWL and goes with every copy of the output. Regions are English, American, British and
Australian; possessives, abbreviations and rare words are left out.

Output: a line for each two first letters, `w ab andon le` or `n ab bas igail`: w for words, n for names, then what
follows the two letters in each. Names are what SCOWL writes with a capital.
"""

from __future__ import annotations

import argparse
import os
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

REGIONS = ("english", "american", "british", "british_z", "australian")
WORDS, NAMES = 40, 50
"""SCOWL's size up to which words and names are taken: 35 is a small dictionary, 50 a medium one."""
_OUTPUT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "checker/spotting/english.txt")


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


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", help="SCOWL's lists, as Debian's package scowl installs them")
    parser.add_argument("--output", default=_OUTPUT)
    chosen = parser.parse_args()
    words = {word for word in read(chosen.folder, "words", WORDS) if word.islower() and len(word) > 1}
    names = {word.lower() for sort in ("upper", "proper-names") for word in read(chosen.folder, sort, NAMES)}
    names = {name for name in names if len(name) > 1}
    with open(chosen.output, "w", encoding="ascii") as stream:
        stream.writelines(lines("w", words))
        stream.writelines(lines("n", names))
    print(f"{len(words)} words, {len(names)} names")


if __name__ == "__main__":
    main()
