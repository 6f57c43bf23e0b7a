"""Offices of one person only: where the comma goes, and which words before the title forbid it."""

from __future__ import annotations

import pytest

from checker.examples import run_example
from checker.rules import load_rules

RULE = load_rules([])["TTL006"]


def said(text: str, **more: object) -> list[str]:
    """Return the offset, the words and the severity of each report."""
    found = run_example(RULE, {"text": text, "date": "2021-04-08", **more}, [])
    return [f"{it.start.offset} {it.text}, {it.severity}" for it in found]


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        pytest.param(
            "He met the prime minister of Hungary Viktor Orbán.",
            ["11 prime minister of Hungary, warning"],
            id="small letters",
        ),
        pytest.param(
            "Met the\u00a0Prime Minister of Hungary\u00a0Viktor\u00a0Orbán.",
            ["8 Prime Minister of Hungary, warning"],
            id="hard spaces",
        ),
        pytest.param(
            "He met the\nPrime Minister of Hungary Viktor Orbán.\n\nBye.",
            ["11 Prime Minister of Hungary, warning"],
            id="a new line",
        ),
        pytest.param(
            "The President of Kazakhstan Kassym-Jomart Tokayev left.",
            ["4 President of Kazakhstan, warning"],
            id="the first words",
        ),
        pytest.param(
            "the Hungarian Prime Minister Viktor Orbán left.",
            ["4 Hungarian Prime Minister, warning"],
            id="the country as an adjective",
        ),
        pytest.param(
            "It was the Prime Minister of Hungary Orban’s car.",
            [],
            id="possessive: no commas can mend it",
        ),
        pytest.param(
            "“I met the Prime Minister of Hungary Viktor Orbán,” he said.",
            ["11 Prime Minister of Hungary, advice"],
            id="quoted",
        ),
        pytest.param("the Prime Minister of Hungary (Viktor Orbán) left.", [], id="brackets"),
        pytest.param("the prime minister Viktor Orbán left.", [], id="no country"),
        pytest.param("Prime Minister of Hungary Viktor Orbán left.", [], id="no article"),
        pytest.param("Breathe Prime Minister of Hungary Viktor Orbán.", [], id="a word that ends like the article"),
        pytest.param("the then Prime Minister of Hungary Viktor Orbán left.", [], id="then"),
        pytest.param("The acting Prime Minister of Hungary Viktor Orbán left.", [], id="acting"),
        pytest.param("", [], id="empty"),
    ],
)
def test_titles(text: str, reports: list[str]) -> None:
    assert said(text) == reports


def test_an_office_of_several_needs_no_comma() -> None:
    keeper = {"id": "keeper", "kind": "office", "name": "keeper of {place}", "place": "hungary"}
    for sole, reports in ((True, ["4 keeper of Hungary, warning"]), (False, [])):
        assert said("the keeper of Hungary Viktor Orbán left.", glossary=[{**keeper, "sole": sole}]) == reports


@pytest.mark.parametrize(("name", "mark"), [("text", ""), ("markdown", "# ")])
def test_headings_are_passed_over(name: str, mark: str) -> None:
    assert said(f"{mark}The Prime Minister of Hungary Viktor Orbán\n\nText.", format=name) == []
