"""How well exonym, and others, tell spellings of one name from names that look alike.

    python benchmarks/accuracy.py PAIRS.tsv [--part all|held-out] [--only exonym]

PAIRS has the columns id, lang, kind, native, canonical_en, variant, label (1: an attested spelling of the same name,
0: a different real name), unit (token, full) and cls. Hard rows are those of cls `spelling` and all label 0. `held-out`
takes the fifth of the names (by a hash of the id) that decided nothing while the similarity was worked on; exonym's
shipped model was learned from all rows of the file it was developed with, so figures for these flatter it.

`exonym` is the scanner itself (`checker.mentions.Finder`): a glossary with that one name and its native form, and a
draft that has the name rightly and then the variant, so that what the scanner wants as support is there. Listed, up to
folding: 1; made by a romanisation table: .99; near: the similarity. `similarity` is that alone, without tables and
without what the scanner does not look at (fewer than five letters); `Latin only` leaves the native form out.

For each method: precision, recall and F1 at its threshold (exonym's shipped one; for the others the best there is),
alarms (which share of the look-alikes is taken for the name), the best F1 over all thresholds, recall where precision
is at least .95 and .99, and pairs per second of processor time. Then exonym's own figures by script, kind and unit.
The others need rapidfuzz (ratio, Jaro–Winkler), abydos (Daitch–Mokotoff; its last release is of 2020) and nomenklatura
(OpenSanctions logic-v2): `pip install rapidfuzz abydos nomenklatura`; what is not installed is left out. They are given
the folded spellings; keys are equal if one of the codes is.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
import zlib
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from scanned import scanned

from checker.names.alignment import script_of
from checker.names.fold import joined_key
from checker.names.similarity import THRESHOLD, similarity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Row = dict[str, str]
Method = tuple[str, "Callable[[Row], float]", float | None]
Scored = list[tuple[float, bool]]

FEW = 100
"""Groups of fewer rows say little and are left out."""


class Figures(NamedTuple):
    """What is measured of one method on some rows, in the order of the columns."""

    rows: int
    precision: float
    recall: float
    f1: float
    alarms: float
    best_f1: float
    recall_95: float
    recall_99: float


def figures(scored: Scored, threshold: float | None) -> Figures:
    """Return the figures of scores with labels; without a threshold, those at the best one."""
    positives = sum(label for _, label in scored)
    negatives = len(scored) - positives
    points: list[tuple[float, float, float, float, float]] = []  # threshold, precision, recall, F1, alarms
    right = 0
    ordered = sorted(scored, reverse=True)
    for taken, (score, label) in enumerate(ordered, 1):
        right += label
        if taken == len(ordered) or ordered[taken][0] < score:
            points.append((score, *_rates(taken, right, positives, negatives)))
    best = max(points, key=lambda point: point[3])
    chosen = best[1:]
    if threshold is not None:
        above = [label for score, label in scored if score >= threshold]
        chosen = _rates(len(above), sum(above), positives, negatives)
    return Figures(len(scored), *chosen, best[3], _recall_at(points, 0.95), _recall_at(points, 0.99))


def _rates(taken: int, right: int, positives: int, negatives: int) -> tuple[float, float, float, float]:
    precision = right / taken if taken else 1.0
    recall = right / positives if positives else 0.0
    f1 = 2 * right / (taken + positives) if taken + positives else 0.0
    return precision, recall, f1, (taken - right) / negatives if negatives else 0.0


def _recall_at(points: list[tuple[float, float, float, float, float]], least: float) -> float:
    return max((recall for _, precision, recall, _, _ in points if precision >= least), default=0.0)


def methods(only: str) -> Iterator[Method]:
    """Give the methods that are installed, with the threshold of those that ship one."""
    if only in {"", "exonym"}:
        yield "exonym", scanned, THRESHOLD
        yield "similarity", _similarity, THRESHOLD
        yield "similarity, Latin only", _similarity_latin, THRESHOLD
    if only == "exonym":
        return
    try:
        from rapidfuzz import fuzz  # type: ignore[import-not-found,unused-ignore]
        from rapidfuzz.distance import JaroWinkler  # type: ignore[import-not-found,unused-ignore]

        yield "rapidfuzz ratio", lambda row: float(fuzz.ratio(*_folded(row))), None
        yield "Jaro–Winkler", lambda row: float(JaroWinkler.similarity(*_folded(row))), None
    except ImportError:
        print("rapidfuzz is not installed", file=sys.stderr)
    try:
        from abydos.phonetic import DaitchMokotoff  # type: ignore[import-not-found,unused-ignore]

        coder = DaitchMokotoff()

        def same_code(row: Row) -> float:
            one, other = _folded(row)
            words, others = one.split(), other.split()
            same = len(words) == len(others) and all(
                set(_codes(coder.encode(a))) & set(_codes(coder.encode(b))) for a, b in zip(words, others, strict=True)
            )
            return float(same)

        yield "Daitch–Mokotoff", same_code, None
    except ImportError:
        print("abydos is not installed", file=sys.stderr)

    try:
        from followthemoney.proxy import EntityProxy  # type: ignore[import-not-found,unused-ignore]
        from nomenklatura.matching import LogicV2  # type: ignore[import-not-found,unused-ignore]

        settings = LogicV2.default_config()

        def entity(name: str, side: str, kind: str) -> object:
            # Scores are remembered by the entities' ids: each pair has its own.
            side = f"{side} {name}"
            schema = "Person" if kind == "person" else "Organization"
            return EntityProxy.from_dict({"id": side, "schema": schema, "properties": {"name": [name]}})

        def logic(row: Row) -> float:
            one, other = (entity(row[key], key, row["kind"]) for key in ("canonical_en", "variant"))
            return float(LogicV2.compare(one, other, settings).score)

        yield "OpenSanctions logic-v2", logic, None
    except ImportError:
        print("nomenklatura is not installed", file=sys.stderr)


def _codes(codes: str | set[str]) -> set[str]:
    return set(codes.split(",")) if isinstance(codes, str) else codes


def _similarity(row: Row) -> float:
    return similarity(row["canonical_en"], row["variant"], row["native"], row["lang"])


def _similarity_latin(row: Row) -> float:
    return similarity(row["canonical_en"], row["variant"])


def _folded(row: Row) -> tuple[str, str]:
    return joined_key(row["canonical_en"]), joined_key(row["variant"])


def show(name: str, found: Figures, speed: float | None = None) -> None:
    """Print one line of a table."""
    rates = "  ".join(f"{rate:5.3f}" for rate in found[1:])
    print(f"{name:28} {found.rows:6}  {rates}" + (f"  {speed:9,.0f}" if speed else ""))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs")
    parser.add_argument("--part", choices=("all", "held-out"), default="all")
    parser.add_argument("--only", choices=("", "exonym"), default="")
    arguments = parser.parse_args()
    with open(arguments.pairs, encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    if arguments.part == "held-out":
        rows = [row for row in rows if zlib.crc32(row["id"].encode()) % 5 == 0]
    labels = [row["label"] == "1" for row in rows]
    hard = [row["cls"] == "spelling" or row["label"] == "0" for row in rows]
    head = f"{'':28}   rows   prec  recall   F1   alarms bestF1 R@P95  R@P99    pairs/s"
    own: list[float] = []
    print(f"{head}\nall rows, then hard rows")
    for name, method, threshold in methods(arguments.only):
        start = time.process_time()
        scores = [method(row) for row in rows]
        speed = len(rows) / (time.process_time() - start)
        own = own or scores
        pairs = list(zip(scores, labels, strict=True))
        show(name, figures(pairs, threshold), speed)
        show("  hard", figures([pair for pair, is_hard in zip(pairs, hard, strict=True) if is_hard], threshold))
    for title, group_of in (
        ("script", lambda row: script_of(row["native"]) or "none"),
        ("kind", _kind),
        ("unit", _unit),
    ):
        print(f"\nexonym, hard rows by {title}\n{head}")
        groups = [group_of(row) for row in rows]
        for group, _ in Counter(groups).most_common():
            chosen = [
                (score, label)
                for score, label, is_hard, own_group in zip(own, labels, hard, groups, strict=True)
                if is_hard and own_group == group
            ]
            if len(chosen) >= FEW:
                show(group, figures(chosen, THRESHOLD))


def _kind(row: Row) -> str:
    return row["kind"]


def _unit(row: Row) -> str:
    return row["unit"]


if __name__ == "__main__":
    main()
