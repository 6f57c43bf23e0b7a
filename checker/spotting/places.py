"""Countries, their people and their capitals: places.txt beside this file, made by tools/build_words.py."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.spotting.words import ALSO_GIVEN_NAMES, MORE_DEMONYMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.spotting.sequences import Word

_LONGEST = 5


def is_place(name: str) -> bool:
    """Whether a folded name, one space between words, is a country or a capital.

    >>> is_place("hungary"), is_place("south korea"), is_place("korean")
    (True, True, False)
    """
    return name in _names("p")


def is_demonym(word: str) -> bool:
    """Whether a folded word tells of a country or a part of the world, or who lives there: Hungarian, Kazakhs.

    >>> is_demonym("hungarian"), is_demonym("kazakhs"), is_demonym("hungary")
    (True, True, False)
    """
    return word in _demonyms() or word.removesuffix("s") in _demonyms()


def place_at(words: Sequence[Word], at: int) -> int:
    """Return how many words from number `at` on are a country, a capital or a demonym; 0 for none."""
    if words[at].folded not in _first_words():
        return 0
    name, length = words[at].folded, 0
    for number in range(at, min(len(words), at + _LONGEST)):
        if number > at:
            gap = words[number].gap.strip()
            name += f" {gap} {words[number].folded}" if gap else f" {words[number].folded}"
        if name in _names("p") or is_demonym(name):
            length = number - at + 1
    return length


def is_sure_place(name: str) -> bool:
    """Whether a folded name is a country or a capital, and nobody's given name as Georgia is."""
    return name not in ALSO_GIVEN_NAMES and is_place(name)


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    firsts = {name.partition(" ")[0] for name in _names("p") | _demonyms()}
    return frozenset(firsts | {f"{word}s" for word in firsts})


@lru_cache(maxsize=1)
def _demonyms() -> frozenset[str]:
    return _names("d") | MORE_DEMONYMS


@lru_cache(maxsize=2)
def _names(sort: str) -> frozenset[str]:
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "places.txt")
    with open(path, encoding="ascii") as stream:
        return frozenset(line[2:-1] for line in stream if line[0] == sort)
