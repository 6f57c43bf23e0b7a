"""What is compared of two spellings: letters, and how each becomes the other. Numbers for a model."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.bounded import keep
from checker.names.alignment import VOWELS, align, latin_letters, names_of, native_letters, script_of
from checker.names.difference import DIFFERENCE, compare_differences
from checker.names.letters import ENDS, LETTERS, MARKS, compare_ends, compare_letters, compare_marks, fold_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.names.alignment import Step, Table


SCRIPTS = ("", "latin", "cyrillic", "greek", "hangul", "kana", "han", "hebrew", "arabic", "georgian", "armenian")
CHANNEL = ("cost", "per_letter", "worst", "weight", "weight_per_step", "least", "second_least", "changes", "unknown")
STEPS = (
    "first_cost", "last_cost", "first_weight", "last_weight", "vowels", "consonants", "worst_consonant", "put_in",
    "left_out", "count_put_in", "count_left_out", "against", "in_favour",
)  # fmt: skip
FEATURES = (
    *LETTERS, "surprise", "surprise_less_cost", "other_length", *(f"latin_{name}" for name in CHANNEL), *STEPS, *MARKS,
    *ENDS,
)  # fmt: skip
"""What is known of two Latin spellings, in the order of the model's numbers."""

NATIVE_FEATURES = (
    *FEATURES, *(f"native_{name}" for name in CHANNEL), "native_gain", "script", "language", *DIFFERENCE,
)  # fmt: skip
"""The same, and what the native form adds."""


def evidence(name: str, spelling: str, native: str, language: str, model: Mapping[str, Any]) -> list[float]:
    """Return the numbers for two words; with a native form, more of them."""
    folded, other, target = fold_word(name), fold_word(spelling), latin_letters(spelling)
    tables, weights = model["tables"], model["weights"]
    steps = align(latin_letters(name), target, tables["latin"])
    found = [weights["latin"].get(step, 0.0) for step in names_of(steps)]
    surprise = _surprise(other, model["letters"])
    latin = _channel(steps, found)
    numbers = [
        *compare_letters(folded, other),
        surprise,
        surprise - latin[0],
        float(len(target)),
        *latin,
        *_steps(steps, found),
        *compare_marks(name, spelling),
        *compare_ends(folded, other),
    ]
    if not native:
        return numbers
    script = script_of(native)
    table = "native " + script if "native " + script in tables else "native latin"
    letters = native_letters(native)
    way = align(letters, target, tables[table])
    channel = _channel(way, [weights[table].get(step, 0.0) for step in names_of(way, language)])
    languages = model["languages"]
    return [
        *numbers,
        *channel,
        surprise - channel[0],
        float(SCRIPTS.index(script) if script in SCRIPTS else 0),
        float(languages.index(language) if language in languages else len(languages)),
        *compare_differences(own_way(letters, name, tables[table]), way, weights["differences"], language),
    ]


_OWN_WAYS: dict[tuple[str, str], tuple[Table, list[Step]]] = {}
_MOST_OWN_WAYS = 1 << 12


def own_way(letters: str, name: str, table: Table) -> list[Step]:
    """Return the way from a native form to the name itself; remembered, as a name is compared with many spellings."""
    kept = _OWN_WAYS.get((letters, name))
    if kept and kept[0] is table:
        return kept[1]
    way = align(letters, latin_letters(name), table)
    keep(_OWN_WAYS, (letters, name), (table, way), _MOST_OWN_WAYS)
    return way


def _channel(steps: Sequence[Step], weights: Sequence[float]) -> list[float]:
    """Return what a way says: its cost, its weights for and against, how much is changed, how much is unheard of."""
    if not steps:
        return [0.0] * len(CHANNEL)
    cost = sum(step.cost for step in steps)
    found = sorted(weights)
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


def _steps(steps: Sequence[Step], weights: Sequence[float]) -> list[float]:
    """Return what the steps say by their place and kind, in the order of `STEPS`; their own weights come first."""
    if not steps:
        return [0.0] * len(STEPS)
    vowels = consonants = worst = put_in = left_out = against = in_favour = 0.0
    count_put_in = count_left_out = 0
    for (source, target, cost, _), weight in zip(steps, weights, strict=False):
        if source == target:
            continue
        if _are_vowels(source) and _are_vowels(target):
            vowels += cost
        else:
            consonants += cost
            worst = max(worst, cost)
        if not source:
            put_in += cost
            count_put_in += 1
        elif not target:
            left_out += cost
            count_left_out += 1
        if weight < 0:
            against += weight
        else:
            in_favour += weight
    return [
        steps[0].cost, steps[-1].cost, weights[0], weights[len(steps) - 1], vowels, consonants, worst, put_in,
        left_out, float(count_put_in), float(count_left_out), against, in_favour,
    ]  # fmt: skip


@lru_cache(maxsize=1 << 12)
def _are_vowels(letters: str) -> bool:
    return all(letter in VOWELS for letter in letters)


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
