"""How one spelling becomes another, group of letters by group of letters, at the lowest cost that was learned."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.namedtuples import NamedTuple
from checker.names.fold import JOINERS, fold

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_SOURCE = 3
LONGEST_TARGET = 4
LONGEST_HAN = 6
"""How many letters a group has at most: of the name, of the spelling, and for a Chinese character (zhuang)."""

BEAM = 14.0
"""Ways that cost so much more than the best at the same letter are given up."""

VOWELS = frozenset("aeiouyäöüáéíóúýąęıëïèêâîôûőűůěăāēīōūŏŭ")
KEPT = frozenset("šžčćśźżłńşçğıöüäëïéáíóőűřůěťďňľñțșßåøæâîāīūēėţģķļņ")
"""Latin letters that say more with their mark than without it; all others are folded."""

_DROPPED = frozenset(JOINERS + 'ʹʺ”“"ʻʾʿ`.,·')
_SCRIPTS = {"HIRAGANA": "kana", "KATAKANA": "kana", "KATAKANA-HIRAGANA": "kana", "CJK": "han"}
_BARE = frozenset({"arabic", "hebrew"})  # scripts whose marks are mostly left out

Table = dict[str, dict[str, float]]
"""Group of letters → group it becomes → cost (a negative logarithm of how often it does)."""


class Step(NamedTuple):
    """One group and what became of it; `known` is false where nothing like it was learned."""

    source: str
    target: str
    cost: float
    known: bool


@lru_cache(maxsize=1 << 14)
def latin_letters(word: str) -> str:
    """Return the letters of a word in Latin script: small, telling marks kept, joiners left out.

    >>> latin_letters("Ługańsk"), latin_letters("Ra-Yŏng")
    ('ługańsk', 'rayong')
    """
    if word.isascii():
        return "".join(letter for letter in word.lower() if letter not in _DROPPED)
    small = unicodedata.normalize("NFC", word.replace("İ", "i").lower())
    return "".join(
        letter if letter.isascii() or letter in KEPT else fold(letter) for letter in small if letter not in _DROPPED
    )


@lru_cache(maxsize=1 << 14)
def native_letters(word: str) -> str:
    """Return the letters of a word in its own script: small, Korean syllables taken apart, katakana as hiragana."""
    script = script_of(word)
    if script == "latin":
        return latin_letters(word)
    small = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", word).casefold())
    if script == "hangul":
        small = unicodedata.normalize("NFD", small)
    elif script == "kana":
        small = "".join(chr(ord(letter) - 0x60) if "ァ" <= letter <= "ヶ" else letter for letter in small)
    return "".join(
        letter
        for letter in small
        if letter not in _DROPPED and not (unicodedata.category(letter) in {"Mn", "Cf", "Lm"} and script in _BARE)
    )


@lru_cache(maxsize=1 << 14)
def script_of(text: str) -> str:
    """Return the script of a text's first letter: latin, cyrillic, hangul, kana, han …; empty if it has none."""
    for letter in text:
        if letter.isalpha():
            if letter.isascii():
                return "latin"
            first = unicodedata.name(letter, "").split(" ")[0]
            return _SCRIPTS.get(first, first.lower())
    return ""


def unseen(source: str, target: str) -> float:
    """Return the cost of a change that was never learned: dear for consonants, less so for vowels."""
    if source == target:
        return 0.1
    vowels = (not source or source in VOWELS) and (not target or target in VOWELS)
    if not source or not target:
        return 4.5 if vowels else 6.5
    return 3.5 if vowels else 7.5


def align(  # noqa: C901  # one loop over all pairs of letters: calls in it would cost half the speed
    source: str, target: str, table: Mapping[str, Mapping[str, float]]
) -> list[Step]:
    """Return the cheapest way from one string of letters to another."""
    size, end = len(source), len(target)
    infinite = float("inf")
    best = [[infinite] * (end + 1) for _ in range(size + 1)]
    before: list[list[tuple[int, int, bool]]] = [[(0, 0, False)] * (end + 1) for _ in range(size + 1)]
    best[0][0] = 0.0
    inserted = table.get("", {})
    for at in range(size + 1):
        row = best[at]
        letter = source[at : at + 1]
        groups = _groups(source, at, table)
        longest = LONGEST_HAN if "一" <= letter <= "鿿" else LONGEST_TARGET
        limit = min(row) + BEAM
        for to in range(end + 1):
            cost = row[to]
            if cost > limit:
                continue
            if to < end:
                other = target[to]
                learned = inserted.get(other)
                total = cost + (unseen("", other) if learned is None else learned)
                if total < row[to + 1]:
                    row[to + 1] = total
                    before[at][to + 1] = (at, to, learned is not None)
            if not letter:
                continue
            for outputs_end, outputs in groups:
                line = best[outputs_end]
                for stop in range(to, min(to + longest, end) + 1):
                    learned = outputs.get(target[to:stop])
                    if learned is not None and cost + learned < line[stop]:
                        line[stop] = cost + learned
                        before[outputs_end][stop] = (at, to, True)
            line = best[at + 1]
            for stop in (to, to + 1) if to < end else (to,):
                total = cost + unseen(letter, target[to:stop])
                if total < line[stop]:
                    line[stop] = total
                    before[at + 1][stop] = (at, to, False)
    return _way(source, target, best, before)


def _groups(source: str, at: int, table: Mapping[str, Mapping[str, float]]) -> list[tuple[int, Mapping[str, float]]]:
    """Return where the groups that begin at a letter end, and what they become."""
    return [
        (end, outputs)
        for end in range(at + 1, min(at + LONGEST_SOURCE, len(source)) + 1)
        if (outputs := table.get(source[at:end])) is not None
    ]


def _way(source: str, target: str, best: list[list[float]], before: list[list[tuple[int, int, bool]]]) -> list[Step]:
    steps = []
    at, to = len(source), len(target)
    while at or to:
        old_at, old_to, known = before[at][to]
        cost = best[at][to] - best[old_at][old_to]
        steps.append(Step(source[old_at:at], target[old_to:to], cost, known))
        at, to = old_at, old_to
    return steps[::-1]


def names_of(steps: list[Step], language: str = "") -> list[str]:
    """Return what the steps of a way are called in the list of weights: `v>w`.

    And `^v>w` at the beginning, `v>w$` at the end, `uk v>w` in Ukrainian, `o>o|v>w` together.

    Steps that nothing was learned of are known by the kinds of their letters.
    """
    names = []
    for source, target, _, known in steps:
        names.append(f"{source}>{target}" if known else f"?{_kind(source)}>{_kind(target)}")
    if not names:
        return []
    said = [f"{language} {name}" for name in names] if language and language != "und" else []
    two = [f"{one}|{other}" for one, other in pairwise(names)]
    return [*names, "^" + names[0], names[-1] + "$", *said, *two]


def _kind(letter: str) -> str:
    return "" if not letter else "V" if letter in VOWELS else "C"
