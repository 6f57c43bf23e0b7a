"""Whom a name means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.mentions import Draft


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param("Ana Kovalenta spoke.", ["ana-kovalenta high"], id="a full name"),
        pytest.param("Kovalenta spoke.", ["ana-kovalenta medium"], id="a family name alone"),
        pytest.param("Ana Kovalenta. Kovalenta spoke.", ["ana-kovalenta high"] * 2, id="after the full name"),
        pytest.param("Kovalenta spoke. Ana Kovalenta left.", ["ana-kovalenta high"] * 2, id="before the full name"),
        pytest.param("Bill Kovalenta spoke. Kovalenta left.", [], id="another given name"),
        pytest.param("Ana Kovalenta met Bill Kovalenta. Kovalenta left.", ["ana-kovalenta high"], id="two of one name"),
        pytest.param("A. Kovalenta left.", ["ana-kovalenta medium"], id="the right initial"),
        pytest.param("B. Kovalenta left.", [], id="another initial"),
        pytest.param("Mr Kovalenta left.", ["ana-kovalenta medium"], id="a courtesy title"),
        pytest.param("On Monday Kovalenta left.", ["ana-kovalenta medium"], id="a day before it"),
        pytest.param("But Kovalenta left.", ["ana-kovalenta medium"], id="the first word of a sentence before it"),
        pytest.param("Fenwick's Kovalenta left.", ["ana-kovalenta medium"], id="an owner before it"),
        pytest.param("Kovalenta Smith left.", ["ana-kovalenta low"], id="a capital after it"),
        pytest.param("Kovalenta-Li left.", ["ana-kovalenta low"], id="a hyphen after it"),
        pytest.param("Ana Kovalenta-Li left.", [], id="a hyphen after the full name"),
        pytest.param("Ana Kovalenta-led talks", ["ana-kovalenta high"], id="a compound"),
        pytest.param("Ana Kovalenta Street", ["ana-kovalenta low"], id="a capital after the full name"),
        pytest.param("Ana left.", [], id="a given name alone"),
        pytest.param("Twin left.", [], id="a family name of two"),
        pytest.param("Zoé Twin came. Twin left.", ["zoe-twin high"] * 2, id="one of two named"),
        pytest.param("Zoé Twin and Max Twin came. Twin left.", ["zoe-twin high", "max-twin high"], id="both named"),
        pytest.param("Lulu sang.", ["lulu high"], id="a name of one word"),
        pytest.param("Mary Lulu sang.", [], id="one word after another"),
        pytest.param("Lulu Smith sang.", [], id="one word before another"),
        pytest.param("President Dvořák left.", ["bela-dvorak high"], id="a title that the person holds"),
        pytest.param("President Twin left.", [], id="a title that nobody of the name holds"),
        pytest.param("Chamberlain Kovalenta left.", [], id="a title that the person does not hold"),
        pytest.param("Ana Kovalenta. Chamberlain Kovalenta.", ["ana-kovalenta high"] * 2, id="but named in full"),
        pytest.param("Bill Kovalenta met President Kovalenta.", ["ana-kovalenta high"], id="a title among strangers"),
        pytest.param("Strelsau is small.", [], id="a family name that is a place"),
        pytest.param("Carl Strelsau. Strelsau.", ["carl-ruritania high"] * 2, id="named in full, it is the person"),
    ],
)
def test_people_in(find: Callable[..., Draft], text: str, people: list[str]) -> None:
    assert [f"{m.entry.id} {m.confidence}" for m in find(text).of("person")] == people


def test_a_family_name_that_is_a_place_is_the_place(find: Callable[..., Draft]) -> None:
    assert [m.entry.id for m in find("Strelsau is small.").mentions] == ["strelsau"]
    assert [m.entry.id for m in find("Carl Strelsau left. Strelsau said so.").mentions] == ["carl-ruritania"] * 2
