"""Weights: how much each step from a name to a spelling speaks for one name or for two; and how usual letters are."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from checker.names.alignment import align, latin_letters, names_of, native_letters, script_of
from checker.names.difference import differences, names_of_differences
from checker.names.letters import fold_word
from tools.similarity.data import is_full, table_name, word_of
from tools.similarity.tables import learn_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.names.alignment import Table
    from tools.similarity.data import Learned, Row, Word

STRENGTH = 0.2
"""How far weights may go (the inverse of the regression's penalty)."""
LEAST = 0.05
"""Smaller weights are left out."""
FEWEST = 60
"""A script with fewer pairs gets no table."""
LANGUAGES = 60
"""How many languages the trees tell apart, the commonest."""


def learn_letter_groups(rows: list[Row]) -> Learned:
    """Return tables, weights, letters and languages, learned from the rows that are compared as single words."""
    words = [word for row in rows if not is_full(row) and fold_word((word := word_of(row)).spelling)]
    learned: Learned = {
        "letters": learn_letters(fold_word(word.spelling) for word in words),
        "languages": [language for language, _ in Counter(word.language for word in words).most_common(LANGUAGES)],
        "tables": _learn_tables(words),
        "weights": {},
    }
    noted: dict[str, list[tuple[list[str], int]]] = defaultdict(list)
    for word in words:
        for group, steps in steps_of(word, learned["tables"]):
            noted[group].append((steps, word.label))
    learned["weights"] = {group: learn_weights(pairs) for group, pairs in sorted(noted.items())}
    return learned


def _learn_tables(words: list[Word]) -> dict[str, Table]:
    """Return one table for names in Latin letters, and one for each script of native forms that has enough pairs."""
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    counts: Counter[str] = Counter()
    for word in words:
        target = latin_letters(word.spelling)
        sources = {"latin": latin_letters(word.name), "native " + script_of(word.native): native_letters(word.native)}
        for group, source in sources.items():
            counts[group] += bool(source)
            if source and word.label:
                groups[group].append((source, target))
    return {group: learn_table(pairs) for group, pairs in sorted(groups.items()) if counts[group] >= FEWEST}


def steps_of(word: Word, tables: dict[str, Table]) -> Iterable[tuple[str, list[str]]]:
    """Give the names of the steps to a spelling: from the name, from the native form, and where these differ."""
    target = latin_letters(word.spelling)
    yield "latin", names_of(align(latin_letters(word.name), target, tables["latin"]))
    if source := native_letters(word.native):
        name = table_name(word.native, tables)
        way, own = (align(source, letters, tables[name]) for letters in (target, latin_letters(word.name)))
        yield name, names_of(way, word.language)
        if found := differences(own, way):
            yield "differences", names_of_differences(found, word.language)


def learn_weights(noted: list[tuple[list[str], int]]) -> dict[str, float]:
    """Return how much each step speaks for one name (over 0) or against it, by a regression over all steps."""
    from sklearn.feature_extraction.text import CountVectorizer  # type: ignore[import-not-found]
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found]

    counter = CountVectorizer(analyzer=list, min_df=3)
    counts = counter.fit_transform([steps for steps, _ in noted])
    regression = LogisticRegression(C=STRENGTH, max_iter=300).fit(counts, [label for _, label in noted])
    weights = ((name, float(regression.coef_[0][at])) for name, at in counter.vocabulary_.items())
    return {name: round(weight, 2) for name, weight in sorted(weights) if abs(weight) >= LEAST}


def learn_letters(words: Iterable[str]) -> Table:
    """Return how usual each letter is after two others: two letters → the next → cost."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        text = f"^^{word}$"
        for at in range(2, len(text)):
            counts[text[at - 2 : at]][text[at]] += 1
            counts[""][text[at]] += 1
    total = counts[""].total()
    alone = {letter: -math.log(count / total) for letter, count in counts.pop("").items() if count > 5}  # noqa: PLR2004
    table = {
        before: {
            letter: round(-math.log((count + 3 * math.exp(-alone.get(letter, 7))) / (after.total() + 3)), 2)
            for letter, count in sorted(after.items())
            if count > 1
        }
        for before, after in sorted(counts.items())
        if after.total() > 7  # noqa: PLR2004
    }
    return {"": {letter: round(cost, 2) for letter, cost in sorted(alone.items())}} | table
