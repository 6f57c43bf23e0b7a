"""What was learned comes back from its file as it was written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from checker.names import learned
from checker.names.learned import model, packed, tree_sum, written

if TYPE_CHECKING:
    from pathlib import Path

    from checker.names.learned import Tree

STEPS = ("$>", "a>", "a>e", "a>e|", "a>e|b>", "b>", "é>e", "ž>z", "")
TREES: list[Tree] = [[0, 1.5, [1, -0.25, -1.0, 2.0], 4.0], 0.5, [2, 10.0, 8.0, [0, 0.0, 16.0, 32.0]]]


@pytest.mark.parametrize(
    ("numbers", "total"),
    [
        ([1.5, -0.25, 10.0], -1.0 + 0.5 + 8.0),
        ([1.5, -0.2, 10.0], 2.0 + 0.5 + 8.0),
        ([1.6, 0.0, 10.1], 4.0 + 0.5 + 32.0),
        ([0.0, 0.0, 11.0], 2.0 + 0.5 + 16.0),
    ],
)
def test_a_number_at_most_the_limit_goes_the_first_way(numbers: list[float], total: float) -> None:
    assert tree_sum(packed(TREES), numbers) == total


def test_what_is_written_is_json_with_a_part_on_a_line_and_is_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[str, Any] = {
        "letters": {"^^": {"é": 1.25}},
        "languages": ["uk"],
        "tables": {
            "latin": {"": {"e": 6.5}, "a": {"": 1.34, "e": 0.5}, "ab": {"b": 1.0}},
            "native cyrillic": {"я": {"ya": 0.1}},
        },
        "weights": {"latin": {"a>e": -1.0, "a>e|b>": 0.25, "é>e": 0.5, "$>": 0.0}},
        "models": {"latin": {"trees": packed(TREES), "threshold": 0.5}},
    }
    text = written({"about": "a test", **kept})
    assert len(text.splitlines()) == len(json.loads(text)) + 2
    (tmp_path / "similarity.json").write_text(text, encoding="utf-8")
    monkeypatch.setattr(learned, "__file__", str(tmp_path / "learned.py"))
    model.cache_clear()
    try:
        found = model()
    finally:
        model.cache_clear()
    for sort in ("tables", "models"):
        assert {name: found[sort][name] for name in kept[sort]} == kept[sort]
    assert [found["weights"]["latin"].get(step, 7.0) for step in STEPS] == [
        kept["weights"]["latin"].get(step, 7.0) for step in STEPS
    ]
    assert (found["letters"], found["languages"]) == (kept["letters"], kept["languages"])
    assert list(found["tables"]["latin"]) == ["", "a", "ab"]
    assert found["tables"]["latin"].get("b") is None
    assert "b" not in found["tables"]["latin"]
    assert "native cyrillic" in found["tables"]
    assert "native greek" not in found["tables"]


@pytest.mark.parametrize("name", ["latin", "native", "full"])
def test_the_bundled_trees_weigh_numbers_that_there_are(name: str) -> None:
    trees = model()["models"][name]["trees"]
    for every in (-9.0, 0.5, 30.0):
        assert -40 < tree_sum(trees, [every] * (max(trees.numbers) + 1)) < 40
