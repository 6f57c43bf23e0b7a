"""First mentions: parameters, notes, what counts as the first."""

from __future__ import annotations

import pytest

from checker.examples import run_example
from checker.rules import load_rules

RULE = load_rules([])["MEN001"]


@pytest.mark.parametrize(
    ("text", "parameters", "reports"),
    [
        pytest.param("Putin came.", {"exempt": ["Putin"]}, [], id="an exempt form"),
        pytest.param("Putin came.", {"exempt": ["putin-vladimir"]}, [], id="an exempt id"),
        pytest.param("Putin came.", {"exempt": ["Xi"]}, ["Putin"], id="another form"),
        pytest.param("Mr Putin came.", {"title-is-enough": True}, ["Mr Putin"], id="a courtesy title is not enough"),
        pytest.param("Putin came.", {"title-is-enough": True}, ["Putin"], id="no title"),
        pytest.param("Presidents Xi and Putin came.", {"title-is-enough": True}, [], id="a title for two"),
        pytest.param("PUTIN: No. Mr Putin came.", {}, ["Mr Putin"], id="a label is no mention"),
        pytest.param("V. Putin came.", {}, [], id="initials are another matter"),
        pytest.param("Putin’s car came.\r\n\r\nVladimir Putin left.\r\n", {}, ["Putin"], id="possessive, CRLF"),
        pytest.param("Photo: Vladimir Putin.\n\nPutin came.", {}, ["Putin"], id="a caption introduces nobody"),
        pytest.param("Putin terms are key. What a putin!", {}, [], id="a word"),
        pytest.param("", {}, [], id="empty"),
    ],
)
def test_first_mentions(text: str, parameters: dict[str, object], reports: list[str]) -> None:
    assert [it.text for it in run_example(RULE, {"text": text, "parameters": parameters}, [])] == reports


@pytest.mark.parametrize(
    ("text", "note", "line"),
    [
        pytest.param("Putin came.\n\nVladimir Putin left.", "the full name comes only here", 3, id="later"),
        pytest.param("# Vladimir Putin\n\nPutin came.", "the full name stands only in a heading", 1, id="heading"),
    ],
)
def test_the_full_name_is_pointed_to(text: str, note: str, line: int) -> None:
    (diagnostic,) = run_example(RULE, {"text": text, "format": "markdown"}, [])
    assert [(related.message, related.line) for related in diagnostic.related] == [(note, line)]


def test_otherwise_the_glossary_is_pointed_to() -> None:
    (diagnostic,) = run_example(RULE, {"text": "Putin came."}, [])
    assert [related.message for related in diagnostic.related] == ["the full name stands here"]
    assert diagnostic.related[0].path.endswith(".yaml")
