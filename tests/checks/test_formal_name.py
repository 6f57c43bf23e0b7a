"""Formal names of states after short ones."""

from __future__ import annotations

import pytest

from checker.examples import run_example
from checker.rules import load_rules

RULE = load_rules([])["PLC003"]


@pytest.mark.parametrize(
    ("after", "reports"),
    [
        pytest.param("The Republic of Kazakhstan sells.", ["Republic of Kazakhstan"], id="sentence start"),
        pytest.param("In March, the Republic of Kazakhstan sold.", ["Republic of Kazakhstan"], id="after a month"),
        pytest.param("citizens of the Republic of Kazakhstan", ["Republic of Kazakhstan"], id="a common noun"),
        pytest.param("the Republic\u00a0of Kazakhstan’s wheat", ["Republic\u00a0of Kazakhstan"], id="NBSP, possessive"),
        pytest.param("its Embassy in the Republic of Kazakhstan", [], id="an embassy"),
        pytest.param("the President of the Republic of Kazakhstan", [], id="an office"),
        pytest.param("the Agreement of 1998 with the Republic of Kazakhstan", [], id="a treaty"),
        pytest.param(
            "The Treaty stands. They trust the Republic of Kazakhstan.", ["Republic of Kazakhstan"], id="edge"
        ),
        pytest.param("God bless the Republic of Kazakhstan.", [], id="a blessing"),
        pytest.param("Kazakhstan again", [], id="the short name"),
    ],
)
def test_after_the_short_name(after: str, reports: list[str]) -> None:
    text = f"They love Kazakhstan.\r\n\r\n{after}"
    assert [diagnostic.text for diagnostic in run_example(RULE, {"text": text}, [])] == reports


def test_the_short_name_is_pointed_to() -> None:
    (diagnostic,) = run_example(RULE, {"text": "They love Kazakhstan.\n\nThe Republic\nof Kazakhstan sells."}, [])
    assert [(note.message, note.line) for note in diagnostic.related] == [("the short name stands here", 1)]
    assert "‘Republic of Kazakhstan’ here" in diagnostic.message


def test_an_empty_draft() -> None:
    assert run_example(RULE, {"text": ""}, []) == []
