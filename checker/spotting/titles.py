"""Titles: words before names that are no part of them, and those that are no names wherever they stand."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.mentions.words import TITLE_WORDS
from checker.spotting.english import is_plain
from checker.spotting.words import BODY_WORDS, MORE_TITLES, POSTNOMINALS, SUFFIXES, TITLE_PARTS

if TYPE_CHECKING:
    from checker.spotting.sequences import Word

_TITLES = TITLE_WORDS | MORE_TITLES


@lru_cache(maxsize=1 << 14)
def is_title(word: str) -> bool:
    """Whether a folded word is a title, in the plural, or with others joined by hyphens.

    >>> is_title("minister"), is_title("presidents"), is_title("vice-chairman"), is_title("ministry")
    (True, True, True, False)
    """
    if "-" in word and word not in _TITLES:
        return is_plain(word) and any(part in _TITLES for part in word.split("-"))
    return word in _TITLES or (word.endswith("s") and word[:-1] in _TITLES)


def is_of_title(word: Word) -> bool:
    """Whether a word before a title may belong to it, as "Deputy Foreign" does to "Minister"."""
    folded = word.folded
    return folded in TITLE_PARTS or is_title(folded) or (word.plain and folded not in BODY_WORDS)


def is_no_name(word: Word) -> bool:
    """Whether a word that stands alone is no name: an ordinary word, a letter, a title, a degree."""
    folded = word.folded
    if len(folded) == 1 or word.plain or is_title(folded) or folded in POSTNOMINALS or folded in SUFFIXES:
        return True
    return folded in TITLE_PARTS and folded not in BODY_WORDS
