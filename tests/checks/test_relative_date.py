"""Words that say what a date beside them says."""

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


def reported(text: str, date: str | None = None, **parameters: Any) -> list[Diagnostic]:  # noqa: ANN401
    rule = load_rules([])["DAT002"]
    rule = rule._replace(parameters={**rule.parameters, **parameters})
    return check_document(read_document("a.txt", text, [])._replace(date=date), Finder(NOTHING), [rule])


def found(text: str, date: str | None = None, **parameters: Any) -> list[str]:  # noqa: ANN401
    return [diagnostic.text for diagnostic in reported(text, date, **parameters)]


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        pytest.param("held on March 31 this year", ["this year"], id="month first"),
        pytest.param("held on 31\u00a0March, this\u00a0year, online", ["this\u00a0year"], id="no-break spaces"),
        pytest.param("held on the 31st of March of this year", ["this year"], id="of"),
        pytest.param("held on March 31, 2021 this year", ["this year"], id="with its year"),
        pytest.param("Tomorrow, April 9, they meet", ["Tomorrow"], id="capital"),
        pytest.param("they meet tomorrow, Friday, April 9", ["tomorrow"], id="weekday between"),
        pytest.param("they meet on April 9 (tomorrow)", ["tomorrow"], id="after, in brackets"),
        pytest.param("held on March 31 this year’s budget", [], id="possessive"),
        pytest.param("they meet tomorrow. April 9 is a Friday", [], id="two sentences"),
        pytest.param("they meet this week, April 5–9", [], id="week"),
        pytest.param("they meet today in April", [], id="no day"),
        pytest.param("before April 4 this year it fell on April 24 last year", [], id="two years"),
        pytest.param("", [], id="empty"),
    ],
)
def test_words_beside_a_date(text: str, reports: list[str]) -> None:
    assert found(text, "2021-04-08") == reports


def test_the_article_may_be_of_another_day() -> None:
    (report,) = reported("they met yesterday, April 5", "2021-04-08")
    assert report.message == "‘yesterday’ is not 5 April 2021 if the article is of 8 April 2021: write the date alone"
    (report,) = reported("they met yesterday, April 5")
    assert report.message == "‘yesterday’ beside a full date: one of the two is enough"


def test_a_house_chooses_the_words() -> None:
    text = "held on March 31 last year; tomorrow, April 9, they meet"
    assert found(text, words=["last year"]) == ["last year"]
    assert found(text, words=["tomorrow"]) == ["tomorrow"]
    assert found(text, words=[]) == []


def test_quotations_are_left_alone() -> None:
    assert found("“We meet tomorrow, April 9,” he said.") == []
