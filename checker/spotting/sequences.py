"""Runs of capitalised words: what in a text that has capitals can be a name.

One pass finds the words that begin with a capital; what stands between two of them tells whether they belong together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.mentions.words import ABBREVIATIONS, OPENERS
from checker.namedtuples import NamedTuple
from checker.names.fold import fold
from checker.spotting.english import is_plain
from checker.spotting.sentences import is_wrapped
from checker.spotting.words import ACRONYMS_WITH_STOPS, AND, OF, PARTICLES, WITH_POSSESSIVE

if TYPE_CHECKING:
    from collections.abc import Iterator

_DASHES, _APOSTROPHES = "\\-‐‑", "'’ʼ‘ʻ`"
_STOPPED = r"[A-ZА-ЯЁ]\.(?:[A-ZА-ЯЁ]\.?)+(?!\w)"
_LETTERS = "[\\w\u0300-\u036f\u00ad\u200b-\u200d]*"
# A word with a capital, and what hyphens and apostrophes join to it: Nur-Sultan, Jong-un, al-Assad, Sana'a, D'Souza.
# Letters with stops are one word: U.S., J.K. The repetitions are possessive: they never give anything back.
_CAPITALISED = (
    rf"(?<![\w@#.\\])(?:(?:a[a-z]|e[a-z]|ul|ud|d|l)[{_DASHES}{_APOSTROPHES}])?(?:{_STOPPED}|[^\W\d_a-z]{_LETTERS}+)"
    rf"(?:(?:[{_DASHES}]{_STOPPED}|[{_DASHES}–{_APOSTROPHES}](?=\w)|&(?=[A-Z])){_LETTERS}+)*+"
)
_WORD = lazily(_CAPITALISED)
_CASELESS = lazily("[\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]")
_FIRST_CASELESS = "\u30a1"
_SMALL_FIRST = lazily(rf"[a-z]{{1,2}}[{_DASHES}{_APOSTROPHES}]")
_POSSESSIVE = lazily(rf"[{_APOSTROPHES}]s?$")
# What is said with "I" or contracted with a verb is no name: I'm, Don't; "We've" is "We".
_NO_NAME = lazily(rf"I(?:[{_APOSTROPHES}].*)?|.*n[{_APOSTROPHES}]t", re.IGNORECASE | re.DOTALL)
_CONTRACTED = lazily(rf"[{_APOSTROPHES}](?:re|ve|ll|d|m)$")
# What a hyphen joins to a name without being part of it: Tokayev-led, US-backed, Iran-style.
_TAIL = lazily(rf"[{_DASHES}](?!ed$)(?:\w+ed|\w{{3,}}ing|born|built|bound|held|led|made|run|style|wide|like|era)$")
_CAPITAL_INSIDE = lazily(rf"[{_DASHES}][^\W\d_a-z]")
_TWO_LETTERS = frozenset(("Yu", "Ya", "Kh", "Zh", "Ch", "Sh", "Ts"))
_CLOCK = frozenset(("A.M.", "P.M.", "A.M", "P.M", "AM", "PM", "BST", "CET", "EDT", "EST", "GMT", "UTC"))
_JOINTS = AND | OF
# Words with at most a stop, and small words that may join names, after them: at least what makes a run.
_SMALL = "|".join(sorted({word for joint in _JOINTS | PARTICLES for word in joint.split()}))
_STRETCH = lazily(rf"(?:{_CAPITALISED}(?:\.?\s{{1,4}}(?:(?:{_SMALL})\s{{1,4}})*+)?+)++")
_PREFIXES = frozenset(("pro", "nti", "non"))
"""How prefixes end after which one word is all of the name: the pro-Beijing Liberal Party."""
_INITIAL = (False, False)
_LONGEST_ACRONYM = 5
_WIDE = 2
"""More spaces than these part columns, and a speaker's name from what is said."""
_ENDING = 3
"""The length of a possessive ending and a space."""
_LONGEST_GAP = 14
_LONGEST_WORD = 60
_LONGEST_RUN = 40


class Word(NamedTuple):
    """A word with a capital: where it stands in the block (code points), as written, folded without stops.

    `gap` tells what joins it to the word before: "" nothing, " " a space, or the small words between (`of the`, `bin`).
    `possessive` marks one that ends a name, as Orbán's does. `plain` marks an ordinary word and no name or acronym.
    """

    start: int
    end: int
    text: str
    folded: str
    gap: str
    possessive: bool
    plain: bool


def has_caseless(text: str) -> bool:
    """Whether a text has letters of a script without capitals in which names are found."""
    return not text.isascii() and max(text) >= _FIRST_CASELESS and _CASELESS.search(text) is not None


def capitalised(text: str) -> list[str]:
    """Return the stretches of a text that hold its runs of capitalised words: a first, quick look."""
    return _STRETCH.findall(text)


def sequences(text: str) -> Iterator[list[Word]]:
    """Give the runs of capitalised words of a block's text, in its order, none longer than forty words."""
    run: list[Word] = []
    before: Word | None = None
    stopped = False
    for match in _WORD.finditer(text):
        written, start = match.group(), match.start()
        if len(written) > _LONGEST_WORD or (known := _read(written)) is None:
            continue
        length, folded, possessive, plain = known
        gap = ""
        if before is not None:
            between = start - before.end
            if before.possessive and between == _ENDING and before.folded in WITH_POSSESSIVE:
                before = run[-1] = _with_ending(before, text)
                between = start - before.end
            if 0 < between <= _LONGEST_GAP and not before.possessive and len(run) < _LONGEST_RUN:
                gap = " " if between == 1 and text[before.end] == " " else _gap(text, before, start)
                gap = "" if gap and _parts(text, before, start, folded) else gap
            if not gap:
                yield _spelled_out(run) if stopped else run
                run, stopped = [], False
        if start and text[start - 1] == "-" and text[max(0, start - 4) : start - 1] in _PREFIXES:
            possessive = True
        before = Word(start, start + length, written[:length], folded, gap, possessive, plain)
        run.append(before)
        stopped = stopped or written[1:2] == "."
    if run:
        yield _spelled_out(run) if stopped else run


def _with_ending(word: Word, text: str) -> Word:
    """Return a word with its possessive ending as part of it: the People's Republic."""
    end = word.end + _ENDING - 1
    return word._replace(end=end, text=text[word.start : end], possessive=False)


@lru_cache(maxsize=1 << 15)
def _read(written: str) -> tuple[int, str, bool, bool] | None:
    """Return how much of a written word is the name, its folding, whether an ending follows, and whether it is plain.

    None if it is no name.
    """
    first = written[0] if written[0].isupper() or not (small := _SMALL_FIRST.match(written)) else written[small.end()]
    if not first.isupper() or written in _CLOCK:
        return None
    if written.isalpha():  # as most words are
        named = written if written != "I" else ""
    elif _NO_NAME.fullmatch(written):
        return None
    else:
        named = _TAIL.sub("", _CONTRACTED.sub("", _POSSESSIVE.sub("", written)))
    folded = fold(named.replace(".", ""))
    acronym = 1 < len(named) <= _LONGEST_ACRONYM and named.isupper() and folded not in OPENERS
    # A capital after the hyphen is a name's, not the sentence's: Pro-Info.
    plain = is_plain(folded) and not (acronym or named == "US" or _CAPITAL_INSIDE.search(named))
    return (len(named), folded, len(named) < len(written), plain) if folded else None


def _gap(text: str, before: Word, start: int) -> str:
    """Return what joins a word to the one before."""
    short = len(before.text) == 1 or before.folded in ABBREVIATIONS or before.text in _TWO_LETTERS
    return _joint(text[before.end : start], stop=short)


@lru_cache(maxsize=1 << 12)
def _joint(between: str, *, stop: bool) -> str:
    """Return what joins two words that have this between them; `stop`: after the first one a stop may stand."""
    if between[0] == ".":
        if not stop or len(between) == 1:
            return ""
        between = between[1:]
    words = between.split()
    lines = between.count("\n")
    if (
        lines > 1
        or not (between[0].isspace() and between[-1].isspace())
        or (not lines and len(between) > _WIDE and not words)
    ):
        return ""
    joined = " ".join(words)
    return (joined or " ") if joined in _JOINTS or all(word in PARTICLES for word in words) else ""


def _parts(text: str, before: Word, start: int, folded: str) -> bool:
    """Whether something parts two words in spite of what joins them: a sentence's end, or a line's."""
    if before.text[-1] == "." and (folded in OPENERS or not before.text[:1].isupper()):
        return True
    at = text.find("\n", before.end, start)
    if at < 0:
        return False
    return folded in OPENERS or not is_wrapped(text, at)


def _spelled_out(run: list[Word]) -> list[Word]:
    """Make initials of letters with stops before a name: J.K. Rowling has three words, the U.S. Army two."""
    words: list[Word] = []
    for at, word in enumerate(run):
        named = at + 1 < len(run) and run[at + 1].gap == " " and not run[at + 1].plain
        if "." not in word.text or "-" in word.text or word.folded in ACRONYMS_WITH_STOPS or not named:
            words.append(word)
            continue
        for number, letter in enumerate(word.text):
            if letter != ".":
                gap = " " if number else word.gap
                words.append(Word(word.start + number, word.start + number + 1, letter, fold(letter), gap, *_INITIAL))
    return words
