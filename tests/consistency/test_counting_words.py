from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.consistency.spellings import counting_words, grouped, spellings, without_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.spotting.model import Name


@pytest.mark.parametrize(
    ("written", "counting"),
    [
        pytest.param("Steven F. van der Udvar-Hazy", ("Steven", "Udvar-Hazy"), id="initial and particles"),
        pytest.param("Al Qaeda", ("Al Qaeda",), id="an article that stands apart"),
        pytest.param("Bashar al-Assad", ("Bashar", "al-Assad"), id="an article that is joined"),
        pytest.param("Bashar Al Assad", ("Bashar", "Al Assad"), id="an article between"),
        pytest.param("Mohammed bin Salman", ("Mohammed", "Salman"), id="a particle in small letters"),
        pytest.param("Ursula Von der Leyen", ("Ursula", "Leyen"), id="a particle with a capital"),
        pytest.param("Ban", ("Ban",), id="one word"),
        pytest.param("Van", ("Van",), id="a particle alone"),
        pytest.param("Al", ("Al",), id="an article alone"),
        pytest.param("J. R.", (), id="initials alone"),
        pytest.param("Sana’a", ("Sana'a",), id="one kind of apostrophe"),
        pytest.param("Nur‑Sultan", ("Nur-Sultan",), id="one kind of hyphen"),
    ],
)
def test_the_words_that_count(written: str, counting: tuple[str, ...]) -> None:
    assert counting_words(tuple(written.split())) == counting


def test_the_numbers_are_those_of_the_words_as_written() -> None:
    assert grouped(("Bashar", "H.", "Al", "Assad")) == [(0,), (2, 3)]


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("al-Assad", "Assad"),
        ("Al Qaeda", "Qaeda"),
        ("AlJazeera", "Jazeera"),
        ("ash-Shabab", "Shabab"),
        ("el-Sisi", "Sisi"),
        ("Alma", "Alma"),
        ("al-", "al-"),
        ("Eldar", "Eldar"),
        ("Abdel-Fattah", "Abdel-Fattah"),
        ("NaturalGas", "NaturalGas"),
    ],
)
def test_an_article_is_left_out(word: str, bare: str) -> None:
    assert without_article(word) == bare


def test_names_are_gathered_by_their_words_in_the_order_of_the_text(name: Callable[..., Name]) -> None:
    names = [
        name("Nur Alim", start=0, kind="person"),
        name("Bishkek", start=20, kind="place"),
        name("Nur A. Alim", start=40, titles=("president",)),
        name("NATO", start=60),
        name("J. R.", start=80),
    ]
    first, second = spellings(names)
    assert (first.words, first.listed) == (("Nur", "Alim"), False)
    assert (set(first.kinds), set(first.titles)) == ({"person"}, {"president"})
    assert [found.start for found in first.names] == [0, 40]
    assert second.words == ("Bishkek",)


def test_one_place_that_a_glossary_knows_makes_a_spelling_listed(name: Callable[..., Name]) -> None:
    (found,) = spellings([name("Ana Ivić"), name("Ana Ivić", start=20, entry="ana")])
    assert found.listed


def test_a_full_name_has_two_words_and_is_no_things(name: Callable[..., Name]) -> None:
    person, place, lone = spellings(
        [name("Ana Ivić"), name("Khan Tengri", start=20, kind="place"), name("Ivić", start=50)]
    )
    assert (person.full, place.full, lone.full) == (True, False, False)
    assert person.keys == ("ana", "ivic")
