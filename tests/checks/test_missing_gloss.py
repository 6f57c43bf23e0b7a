"""Names explained once: what counts as explained; renamed places by year."""

from __future__ import annotations

import pytest

from checker.examples import run_example
from checker.rules import load_rules

RULE = load_rules([])["PLC001"]


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        pytest.param("Kyiv’s trams stopped. In Kyiv it rained.", ["Kyiv"], id="a possessive cannot take brackets"),
        pytest.param("KYIV (AP) — It rained in Kyiv.", ["Kyiv"], id="not in the dateline"),
        pytest.param("It rained in Kyiv, Formerly Kiev.", [], id="the gloss in other words and case"),
        pytest.param("It rained (Kyiv).", [], id="not within brackets"),
        pytest.param("It rained in Kyiv.\r\n\r\nKiev was its name.", [], id="the former name later"),
        pytest.param("", [], id="empty"),
    ],
)
def test_listed_places(text: str, reports: list[str]) -> None:
    example = {"text": text, "parameters": {"places": {"kyiv": "formerly Kiev"}}}
    assert [diagnostic.text for diagnostic in run_example(RULE, example, [])] == reports


@pytest.mark.parametrize(
    ("date", "years", "reports"),
    [
        pytest.param("2022-09-19", 1, ["Astana"], id="the first day"),
        pytest.param("2023-09-18", 1, ["Astana"], id="the last day of the year"),
        pytest.param("2023-09-19", 1, [], id="a year later"),
        pytest.param("2024-02-29", 2, ["Astana"], id="a leap day"),
        pytest.param("2018-01-01", 30, [], id="before it had another name"),
        pytest.param("2020-01-01", 0, [], id="no years"),
    ],
)
def test_renamed_places(date: str, years: int, reports: list[str]) -> None:
    example = {"text": "It rained in Astana.", "date": date, "parameters": {"within-years": years}}
    assert [diagnostic.text for diagnostic in run_example(RULE, example, [])] == reports


def test_bodies_are_explained_if_they_are_listed() -> None:
    example = {
        "text": "The OTS met.",
        "date": "2022-01-01",
        "parameters": {"places": {"turkic-states": "formerly the Turkic Council"}, "within-years": 1},
    }
    (diagnostic,) = run_example(RULE, example, [])
    assert diagnostic.fix
    assert diagnostic.fix.edits[0].replacement == "OTS (formerly the Turkic Council)"
    assert run_example(RULE, {**example, "parameters": {"within-years": 1}}, []) == []
