"""Runs of capitalised words: what in a text that has capitals can be a name.

One pass finds the words that begin with a capital; what stands between two of them tells whether they belong together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.mentions.words import ABBREVIATIONS
from checker.names.fold import fold
from checker.spotting.words import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator

_DASH, _APOSTROPHE = "-‐‑", "'’ʼ‘ʻ`"
# A word with a capital, and what hyphens and apostrophes join to it: Nur-Sultan, Jong-un, al-Assad, Sana'a, D'Souza.
_WORD = re.compile(
    rf"(?<![\w@#/.{_DASH}])(?:(?:a[a-z]|e[a-z]|ul|ud|d|l)[{_DASH}{_APOSTROPHE}])?"
    rf"[^\W\d_a-z](?:[\w\u0300-\u036f\u00ad\u200b-\u200d]|[{_DASH}–{_APOSTROPHE}](?=\w))*(?![@/])"
)
_SMALL_FIRST = re.compile(rf"[a-z]{{1,2}}[{_DASH}{_APOSTROPHE}]")
_POSSESSIVE = re.compile(rf"[{_APOSTROPHE}]s?$")
# What a hyphen joins to a name without being part of it: Tokayev-led, US-backed, Iran-style.
_TAIL = re.compile(rf"[{_DASH}](?!ed$)(?:\w+ed|\w{{3,}}ing|born|built|bound|held|led|made|run|style|wide|like|era)$")
_LONGEST_GAP = 14
_FEWEST = 12


class Word(NamedTuple):
    """A word with a capital: where it stands in the block (code points), as written, folded.

    `gap` tells what joins it to the word before: "" nothing, " " a space, or the small words between (`of the`, `bin`).
    `possessive` marks one that ends a name, as Orbán's does.
    """

    start: int
    end: int
    text: str
    folded: str
    gap: str
    possessive: bool


def sequences(text: str) -> Iterator[list[Word]]:
    """Give the runs of capitalised words of a block's text, in its order."""
    run: list[Word] = []
    for match in _WORD.finditer(text):
        written = match.group()
        known = _read(written)
        if known is None:
            continue
        length, folded, possessive = known
        start = match.start()
        gap = _gap(text, run[-1], start) if run and not run[-1].possessive else ""
        if not gap and run:
            yield run
            run = []
        run.append(Word(start, start + length, written[:length], folded, gap, possessive))
    if run:
        yield run


@lru_cache(maxsize=1 << 15)
def _read(written: str) -> tuple[int, str, bool] | None:
    """Return how much of a written word is the name, its folding, and whether an ending follows; None if it is none."""
    first = written[0] if written[0].isupper() or not (small := _SMALL_FIRST.match(written)) else written[small.end()]
    if not first.isupper():
        return None
    if written == "I" or written[:2] in {"I'", "I’"}:
        return None
    bare = _POSSESSIVE.sub("", written)
    named = _TAIL.sub("", bare)
    return (len(named), fold(named), len(named) < len(written)) if named else None


def _gap(text: str, before: Word, start: int) -> str:
    """Return what joins a word to the one before."""
    if not 0 < start - before.end <= _LONGEST_GAP:
        return ""
    between = text[before.end : start]
    if between == " " or between == "\u00a0":
        return " "
    if between[0] == ".":
        abbreviated = len(before.text) == 1 or before.folded in ABBREVIATIONS or before.text in {"Yu", "Ya", "Kh", "Zh"}
        if not abbreviated:
            return ""
        between = between[1:] or " "
    if between == "." or "\n\n" in between:
        return ""
    words = between.split()
    if between.strip() and (not between[0].isspace() or not between[-1].isspace()):
        return ""
    if not words:
        return " "
    if all(word in PARTICLES for word in words):
        return " ".join(words)
    joined = " ".join(words)
    return joined if joined in {"of", "of the", "for", "for the", "and", "and the", "&", "on", "in the"} else ""
