"""Whom a bare family name means: two of one name, and titles that no list has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.mentions import Draft


def people(draft: Draft) -> list[str]:
    """Return the people, `?` after those that are not sure."""
    marks = {"high": "", "medium": "?", "low": "??"}
    return [m.entry.id.partition("-")[0] + marks[m.confidence] for m in draft.of("person")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("Zoé Twin. Twin sat. Max Twin.", ["zoe", "zoe", "max"], id="before the second is introduced"),
        pytest.param("Zoé Twin. Twin. Max Twin. Twin.", ["zoe", "zoe", "max", "zoe?"], id="after it"),
        pytest.param("Max Twin. Twin. Zoé Twin. Twin.", ["max", "max", "zoe", "max?"], id="the order is the draft's"),
        pytest.param("Zoé Twin. Max Twin. Twin sat.", ["zoe", "max"], id="no bare use before"),
        pytest.param("Zoé Twin. Max Twin. Zoé Twin. Twin.", ["zoe", "max", "zoe"], id="named again is not introduced"),
        pytest.param("Twin sat. Zoé Twin. Max Twin. Twin.", ["zoe", "max"], id="before both"),
        pytest.param(
            "Zoé Twin. Twin.\n\nMax Twin.\n\nTwin.", ["zoe", "zoe", "max", "zoe?"], id="in different paragraphs"
        ),
        pytest.param("Zoé Twin. TWIN. Max Twin. Twin.", ["zoe", "zoe", "max", "zoe?"], id="used in capitals"),
        pytest.param("Zoé Twin. Twin. Max Twin. Twin’s car.", ["zoe", "zoe", "max", "zoe?"], id="possessive"),
        pytest.param("Zoé Twin. Twin. Max Twin. The Twins sat.", ["zoe", "zoe", "max"], id="plural"),
        pytest.param("Zoé Twin. Twin. Max Twin. Mr Twin.", ["zoe", "zoe", "max", "zoe?"], id="a courtesy title"),
        pytest.param("Zoé Twin and Max Twin. Z. Twin sat.", ["zoe", "max", "zoe"], id="an initial tells them apart"),
        pytest.param("Twin sat. Max Twin.", ["max", "max"], id="one of two named, later"),
        pytest.param("Zoé Twin. Twin Smith sat.", ["zoe", "zoe??"], id="part of a longer name"),
        pytest.param("", [], id="empty"),
    ],
)
def test_two_of_one_family_name(find: Callable[..., Draft], text: str, who: list[str]) -> None:
    assert people(find(text)) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("Curator Ana Kovalenta. Curator Kovalenta left.", ["ana", "ana"], id="before the full name"),
        pytest.param("Curator Kovalenta left. Curator Ana Kovalenta.", ["ana", "ana"], id="the full name comes later"),
        pytest.param("Curator Ana Kovalenta. Curator\u00a0Kovalenta’s car.", ["ana", "ana"], id="hard space"),
        pytest.param("Curator Ana Kovalenta. Bursar Kovalenta left.", ["ana"], id="another word"),
        pytest.param("Ana Kovalenta. Bursar Kovalenta left.", ["ana"], id="never before the full name"),
        pytest.param("The curator Ana Kovalenta. Curator Kovalenta left.", ["ana"], id="a small letter"),
        pytest.param("Curator Zoé Twin. Curator Kovalenta left.", ["zoe"], id="the title of another person"),
        pytest.param("Curator Kovalenta left.", [], id="no full name"),
    ],
)
def test_a_title_that_no_list_has(find: Callable[..., Draft], text: str, who: list[str]) -> None:
    assert people(find(text)) == who


def test_a_bare_name_keeps_its_place_without_the_possessive(find: Callable[..., Draft]) -> None:
    text = "Curator Ana Kovalenta. Curator Kovalenta’s car."
    assert [(m.start, text[m.start : m.end]) for m in find(text).of("person")] == [
        (8, "Ana Kovalenta"),
        (31, "Kovalenta"),
    ]
