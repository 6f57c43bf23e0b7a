"""Which words of a text are names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.spotting.model import Name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("We saw Tokayev.", ["Tokayev"], id="one word"),
        pytest.param("We saw Kassym-Jomart Tokayev.", ["Kassym-Jomart Tokayev"], id="two words"),
        pytest.param("We saw Tokayev's car and Orbán’s.", ["Tokayev", "Orbán"], id="possessive"),
        pytest.param("It was Tokayev-led and US-backed.", ["Tokayev", "US"], id="what a hyphen joins"),
        pytest.param("We met Mohammed bin Salman.", ["Mohammed bin Salman"], id="a particle"),
        pytest.param("He met al-Assad in Sana'a.", ["al-Assad", "Sana'a"], id="an article with a hyphen"),
        pytest.param("It's J. K. Rowling.", ["J K Rowling"], id="initials"),
        pytest.param("It's J.K. Rowling.", ["J K Rowling"], id="initials without spaces"),
        pytest.param("We met George H.W. Bush.", ["George H W Bush"], id="initials between"),
        pytest.param("We met Kh. Dostmuhammad.", ["Kh Dostmuhammad"], id="an initial of two letters"),
        pytest.param("We left the U.S. and the U.S. Army.", ["U.S.", "U.S. Army"], id="an acronym with stops"),
        pytest.param("He left the U.S. Russia did not.", ["U.S.", "Russia"], id="a sentence after an acronym"),
        pytest.param("The Mekong-U.S. Partnership met.", ["Mekong-U.S. Partnership"], id="an acronym after a hyphen"),
        pytest.param("The U.S.-Japan Alliance met.", ["U.S.-Japan Alliance"], id="an acronym before a hyphen"),
        pytest.param("He told us at 3 P.M. EDT.", [], id="the clock"),
        pytest.param("I'm sure we don't. Don't we?", [], id="contractions"),
        pytest.param("They've seen Ana, and We've seen Eva.", ["Ana", "Eva"], id="contractions before names"),
        pytest.param("The pro-Beijing Liberal Party won.", ["Beijing", "Liberal Party"], id="what a prefix is for"),
        pytest.param("She came on Monday in April.", [], id="the calendar"),
        pytest.param("Texas A&M and Johnson & Johnson won.", ["Texas A&M", "Johnson & Johnson"], id="ampersands"),
        pytest.param("We met the Obamas there.", ["Obamas"], id="a family"),
        pytest.param("We met Mark Tedeschi, QC, there.", ["Mark Tedeschi"], id="a degree"),
        pytest.param("see #Tokayev and a@Tokayev and v1.Tokayev", [], id="within addresses"),
        pytest.param("We did NOT go, not we.", [], id="emphasis"),
        pytest.param("We use Pro-Info there.", ["Pro-Info"], id="a capital after the hyphen"),
        pytest.param("We met DAB there.", ["DAB"], id="an acronym that is a word"),
    ],
)
def test_names_end_where_they_should(names: Callable[..., list[Name]], text: str, found: list[str]) -> None:
    assert [name.text for name in names(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Bread is good.", [], id="an ordinary word"),
        pytest.param("Tokayev came.", ["Tokayev"], id="a name"),
        pytest.param("However, Senior officials and Former ones came.", [], id="parts of titles"),
        pytest.param("Embattled Boris Johnson left.", ["Boris Johnson"], id="an ordinary word before a name"),
        pytest.param("Outgoing Russian officials left.", ["Russian"], id="an ordinary word before a people"),
        pytest.param(
            "New Zealand won. Church of Scientology lost.", ["New Zealand", "Church of Scientology"], id="both"
        ),
        pytest.param("We know Red Lodi. Red Lodi is big.", ["Red Lodi", "Red Lodi"], id="known from within a sentence"),
        pytest.param("Localist groups met. The localist ones lost.", [], id="small elsewhere"),
        pytest.param("Gargists met.", ["Gargists"], id="small nowhere"),
        pytest.param("We met Zed. In Rome and At home. The End.", ["Zed", "Rome"], id="small words with a capital"),
        pytest.param("- Ana Lopez, chairman\n- Bread\n- Rome", ["Ana Lopez", "Rome"], id="items of a list"),
        pytest.param("• Bread of all sorts\n• Anastasia", ["Anastasia"], id="bullets"),
        pytest.param("Ο Κυριάκος Μητσοτάκης μίλησε.", ["Κυριάκος Μητσοτάκης"], id="a Greek article"),
    ],
)
def test_sentence_starts(names: Callable[..., list[Name]], text: str, found: list[str]) -> None:
    assert [name.text for name in names(text)] == found


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        pytest.param("We saw Tokayev.", True, id="within a sentence"),
        pytest.param("Tokayev came.", False, id="at its beginning"),
        pytest.param("President Tokayev came.", True, id="after a title"),
        pytest.param("Kassym-Jomart Tokayev came.", True, id="two words"),
        pytest.param("# They saw Tokayev\n", False, id="in a heading"),
    ],
)
def test_a_capital_that_may_be_the_place_s(names: Callable[..., list[Name]], text: str, *, sure: bool) -> None:
    assert [name.sure for name in names(text)] == [sure]


def test_a_line_of_wrapped_text_begins_no_sentence(names: Callable[..., list[Name]]) -> None:
    (name,) = names("We have been told that this is not what had been said by\nTokayev to the others who were there.\n")
    assert name.sure


def test_names_over_the_end_of_a_wrapped_line(names: Callable[..., list[Name]]) -> None:
    wrapped = "We have been told that this is not what had been said by Kassym-Jomart\nTokayev to the others there.\n"
    assert [name.text for name in names(wrapped)] == ["Kassym-Jomart Tokayev"]
    assert [name.text for name in names("with Kassym-Jomart\nTokayev\n")] == ["Kassym-Jomart", "Tokayev"]


def test_columns_and_speakers_part_names(names: Callable[..., list[Name]]) -> None:
    assert [name.text for name in names("we ask Q    Jake and Ana   Lopez")] == ["Jake", "Ana", "Lopez"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("# Orbán Meets Tokayev Again in Rome", ["Orbán", "Tokayev", "Rome"], id="title case"),
        pytest.param("# Talks with Orbán go on in Rome", ["Orbán", "Rome"], id="sentence case"),
        pytest.param("ORBÁN MEETS THE PRESIDENT OF ITALY", ["ORBÁN", "ITALY"], id="capitals"),
        pytest.param("We read WITHDRAWAL SENT TO THE SENATE there.", [], id="capitals within a text"),
    ],
)
def test_headings(names: Callable[..., list[Name]], text: str, found: list[str]) -> None:
    assert [name.text for name in names(text)] == found


def test_headings_are_marked(names: Callable[..., list[Name]]) -> None:
    assert [name.heading for name in names("# In Rome\n\nWe saw Rome.\n\nOrbán Meets Tokayev\n")] == [
        True, False, True, True,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("the Ministry of Foreign Affairs and Trade", ["Ministry of Foreign Affairs and Trade"], id="and"),
        pytest.param("the Bank of England and Citigroup", ["Bank of England", "Citigroup"], id="and another"),
        pytest.param("the Department of Health and Ministry of Trade", ["Department of Health", "Ministry of Trade"],
                     id="and another of two"),
        pytest.param("the National Air and Space Museum", ["National Air and Space Museum"], id="and within"),
        pytest.param("the Council on Foreign Relations", ["Council on Foreign Relations"], id="on"),
        pytest.param("the Center on Tuesday, a Center on STS-1", ["STS-1"], id="on what"),
        pytest.param("the Sea of Azov and Igor of Kyiv", ["Sea of Azov", "Igor", "Kyiv"], id="a sea"),
        pytest.param("the People’s Republic of China", ["People’s Republic of China"], id="a possessive within"),
        pytest.param("the Cooperation Council of Turkic-speaking states", ["Cooperation Council", "Turkic"],
                     id="adjective"),
        pytest.param("the Russian Orthodox Church", ["Russian Orthodox Church"], id="a people's church"),
    ],
)  # fmt: skip
def test_names_of_bodies(names: Callable[..., list[Name]], text: str, found: list[str]) -> None:
    assert [name.text for name in names(f"We saw {text}.")] == found


def test_capitals_alone_are_no_name_of_forty_words(names: Callable[..., list[Name]]) -> None:
    assert names("We met " + "Zorg " * 13 + "there.") == []
