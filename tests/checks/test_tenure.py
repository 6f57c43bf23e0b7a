"""Offices not held: the edges of a term, days of grace, drafts without a date."""

from __future__ import annotations

import pytest

from checker.examples import run_example
from checker.rules import load_rules

RULE = load_rules([])["TTL003"]
TEXT = "President Nursultan Nazarbayev left."
# The glossary has his term from 1990-04-24 until 2019-03-20.


def said(text: str, date: str | None = "2021-04-08", **more: object) -> list[str]:
    example = {"text": text, **more} | ({"date": date} if date else {})
    return [f"{it.start.line}:{it.start.column} {it.text} {it.severity}" for it in run_example(RULE, example, [])]


@pytest.mark.parametrize(
    ("date", "grace", "held"),
    [
        pytest.param("1990-04-23", 0, False, id="the day before the term"),
        pytest.param("1990-04-24", 0, True, id="its first day"),
        pytest.param("2019-03-20", 0, True, id="its last day"),
        pytest.param("2019-03-21", 0, False, id="the day after it"),
        pytest.param("2019-03-21", 1, True, id="a day of grace"),
        pytest.param("2019-04-19", 30, True, id="the last of thirty days of grace"),
        pytest.param("2019-04-20", 30, False, id="after thirty days of grace"),
        pytest.param("1990-04-23", 30, False, id="no grace before the term"),
    ],
)
def test_the_edges_of_a_term(date: str, grace: int, held: bool) -> None:  # noqa: FBT001
    found = run_example(RULE, {"text": TEXT, "date": date, "parameters": {"grace-days": grace}}, [])
    assert [it.text for it in found] == ([] if held else ["President"])


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        pytest.param(TEXT, ["1:1 President error"], id="a title"),
        pytest.param(TEXT.replace(" ", "\u00a0"), ["1:1 President error"], id="hard spaces"),
        pytest.param("President Nursultan Nazarbayev’s car left.", ["1:1 President error"], id="possessive"),
        pytest.param("“President Nursultan Nazarbayev left,” he said.", ["1:2 President advice"], id="quoted"),
        pytest.param("President Nursultan Nazarbayev left in 2021.", ["1:1 President error"], id="the article's year"),
        pytest.param(f"{TEXT} It was 1999.", ["1:1 President error"], id="a year in the next sentence"),
        pytest.param(
            "It was 1999. The President Nursultan Nazarbayev left.",
            ["1:18 President error"],
            id="a year in the last sentence",
        ),
        pytest.param("Former Kazakh President Nursultan Nazarbayev left.", [], id="former, and a country"),
        pytest.param("Nursultan Nazarbayev left. The president was late.", [], id="a title without a name"),
        pytest.param("Prime Minister Nursultan Nazarbayev left.", [], id="an office the glossary never gave him"),
        pytest.param("President Smith left.", [], id="an unknown person"),
        pytest.param("", [], id="empty"),
    ],
)
def test_titles(text: str, reports: list[str]) -> None:
    assert said(text) == reports


@pytest.mark.parametrize("title", ["President-elect", "Acting President", "Future President"])
def test_a_title_that_says_it_is_not_held(title: str) -> None:
    assert said(f"{title} Kassym-Jomart Tokayev left.", "2015-01-01") == []


def test_headings_are_read_too() -> None:
    assert said(f"# {TEXT}\n\nText.", format="markdown") == ["1:3 President error"]


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        pytest.param(f"Rain fell. {TEXT}\n\n{TEXT}", 1, id="once for the draft"),
        pytest.param("President Kassym-Jomart Tokayev left.", 0, id="a term without an end"),
        pytest.param(f"In 2015 {TEXT}", 0, id="a sentence that has its own date"),
    ],
)
def test_without_a_date(text: str, reports: int) -> None:
    assert len(said(text, None)) == reports


def test_an_office_not_held_yet_is_not_called_former() -> None:
    text = "President Kassym-Jomart Tokayev left."
    (diagnostic,) = run_example(RULE, {"text": text, "date": "2015-01-01"}, [])
    assert diagnostic.message.endswith("holds this office since 2019-03-20, not on 2015-01-01")
    assert diagnostic.fix is None


def test_the_glossary_is_pointed_to() -> None:
    (diagnostic,) = run_example(RULE, {"text": TEXT, "date": "2021-04-08"}, [])
    assert [related.message for related in diagnostic.related] == ["the office stands here"]
    assert diagnostic.related[0].path.endswith(".yaml")
