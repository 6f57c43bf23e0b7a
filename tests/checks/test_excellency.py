"""Styles of address before people, offices and titles."""

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
    rule = load_rules([])["HON007"]
    rule = rule._replace(parameters={**rule.parameters, **parameters})
    return check_document(read_document("a.txt", text, [])._replace(date=date), Finder(NOTHING), [rule])


def found(text: str, date: str | None = None, **parameters: Any) -> list[str]:  # noqa: ANN401
    return [diagnostic.text for diagnostic in reported(text, date, **parameters)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("He met His Excellency Minister Smith.", "Minister", id="title"),
        pytest.param("He met H.E. Mr Smith.", "Mr", id="abbreviated"),
        pytest.param("He met HE Mr Smith.", "Mr", id="no stops"),
        pytest.param("He met His\u00a0Excellency Ann Smith.", "Ann", id="unlisted name"),
        pytest.param("Her Excellency the President spoke.", "The President", id="a sentence begins"),
        pytest.param("He met the Right Honourable Ann Smith.", "Ann", id="right honourable"),
        pytest.param("He met the Honorable Ann Smith.", "Ann", id="American"),
        pytest.param("He met Hon. Ann Smith.", "Ann", id="Hon."),
        pytest.param("He met Their Excellencies Ambassador Smith and Ambassador Jones.", "Ambassador", id="plural"),
    ],
)
def test_a_style_before_a_person(text: str, written: str) -> None:
    (report,) = reported(text)
    assert report.fix is not None
    assert (report.fix.applicability, report.fix.edits[0].replacement) == ("unsafe", written)


@pytest.mark.parametrize(
    "text",
    [
        "His Excellency spoke.",
        "the Honourable Artillery Company",
        "the Honourable Society of the Inner Temple",
        "an honourable Ann Smith",
        "HE SAID HE Met Ann Smith",
        "the Honda Civic Type R",
        "“His Excellency Minister Smith is here,” he said.",
        "Her Majesty Queen Anne",
        "",
    ],
)
def test_no_style_before_a_person(text: str) -> None:
    assert found(text) == []


def test_a_house_chooses_the_styles() -> None:
    text = "Her Royal Highness Princess Anne met His Holiness Pope Francis and His Excellency Minister Smith."
    assert found(text, styles=["highness"]) == ["Her Royal Highness Princess"]
    assert found(text, styles=["holiness"]) == ["His Holiness Pope"]
    assert found(text, styles=[]) == []
