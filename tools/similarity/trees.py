"""Trees: small decision trees that weigh everything known of two names, and the margin from which they are the same."""

from __future__ import annotations

from multiprocessing import Pool
from typing import TYPE_CHECKING, Any

from checker.names.evidence import FEATURES, NATIVE_FEATURES, evidence
from checker.names.learned import packed, tree_sum
from checker.names.similarity import full_evidence
from tools.similarity.data import PARTS, is_full, language_of, part_of, same_letters, word_of
from tools.similarity.figures import threshold_for
from tools.similarity.weights import learn_letter_groups

if TYPE_CHECKING:
    from checker.names.learned import Tree, Trees
    from tools.similarity.data import Learned, Row

Numbered = list[tuple["Row", list[float]]]
Margins = list[tuple["Row", float]]

WORD_TREES: dict[str, float] = {"rounds": 300, "num_leaves": 31, "learning_rate": 0.05}
FULL_TREES: dict[str, float] = {"rounds": 40, "num_leaves": 6, "min_data_in_leaf": 25}


def learn(rows: list[Row]) -> tuple[Learned, dict[str, Margins]]:
    """Return what is learned, and by model the margins of rows when nothing was learned from them."""
    with Pool(2) as pool:
        parts = pool.map(_one_part, [(part, rows) for part in range(PARTS)], chunksize=1)
    learned = learn_letter_groups(rows)
    learned["models"] = {}
    others = [other for other, _ in parts]
    for other in others:
        other["models"] = {}
    numbered = [pair for _, pairs in parts for pair in pairs]
    margins = {}
    for name, features in (("latin", FEATURES), ("native", NATIVE_FEATURES)):
        fitting = [(row, numbers[: len(features)]) for row, numbers in numbered if len(numbers) >= len(features)]
        margins[name] = _fit(name, fitting, learned, others, WORD_TREES)
    full = [(row, full_numbers(row, others[part_of(row)])) for row in rows if is_full(row) and not same_letters(row)]
    margins["full"] = _fit("full", full, learned, others, FULL_TREES)
    for names in (["latin"], ["native", "full"]):  # a limit that several models share loses least
        threshold = round(threshold_for([pair for name in names for pair in margins[name]]), 4)
        for name in names:
            learned["models"][name]["threshold"] = threshold
            margins[name] = [(row, margin - threshold) for row, margin in margins[name]]
    return learned, margins


def _one_part(given: tuple[int, list[Row]]) -> tuple[Learned, Numbered]:
    """Learn letter groups from all parts but one; return them, and the numbers for the words of that part."""
    part, rows = given
    learned = learn_letter_groups([row for row in rows if part_of(row) != part])
    words = [row for row in rows if part_of(row) == part and not is_full(row) and not same_letters(row)]
    return learned, [(row, word_numbers(row, learned)) for row in words]


def word_numbers(row: Row, learned: Learned) -> list[float]:
    """Return what the trees for words are given."""
    return evidence(*word_of(row)[:4], learned)


def full_numbers(row: Row, learned: Learned) -> list[float]:
    """Return what the trees for names of several words are given."""
    words, others = row["canonical_en"].split(), row["variant"].split()
    return full_evidence(learned, words, others, row["native"], language_of(row))


def _fit(name: str, numbered: Numbered, learned: Learned, parts: list[Learned], settings: dict[str, float]) -> Margins:
    """Put trees into what was learned, of all parts and of all but one; return margins of rows not learned from."""
    margins = []
    for part, other in enumerate(parts):
        other["models"][name] = {
            "trees": learn_trees([pair for pair in numbered if part_of(pair[0]) != part], settings)
        }
        margins += [
            (row, tree_sum(other["models"][name]["trees"], numbers))
            for row, numbers in numbered
            if part_of(row) == part
        ]
    learned["models"][name] = {"trees": learn_trees(numbered, settings)}
    return margins


def learn_trees(numbered: Numbered, settings: dict[str, float]) -> Trees:
    """Return small decision trees."""
    import lightgbm  # type: ignore[import-not-found]
    import numpy as np  # type: ignore[import-not-found]

    given = {
        "objective": "binary", "num_leaves": 15, "learning_rate": 0.08, "min_data_in_leaf": 30, "lambda_l2": 5,
        "feature_fraction": 0.6, "bagging_fraction": 0.8, "bagging_freq": 1, "verbosity": -1, "seed": 1,
        "num_threads": 2, "deterministic": True,
    } | {name: value for name, value in settings.items() if name != "rounds"}  # fmt: skip
    labels = np.array([int(row["label"]) for row, _ in numbered])
    data = lightgbm.Dataset(np.array([numbers for _, numbers in numbered]), labels)
    model = lightgbm.train(given, data, int(settings["rounds"]))
    return packed([_tree(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]])


def _tree(node: dict[str, Any]) -> Tree:
    if "leaf_value" in node:
        return float(round(node["leaf_value"], 4))
    limit = float(f"{node['threshold']:.6g}")
    return [node["split_feature"], limit, _tree(node["left_child"]), _tree(node["right_child"])]


def margin_of(row: Row, learned: Learned) -> float:
    """Return the margin of a row."""
    if same_letters(row):
        return 30.0
    numbers = full_numbers(row, learned) if is_full(row) else word_numbers(row, learned)
    model = "full" if is_full(row) else "native" if len(numbers) > len(FEATURES) else "latin"
    return tree_sum(learned["models"][model]["trees"], numbers) - float(learned["models"][model]["threshold"])
