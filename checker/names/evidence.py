"""What is compared of two spellings: letters, sounds, and how each becomes the other. Numbers for a model."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.names.alignment import VOWELS, align, latin_letters, names_of, native_letters, script_of
from checker.names.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.names.alignment import Step

SCRIPTS = ("", "latin", "cyrillic", "greek", "hangul", "kana", "han", "hebrew", "arabic", "georgian", "armenian")
CHANNEL = ("cost", "per_letter", "worst", "weight", "weight_per_step", "least", "second_least", "changes", "unknown")
PLAIN = (
    "distance", "ratio", "jaro_winkler", "longer", "length", "first", "last", "skeleton", "sounds", "vowels_only",
    "prefix", "suffix", "surprise", "surprise_less_cost", "other_length",
)  # fmt: skip
FEATURES = (*PLAIN, *(f"latin_{name}" for name in CHANNEL))
"""What is known of two Latin spellings, in the order of the model's numbers."""

NATIVE_FEATURES = (*FEATURES, *(f"native_{name}" for name in CHANNEL), "native_gain", "script")
"""The same, and what the native form adds."""

_CLASSES = str.maketrans(
    {
        **dict.fromkeys("bpfvw", "1"), **dict.fromkeys("cgkqxh", "2"), **dict.fromkeys("sz", "3"),
        **dict.fromkeys("dt", "4"), **dict.fromkeys("lr", "5"), **dict.fromkeys("mn", "6"), "j": "7",
        **dict.fromkeys("aeiouy", ""),
    }
)  # fmt: skip
_SOUNDS = (
    ("schtsch", "s"), ("shch", "s"), ("szcz", "s"), ("tsch", "s"), ("dzh", "s"), ("sch", "s"), ("tch", "s"),
    ("zh", "s"), ("sh", "s"), ("ch", "s"), ("sz", "s"), ("cz", "s"), ("rz", "s"), ("ts", "s"), ("tz", "s"),
    ("dj", "s"), ("kh", "k"), ("gh", "k"), ("ph", "f"), ("x", "ks"), ("j", "y"), ("c", "s"),
)  # fmt: skip


def evidence(name: str, spelling: str, native: str, language: str, model: Mapping[str, Any]) -> list[float]:
    """Return the numbers for two words; with a native form, more of them."""
    plain = _plain(fold_word(name), fold_word(spelling))
    target = latin_letters(spelling)
    steps = align(latin_letters(name), target, model["tables"]["latin"])
    latin = _channel(steps, model["weights"]["latin"], "")
    surprise = _surprise(fold_word(spelling), model["letters"])
    numbers = [*plain, surprise, surprise - latin[0], float(len(target)), *latin]
    if not native:
        return numbers
    script = script_of(native)
    table = model["tables"].get("native " + script)
    if table is None:
        table, weights = model["tables"]["native latin"], model["weights"]["native latin"]
    else:
        weights = model["weights"]["native " + script]
    of_native = _channel(align(native_letters(native), target, table), weights, language)
    number = SCRIPTS.index(script) if script in SCRIPTS else 0
    return [*numbers, *of_native, surprise - of_native[0], float(number)]


@lru_cache(maxsize=1 << 14)
def fold_word(word: str) -> str:
    """Return a word in base letters, nothing between them."""
    return "".join(letter for letter in fold(word) if letter.isalnum())


def _channel(steps: list[Step], weights: Mapping[str, float], language: str) -> list[float]:
    """Return what a way says: its cost, its weights for and against, how much is changed, how much is unheard of."""
    if not steps:
        return [0.0] * len(CHANNEL)
    cost = sum(step.cost for step in steps)
    found = [weights.get(name, 0.0) for name in names_of(steps, language)]
    found.sort()
    weight = sum(found)
    return [
        cost,
        cost / max(1, sum(len(step.target) for step in steps)),
        max(step.cost for step in steps),
        weight,
        weight / len(steps),
        found[0],
        found[1] if len(found) > 1 else 0.0,
        float(sum(step.source != step.target for step in steps)),
        float(sum(not step.known for step in steps)),
    ]


def _surprise(word: str, letters: Mapping[str, Mapping[str, float]]) -> float:
    """Return how unusual the letters of a word are, one after another: what is usual says little."""
    text = f"^^{word}$"
    common = letters[""]
    total = 0.0
    for at in range(2, len(text)):
        found = letters.get(text[at - 2 : at])
        cost = found.get(text[at]) if found else None
        total += common.get(text[at], 7.0) + 1.0 if cost is None else cost
    return total


def _plain(name: str, spelling: str) -> list[float]:
    """Return what the folded letters say."""
    size, end = len(name), len(spelling)
    longer = max(size, end, 1)
    distance = edit_distance(name, spelling)
    bare, other_bare = _skeleton(name), _skeleton(spelling)
    heard, other_heard = sounds(name), sounds(spelling)
    no_vowels = [letter for letter in name if letter not in VOWELS]
    prefix = _shared(name, spelling)
    suffix = _shared(name[::-1], spelling[::-1])
    return [
        float(distance),
        1.0 - distance / longer,
        jaro_winkler(name, spelling),
        float(end - size),
        float(size),
        float(name[:1] == spelling[:1]),
        float(name[-1:] == spelling[-1:]),
        edit_distance(bare, other_bare) / max(len(bare), len(other_bare), 1),
        float(edit_distance(heard, other_heard)),
        float(no_vowels == [letter for letter in spelling if letter not in VOWELS]),
        prefix / longer,
        suffix / longer,
    ]


def _shared(one: str, other: str) -> int:
    count = 0
    for letter, second in zip(one, other, strict=False):
        if letter != second:
            break
        count += 1
    return count


@lru_cache(maxsize=1 << 14)
def _skeleton(word: str) -> str:
    """Return the classes of a word's consonants, repeated ones once."""
    classes = word.translate(_CLASSES)
    return "".join(letter for at, letter in enumerate(classes) if not at or classes[at - 1] != letter)


@lru_cache(maxsize=1 << 14)
def sounds(word: str) -> str:
    """Return what a word sounds like, roughly: hissing groups as one, no vowels but at the beginning."""
    for group, sound in _SOUNDS:
        if group in word:
            word = word.replace(group, sound)
    bare = word[:1].translate(str.maketrans("aeiouy", "aaaaaa")) + word[1:].translate(_CLASSES)
    return "".join(letter for at, letter in enumerate(bare) if not at or bare[at - 1] != letter)


def edit_distance(one: str, other: str) -> int:
    """Return how many letters must be changed, left out or put in.

    >>> edit_distance("tokayev", "tokajew")
    2
    """
    if one == other:
        return 0
    if not one or not other:
        return len(one) + len(other)
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        left = at
        corner = at - 1
        row[0] = at
        for to, second in enumerate(other, 1):
            above = row[to]
            if letter == second:
                left = corner
            else:
                left = min(left, above)
                left = min(left, corner)
                left += 1
            row[to] = left
            corner = above
    return row[-1]


def jaro_winkler(one: str, other: str) -> float:
    """Return the Jaro–Winkler similarity, 0 to 1."""
    size, end = len(one), len(other)
    if not size or not end:
        return 0.0
    reach = max(size, end) // 2 - 1
    taken = [False] * end
    matched = []
    for at, letter in enumerate(one):
        to = other.find(letter, max(0, at - reach), at + reach + 1)
        while to >= 0 and taken[to]:
            to = other.find(letter, to + 1, at + reach + 1)
        if to >= 0:
            taken[to] = True
            matched.append(letter)
    if not matched:
        return 0.0
    count = len(matched)
    second = [letter for letter, used in zip(other, taken, strict=True) if used]
    swapped = sum(a != b for a, b in zip(matched, second, strict=True)) // 2
    jaro = (count / size + count / end + (count - swapped) / count) / 3
    return jaro + min(4, _shared(one, other)) * 0.1 * (1 - jaro)
