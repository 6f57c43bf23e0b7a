"""Figures: how well names are told apart, and where the limit is set."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from checker.names.alignment import script_of
from tools.similarity.data import is_hard

if TYPE_CHECKING:
    from tools.similarity.data import Row

PRECISION, ALARMS = 0.952, 0.028
"""What the threshold is set for; a little more than what is promised."""
PROMISED_PRECISION, PROMISED_ALARMS = 0.95, 0.03
FEW = 150
"""Scripts of fewer rows say little and are left out."""


def threshold_for(margins: list[tuple[Row, float]]) -> float:
    """Return the lowest margin at which precision and alarms on hard rows are what they should be."""
    hard = _sorted_hard(margins)
    negatives = sum(not label for _, label in hard)
    right = 0
    lowest = hard[0][0]
    for taken, (margin, label) in enumerate(hard, 1):
        right += label
        if right / taken >= PRECISION and taken - right <= ALARMS * negatives:
            lowest = margin
    return lowest


def report(title: str, margins: list[tuple[Row, float]]) -> None:
    """Print the figures of hard rows: the best there are, and those at the threshold."""
    hard = _sorted_hard(margins)
    positives = sum(label for _, label in hard)
    negatives = len(hard) - positives
    right, best, sure, quiet = 0, 0.0, 0.0, 0.0
    for taken, (_, label) in enumerate(hard, 1):
        right += label
        best = max(best, 2 * right / (taken + positives))
        if right / taken >= PROMISED_PRECISION:
            sure = max(sure, right / positives)
        if taken - right <= PROMISED_ALARMS * negatives:
            quiet = max(quiet, right / positives)
    above = [label for margin, label in hard if margin >= 0]
    right = sum(above)
    print(
        f"{title:26} {len(hard):6} hard rows: best F1 {best:.3f}, recall at P .95 {sure:.3f}, at alarms .03 "
        f"{quiet:.3f}; threshold: precision {right / max(1, len(above)):.3f}, recall {right / positives:.3f}, "
        f"F1 {2 * right / (len(above) + positives):.3f}, alarms {(len(above) - right) / negatives:.3f}"
    )


def report_scripts(title: str, margins: list[tuple[Row, float]]) -> None:
    """Print the figures of hard rows by script of the native form."""
    scripts = Counter(script_of(row["native"]) for row, _ in margins if is_hard(row))
    for script, count in scripts.most_common():
        if count >= FEW:
            report(f"{title}, {script or 'none'}", [pair for pair in margins if script_of(pair[0]["native"]) == script])


def _sorted_hard(margins: list[tuple[Row, float]]) -> list[tuple[float, bool]]:
    """Return (margin, whether it is one name) of hard rows, the highest margin first."""
    return sorted(((margin, row["label"] == "1") for row, margin in margins if is_hard(row)), reverse=True)
