"""Which words English writes small, and which are known as names: SCOWL's lists, in english.txt beside this file."""

from __future__ import annotations

import os
from functools import lru_cache


def is_word(word: str) -> bool:
    """Whether a folded word is an ordinary English word, whatever else it may be.

    >>> is_word("minister"), is_word("rice"), is_word("berdimuhamedov")
    (True, True, False)
    """
    return word[2:] in _rests("w", word[:2])


def is_known_name(word: str) -> bool:
    """Whether a folded word is a name that English has known for long, as a dictionary or a census has it.

    >>> is_known_name("johnston"), is_known_name("iraq"), is_known_name("berdimuhamedov")
    (True, True, False)
    """
    return word[2:] in _rests("n", word[:2])


@lru_cache(maxsize=1 << 11)
def _rests(sort: str, start: str) -> frozenset[str]:
    """Return what follows two letters in the words of one sort."""
    line = _lines().get(f"{sort} {start}")
    return frozenset(line.split(" ")) if line is not None else frozenset()


@lru_cache(maxsize=1)
def _lines() -> dict[str, str]:
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "english.txt")
    with open(path, encoding="ascii") as stream:
        return {line[:4]: line[5:-1] for line in stream}
