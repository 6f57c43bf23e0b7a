"""Which words English writes small, and which are known as names: SCOWL's lists, in english.txt beside this file."""

from __future__ import annotations

import os
from functools import lru_cache

from checker.lazily import lazily

# Before an ordinary word of five letters or more, another ordinary word that small lists do not have.
_PREFIX = lazily(r"(?:anti|co|counter|cyber|de|dis|inter|mis|multi|non|over|post|pre|re|sub|un|under)(?=\w{5})")


@lru_cache(maxsize=1 << 15)
def is_word(word: str) -> bool:
    """Whether a folded word is an ordinary English word, whatever else it may be.

    >>> is_word("minister"), is_word("rice"), is_word("berdimuhamedov")
    (True, True, False)
    """
    return f" {word[2:]} " in _rests("w", word[:2])


@lru_cache(maxsize=1 << 15)
def is_known_name(word: str) -> bool:
    """Whether a folded word is a name that English has known for long, as a dictionary or a census has it.

    >>> is_known_name("johnston"), is_known_name("iraq"), is_known_name("berdimuhamedov")
    (True, True, False)
    """
    return f" {word[2:]} " in _rests("n", word[:2])


@lru_cache(maxsize=1 << 15)
def is_plain(word: str) -> bool:
    """Whether a folded word is an ordinary word and no name, one with a prefix, or some of these joined by hyphens.

    >>> [is_plain(word) for word in ("minister", "rice", "vice-chairman", "jong-un", "reappointment")]
    [True, False, True, False, True]
    """
    if "-" in word:
        return all(is_word(part) for part in word.split("-"))
    if is_known_name(word):
        return False
    prefix = _PREFIX.match(word)
    return is_word(word) or (prefix is not None and is_word(word[prefix.end() :]))


def _rests(sort: str, start: str) -> str:
    """Return what follows two letters in the words of one sort, a space around each."""
    return _lines().get(f"{sort} {start}", "")


@lru_cache(maxsize=1)
def _lines() -> dict[str, str]:
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "english.txt")
    with open(path, encoding="ascii") as stream:
        return {line[:4]: f"{line[4:-1]} " for line in stream}
