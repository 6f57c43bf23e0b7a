"""Whether an acronym is made of the letters of the words before it."""

from __future__ import annotations

import re

from checker.lazily import lazily

_SMALL = r"of|the|and|for|on|in|to|at|by|with|against|de|la|du|des|di|&"
_WORD = r"[^\W\d_a-z][\w'’.]*(?:[-‐‑/][\w'’]+)*"
_NAME = lazily(rf"(?<![\w-])(?:{_WORD},?\s+(?:(?:{_SMALL})\s+){{0,3}}){{0,11}}{_WORD}$")
_SPLIT = lazily(r"[\s,/‐‑-]+")
_REACH = 140


def name_before(text: str, end: int, acronym: str) -> int | None:
    """Return where the name that an acronym is made of begins, if its words stand before `end`; None if they do not.

    Every capitalised word gives its first letter, and may give more; small words may give theirs.
    """
    letters = "".join(letter for letter in acronym.lower() if letter.isalpha())
    match = _NAME.search(text, max(0, end - _REACH), end)
    if match is None or sum(letter.isupper() for letter in acronym) < 2:  # noqa: PLR2004
        return None
    starts = [found.start() for found in re.finditer(_WORD, match.group())]
    for start in reversed(starts):
        words = [word for word in _SPLIT.split(match.group()[start:]) if word]
        if len(words) > 1 and _spells(words, letters):
            return match.start() + start
    return None


def _spells(words: list[str], letters: str) -> bool:
    """Whether words, in order, give exactly these letters. Words and hyphened parts in small letters need not."""
    if not words or not letters:
        return not letters and not any(word[:1].isupper() for word in words)
    word, rest = words[0], words[1:]
    if not word[0].isupper() and _spells(rest, letters):
        return True
    if word[0].lower() != letters[0]:
        return False
    return any(
        _within(letters[1:taken], word[1:].lower()) and _spells(rest, letters[taken:])
        for taken in range(1, len(letters) + 1)
    )


def _within(letters: str, word: str) -> bool:
    """Whether letters stand in a word, in this order."""
    remaining = iter(word)
    return all(letter in remaining for letter in letters)
