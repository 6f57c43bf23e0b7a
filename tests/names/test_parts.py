from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.glossary.model import Entry, Form
from checker.names.parts import FAMILY_FIRST, Part, Parts, parts_of, split_foreign, split_name

WORDS = st.lists(st.text("abcé", min_size=1, max_size=4), min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("name", "family", "parts"),
    [
        pytest.param("Péter Szijjártó", "Szijjártó", ("Péter", "Szijjártó"), id="family name last"),
        pytest.param("Xi Jinping", "Xi", ("Jinping", "Xi"), id="family name first"),
        pytest.param("Ursula von der Leyen", "von der Leyen", ("Ursula", "von der Leyen"), id="three words"),
        pytest.param("José Manuel Barroso", "Barroso", ("José Manuel", "Barroso"), id="two given names"),
        pytest.param("Kassym-Jomart Tokayev", "Tokayev", ("Kassym-Jomart", "Tokayev"), id="a hyphen"),
        pytest.param("Pelé", "Pelé", ("", "Pelé"), id="one name that is the family name"),
        pytest.param("Pelé", "", ("", "Pelé"), id="one name"),
        pytest.param("Pope Francis", "", ("", "Pope Francis"), id="no family name"),
        pytest.param("Gabriel García Márquez", "García", ("Gabriel García Márquez", ""), id="in the middle"),
        pytest.param("Ann Lee", "Li", ("Ann Lee", ""), id="another family name"),
        pytest.param("Ann McLee", "Lee", ("Ann McLee", ""), id="the end of a word"),
        pytest.param("Xiao Jinping", "Xi", ("Xiao Jinping", ""), id="the beginning of a word"),
        pytest.param("Ali Muhammad Ali", "Ali", ("Ali Muhammad", "Ali"), id="at both ends"),
        pytest.param("", "", ("", ""), id="nothing"),
    ],
)
def test_a_name_is_split_at_its_family_name(name: str, family: str, parts: tuple[str, str]) -> None:
    assert split_name(name, family) == Parts(*parts)


@pytest.mark.parametrize(
    ("text", "language", "main", "family", "parts"),
    [
        pytest.param(
            "Қасым-Жомарт Тоқаев", "kk", "Kassym-Jomart Tokayev", "Tokayev", ("Қасым-Жомарт", "Тоқаев"), id="kk"
        ),
        pytest.param("Szijjártó Péter", "hu", "Péter Szijjártó", "Szijjártó", ("Péter", "Szijjártó"), id="hu"),
        pytest.param("Петер Сийярто", "ru", "Péter Szijjártó", "Szijjártó", ("Петер", "Сийярто"), id="via ru"),
        pytest.param("Си Цзиньпин", "ru", "Xi Jinping", "Xi", ("Цзиньпин", "Си"), id="the order of the main form"),
        pytest.param(
            "Урсула фон дер Ляйен",
            "ru",
            "Ursula von der Leyen",
            "von der Leyen",
            ("Урсула", "фон дер Ляйен"),
            id="words",
        ),
        pytest.param("Анна Мария Ли", "ru", "Ann Lee", "Lee", ("Анна Мария", "Ли"), id="more given names"),
        pytest.param("Пеле", "pt", "Pelé", "", ("", "Пеле"), id="one word"),
        pytest.param("Пеле", "pt", "Pelé", "Pelé", ("", "Пеле"), id="one word that is the family name"),
        pytest.param("Тоқаев", "kk", "Kassym-Jomart Tokayev", "Tokayev", ("", ""), id="too few words"),
        pytest.param(
            "фон Ляйен", "ru", "Ursula von der Leyen", "von der Leyen", ("", ""), id="fewer than the family name"
        ),
        pytest.param("von der Leyen", "de", "Ursula von der Leyen", "von der Leyen", ("", ""), id="as many"),
    ],
)
def test_a_foreign_form_is_split_like_the_main_one(
    text: str, language: str, main: str, family: str, parts: tuple[str, str]
) -> None:
    assert split_foreign(text, language, split_name(main, family), main) == Parts(*parts)


@pytest.mark.parametrize(
    ("text", "main", "family", "parts"),
    [
        ("Максим Макс", "Maxim Max", "Max", ("Максим", "Макс")),
        ("Али Мухаммед Али", "Ali Muhammad Ali", "Ali", ("Али Мухаммед", "Али")),
    ],
)
def test_a_given_name_that_begins_like_the_family_name_is_none(
    text: str, main: str, family: str, parts: tuple[str, str]
) -> None:
    assert split_foreign(text, "ru", split_name(main, family), main) == Parts(*parts)


def test_a_region_changes_no_order() -> None:
    like = split_name("Péter Szijjártó", "Szijjártó")
    assert split_foreign("Szijjártó Péter", "hu-HU", like, "Péter Szijjártó") == Parts("Péter", "Szijjártó")


@pytest.mark.parametrize("language", sorted(FAMILY_FIRST))
def test_languages_that_write_the_family_name_first_do_so(language: str) -> None:
    like = split_name("Given Family", "Family")
    assert split_foreign("Aa Bb", language, like, "Given Family") == Parts(given="Bb", family="Aa")


@given(WORDS, WORDS)
def test_a_family_name_at_the_end_is_split_off(given_name: str, family: str) -> None:
    assert split_name(f"{given_name} {family}", family) == Parts(given_name, family)


@given(WORDS, st.sampled_from(["hu", "ru", "kk"]), WORDS, WORDS)
def test_a_foreign_form_loses_no_word_and_gets_none(text: str, language: str, given_name: str, family: str) -> None:
    main = f"{given_name} {family}"
    found = split_foreign(text, language, split_name(main, family), main)
    if found != Parts("", ""):
        assert sorted(" ".join(found).split()) == sorted(text.split())
        assert len(found.family.split()) == len(family.split())


def test_a_place_s_own_name_in_latin_letters_is_another_name_and_no_part() -> None:
    sweden = Entry(
        "sweden",
        "place",
        (Form("Sweden", "preferred"),),
        native=(("sv", "Sverige"), ("he", "שוודיה")),
        via=(("ru", "Швеция"),),
    )
    assert parts_of(sweden) == [Part("whole", "Sweden", (("שוודיה", "he"),), (("Швеция", "ru"),))]
