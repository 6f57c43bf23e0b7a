"""Weekdays beside dates: how both are written, and where they say nothing of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from checker.documents import read_document
from checker.engine import check_document
from checker.glossary.load import Glossary
from checker.lexicon import Lexicon
from checker.lexicon.build import build
from checker.mentions import Finder
from checker.rules import load_rules

if TYPE_CHECKING:
    from checker.diagnostics import Diagnostic

NOTHING = Lexicon(build(Glossary({}, {})))


def reported(text: str, date: str | None = None, parameters: dict[str, Any] | None = None) -> list[Diagnostic]:
    rule = load_rules([])["DAT001"]
    rule = rule._replace(parameters={**rule.parameters, **(parameters or {})})
    return check_document(read_document("a.txt", text, [])._replace(date=date), Finder(NOTHING), [rule])


def found(text: str, date: str | None = None, parameters: dict[str, Any] | None = None) -> list[str]:
    return [diagnostic.text for diagnostic in reported(text, date, parameters)]


WRONG = [
    "on Wednesday, April 8, 2021",
    "on Wednesday 8 April 2021",
    "on Wednesday the 8th of April, 2021",
    "on Wed., Apr. 8, 2021",
    "on Wednesday evening, 8 April 2021",
    "on Wednesday (April 8, 2021)",
    "on Wednesday,\u00a0April\u00a08, 2021",
    "on Wednesday,\nApril 8, 2021",
    "on Wednesday, 2021-04-08",
    "on April 8, 2021 (Wednesday)",
    "on April 8, 2021, Wednesday.",
    "on 8 April 2021, a Wednesday",
    "on 8 April 2021, which they forgot. April 8, 2021 was a Wednesday.",
    "of Wednesday, April 8, 2021’s",
]
SILENT = [
    "on Thursday, April 8, 2021",
    "Monday–Wednesday, April 5–7, 2021",
    "Wednesday and Thursday, April 8, 2021",
    "every Wednesday, April 8, 2021 included",
    "on Wednesday, April 8–10, 2021",
    "on Wednesday, April 8 to April 21, 2021",
    "on Wednesday and on April 8, 2021",
    "on Wednesdays, April 8, 2021",
    "in “Freaky Friday”, April 8, 2021",
    "on Wednesday, April 8, 1921",
    "on Wednesday, April 8, 2564",
    "on Wednesday, 8 April 1950 (Old Style)",
    "on Wednesday, 8.30 April",
    "on April 5–8, 2021 (Wednesday)",
    "the Wednesday Club, April 8, 2021",
    "",
]


@pytest.mark.parametrize("text", WRONG)
def test_a_weekday_that_is_wrong(text: str) -> None:
    assert [diagnostic.message for diagnostic in reported(f"They met {text}\n\nThat was all.")] == [
        "8 April 2021 is a Thursday, not a Wednesday"
    ]


@pytest.mark.parametrize("text", SILENT)
def test_a_weekday_that_says_nothing_of_the_date(text: str) -> None:
    assert found(f"They met {text}", "2021-04-01") == []


def test_the_report_covers_weekday_and_date() -> None:
    assert found("It was on Wednesday, April 8, 2021, in Paris.") == ["Wednesday, April 8, 2021"]


def test_a_house_may_look_further_back() -> None:
    text = "The war began on Monday, June 18, 1812."
    assert found(text) == []
    assert found(text, parameters={"since-year": 1800}) == ["Monday, June 18, 1812"]


@pytest.mark.parametrize(
    ("article", "reports"),
    [
        pytest.param("2021-04-01", ["Wednesday, April 8"], id="this month"),
        pytest.param("2020-12-01", ["Wednesday, April 8"], id="the next year"),
        pytest.param("2020-04-01", [], id="the year in which it is right"),
        pytest.param(None, [], id="no date"),
    ],
)
def test_the_year_that_is_not_written(article: str | None, reports: list[str]) -> None:
    assert found("They met on Wednesday, April 8.", article) == reports


def test_a_year_without_its_own_february() -> None:
    assert found("It is due on Monday, February 29.", "2021-02-01") == []
    assert [d.message for d in reported("It is due on Monday, April 31.")] == ["there is no 31 April"]


def test_the_paragraph_before_may_name_the_year() -> None:
    assert found("It was 2015.\n\nThey met on Wednesday, April 8.", "2021-04-01") == []
