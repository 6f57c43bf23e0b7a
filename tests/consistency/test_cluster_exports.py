from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from checker.consistency.exports import COLUMNS, as_csv, as_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.consistency.clusters import Cluster, Usage, Where

    Make = Callable[..., Cluster]


def passage(where: Where, usage: Usage) -> tuple[str, str, str]:
    return f"in {where.path} ", usage.text, " it says"


def rows(*clusters: Cluster) -> list[dict[str, str]]:
    return list(csv.DictReader("\r\n".join(as_csv(clusters)).splitlines(keepends=True)))


def test_json_has_every_draft_and_three_passages(cluster: Make) -> None:
    days = ["2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01"]
    found = cluster(
        {"Kyiv": days, "“Kiev”": ["2020-01-01"]}, kind="place", entry="kyiv", role="full", house="Kyiv", id="kyiv"
    )
    data = json.loads("".join(as_json([found], passage)))
    (one,) = data["clusters"]
    assert data["version"] == 1
    assert (one["id"], one["entry"], one["role"], one["kind"]) == ("kyiv", "kyiv", "full", "place")
    assert (one["house_form"], one["majority"], one["mixing"]) == ("Kyiv", "Kyiv", ["2020-01-01.md"])
    kyiv, kiev = one["forms"]
    assert (kyiv["text"], kyiv["uses"], kyiv["first"], kyiv["last"]) == ("Kyiv", 4, days[0], days[-1])
    assert [draft["date"] for draft in kyiv["drafts"]] == days
    assert kyiv["drafts"][0] == {"path": "2020-01-01.md", "date": "2020-01-01", "uses": 1, "line": 3, "column": 4}
    assert len(kyiv["passages"]) == 3
    assert kiev["passages"] == ["in 2020-01-01.md “Kiev” it says"]


def test_what_is_not_known_is_null(cluster: Make) -> None:
    data = json.loads("".join(as_json([cluster({"A": [""], "B": [""]}, kind="")], passage)))
    (one,) = data["clusters"]
    assert [one[key] for key in ("entry", "role", "kind", "house_form")] == [None] * 4
    assert (one["forms"][0]["first"], one["forms"][0]["drafts"][0]["date"]) == (None, None)


def test_no_clusters_are_an_empty_list_and_a_head() -> None:
    assert json.loads("".join(as_json([], passage))) == {"version": 1, "clusters": []}
    assert list(as_csv([])) == [",".join(COLUMNS)]


def test_csv_has_a_row_for_each_form(cluster: Make) -> None:
    found = rows(cluster({"Kyiv": ["2020-01-01", "2021-01-01"], "Kiev": ["2021-01-01"]}, kind="place", id="kyiv"))
    assert [tuple(row.values()) for row in found] == [
        ("kyiv", "", "place", "", "Kyiv", "Kyiv", "2", "2", "2020-01-01", "2021-01-01", "1"),
        ("kyiv", "", "place", "", "Kyiv", "Kiev", "1", "1", "2021-01-01", "2021-01-01", "1"),
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", '=HYPERLINK("x")', "＝1"])
def test_nothing_is_a_formula_to_a_spreadsheet(cluster: Make, text: str) -> None:
    line = list(as_csv([cluster({text: ["2020-01-01"]})]))[1]
    (cells,) = csv.reader(io.StringIO(line, newline=""))
    assert cells[5] == "'" + text


@pytest.mark.parametrize("text", ['The "Sun"', "Nurov, Jr.", "two\nlines", "Ж’", "a-b", "it's"])
def test_other_texts_come_back_as_they_were(cluster: Make, text: str) -> None:
    line = list(as_csv([cluster({text: ["2020-01-01"]})]))[1]
    (cells,) = csv.reader(io.StringIO(line, newline=""))
    assert cells[5] == text
