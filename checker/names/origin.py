"""Where a spelling is from: which romanisation systems make it of a name, exactly or nearly.

Nothing is learned here beyond the tables but the order of languages in `COMMON`; it and the costs were chosen with
`benchmarks/explanation.py --part learn`.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.namedtuples import NamedTuple
from checker.names.fold import JOINERS, fold
from checker.names.romanise import romanise
from checker.names.systems import systems_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.names.romanise import System

COMMON = (
    "en", "pl", "de", "nb", "nl", "fr", "et", "sv", "ro", "cs",
    "az", "fi", "da", "tr", "hu", "it", "es", "sk", "hr", "pt",
)  # fmt: skip
"""Press languages, the commonest first: English, and by how many spellings that are not English's they attest.

Counted on the learning half of the labels; it decides between languages that write the same. Without it a right
language is among the first three for .79 of the spellings, with it for .93. Spanish stands low because its labels are
mostly copies of the English ones. The count says nothing of English: a draft in English most often copies from English.
"""

MARK, VOWEL, CONSONANT = 0.2, 0.7, 1.0
"""What a letter costs that differs in its mark (s for š), a vowel that is another, missing or added; a consonant.

Other numbers (half as much, twice as much) move less than one spelling in a hundred to or from the first three.
"""

OTHER_OUTPUT = 0.3
"""What it costs that an output is not the system's own."""

_DROPPED = dict.fromkeys(map(ord, "'’ʼ‘`´ʹʺ”“\"ʻʾʿ·" + JOINERS.replace("-", "").replace("\u2010", "")))
_BREAKS = lazily(r"([\s\-\u2010\u2011]+)")
_VOWELS = frozenset("aeiouyj")
_FIRST, _SECOND = frozenset("cdgkstz"), frozenset("hjz")

Group = tuple[int, int, int, int]
"""Where a group begins and ends, in what was made and in what was written."""


class Origin(NamedTuple):
    """What a system makes of a name, nearest to a spelling. `rank` 0: its own form; `differences`: made → written."""

    system: System
    made: str
    rank: int
    differences: tuple[tuple[str, str], ...]
    cost: float


def commonest_first(languages: Iterable[str]) -> list[str]:
    """Return press languages, each once, those first that a spelling is likeliest from."""
    known = {language: number for number, language in enumerate(COMMON)}
    return sorted(dict.fromkeys(languages), key=lambda language: known.get(language, len(COMMON)))


def origins(text: str, language: str, spelling: str, main: str = "") -> list[Origin]:
    """Return for each system of a language its output nearest to a spelling, the likeliest origin first.

    `text` is a native form, or a part of one, and `spelling` the same in Latin letters, words in the same order.
    Systems that read a house's Latin form are given `main`, and left out without it. A system whose own form is the
    spelling stands before one that has it as another output; then the nearest. Of the same cost, press languages stand
    before standards, the commoner first. Capitals, apostrophes and hyphens do not count.
    """
    written = _BREAKS.split(spelling.strip())
    found = []
    for system in systems_of(language.partition("-")[0]):
        source = main if system.of == "main" else text
        if source and system.covers(source):
            found.append(_nearest(source, system, spelling, written))
    return sorted(found, key=_order)


def _order(origin: Origin) -> tuple[bool, bool, float, bool, int, str]:
    into = origin.system.into
    common = COMMON.index(into) if into in COMMON else len(COMMON)
    inexact = bool(origin.differences)
    return inexact, not inexact and origin.rank > 0, origin.cost, not into, common, origin.system.id


def _nearest(source: str, system: System, spelling: str, written: list[str]) -> Origin:
    """Return the output nearest to a spelling: word by word, if there are as many, so that choices are free in each."""
    pieces = _BREAKS.split(source.strip())
    if len(pieces) != len(written):
        return _nearest_word(source, system, spelling)
    parts = [_nearest_word(word, system, other) for word, other in zip(pieces[::2], written[::2], strict=True)]
    pieces[::2] = [part.made for part in parts]
    return Origin(
        system,
        "".join(pieces),
        max(part.rank for part in parts),
        tuple(difference for part in parts for difference in part.differences),
        round(sum(part.cost for part in parts), 3),
    )


def _nearest_word(word: str, system: System, written: str) -> Origin:
    nearest = []
    for rank, made in enumerate(romanise(word, system)):
        cost, differences = compare(_letters(made), _letters(written))
        nearest.append(Origin(system, made, rank, differences, round(cost + OTHER_OUTPUT * bool(rank), 3)))
    return min(nearest, key=lambda origin: (origin.cost, origin.rank))


@lru_cache(maxsize=1 << 12)
def _letters(word: str) -> str:
    """Return what counts of a spelling: small letters with their marks, without apostrophes, hyphens and spaces."""
    return unicodedata.normalize("NFC", _BREAKS.sub("", word.replace("İ", "i").translate(_DROPPED)).casefold())


@lru_cache(maxsize=1 << 13)
def compare(made: str, written: str) -> tuple[float, tuple[tuple[str, str], ...]]:
    """Return how far one string of letters is from another, and the groups of letters that differ.

    >>> compare("shojgu", "schojgu")
    (1.0, (('sh', 'sch'),))
    """
    if made == written:
        return 0.0, ()
    cost, way = _way(made, written)
    return cost, tuple(_readable(made, written, group) for group in _groups(made, written, way))


def _way(made: str, written: str) -> tuple[float, list[tuple[int, int]]]:
    """Return what the cheapest way costs, and the places (in the one, in the other) it goes through."""
    add = [_alone(letter) for letter in written]
    rows = [[0.0]]
    for price in add:
        rows[0].append(rows[0][-1] + price)
    for letter in made:
        before, drop = rows[-1], _alone(letter)
        row = [before[0] + drop]
        for at, other in enumerate(written):
            row.append(min(before[at] + _difference(letter, other), before[at + 1] + drop, row[-1] + add[at]))
        rows.append(row)
    at, to = len(made), len(written)
    way = [(at, to)]
    while at or to:
        if at and to and rows[at][to] == rows[at - 1][to - 1] + _difference(made[at - 1], written[to - 1]):
            at, to = at - 1, to - 1
        elif at and rows[at][to] == rows[at - 1][to] + _alone(made[at - 1]):
            at -= 1
        else:
            to -= 1
        way.append((at, to))
    return rows[-1][-1], way[::-1]


def _groups(made: str, written: str, way: list[tuple[int, int]]) -> list[Group]:
    """Return the groups that differ."""
    groups: list[Group] = []
    for (at, to), (end, stop) in pairwise(way):
        if made[at:end] == written[to:stop]:
            continue
        if groups and groups[-1][1] == at and groups[-1][3] == to:
            groups[-1] = groups[-1][0], end, groups[-1][2], stop
        else:
            groups.append((at, end, to, stop))
    return groups


@cache
def _alone(letter: str) -> float:
    return VOWEL if fold(letter)[:1] in _VOWELS else CONSONANT


@cache
def _difference(letter: str, other: str) -> float:
    if letter == other:
        return 0.0
    one, two = fold(letter), fold(other)
    if one == two:
        return MARK
    return VOWEL if one[:1] in _VOWELS and two[:1] in _VOWELS else CONSONANT


def _readable(made: str, written: str, group: Group) -> tuple[str, str]:
    """Return a group with so many of its neighbours that it says something to a reader: sh → sch, not nothing → c.

    Letters that are the same in both belong to it if they make one sound with it: the rest of sh, kh, cz, sj; and where
    one side would be empty, the next letter of the same kind, else the one before.
    """
    at, end, to, stop = group
    kind = _alone((made[at:end] or written[to:stop])[0])
    if at == end or to == stop:
        after, before = made[end : end + 1], made[at - 1 : at] if at else ""
        if after and (not before or _alone(after) == kind != _alone(before)):
            end, stop = end + 1, stop + 1
        elif at and to:
            at, to = at - 1, to - 1
    while kind == CONSONANT and made[end : end + 1] == written[stop : stop + 1] and made[end : end + 1] in _SECOND:
        end, stop = end + 1, stop + 1
    begins = {made[at : at + 1], written[to : to + 1]}
    while at and made[at - 1] == written[to - 1 : to] and made[at - 1] in _FIRST and begins & _SECOND:
        at, to = at - 1, to - 1
        begins = {made[at]}
    return made[at:end], written[to:stop]
