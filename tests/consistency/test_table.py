from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.consistency.table import table
from checker.report import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.consistency.clusters import Cluster, Usage, Where

    Make = Callable[..., Cluster]


def passage(where: Where, usage: Usage) -> tuple[str, str, str]:  # noqa: ARG001
    return "went to ", usage.text, " on foot"


def lines(*clusters: Cluster, colour: bool = False) -> list[str]:
    return list(table(clusters, passage, Terminal(colour=colour)))


def test_a_cluster_is_a_head_a_row_for_each_form_and_a_passage_of_the_rarer_ones(cluster: Make) -> None:
    found = cluster(
        {"Kyiv": ["2020-01-01", "2021-01-01"], "Kieff": ["2019-01-01"]},
        kind="place",
        entry="kyiv",
        role="full",
        house="Kyiv",
        id="kyiv",
    )
    assert lines(found) == [
        "kyiv: ‘Kyiv’ by majority and in the glossary, place",
        "    Kyiv      2 in 2 drafts  2020-01-01 to 2021-01-01",
        "    Kieff     1 in 1 draft  2019-01-01",
        "    2019-01-01.md:3:4: …went to Kieff on foot…",
        "",
    ]


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ({"kind": ""}, "it: ‘A’ by majority; no glossary knows it"),
        ({"kind": "person"}, "it: ‘A’ by majority, person; no glossary knows it"),
        ({"kind": "place", "entry": "a", "house": "B"}, "it: ‘A’ by majority, place; the glossary has ‘B’"),
        ({"kind": "place", "entry": "a"}, "it: ‘A’ by majority, place"),
    ],
)
def test_the_head_tells_what_the_glossary_has(cluster: Make, about: dict[str, str], said: str) -> None:
    assert lines(cluster({"A": ["2020-01-01", "2020-01-02"], "B": ["2021-01-01"]}, **about))[0] == said


def test_nobody_has_a_majority_of_as_many_drafts(cluster: Make) -> None:
    head = lines(cluster({"A": ["2020-01-01"], "B": ["2021-01-01"]}, kind="place"))[0]
    assert head == "it: ‘A’ in as many drafts as another form, place; no glossary knows it"


def test_drafts_that_mix_are_named_the_first_three(cluster: Make) -> None:
    days = [f"2020-01-0{day}" for day in range(1, 6)]
    assert lines(cluster({"A": days[:2], "B": days[:2]}))[-2] == "    mixed in 2020-01-01.md, 2020-01-02.md"
    assert lines(cluster({"A": days, "B": days}))[-2].endswith("2020-01-03.md and 2 more")


def test_names_cannot_steer_the_terminal(cluster: Make) -> None:
    assert not any("\x1b" in line for line in lines(cluster({"A\x1b[31m": ["a\x1b"], "B\x1b": ["b"]}, id="x\x1b")))


def test_colour_if_wanted(cluster: Make) -> None:
    assert any("\x1b[" in line for line in lines(cluster({"A": ["a"], "B": ["b"]}), colour=True))


def test_no_clusters_are_no_lines() -> None:
    assert lines() == []
