from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.consistency.words import Likeness, are_regional, likeness, may_be_one


@pytest.mark.parametrize(
    ("man", "woman"),
    [
        ("Ivanov", "Ivanova"),
        ("Tsulaev", "Tsulaeva"),
        ("Pushkin", "Pushkina"),
        ("Zelensky", "Zelenska"),
        ("Zelenskyy", "Zelenska"),
        ("Kowalski", "Kowalska"),
        ("Yastrzhembskiy", "Yastrzhembskaya"),
    ],
)
def test_a_mans_and_a_womans_form_are_told(man: str, woman: str) -> None:
    assert likeness(man, woman).genders
    assert likeness(woman, man).genders


@pytest.mark.parametrize(("one", "other"), [("Ivanov", "Petrova"), ("Ivanova", "Ivanina"), ("Zelensky", "Zelenskyy")])
def test_other_words_are_no_man_and_woman(one: str, other: str) -> None:
    assert not likeness(one, other).genders


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zimbabwe", "Zimbabwean"),
        ("Yakkabog", "Yakkabogs"),
        ("Khojand", "Khojandi"),
        ("Vietnam", "Vietnamese"),
        ("Russia", "Russian"),
        ("Mississippi", "R-Mississippi"),
    ],
)
def test_what_is_made_from_a_name_is_told_by_its_ending(one: str, other: str) -> None:
    assert likeness(one, other).ending
    assert likeness(other, one).ending


@pytest.mark.parametrize(
    ("one", "other"), [("Yakkabog", "Yakkabag"), ("Sergei", "Sergey"), ("Nazarbaev", "Nazarbayev")]
)
def test_spellings_that_differ_before_the_end_have_no_such_ending(one: str, other: str) -> None:
    found = likeness(one, other)
    assert not found.ending
    assert found.score > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [("Erdoğan", "Erdogan"), ("Kai-shek", "Kaishek"), ("al-Ássad", "Assad"), ("BaseGora", "Basegora")],
)
def test_marks_alone(one: str, other: str) -> None:
    found = likeness(one, other)
    assert (found.marks, found.score, found.slip) == (True, 1.0, False)


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        pytest.param("Romaszko", "Romanszko", True, id="a letter more"),
        pytest.param("Romaszko", "Romazsko", True, id="two letters exchanged"),
        pytest.param("Romaszko", "Romasvke", False, id="two letters"),
        pytest.param("Alim", "Alin", False, id="too short"),
    ],
)
def test_one_slip_of_the_keyboard_in_a_word_that_is_long_enough(one: str, other: str, slip: bool) -> None:  # noqa: FBT001
    assert likeness(one, other).slip is slip


@pytest.mark.parametrize(
    ("one", "other"), [("Ali", "Aly"), ("Ataliyev", "Ataliyev"), ("Ataliyev", "Bishkek"), ("", "")]
)
def test_what_is_short_the_same_or_has_nothing_in_common_is_nothing(one: str, other: str) -> None:
    found = likeness(one, other)
    assert found == Likeness(found.one, found.other)
    assert found.score == 0


@given(one=st.text(max_size=12), other=st.text(max_size=12))
def test_the_order_does_not_matter(one: str, other: str) -> None:
    found, back = likeness(one, other), likeness(other, one)
    assert found[2:] == back[2:]
    assert 0 <= found.score == back.score <= 1


def test_established_names_and_ordinary_words_are_counted() -> None:
    assert likeness("Johnson", "Johnston").known == 2
    assert likeness("Minister", "Ministry").words == 2
    assert (likeness("Yakkabog", "Yakkabag").known, likeness("Yakkabog", "Yakkabag").words) == (0, 0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organisation", "organization"),
        ("labour", "labor"),
        ("defence", "defense"),
        ("centre", "center"),
        ("programme", "program"),
        ("centres", "centers"),
    ],
)
def test_regional_spellings(one: str, other: str) -> None:
    assert are_regional(one, other)
    assert are_regional(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("labor", "labor"), ("our", "her"), ("finance", "defense"), ("tour", "tire")]
)
def test_other_words_are_not_regional(one: str, other: str) -> None:
    assert not are_regional(one, other)


def test_words_without_enough_letters_in_common_are_not_compared() -> None:
    assert may_be_one("gurbanguly", "kurbangali")
    assert not may_be_one("gurbanguly", "ali")
    assert not may_be_one("bishkek", "ataliyev")
