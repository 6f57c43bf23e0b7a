"""Tables: what groups of up to three letters become, and how often, learned from spellings of the same names."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING

from unidecode import unidecode

from checker.names.alignment import LONGEST_HAN, LONGEST_SOURCE, LONGEST_TARGET, align

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.names.alignment import Step, Table

VOWELS = frozenset("aeiouy")
RELATED = frozenset(
    frozenset(pair)
    for pair in (
        "bp", "bv", "vw", "wf", "vf", "gk", "gh", "kh", "kq", "kc", "cs", "sz", "cz", "td", "ij", "yj", "iy", "uw",
        "lr", "mn", "gj", "jz", "cq", "qh", "hx", "xk", "dz", "ts", "sc", "ch", "jd", "jc", "xs",
    )
)  # fmt: skip


@cache
def guess(source: str, target: str) -> float:
    """Return what a letter's becoming a group costs before anything is learned, by unidecode's reading of it."""
    reading = unidecode(unicodedata.normalize("NFC", source)).lower().strip("'`").replace("@", "a")
    other = unidecode(target)
    row = [0.0]
    for letter in other:
        row.append(row[-1] + _alone(letter))
    for letter in reading:
        new = [row[0] + _alone(letter)]
        for at, second in enumerate(other):
            new.append(min(new[-1] + _alone(second), row[at + 1] + _alone(letter), row[at] + _instead(letter, second)))
        row = new
    return 0.2 + 1.2 * row[-1]


def _alone(letter: str) -> float:
    return 0.6 if letter in VOWELS or letter == "h" else 1.6


def _instead(letter: str, other: str) -> float:
    if letter == other:
        return 0.0
    if letter in VOWELS and other in VOWELS:
        return 0.6
    return 0.7 if frozenset((letter, other)) in RELATED else 2.2


def first_table(pairs: Iterable[tuple[str, str]]) -> Table:
    """Return guesses for each letter and all groups that stand about where it does."""
    groups: dict[str, set[str]] = defaultdict(set)
    for source, target in pairs:
        for at, letter in enumerate(source):
            longest = LONGEST_HAN if "一" <= letter <= "鿿" else 3
            for to in range(len(target) + 1):
                if abs(to / len(target) - at / len(source)) <= 0.5:  # noqa: PLR2004
                    groups[letter].update(target[to : to + length] for length in range(longest + 1))
    table = {
        letter: {target: cost for target in targets if (cost := guess(letter, target)) < 4.5}  # noqa: PLR2004
        for letter, targets in groups.items()
    }
    return table | {"": dict.fromkeys("aeiouyh", 1.0)}


def learn_table(pairs: list[tuple[str, str]], rounds: int = 3) -> Table:
    """Return what groups of letters become, learned from spellings of the same names.

    Ways are found with guesses, letters counted, ways found again; in the last round groups of neighbouring steps are
    counted too, and kept where they cost clearly less than their letters one by one.
    """
    table = first_table(pairs)
    for final in [False] * (rounds - 1) + [True]:
        ways = []
        for source, target in pairs:
            way = align(source, target, table)
            if sum(step.cost for step in way) <= 4 + 2.2 * len(source):  # else: probably not the same name
                ways.append(way)
        letters = sum(len(step.source) for way in ways for step in way)
        inserted = Counter(step.target for way in ways for step in way if not step.source)
        table = _grouped(ways) if final else _single(ways)
        table[""] = {target: -math.log(count / (letters + 1)) for target, count in inserted.items() if count > 2}  # noqa: PLR2004
    return {
        source: {target: round(cost, 2) for target, cost in sorted(outputs.items())}
        for source, outputs in sorted(table.items())
        if outputs
    }


def _single(ways: list[list[Step]]) -> Table:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for way in ways:
        for step in way:
            if step.source:
                counts[step.source][step.target] += 1
    return {
        source: {
            target: -math.log(count / (outputs.total() + 2))
            for target, count in outputs.items()
            if count > 1 or guess(source, target) < 2  # noqa: PLR2004
        }
        for source, outputs in counts.items()
    }


def _grouped(ways: list[list[Step]]) -> Table:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    apart: dict[tuple[str, str], float] = {}
    for way in ways:
        for at in range(len(way)):
            source = target = ""
            cost = 0.0
            for step in way[at : at + 5]:
                source, target, cost = source + step.source, target + step.target, cost + step.cost
                longest = LONGEST_HAN if any("一" <= letter <= "鿿" for letter in source) else LONGEST_TARGET
                if len(source) > LONGEST_SOURCE or len(target) > longest:
                    break
                if source:
                    counts[source][target] += 1
                    apart[source, target] = min(cost, apart.get((source, target), cost))
    table: Table = {}
    for source, outputs in counts.items():
        total = outputs.total()
        for target, count in outputs.items():
            one_by_one = apart[source, target]
            cost = -math.log((count + 4 * math.exp(-min(one_by_one, 12))) / (total + 4))
            simple = len(source) == 1 and len(target) <= 1
            if count > 1 if simple else count > 2 and cost < one_by_one - 0.25:  # noqa: PLR2004
                table.setdefault(source, {})[target] = cost
    return table
