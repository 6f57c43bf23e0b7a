"""Courtesy titles and gender; courtesy titles on first mention."""

from __future__ import annotations

import pytest

from checker.examples import run_example
from checker.rules import load_rules

RULES = load_rules([])


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        pytest.param("Sir Ursula von der Leyen came.", ["Sir Ursula von der Leyen"], id="sir"),
        pytest.param("Mrs Viktor Orbán came.", ["Mrs Viktor Orbán"], id="the full name after Mrs"),
        pytest.param("Dr Viktor Orbán came.", [], id="a title of either gender"),
        pytest.param("Viktor Orbán came. Ms\u00a0Orban’s car left.", ["Ms\u00a0Orban"], id="NBSP, possessive"),
        pytest.param("Viktor Orbán came. His widow wept. Miss Orbán left.", [], id="a relative in the paragraph"),
        pytest.param("", [], id="empty"),
    ],
)
def test_gender(text: str, reports: list[str]) -> None:
    assert [it.text for it in run_example(RULES["HON006"], {"text": text}, [])] == reports


def test_an_unknown_gender_is_never_wrong() -> None:
    entry = {"id": "ivic-ana", "kind": "person", "name": "Ana Ivić", "family": "Ivić"}
    assert run_example(RULES["HON006"], {"text": "Mr Ana Ivić and Ms Ivić.", "glossary": [entry]}, []) == []


def test_in_quotations_it_is_advice() -> None:
    (diagnostic,) = run_example(RULES["HON006"], {"text": "“Mr Ursula von der Leyen came,” he said."}, [])
    assert diagnostic.severity == "advice"


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        pytest.param("Mr.\u00a0Viktor Orbán’s car came.", ["Mr.\u00a0Viktor Orbán"], id="NBSP, possessive"),
        pytest.param("Viktor Orbán came.\r\n\r\nMr Viktor Orbán left.", [], id="not the first"),
        pytest.param("", [], id="empty"),
    ],
)
def test_first_mentions(text: str, reports: list[str]) -> None:
    assert [it.text for it in run_example(RULES["HON003"], {"text": text}, [])] == reports
