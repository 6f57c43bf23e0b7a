"""Two titles at once: pairs, the pairs that a house allows, what the report covers."""

from __future__ import annotations

import pytest

from checker.examples import run_example
from checker.rules import load_rules

RULE = load_rules([])["TTL008"]


def said(text: str, allow: list[str] | None = None, name: str = "text") -> list[str]:
    example = {"text": text, "format": name, "parameters": {"allow": allow or []}}
    return [f"{it.start.offset} {it.text}" for it in run_example(RULE, example, [])]


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        pytest.param("Mr. Dr. Viktor Orbán came.", ["0 Mr. Dr. Viktor Orbán"], id="with stops"),
        pytest.param("So President Ms Viktor Orbán came.", ["3 President Ms Viktor Orbán"], id="the other way round"),
        pytest.param("Mr Mr Viktor Orbán came.", ["0 Mr Mr Viktor Orbán"], id="one title twice"),
        pytest.param(
            "Mr.\u00a0President\u00a0Viktor\u00a0Orbán.",
            ["0 Mr.\u00a0President\u00a0Viktor\u00a0Orbán"],
            id="hard spaces",
        ),
        pytest.param("Mr Dr Viktor Orbán’s car.", ["0 Mr Dr Viktor Orbán"], id="possessive"),
        pytest.param("Ambassador\nMr Viktor Orbán.\n\nBye.", ["0 Ambassador\nMr Viktor Orbán"], id="a new line"),
        pytest.param("MR DR VIKTOR ORBÁN CAME.", ["0 MR DR VIKTOR ORBÁN"], id="capitals"),
        pytest.param("President Dr Viktor Orbán came.", [], id="no courtesy title"),
        pytest.param("Mr president Viktor Orbán came.", [], id="small letters"),
        pytest.param("President, Mr Viktor Orbán came.", [], id="a comma"),
        pytest.param("He met the President. Mr Viktor Orbán left.", [], id="another sentence"),
        pytest.param("On Monday Mr Viktor Orbán came.", [], id="a day"),
        pytest.param("Mr Dr Smith came.", [], id="an unknown person"),
        pytest.param("“Mr Dr Viktor Orbán came,” he said.", [], id="quoted"),
        pytest.param("", [], id="empty"),
    ],
)
def test_titles(text: str, reports: list[str]) -> None:
    assert said(text) == reports


@pytest.mark.parametrize(
    ("allow", "reports"),
    [
        pytest.param(["mr justice"], [], id="the pair"),
        pytest.param(["justice mr"], ["0 Mr Justice Viktor Orbán"], id="the pair turned round"),
        pytest.param(["mr"], ["0 Mr Justice Viktor Orbán"], id="one of the pair"),
        pytest.param(["mr judge", "mr justice"], [], id="one pair of several"),
    ],
)
def test_a_house_allows_pairs(allow: list[str], reports: list[str]) -> None:
    assert said("Mr Justice Viktor Orbán came.", allow) == reports


def test_a_stop_makes_no_other_pair() -> None:
    assert said("Mr. Justice Viktor Orbán came.", ["mr justice"]) == []


def test_headings_are_passed_over() -> None:
    assert said("# Mr Dr Viktor Orbán came\n\nMr Dr Orbán left.", name="markdown") == ["27 Mr Dr Orbán"]
