"""Learn how alike two spellings of one name are: write checker/names/similarity.json.

    python tools/learn_similarity.py PAIRS.tsv [--everything] [--output FILE]

PAIRS has the columns id, lang, kind, native, canonical_en, variant, label (1: a spelling of the same name, 0: another
real name that looks alike), unit (token, full), cls. Needs numpy, scikit-learn and lightgbm, which exonym itself does
not: `pip install numpy scikit-learn lightgbm`. Takes three to five minutes on two cores.

Four things are learned, in this order:

1. Tables: what groups of up to three letters become, and how often, from spellings of the same name; one table for the
   name in Latin letters, one for each script of native forms.
2. Weights: how much each step of the cheapest way from one string to the other speaks for one name or for two.
3. Trees for words: these and plain comparisons of letters are weighed by small decision trees, with and without a
   native form.
4. Trees for names of several words: the same with what the trees for words make of each pair of words.

A fifth of the names (by a hash of the id) is held out: nothing is learned from it, and nothing is decided by it. Within
the rest each later thing is learned from what the earlier ones say of names they have not seen (five parts, by a hash).
The figures that count are printed last, those of the names held out. `--everything` learns from these too.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import os
import unicodedata
import zlib
from collections import Counter, defaultdict
from functools import cache
from multiprocessing import Pool
from typing import TYPE_CHECKING, Any

from unidecode import unidecode

from checker.names.alignment import (
    LONGEST_HAN,
    LONGEST_SOURCE,
    LONGEST_TARGET,
    align,
    latin_letters,
    names_of,
    native_letters,
    script_of,
)
from checker.names.evidence import FEATURES, NATIVE_FEATURES, evidence, fold_word
from checker.names.similarity import FULL_FEATURES, full_evidence, tree_sum

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.names.alignment import Step, Table

HERE = os.path.dirname(os.path.abspath(__file__))
OUTPUT = os.path.join(os.path.dirname(HERE), "checker", "names", "similarity.json")
PARTS = 5
STRENGTH = 0.2
"""How far the weights of steps may go (the inverse of the regression's penalty)."""
FEWEST = 60
"""A script with fewer pairs gets no table."""
PRECISION, ALARMS = 0.952, 0.029
"""What the threshold is set for; a little more than what is promised."""

VOWELS = frozenset("aeiouy")
RELATED = frozenset(
    frozenset(pair)
    for pair in (
        "bp", "bv", "vw", "wf", "vf", "gk", "gh", "kh", "kq", "kc", "cs", "sz", "cz", "td", "ij", "yj", "iy", "uw",
        "lr", "mn", "gj", "jz", "cq", "qh", "hx", "xk", "dz", "ts", "sc", "ch", "jd", "jc", "xs",
    )
)  # fmt: skip

Row = dict[str, str]
Pair = tuple[str, str, int, str]  # source letters, target letters, label, language
Learned = dict[str, Any]


def read(path: str) -> list[Row]:
    """Return the rows of a file of pairs."""
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def number_of(row: Row) -> int:
    """Return what a row's name is split by."""
    return zlib.crc32(row["id"].encode())


def is_held_out(row: Row) -> bool:
    """Whether nothing may be learned from a row."""
    return number_of(row) % 5 == 0


def part_of(row: Row) -> int:
    """Return the part of cross-validation that a row is in."""
    return number_of(row) // 5 % PARTS


def is_word(row: Row) -> bool:
    """Whether both names of a row are single words."""
    return len(row["canonical_en"].split()) == 1 and len(row["variant"].split()) == 1


def is_full(row: Row) -> bool:
    """Whether both names of a row have several words."""
    return len(row["canonical_en"].split()) > 1 and len(row["variant"].split()) > 1


def same_letters(row: Row) -> bool:
    """Whether a row needs no model."""
    one, other = fold_word("".join(row["canonical_en"].split())), fold_word("".join(row["variant"].split()))
    return one == other or not one or not other


@cache
def guess(source: str, target: str) -> float:
    """Return what a letter's becoming a group costs before anything is learned, by unidecode's reading of it."""
    reading = unidecode(unicodedata.normalize("NFC", source)).lower().strip("'`").replace("@", "a")
    other = unidecode(target)
    row = [0.0]
    for letter in other:
        row.append(row[-1] + _alone(letter))
    for letter in reading:
        new = [row[0] + _alone(letter)]
        for at, second in enumerate(other):
            new.append(min(new[-1] + _alone(second), row[at + 1] + _alone(letter), row[at] + _instead(letter, second)))
        row = new
    return 0.2 + 1.2 * row[-1]


def _alone(letter: str) -> float:
    return 0.6 if letter in VOWELS or letter == "h" else 1.6


def _instead(letter: str, other: str) -> float:
    if letter == other:
        return 0.0
    if letter in VOWELS and other in VOWELS:
        return 0.6
    return 0.7 if frozenset((letter, other)) in RELATED else 2.2


def first_table(pairs: Iterable[tuple[str, str]]) -> Table:
    """Return guesses for each letter and all groups that stand about where it does."""
    groups: dict[str, set[str]] = defaultdict(set)
    for source, target in pairs:
        for at, letter in enumerate(source):
            longest = LONGEST_HAN if "一" <= letter <= "鿿" else 3
            for to in range(len(target) + 1):
                if abs(to / len(target) - at / len(source)) <= 0.5:  # noqa: PLR2004
                    groups[letter].update(target[to : to + length] for length in range(longest + 1))
    table = {
        letter: {target: cost for target in targets if (cost := guess(letter, target)) < 4.5}  # noqa: PLR2004
        for letter, targets in groups.items()
    }
    return table | {"": dict.fromkeys("aeiouyh", 1.0)}


def learn_table(pairs: list[tuple[str, str]], rounds: int = 3) -> Table:
    """Return what groups of letters become, learned from spellings of the same names.

    Ways are found with guesses, letters counted, ways found again; in the last round groups of neighbouring steps are
    counted too, and kept where they cost clearly less than their letters one by one.
    """
    table = first_table(pairs)
    for final in [False] * (rounds - 1) + [True]:
        ways = []
        for source, target in pairs:
            way = align(source, target, table)
            if sum(step.cost for step in way) <= 4 + 2.2 * len(source):  # else: probably not the same name
                ways.append(way)
        letters = sum(len(step.source) for way in ways for step in way)
        inserted = Counter(step.target for way in ways for step in way if not step.source)
        table = _grouped(ways) if final else _single(ways)
        table[""] = {target: -math.log(count / (letters + 1)) for target, count in inserted.items() if count > 2}  # noqa: PLR2004
    return {
        source: {target: round(cost, 2) for target, cost in sorted(outputs.items())}
        for source, outputs in sorted(table.items())
        if outputs
    }


def _single(ways: list[list[Step]]) -> Table:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for way in ways:
        for step in way:
            if step.source:
                counts[step.source][step.target] += 1
    return {
        source: {
            target: -math.log(count / (outputs.total() + 2))
            for target, count in outputs.items()
            if count > 1 or guess(source, target) < 2  # noqa: PLR2004
        }
        for source, outputs in counts.items()
    }


def _grouped(ways: list[list[Step]]) -> Table:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    apart: dict[tuple[str, str], float] = {}
    for way in ways:
        for at in range(len(way)):
            source = target = ""
            cost = 0.0
            for step in way[at : at + 5]:
                source, target, cost = source + step.source, target + step.target, cost + step.cost
                longest = LONGEST_HAN if any("一" <= letter <= "鿿" for letter in source) else LONGEST_TARGET
                if len(source) > LONGEST_SOURCE or len(target) > longest:
                    break
                if source:
                    counts[source][target] += 1
                    apart[source, target] = min(cost, apart.get((source, target), cost))
    table: Table = {}
    for source, outputs in counts.items():
        total = outputs.total()
        for target, count in outputs.items():
            one_by_one = apart[source, target]
            cost = -math.log((count + 4 * math.exp(-min(one_by_one, 12))) / (total + 4))
            simple = len(source) == 1 and len(target) <= 1
            if count > 1 if simple else count > 2 and cost < one_by_one - 0.25:  # noqa: PLR2004
                table.setdefault(source, {})[target] = cost
    return table


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


def learn_weights(pairs: list[Pair], table: Table) -> dict[str, float]:
    """Return how much each step speaks for one name (over 0) or against it, by a regression over all steps."""
    from sklearn.feature_extraction.text import CountVectorizer  # type: ignore[import-not-found]
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found]

    steps = [names_of(align(source, target, table), language) for source, target, _, language in pairs]
    counter = CountVectorizer(analyzer=list, min_df=3)
    regression = LogisticRegression(C=STRENGTH, max_iter=300).fit(
        counter.fit_transform(steps), [pair[2] for pair in pairs]
    )
    weights = ((name, float(regression.coef_[0][at])) for name, at in counter.vocabulary_.items())
    return {name: round(weight, 2) for name, weight in sorted(weights) if abs(weight) >= 0.03}  # noqa: PLR2004


def learn_letter_groups(rows: list[Row]) -> Learned:
    """Return tables, weights and letters, learned from rows of single words."""
    rows = [row for row in rows if is_word(row) and fold_word(row["variant"])]
    groups: dict[str, list[Pair]] = defaultdict(list)
    for row in rows:
        target, label = latin_letters(row["variant"]), int(row["label"])
        if source := latin_letters(row["canonical_en"]):
            groups["latin"].append((source, target, label, ""))
        if (native := native_word(row)) and (source := native_letters(native)):
            groups["native " + script_of(native)].append((source, target, label, language_of(row)))
    learned: Learned = {
        "letters": learn_letters(fold_word(row["variant"]) for row in rows),
        "tables": {},
        "weights": {},
    }
    for name, pairs in sorted(groups.items()):
        if len(pairs) >= FEWEST and len({label for _, _, label, _ in pairs}) > 1:
            table = learn_table([(source, target) for source, target, label, _ in pairs if label])
            learned["tables"][name] = table
            learned["weights"][name] = learn_weights(pairs, table)
    return learned


def native_word(row: Row) -> str:
    """Return the native form of a row if it is one word."""
    return row["native"] if len(row["native"].split()) == 1 else ""


def language_of(row: Row) -> str:
    """Return the language of a row without its script."""
    return row["lang"].partition("-")[0]


def learn_trees(rows: list[list[float]], labels: list[int], features: int, **settings: float) -> list[Any]:
    """Return small decision trees as data."""
    import lightgbm  # type: ignore[import-not-found]
    import numpy as np  # type: ignore[import-not-found]

    given = {
        "objective": "binary", "num_leaves": 15, "learning_rate": 0.08, "min_data_in_leaf": 30, "lambda_l2": 5,
        "feature_fraction": 0.6, "bagging_fraction": 0.8, "bagging_freq": 1, "verbosity": -1, "seed": 1,
        "num_threads": 2, "deterministic": True,
    } | {name: value for name, value in settings.items() if name != "rounds"}  # fmt: skip
    numbers = np.array([row[:features] for row in rows])
    model = lightgbm.train(given, lightgbm.Dataset(numbers, np.array(labels)), int(settings.get("rounds", 150)))
    return [_tree(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]


def _tree(node: dict[str, Any]) -> Any:  # noqa: ANN401  # a number or a list of trees
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    limit = float(f"{node['threshold']:.6g}")
    return [node["split_feature"], limit, _tree(node["left_child"]), _tree(node["right_child"])]


def word_numbers(row: Row, learned: Learned) -> list[float]:
    """Return what the trees for words are given."""
    return evidence(row["canonical_en"], row["variant"], native_word(row), language_of(row), learned)


def full_numbers(row: Row, learned: Learned) -> list[float]:
    """Return what the trees for names of several words are given."""
    words, others = row["canonical_en"].split(), row["variant"].split()
    return full_evidence(learned, words, others, row["native"], language_of(row))


def one_part(given: tuple[int, list[Row]]) -> tuple[Learned, list[tuple[Row, list[float]]]]:
    """Learn letter groups from all parts but one; return them, and the numbers for the words of that part."""
    part, rows = given
    learned = learn_letter_groups([row for row in rows if part_of(row) != part])
    words = [row for row in rows if part_of(row) == part and is_word(row) and not same_letters(row)]
    return learned, [(row, word_numbers(row, learned)) for row in words]


def learn(rows: list[Row]) -> tuple[Learned, dict[str, list[tuple[Row, float]]]]:
    """Return what is learned, and by model the margins of rows when nothing was learned from them."""
    with Pool(2) as pool:
        parts = pool.map(one_part, [(part, rows) for part in range(PARTS)], chunksize=1)
    learned = learn_letter_groups(rows)
    learned["models"] = {}
    for other, _ in parts:
        other["models"] = {}
    numbered = [pair for _, pairs in parts for pair in pairs]
    margins = {}
    for name, features in (("latin", FEATURES), ("native", NATIVE_FEATURES)):
        fitting = [(row, numbers) for row, numbers in numbered if len(numbers) >= len(features)]
        margins[name] = fit_trees(name, fitting, len(features), learned, [other for other, _ in parts], WORD_TREES)
    full = [(row, full_numbers(row, parts[part_of(row)][0])) for row in rows if is_full(row) and not same_letters(row)]
    margins["full"] = fit_trees("full", full, len(FULL_FEATURES), learned, [other for other, _ in parts], FULL_TREES)
    for names in (["latin"], ["native", "full"]):  # a limit that several models share loses least
        threshold = round(threshold_for([pair for name in names for pair in margins[name]]), 4)
        for name in names:
            learned["models"][name]["threshold"] = threshold
            margins[name] = [(row, margin - threshold) for row, margin in margins[name]]
    return learned, margins


WORD_TREES: dict[str, float] = {"rounds": 150}
FULL_TREES: dict[str, float] = {"rounds": 40, "num_leaves": 6, "min_data_in_leaf": 25}


def fit_trees(  # noqa: PLR0913, PLR0917  # what is learned from, and where it is put
    name: str,
    numbered: list[tuple[Row, list[float]]],
    features: int,
    learned: Learned,
    parts: list[Learned],
    settings: dict[str, float],
) -> list[tuple[Row, float]]:
    """Put trees into what was learned, of all parts and of all but one; return margins of rows not learned from."""
    margins = []
    for part, other in enumerate(parts):
        given = [(numbers, int(row["label"])) for row, numbers in numbered if part_of(row) != part]
        trees = learn_trees([numbers for numbers, _ in given], [label for _, label in given], features, **settings)
        other["models"][name] = {"trees": trees}
        margins += [
            (row, tree_sum(other["models"][name], numbers)) for row, numbers in numbered if part_of(row) == part
        ]
    trees = learn_trees(
        [numbers for _, numbers in numbered], [int(row["label"]) for row, _ in numbered], features, **settings
    )
    learned["models"][name] = {"trees": trees}
    return margins


def is_hard(row: Row) -> bool:
    """Whether a row counts among the hard ones."""
    return row["label"] == "0" or row["cls"] == "spelling"


def threshold_for(margins: list[tuple[Row, float]]) -> float:
    """Return the lowest margin at which precision and alarms on hard rows are what they should be."""
    hard = sorted(((margin, row["label"] == "1") for row, margin in margins if is_hard(row)), reverse=True)
    negatives = sum(not label for _, label in hard)
    right = 0
    lowest = hard[0][0]
    for taken, (margin, label) in enumerate(hard, 1):
        right += label
        if right / taken >= PRECISION and taken - right <= ALARMS * negatives:
            lowest = margin
    return lowest


def report(title: str, margins: list[tuple[Row, float]]) -> None:
    """Print the figures of hard rows."""
    hard = sorted(((margin, row["label"] == "1") for row, margin in margins if is_hard(row)), reverse=True)
    positives = sum(label for _, label in hard)
    right, best, sure = 0, 0.0, 0.0
    for taken, (_, label) in enumerate(hard, 1):
        right += label
        best = max(best, 2 * right / (taken + positives))
        if right / taken >= 0.95:  # noqa: PLR2004
            sure = max(sure, right / positives)
    above = [label for margin, label in hard if margin >= 0]
    right = sum(above)
    print(
        f"{title:26} {len(hard):6} hard rows: best F1 {best:.3f}, recall at P .95 {sure:.3f}; threshold: precision "
        f"{right / max(1, len(above)):.3f}, recall {right / positives:.3f}, "
        f"alarms {(len(above) - right) / (len(hard) - positives):.3f}"
    )


def margin_of(row: Row, learned: Learned) -> float:
    """Return the margin of a row."""
    if same_letters(row):
        return 30.0
    if is_full(row):
        return _over(learned["models"]["full"], full_numbers(row, learned))
    numbers = word_numbers(row, learned)
    return _over(learned["models"]["native" if len(numbers) > len(FEATURES) else "latin"], numbers)


def _over(trees: dict[str, Any], numbers: list[float]) -> float:
    return tree_sum(trees, numbers) - float(trees["threshold"])


def main() -> None:
    """Learn, print figures, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs")
    parser.add_argument("--everything", action="store_true")
    parser.add_argument("--output", default=OUTPUT)
    arguments = parser.parse_args()
    rows = read(arguments.pairs)
    given = rows if arguments.everything else [row for row in rows if not is_held_out(row)]
    learned, margins = learn(given)
    for name, found in margins.items():
        report(f"cross-validated, {name}", found)
    report("cross-validated, all", margins["native"] + margins["full"])
    if not arguments.everything:
        held_out = [(row, margin_of(row, learned)) for row in rows if is_held_out(row)]
        report("held out", held_out)
        seen = {fold_word(row["canonical_en"]) for row in given}
        report("held out, no namesake", [pair for pair in held_out if fold_word(pair[0]["canonical_en"]) not in seen])
    about = "Learned by tools/learn_similarity.py, which says what this is. Do not edit."
    text = json.dumps({"about": about} | learned, ensure_ascii=False, separators=(",", ":"))
    with open(arguments.output, "w", encoding="utf-8") as stream:
        stream.write(text + "\n")
    print(f"{arguments.output}: {len(text.encode()):,} bytes")


if __name__ == "__main__":
    main()
