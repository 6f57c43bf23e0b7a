"""Acronyms in brackets: which names they fit, what counts as a use."""

from __future__ import annotations

import pytest

from checker.examples import run_example
from checker.rules import load_rules

RULE = load_rules([])["ORG002"]


def found(text: str, **parameters: object) -> list[str]:
    return [diagnostic.text for diagnostic in run_example(RULE, {"text": text, "parameters": parameters}, [])]


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        pytest.param("The Baku Desert Institute (BDI) opened. Two BDIs!", [], id="a plural"),
        pytest.param("The Baku Desert Institute (BDI) opened. The B.D.I. closed.", [], id="with stops"),
        pytest.param("The Baku Desert Institute (BDI) opened. BDI’s door.", [], id="a possessive"),
        pytest.param("The Baku Desert Institute (BDI) opened; the Baku Desert Institute (BDI) closed.", [], id="twice"),
        pytest.param("The Ministry of Health (MoH) opened. The MOH closed.", [], id="in other capitals"),
        pytest.param(
            "The Baku Desert Institute (BDI) opened. BDIX and ABDI.", ["Baku Desert Institute (BDI)"], id="longer words"
        ),
        pytest.param(
            "The Institute’s Desert Base (the “IDB”) opened.", ["Institute’s Desert Base (the “IDB”)"], id="’s"
        ),
        pytest.param("“The Baku Desert Institute (BDI) opened,” he said.", [], id="in a quotation"),
        pytest.param("Louis the Eighteenth (XVIII) reigned. Part (II).", [], id="numerals"),
        pytest.param("In Baku (BDI) it rained.", [], id="no name"),
        pytest.param("", [], id="empty"),
    ],
)
def test_uses(text: str, reports: list[str]) -> None:
    assert found(text) == reports


def test_a_name_over_two_lines() -> None:
    text = "Long ago the Baku Desert\r\nInstitute [BDI] opened.\r\n"
    found = run_example(RULE, {"text": text, "format": "markdown"}, [])
    assert [diagnostic.text for diagnostic in found] == ["Baku Desert\r\nInstitute [BDI]"]


def test_headings_and_tables_are_no_introductions() -> None:
    text = "# Baku Desert Institute (BDI)\n\n| a | b |\n|---|---|\n| Baku Desert Institute (BDI) | c |\n"
    assert run_example(RULE, {"text": text, "format": "markdown"}, []) == []


def test_parameters() -> None:
    text = "The Baku Desert Institute (BDI) opened."
    assert found(text, exempt=["BDI"]) == []
    assert found(text, **{"any-name": False}) == []
    assert found(text + " The BDI closed.", report="every") == ["Baku Desert Institute (BDI)"]


def test_a_known_body_needs_no_fitting_letters() -> None:
    example = {"text": "The North Atlantic Treaty Organisation (Nato) met.", "parameters": {"any-name": False}}
    (diagnostic,) = run_example(RULE, example, [])
    assert diagnostic.entry == "nato"
    assert diagnostic.fix
    assert diagnostic.fix.edits[0].replacement == "North Atlantic Treaty Organisation"


def test_many_words_before_a_bracket_take_no_time() -> None:
    assert found("Alpha Beta Gamma of the Delta " * 300 + "(AAAAAAAAAAA)") == []
