"""How far a name may go on from its first word: the words of listed forms, and those of longer names near to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.mentions.words import ABBREVIATIONS
from checker.names.fold import JOINERS, WORD, fold

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

# What may stand between two words of one name; group 1 tells a comma, group 2 the stop of an abbreviation.
_NEXT = lazily(rf"(?:\s{{1,6}}|[{JOINERS}]|(\.)\s?|(,)\s{{1,3}})({WORD})")
# The rest of Ben-Gurion, Bar'am; not of Orbán's, Orbán-led.
_COMPOUND = lazily(r"(?:[-‐‑][^\W\d_a-z]\w*|['’ʼ‘`](?:\w{2,}|[^\W\d_stdm](?!\w)))+")
_NEXT_CAPITAL = lazily(r"[ \n\u00a0-](?:[a-z]{1,3}(?=[ -][^\W\d_a-z])|[^\W\d_a-z]\w*(?:[-‐‑]\w+|['’]\w{2,})*)")
_ABBREVIATION = 3

JOINS = frozenset(JOINERS)
"""What joins the parts of a word."""


def words_from(text: str, end: int, word: str, longest: int, nexts: Mapping[str, int]) -> tuple[list[str], list[int]]:
    """Return the folded words of what may be a form, commas among them, and where each ends.

    `word` is the first, folded, and ends at the offset `end`; `longest` is how many words the longest form has that it
    begins, `nexts` tells that by the second word.
    """
    words, ends = [word], [end]
    while len(words) < longest:
        following = _NEXT.match(text, ends[-1])
        if following is None or (following.group(1) and not _may_be_abbreviated(text, ends[-1], words[-1])):
            break
        folded = fold(following.group(3))
        if len(words) == 1:
            second = "," if following.group(2) else folded
            longest = max(nexts.get(second, 0), nexts.get(folded.rstrip("s"), 0))
            if not longest:
                break
        if following.group(2):
            words.append(",")
            ends.append(ends[-1])
        words.append(folded)
        ends.append(following.end())
    return words, ends


def _may_be_abbreviated(text: str, end: int, word: str) -> bool:
    """Whether the stop after a word is an abbreviation's (`U.S.`, `St. Petersburg`) rather than a sentence's."""
    return len(word) == 1 or (len(word) <= _ABBREVIATION and word in ABBREVIATIONS) or text[end + 1 : end + 2].isalpha()


def ends_of_more(text: str, match: re.Match[str], words: tuple[int, ...]) -> list[int]:
    """Return where longer names end that begin with a match: parts joined by a hyphen or apostrophe, so many words."""
    end = match.end()
    ends = []
    if text[end : end + 1] in JOINS and (compound := _COMPOUND.match(text, end)):
        end = compound.end()
        ends.append(end)
    for count in words:
        more, small = end, False
        for _ in range(count):
            following = _NEXT_CAPITAL.match(text, more)
            if following is None:
                break
            more = following.end()
            small = text[following.start() + 1].islower()
        else:
            if not small:  # no name ends with one: Makron on Monday
                ends.insert(0, more)
    return ends
