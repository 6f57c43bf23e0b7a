"""Whether a Latin spelling is the same name: a similarity that was learned from attested spellings and look-alikes.

`tools/learn_similarity.py` learns it: costs of letter groups, weights for and against, small decision trees. Nothing is
learned here (see learned.py).
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

from checker.names.distance import edit_distance
from checker.names.evidence import evidence
from checker.names.learned import model, tree_sum
from checker.names.letters import fold_word, sounds

THRESHOLD = 0.5
"""The similarity from which two spellings are taken for one name.

Set while learning: at most 3 in 100 look-alikes reach it, and 95 of 100 that do are right.
"""

FULL_FEATURES = ("least", "second_least", "mean", "missing", "more", "moved", "words", "distance")
"""What is known of two names of several words, in the order of the model's numbers."""

_MOST = 30.0


def similarity(name: str, spelling: str, native: str = "", language: str = "") -> float:
    """Return how near a spelling is to a name in other letters: 0 to 1, the same name from THRESHOLD on.

    `native` is the name in its own script, of `language` (BCP 47); with it the judgement is much better. Spellings that
    differ in case, diacritics, hyphens and apostrophes alone are the same: 1. Names of several words are compared word
    by word; a patronymic may be missing. A man's name is not a woman's: Ivanov, Ivanova.
    """
    words, others = name.split(), spelling.split()
    folded, other = fold_word("".join(words)), fold_word("".join(others))
    if not folded or not other:
        return 0.0
    if folded == other:
        return 1.0
    learned = model()
    language = language.partition("-")[0]
    if len(words) == 1 or len(others) == 1:
        own = "".join(native.split()) if len(native.split()) <= len(words) else ""
        margin = word_margin(learned, "".join(words), "".join(others), own, language)
        margin -= learned["models"]["native" if own else "latin"]["threshold"]
    else:
        full = learned["models"]["full"]
        margin = tree_sum(full["trees"], full_evidence(learned, words, others, native, language)) - full["threshold"]
    return 1 / (1 + math.exp(-max(-_MOST, min(_MOST, margin))))


def word_margin(learned: dict[str, Any], name: str, spelling: str, native: str, language: str) -> float:
    """Return how much speaks for one word being another: the more, the higher."""
    if fold_word(name) == fold_word(spelling):
        return 8.0
    numbers = evidence(name, spelling, native, language, learned)
    return tree_sum(learned["models"]["native" if native else "latin"]["trees"], numbers)


def full_evidence(
    learned: dict[str, Any], words: list[str], others: list[str], native: str, language: str
) -> list[float]:
    """Return the numbers for two names of several words: the words that are least alike count most."""
    natives = native_words(tuple(words), native)
    pairs = pair_words(tuple(words), tuple(others))
    margins = sorted(word_margin(learned, words[at], others[to], natives[at], language) for at, to in pairs.items())
    order = list(pairs.values())
    one, other = fold_word("".join(words)), fold_word("".join(others))
    return [
        margins[0],
        margins[1] if len(margins) > 1 else margins[0],
        sum(margins) / len(margins),
        float(len(words) - len(pairs)),
        float(len(others) - len(pairs)),
        float(order != sorted(order)),
        float(len(words)),
        edit_distance(one, other) / max(len(one), len(other)),
    ]


@lru_cache(maxsize=1 << 12)
def pair_words(words: tuple[str, ...], others: tuple[str, ...]) -> dict[int, int]:
    """Return which word of a name is which of a spelling, the most alike first.

    >>> pair_words(("Viktor", "Baloha"), ("Bałoha", "Wiktor"))
    {0: 1, 1: 0}
    """
    found = []
    for at, word in enumerate(words):
        one = fold_word(word)
        for to, second in enumerate(others):
            other = fold_word(second)
            apart = edit_distance(one, other) / max(len(one), len(other), 1)
            apart += edit_distance(sounds(one), sounds(other)) / max(len(one), len(other), 1)
            found.append((apart, abs(at - to), at, to))
    return _best_pairs(found)


@lru_cache(maxsize=1 << 12)
def native_words(words: tuple[str, ...], native: str) -> tuple[str, ...]:
    """Return the native word of each word of a name, empty where that cannot be told (Japanese parts no words)."""
    natives = native.split()
    if len(natives) < len(words):
        return ("",) * len(words)
    from unidecode import unidecode

    found = []
    for at, word in enumerate(words):
        one = sounds(fold_word(word))
        for to, second in enumerate(natives):
            other = sounds(fold_word(unidecode(second)))
            apart = edit_distance(one, other) / max(len(one), len(other), 1)
            found.append((apart, abs(at - to), at, to))
    pairs = _best_pairs(found)
    return tuple(natives[pairs[at]] if at in pairs else "" for at in range(len(words)))


def _best_pairs(found: list[tuple[float, int, int, int]]) -> dict[int, int]:
    pairs: dict[int, int] = {}
    taken = set()
    for _, _, at, to in sorted(found):
        if at not in pairs and to not in taken:
            pairs[at] = to
            taken.add(to)
    return dict(sorted(pairs.items()))
