"""Where in a run of capitalised words a person's full name begins that follows a place, a body or a people."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.spotting.english import is_known_name, is_plain
from checker.spotting.places import is_demonym, is_place, place_at
from checker.spotting.words import BODY_WORDS, OF, OF_PLACES, PARTICLES, PLACE_PREFIXES, PLACE_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.spotting.sequences import Word

_FEWEST, _MOST = 2, 4
"""So many words a full name has."""
_SHIPS = frozenset(("hms", "mv", "rms", "uss"))


def person_after(words: Sequence[Word], *, least: int = 2, office: bool = False) -> int:
    """Return the number of the word with which a person's full name begins; 0 if there is none, or nothing before it.

    `least` is how many words a body before it has at least; `office` tells that an office "of" stands before: then a
    name of three words is a place's and a person's.
    """
    if len(words) <= _FEWEST:
        return 0
    tail = _tail(words)
    if len(words) - tail < _FEWEST:
        return 0
    return _after_of(words, tail, office=office) or _after_people(words, tail) or _after_body(words, tail, least)


def is_personal(words: Sequence[Word]) -> bool:
    """Whether words may be a person's name: none ordinary or of a body or place, particles between."""
    return _tail(words) == 0


def _tail(words: Sequence[Word]) -> int:
    """Return from which word on all may be a person's name, to the end."""
    at = len(words)
    while at and _is_personal(words[at - 1].text, words[at - 1].folded):
        at -= 1
        if at and words[at].gap != " " and not set(words[at].gap.split()) <= PARTICLES:
            break
    return at


@lru_cache(maxsize=1 << 14)
def _is_personal(text: str, folded: str) -> bool:
    if len(folded) > 1 and text.isupper():
        return False
    return not (is_plain(folded) or folded in BODY_WORDS or folded in OF_PLACES or folded in PLACE_WORDS)


def _after_of(words: Sequence[Word], tail: int, *, office: bool) -> int:
    """Cut after the place that follows "of": Ministry of Defense of Hungary Péter Szijjártó."""
    starts = [at for at in range(1, len(words)) if words[at].gap in OF] + ([0] if office else [])
    for at in starts:
        length = place_at(words, at)
        if length and at + length >= tail and len(words) - at - length >= _FEWEST:
            university = at and words[at - 1].folded == "university"
            return max(at + length, len(words) - _FEWEST) if university else at + length
    if office and tail == 0:
        length = 2 if words[0].folded in PLACE_PREFIXES else 1
        return length if len(words) - length >= _FEWEST else 0
    if starts and tail in starts and len(words) - tail >= _MOST:
        return len(words) - _FEWEST
    return 0


def _after_people(words: Sequence[Word], tail: int) -> int:
    """Cut after a demonym, a country of several words, or an acronym: Russian Igor Ivanov, NATO Jens Stoltenberg."""
    length = place_at(words, 0)
    if words[0].text.isupper() and len(words[0].folded) > 1 and words[0].folded not in _SHIPS:
        length = length or 1
        sure = False
    else:
        sure = is_demonym(words[0].folded) or length > 1
        length = length if sure else 0
    if not length or not tail <= length or not _FEWEST <= len(words) - length <= _MOST or words[length].gap != " ":
        return 0
    first = words[length].folded
    return length if (sure or is_known_name(first)) and not _has_place(words[length:]) else 0


def _after_body(words: Sequence[Word], tail: int, least: int) -> int:
    """Cut after a body's name: Supreme Court Sonia Sotomayor."""
    if tail < least or words[tail].gap != " " or not _FEWEST <= len(words) - tail < _MOST:
        return 0
    if least > 1 and not any(is_known_name(word.folded) for word in words[tail:]):
        return 0
    return 0 if _has_place(words[tail:]) else tail


def _has_place(words: Sequence[Word]) -> bool:
    return any(is_place(word.folded) or is_demonym(word.folded) for word in words)
