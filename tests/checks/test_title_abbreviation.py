"""Titles before names: which are titles, which form they should have."""

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
    rule = load_rules([])["TTL007"]
    rule = rule._replace(parameters={**rule.parameters, **parameters})
    return check_document(read_document("a.txt", text, [])._replace(date=date), Finder(NOTHING), [rule])


def found(text: str, date: str | None = None, **parameters: Any) -> list[str]:  # noqa: ANN401
    return [diagnostic.text for diagnostic in reported(text, date, **parameters)]


def fixes(text: str, **parameters: Any) -> list[tuple[str, str | None]]:  # noqa: ANN401
    return [(d.text, d.fix.edits[0].replacement if d.fix else None) for d in reported(text, **parameters)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("Gen. Smith and Gen. Jones met General Mark Brown", [], id="bare and full names apart"),
        pytest.param("Sen. Ann Smith met Senator Bob Brown", [("Senator", "Sen.")], id="the first counts"),
        pytest.param("Prof Smith met Professor Brown and Professor Hill", [("Prof", "Professor")], id="the commoner"),
        pytest.param("Lt. Col. Smith met Lt Col Brown", [("Lt Col", "Lt. Col.")], id="stops of two"),
        pytest.param("Lt. Col. Smith met Lt. Col Brown", [("Lt. Col", "Lt. Col.")], id="one stop of two"),
        pytest.param("Gov.\u00a0Smith met Gov Brown", [("Gov", "Gov.")], id="no-break space"),
        pytest.param("Dr. Smith met Dr Brown", [], id="Dr's stop"),
        pytest.param("Dr Smith met Doctor Brown and Dr Hill", [], id="Doctor before one word"),
        pytest.param("Dr Ann Smith met Doctor Bob Brown", [("Doctor", "Dr")], id="Doctor"),
        pytest.param("Gen. J. R. Smith met General M. Brown", [("General", "Gen.")], id="initials"),
        pytest.param("Prof. Park met Professor Brown", [("Professor", "Prof.")], id="a name like a place"),
        pytest.param("Sen. Smith met Sen. Brown and the Senator. Gov. Hill", [], id="alone"),
        pytest.param("GEN. SMITH MET GENERAL BROWN", [], id="capitals"),
        pytest.param("", [], id="empty"),
    ],
)
def test_one_form_in_a_draft(text: str, written: list[tuple[str, str]]) -> None:
    assert fixes(f"{text}.") == written


@pytest.mark.parametrize(
    "text",
    [
        "Governor General Mary Simon",
        "Attorney General Merrick Garland",
        "General Motors Company",
        "General Assembly President",
        "Major Economies Forum",
        "Ambassador Extraordinary and Plenipotentiary",
        "First Lieutenant Ralph Puckett",
        "Captain America",
        "Doctor Who",
        "Gov. Smith Bridge",
        "Amartya Sen Institute",
        "Gen Nakatani",
        "Gen Z",
        "“Senator Ann Smith is here,” he said",
        "the then-Senator Ann Smith",
    ],
)
def test_no_title_of_a_person(text: str) -> None:
    assert found(f"He met {text}.", form="abbreviated", stop="with") == []


def test_a_house_has_its_form() -> None:
    text = "Lt. Governor Ann Smith met Dr. Bob Hill and Professor Jones."
    assert fixes(text, form="abbreviated", stop="without") == [("Lt. Governor", "Lt Gov"), ("Professor", "Prof")]
    assert fixes(text, form="abbreviated", stop="with", names="full") == [("Lt. Governor", "Lt. Gov.")]
    assert fixes(text, form="spelled-out") == [("Lt. Governor", "Lieutenant Governor")]
    assert fixes(text, form="abbreviated", titles=["prof"]) == [("Professor", "Prof.")]


def test_a_house_has_its_stops() -> None:
    text = "Gov. Ann Smith met Gov Bob Hill and Gen Ann Jones."
    assert fixes(text, stop="any") == []
    assert fixes(text, stop="without") == [("Gov.", "Gov")]
    assert fixes(text, stop="with") == [("Gov", "Gov."), ("Gen", "Gen.")]


def test_headings_and_captions_are_left_alone() -> None:
    text = "Senator Smith in Paris\n\nSen. Ann Smith met Sen. Bob Brown.\n\nPhoto: Senator Ann Smith arrives."
    assert found(text) == []


def test_a_report_shows_the_other_form() -> None:
    (report,) = reported("Sen. Ann Smith was there.\r\n\r\nSenator Bob Brown was not.")
    assert report.message == "‘Senator’: elsewhere this draft writes ‘Sen.’"
    assert [(related.message, related.line) for related in report.related] == [("‘Sen.’ here", 1)]


def test_no_word_is_reported_by_two_rules() -> None:
    rules = load_rules([])
    text = "Dr. Ann Smith met Dr Bob Hill and Doctor Carl Jones."
    both = check_document(read_document("a.txt", text, []), Finder(NOTHING), [rules["HON005"], rules["TTL007"]])
    assert [(d.code, d.text) for d in both] == [("HON005", "Dr"), ("TTL007", "Doctor")]
