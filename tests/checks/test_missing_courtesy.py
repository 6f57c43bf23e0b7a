"""Bare family names where the house wants Mr or Ms: parameters, the dead, notes, places in the text."""

from __future__ import annotations

from typing import Any

import pytest

from checker.examples import run_example
from checker.rules import load_rules

RULE = load_rules([])["HON002"]
ANA = {"id": "ivic-ana", "kind": "person", "name": "Ana Ivić", "family": "Ivić", "gender": "f"}


def found(text: str, entry: dict[str, Any] | None = None, **example: Any) -> list[str]:  # noqa: ANN401
    glossary = {"glossary": [entry]} if entry else {}
    return [diagnostic.text for diagnostic in run_example(RULE, {"text": text, **glossary, **example}, [])]


@pytest.mark.parametrize(
    ("died", "date", "reports"),
    [
        pytest.param("2003-01-31", "2003-01-31", [], id="on the day"),
        pytest.param("2003-01-31", "2003-01-30", ["Ivić"], id="the day before"),
        pytest.param("2003", "2003-12-30", ["Ivić"], id="only the year is known: its last day counts"),
        pytest.param("2003", "2004-01-01", [], id="the year after"),
    ],
)
def test_the_dead_go_without(died: str, date: str, reports: list[str]) -> None:
    assert found("Ana Ivić won. Ivić smiled.", {**ANA, "died": died}, date=date) == reports


def test_without_a_date_the_dead_are_dead() -> None:
    assert found("Ana Ivić won. Ivić smiled.", {**ANA, "died": "2003-01-31"}) == []


def test_somebody_out_of_office_is_not_dead() -> None:
    assert found("Nursultan Nazarbayev came. Nazarbayev left.", date="2024-01-01") == ["Nazarbayev"]


def test_holders_of_an_office_are_exempt() -> None:
    text = "Viktor Orbán came. Orbán left. Vladimir Putin came. Putin left."
    assert found(text, parameters={"exempt": ["hu-prime-minister"]}) == ["Putin"]


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        pytest.param("Viktor Orbán’s plane came. Orban’s car left.", ["Orban"], id="possessive, no accent"),
        pytest.param("Viktor Orbán came.\r\n\r\nOrbán left.\r\n", ["Orbán"], id="CRLF"),
        pytest.param("Viktor Orbán came. Orbán left, and Orbán called.", ["Orbán", "Orbán"], id="each time"),
        pytest.param("Viktor Orbán came. Mr\u00a0Orbán left.", [], id="NBSP"),
        pytest.param("Viktor Orbán came. Prime Minister Orbán left.", [], id="an office"),
        pytest.param("Viktor Orbán came. V. Orbán left.", [], id="initials are another matter"),
        pytest.param("Orbán came.", [], id="the first mention is another rule's"),
        pytest.param("", [], id="empty"),
    ],
)
def test_places(text: str, reports: list[str]) -> None:
    assert found(text) == reports


def test_the_first_mention_is_pointed_to() -> None:
    (diagnostic,) = run_example(RULE, {"text": "Viktor Orbán came.\n\nOrbán left."}, [])
    assert [(note.message, note.line, note.column) for note in diagnostic.related] == [("first mentioned here", 1, 1)]
    assert diagnostic.fix
    assert diagnostic.fix.applicability == "unsafe"


def test_what_the_glossary_does_not_say_is_not_fixed() -> None:
    unknown = {key: value for key, value in ANA.items() if key != "gender"}
    example = {"text": "Ana Ivić won. Ivić smiled.", "glossary": [unknown], "parameters": {"stop": "with-stop"}}
    (diagnostic,) = run_example(RULE, example, [])
    assert diagnostic.fix is None
    assert "‘Mr. Ivić’ or ‘Ms. Ivić’" in diagnostic.message
