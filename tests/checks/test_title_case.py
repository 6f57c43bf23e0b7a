"""Capitals in titles: parameters, what keeps its capitals, where nothing is said."""

from __future__ import annotations

import pytest

from checker.examples import run_example
from checker.rules import load_rules

RULE = load_rules([])["TTL004"]
MIXED = "It was president Kassym-Jomart Tokayev who met the President of Kazakhstan. Today the president left."


def replaced(text: str, **more: object) -> list[str]:
    """Return what would be written for each title, with where it stands (offset into the text)."""
    found = run_example(RULE, {"text": text, "date": "2021-04-08", **more}, [])
    return [f"{it.start.offset} {it.fix.edits[0].replacement}" for it in found if it.fix]


@pytest.mark.parametrize(
    ("before", "alone", "reports"),
    [
        ("upper", "upper", ["7 President", "86 President"]),
        ("upper", "lower", ["7 President", "51 president of Kazakhstan"]),
        ("upper", "any", ["7 President"]),
        ("lower", "upper", ["86 President"]),
        ("lower", "lower", ["51 president of Kazakhstan"]),
        ("any", "upper", ["86 President"]),
        ("any", "any", []),
    ],
)
def test_either_place_has_its_own_case(before: str, alone: str, reports: list[str]) -> None:
    assert replaced(MIXED, parameters={"before": before, "alone": alone}) == reports


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        pytest.param("Now prime\u00a0minister Viktor\u00a0Orbán.", ["4 Prime\u00a0Minister"], id="hard spaces stay"),
        pytest.param("By the Prime Minister of Hungary’s car.", ["7 prime minister of Hungary"], id="possessive"),
        pytest.param(
            "He saw the Minister of Foreign Affairs and Trade of Hungary.",
            ["11 minister of foreign affairs and trade of Hungary"],
            id="every word but the country",
        ),
        pytest.param("He saw the Kazakh President.", ["11 Kazakh president"], id="a demonym"),
        pytest.param(
            "By the UN Secretary-General’s car.", ["7 UN secretary-general"], id="an acronym, and a word with a hyphen"
        ),
        pytest.param("Viktor Orbán met the PRESIDENT OF KAZAKHSTAN.", [], id="a title all in capitals"),
        pytest.param("President of Kazakhstan since 2019, he was late.", [], id="the first word of a sentence"),
        pytest.param("He saw “the President of Kazakhstan”.", [], id="quoted"),
        pytest.param("An Assistant to the President of Kazakhstan came.", [], id="the end of a longer title"),
        pytest.param("He is Prime Minister of Hungary and Minister.", [], id="the beginning of a longer title"),
        pytest.param("He is Prime Minister of Hungary/Minister.", [], id="two titles with a slash"),
        pytest.param("", [], id="empty"),
    ],
)
def test_titles(text: str, reports: list[str]) -> None:
    assert replaced(text) == reports


@pytest.mark.parametrize("above", ["# The President of Kazakhstan\n\n", "Photo: the President of Kazakhstan.\n\n"])
def test_headings_and_captions_are_passed_over(above: str) -> None:
    text = f"{above}It was the President of Kazakhstan."
    assert replaced(text, format="markdown") == [f"{len(above) + 11} president of Kazakhstan"]


def test_the_first_word_of_a_sentence_keeps_its_capital_before_a_name() -> None:
    text = "Prime Minister of Hungary Viktor Orbán spoke."
    assert replaced(text, parameters={"before": "lower"}) == ["0 Prime minister of Hungary"]
