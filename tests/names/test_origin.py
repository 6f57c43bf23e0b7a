"""Where spellings are from: attested spellings, the systems that make them, and what differs where none does."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from checker.names.origin import COMMON, compare, origins
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.origin import Origin


def exact(found: list[Origin]) -> list[str]:
    return [origin.system.id for origin in found if not origin.differences]


def own(found: list[Origin]) -> list[str]:
    return [origin.system.id for origin in found if not origin.differences and origin.rank == 0]


def by_id(found: list[Origin], identity: str) -> Origin:
    return next(origin for origin in found if origin.system.id == identity)


# Wikidata labels and newspapers' forms, as in the tests of the tables.
@pytest.mark.parametrize(
    ("text", "language", "spelling", "system"),
    [
        ("Токаев", "ru", "Tokajew", "ru-de"),
        ("Токаев", "ru", "Tokaïev", "ru-fr"),
        ("Токаев", "ru", "Tokáyev", "ru-es"),
        ("Шойгу", "ru", "Schoigu", "ru-de"),
        ("Шойгу", "ru", "Szojgu", "ru-pl"),
        ("Шойгу", "ru", "Choïgou", "ru-fr"),
        ("Шойгу", "ru", "Sjojgoe", "ru-nl"),
        ("Сийярто", "ru", "Siyarto", "ru-tr"),
        ("Лавров", "ru", "Ławrow", "ru-pl"),
        ("Путин", "ru", "Putyin", "ru-hu"),
        ("Володимир", "uk", "Volodõmõr", "uk-et"),
        ("Зеленський", "uk", "Selenskyj", "uk-de"),
        ("Тимошенко", "uk", "Tymoszenko", "uk-pl"),
        ("Първанов", "bg", "Pyrwanow", "bg-pl"),
        ("Дариға", "kk", "Dariğa", "kk-tr"),
        ("Бакиев", "ky", "Bakijev", "ky-cs"),
        ("Лукашэнка", "be", "Lukaschenka", "be-de"),
    ],
)
def test_a_press_spelling_is_the_own_form_of_its_press(text: str, language: str, spelling: str, system: str) -> None:
    assert system in own(origins(text, language, spelling))


def test_languages_that_write_the_same_are_all_named() -> None:
    assert own(origins("Токаев", "ru", "Tokajew")) == ["ru-pl", "ru-de"]


def test_every_system_of_the_language_answers_once() -> None:
    found = origins("Тоқаев", "kk", "Tokajev")
    assert sorted(origin.system.id for origin in found) == sorted(
        system.id for system in load_systems() if system.language == "kk"
    )


def test_own_forms_stand_before_other_outputs_and_these_before_near_ones() -> None:
    found = origins("Зеленский", "ru", "Zelensky")
    kinds = [(bool(origin.differences), origin.rank > 0 and not origin.differences) for origin in found]
    assert kinds == sorted(kinds)
    assert found[0].system.id == "ru-en"
    assert by_id(found, "ru-fr").rank > 0


def test_nearer_ones_stand_before_others() -> None:
    near = [origin.cost for origin in origins("Сергей Шойгу", "ru", "Sergueï Schoigou") if origin.differences]
    assert near == sorted(near)
    assert len(set(near)) > 1


def test_a_press_stands_before_a_standard_that_writes_the_same() -> None:
    found = [origin for origin in origins("Мишустин", "ru", "Mishustin") if not origin.differences and not origin.rank]
    standards = [not origin.system.into for origin in found]
    assert standards == sorted(standards)
    assert len(set(standards)) == 2


def test_of_presses_that_write_the_same_the_commoner_stands_first() -> None:
    presses = [COMMON.index(origin.system.into) for origin in origins("Токаев", "ru", "Tokajev") if not origin.cost]
    assert all(one < other for one, other in pairwise(presses))
    assert len(presses) > 4


def test_marks_matter_less_than_letters() -> None:
    found = origins("Токаев", "ru", "Tokaiev")
    french, german = by_id(found, "ru-fr"), by_id(found, "ru-de")
    assert french.differences == (("ï", "i"),)
    assert 0 < french.cost < german.cost


@pytest.mark.parametrize(
    ("made", "written", "differences"),
    [
        ("shoigu", "schoigu", (("sh", "sch"),)),
        ("choigu", "schoigu", (("ch", "sch"),)),
        ("shojgu", "sjojgu", (("sh", "sj"),)),
        ("khrushchev", "hrushchev", (("kh", "h"),)),
        ("mishustin", "michoustine", (("sh", "ch"), ("u", "ou"), ("n", "ne"))),
        ("zelensky", "zelenskyy", (("y", "yy"),)),
        ("tokajew", "tokajev", (("w", "v"),)),
        ("elena", "yelena", (("e", "ye"),)),
        ("putin", "", (("putin", ""),)),
        ("", "putin", (("", "putin"),)),
        ("putin", "putin", ()),
    ],
)
def test_differences_are_groups_that_a_reader_knows(
    made: str, written: str, differences: tuple[tuple[str, str], ...]
) -> None:
    assert compare(made, written)[1] == differences


def test_capitals_apostrophes_and_hyphens_do_not_count() -> None:
    assert "ru-de" in own(origins("Гоголь", "ru", "GOGOL"))
    assert "ru-it" in own(origins("Гоголь", "ru", "Gogol'"))
    assert "ru-de" in own(origins("Нурсултан", "ru", "Nur-Sultan"))
    assert "ru-tr" in own(origins("Ильин", "ru", "İlyin"))


def test_words_are_explained_one_by_one() -> None:
    found = origins("Касым-Жомарт Токаев", "ru", "Kassym-Schomart Tokajew")
    assert own(found) == ["ru-de"]
    assert found[0].made == "Kassym-Schomart Tokajew"
    # Each word may be another output of the same table, though together they are too many to be listed.
    french = by_id(origins("Алексей Ильин", "ru", "Alexeï Iline"), "ru-fr")
    assert (french.differences, french.rank > 0) == ((), True)


def test_a_name_with_another_number_of_words_is_compared_as_a_whole() -> None:
    german = by_id(origins("Касым-Жомарт", "ru", "Kassymschomart"), "ru-de")
    assert german.differences == ()


def test_systems_that_read_the_main_form_are_left_out_without_it() -> None:
    of_main = {system.id for system in load_systems() if system.language == "ar" and system.of == "main"}
    assert of_main
    assert not of_main & {origin.system.id for origin in origins("محمد", "ar", "Mohammed")}
    assert of_main & {origin.system.id for origin in origins("محمد", "ar", "Mohammed", main="Muhammad")}


def test_a_script_tag_does_not_matter() -> None:
    assert own(origins("Токаев", "ru-Cyrl", "Tokajew")) == ["ru-pl", "ru-de"]


def test_there_is_nothing_to_say_of_other_scripts_and_languages() -> None:
    assert origins("Tokayev", "ru", "Tokajew") == []
    assert origins("Токаев", "tlh", "Tokajew") == []
    assert origins("", "ru", "Tokajew") == []


def test_it_is_fast_enough_to_be_asked_while_somebody_waits() -> None:
    origins("Путин", "ru", "Putin")  # reads the tables
    begin = time.process_time()
    for ending in "abcde":
        origins("Касым-Жомарт Кемелевич Токаев", "ru", f"Kassym-Schomart Kemeljewitsch Tokajew{ending}")
    assert (time.process_time() - begin) / 5 < 0.02
