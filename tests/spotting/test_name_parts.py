"""Titles and offices before names, and names that follow others without a comma."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.spotting.model import Name


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        pytest.param("President Tokayev", "Tokayev", "president", id="a title"),
        pytest.param("Prime Minister Viktor Orbán", "Viktor Orbán", "prime minister", id="of two words"),
        pytest.param("Vice-Chairman Igor Ivanov", "Igor Ivanov", "vice-chairman", id="with a hyphen"),
        pytest.param("Professor Burrows", "Burrows", "professor", id="before an ordinary word"),
        pytest.param("King Charles III", "Charles III", "king", id="before a number"),
        pytest.param("Her Excellency Ursula von der Leyen", "Ursula von der Leyen", "excellency", id="an honour"),
        pytest.param("Secretary of State John Kerry", "John Kerry", "secretary state", id="of a matter"),
        pytest.param("Head of State Kassym-Jomart Tokayev", "Kassym-Jomart Tokayev", "head state", id="of state"),
    ],
)
def test_titles(names: Callable[..., list[Name]], text: str, name: str, titles: str) -> None:
    (found,) = names(f"We met {text} there.")
    assert (found.text, " ".join(found.titles), found.kind) == (name, titles, "person")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Minister of Foreign Affairs of Hungary Peter Siyarto", ["Hungary", "Peter Siyarto"],
                     id="a place"),
        pytest.param("Minister of Foreign Affairs and Foreign Trade of Hungary Peter Siyarto",
                     ["Hungary", "Peter Siyarto"], id="two matters"),
        pytest.param("Ambassador to Rome and Prime Minister of New Zealand John Key",
                     ["Rome", "New Zealand", "John Key"], id="a place of two words"),
        pytest.param("Mayor of Almaty Bolat Sagymbayev", ["Almaty", "Bolat Sagymbayev"], id="a place not listed"),
        pytest.param("Mayor of San Serif Bolat Sagymbayev", ["San Serif", "Bolat Sagymbayev"],
                     id="two words not listed"),
        pytest.param("Mayor of Los Alamos", ["Los Alamos"], id="nobody after the place"),
        pytest.param("Governor of New York Andrew Cuomo", ["New York", "Andrew Cuomo"], id="a state"),
        pytest.param("Chairman of the National Bank Timur Suleimenov", ["National Bank", "Timur Suleimenov"],
                     id="a bank"),
        pytest.param("Secretary General of the Organization of Turkic States Kubanychbek Omuraliev",
                     ["Organization of Turkic States", "Kubanychbek Omuraliev"], id="a body of something"),
        pytest.param("Russian Igor Ivanov", ["Igor Ivanov"], id="a people"),
        pytest.param("South Korea Yoon Suk Yeol", ["South Korea", "Yoon Suk Yeol"], id="a country"),
        pytest.param("NASA Bill Ingalls", ["NASA", "Bill Ingalls"], id="an acronym"),
        pytest.param("USS Abraham Lincoln", ["USS Abraham Lincoln"], id="a ship"),
        pytest.param("Supreme Court Sonia Sotomayor", ["Supreme Court", "Sonia Sotomayor"], id="a court"),
        pytest.param("Space Center Houston Texas", ["Space Center Houston Texas"], id="places after a body"),
        pytest.param("University of Texas Arlington Amneh Jafari", ["University of Texas Arlington", "Amneh Jafari"],
                     id="a university"),
        pytest.param("US President Joe Biden", ["US", "Joe Biden"], id="an acronym and a title"),
        pytest.param("European Commission President von der Leyen", ["European Commission", "Leyen"],
                     id="a body and a title"),
        pytest.param("Kazakh Foreign Minister Murat Nurtleu", ["Murat Nurtleu"], id="a people and a title"),
        pytest.param("Secretary General Shigeru Kitamura of Japan", ["Shigeru Kitamura", "Japan"],
                     id="of after a person"),
        pytest.param("Presidents Tokayev and Putin", ["Tokayev", "Putin"], id="two presidents"),
        pytest.param("Martin Luther King Jr. and Stephen King", ["Martin Luther King Jr", "Stephen King"], id="kings"),
        pytest.param("Tokayev, President of the Republic", ["Tokayev"], id="a title after a name"),
        pytest.param("Irving Police Department Chief", ["Irving Police Department"], id="a title at the end"),
        pytest.param("Council of Chief State School Officers", ["Council of Chief State School"],
                     id="titles in a body"),
    ],
)  # fmt: skip
def test_where_one_name_ends_and_another_begins(names: Callable[..., list[Name]], text: str, found: list[str]) -> None:
    assert [name.text for name in names(f"We met {text} there.")] == found


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("in Zorgia", "Zorgia", "place", id="after in"),
        pytest.param("the village of Khonobod", "Khonobod", "place", id="after a village of"),
        pytest.param("with support of Zorg Madad", "Zorg Madad", "person", id="no port"),
        pytest.param("Hungary", "Hungary", "place", id="a country"),
        pytest.param("Jordan", "Jordan", "", id="a country or a man"),
        pytest.param("Tashkent Oblast", "Tashkent Oblast", "place", id="a word of places"),
        pytest.param("Mount Athos", "Mount Athos", "place", id="a mountain"),
        pytest.param("the Zorgia Power Station", "Zorgia Power Station", "place", id="a power station"),
        pytest.param("Benny Hill", "Benny Hill", "", id="a hill or a man"),
        pytest.param("the Zorg Bank", "Zorg Bank", "organisation", id="a word of bodies"),
        pytest.param("the Department of State", "Department of State", "organisation", id="a department of a state"),
        pytest.param("Congress", "Congress", "organisation", id="a body of one word"),
        pytest.param("the ZVG", "ZVG", "organisation", id="an acronym"),
        pytest.param("the UAE", "UAE", "place", id="a country's acronym"),
        pytest.param("Zorg said", "Zorg", "person", id="a speaker"),
        pytest.param("Zorg Madad", "Zorg Madad", "person", id="two words"),
        pytest.param("San Serif", "San Serif", "", id="a saint"),
        pytest.param("Prime Minister of Israel Zorg Madad", "Israel", "place", id="of an office"),
        pytest.param("Zorg", "Zorg", "", id="nothing"),
    ],
)
def test_kinds(names: Callable[..., list[Name]], text: str, name: str, kind: str) -> None:
    first = names(f"We met {text} there.")[0]
    assert (first.text, first.kind) == (name, kind)
