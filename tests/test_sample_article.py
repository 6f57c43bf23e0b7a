"""The article the project was created from, and what a copy editor makes of it."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from checker import check_text
from checker.report import Run, Terminal, load_report
from checker.session import Overrides, Session

if TYPE_CHECKING:
    from checker import Diagnostic

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(os.path.dirname(HERE), "docs", "example", "sample-article.txt")


def _check(path: str) -> tuple[Diagnostic, ...]:
    with open(path, encoding="utf-8", newline="") as stream:
        return check_text(stream.read(), path=path, isolated=True)


@pytest.fixture(scope="module")
def found() -> tuple[Diagnostic, ...]:
    return _check(SAMPLE)


def _reported(found: tuple[Diagnostic, ...], code: str) -> list[tuple[int, str]]:
    return [(diagnostic.start.line, diagnostic.text) for diagnostic in found if diagnostic.code == code]


COUNCIL = "Cooperation Council of Turkic-speaking states"
MINISTER = "Minister of Foreign Affairs and Foreign Trade of Hungary"


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("NAM001", [(1, "Peter Siyarto"), (5, COUNCIL), (7, COUNCIL), (9, "Peter Siyarto")]),
        ("NAM005", [(5, "Viktor Orban"), (7, "Viktor Orban"), (11, "Viktor Orban")]),
        ("TTL001", [(1, MINISTER), (9, MINISTER)]),
        ("TTL002", [(1, "Head of State")]),
        ("TTL005", [(7, "Head of State")]),
        ("TTL006", [(5, "Prime Minister of Hungary"), (7, "Prime Minister of Hungary")]),
        ("MEN003", [(3, "Kassym-Jomart Tokayev"), (9, "Peter Siyarto"), (11, "Viktor Orban")]),
        ("ORG001", [(9, "Turkic Council")]),
        ("QUO001", [(7, '"')]),
        ("PLC002", [(7, "Kazakhstani")]),
        ("DAT002", [(5, "this year")]),
    ],
)
def test_each_rule_reports_what_it_should(
    found: tuple[Diagnostic, ...], code: str, wanted: list[tuple[int, str]]
) -> None:
    assert _reported(found, code) == wanted


def test_no_other_rule_reports_anything(found: tuple[Diagnostic, ...]) -> None:
    assert Counter(diagnostic.code for diagnostic in found).total() == 20


def test_what_is_said_in_the_broken_quotation_is_advice(found: tuple[Diagnostic, ...]) -> None:
    quoted = {
        diagnostic.severity for diagnostic in found if diagnostic.start.line == 7 and diagnostic.code.startswith("NAM")
    }
    assert quoted == {"advice"}


def test_the_right_form_is_named(found: tuple[Diagnostic, ...]) -> None:
    assert {
        diagnostic.text: diagnostic.fix.edits[0].replacement
        for diagnostic in found
        if diagnostic.fix and diagnostic.code in {"NAM001", "TTL001"}
    } == {
        "Peter Siyarto": "Péter Szijjártó",
        COUNCIL: "Cooperation Council of Turkic Speaking States",
        MINISTER: "Minister of Foreign Affairs and Trade of Hungary",
    }


def test_the_corrected_article_is_clean() -> None:
    assert _check(os.path.join(HERE, "data", "sample-article-corrected.txt")) == ()


@pytest.mark.parametrize("style", ["ap", "economist", "un"])
def test_each_house_reads_the_article_in_its_own_way(style: str) -> None:
    # To write one again: exonym check --isolated -q --style ap --output-format concise docs/example/sample-article.txt
    path = "docs/example/sample-article.txt"
    with open(SAMPLE, encoding="utf-8", newline="") as stream:
        result = Session(Overrides(isolated=True, style=style)).check_text(stream.read(), path)
    with open(os.path.join(HERE, "data", f"sample-article.{style}.txt"), encoding="utf-8") as stream:
        assert list(load_report("concise")(Run([result]), Terminal())) == stream.read().splitlines()
