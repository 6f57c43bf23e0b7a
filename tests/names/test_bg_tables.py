"""The tables for Bulgarian: what published standards, gazetteers and newspapers write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.romanise import romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "bg"}
ALPHABET = "абвгдежзийклмнопрстуфхцчшщъьюя"

STANDARDS = [
    ("bg-national", "Бойко Борисов", "Boyko Borisov"),
    ("bg-national", "София", "Sofia"),
    ("bg-national", "Пловдив", "Plovdiv"),
    ("bg-national", "Кърджали", "Kardzhali"),
    ("bg-national", "Свищов", "Svishtov"),
    ("bg-national", "Аспарухово", "Asparuhovo"),
    ("bg-national", "Първанов", "Parvanov"),
    ("bg-national", "Цецка", "Tsetska"),
    ("bg-bgn", "София", "Sofiya"),
    ("bg-bgn", "България", "Bŭlgariya"),
    ("bg-bgn", "Кърджали", "Kŭrdzhali"),
    ("bg-bgn", "Хасково", "Khaskovo"),
    ("bg-bgn", "Пазарджик", "Pazardzhik"),
]
PRESS = [
    ("bg-en", "Клисарова", "Klissarova"),
    ("bg-en", "Джевдет", "Djevdet"),
    ("bg-en", "Четин", "Tchetin"),
    ("bg-en", "Янакиева", "Yanakieva"),
    ("bg-fr", "Първанов", "Pǎrvanov"),
    ("bg-pl", "Лидия", "Lidia"),
    ("bg-pl", "Лидия", "Lidija"),
    ("bg-sv", "Лидия", "Lidija"),
    ("bg-tr", "Първанов", "Pırvanov"),
]
OWN = [
    ("bg-en", "Бойко Борисов", "Boyko Borisov"),
    ("bg-en", "Анелия", "Anelia"),
    ("bg-en", "Николай", "Nikolay"),
    ("bg-de", "Бойко Борисов", "Bojko Borissow"),
    ("bg-de", "Първанов", "Parwanow"),
    ("bg-de", "Славчо", "Slawtscho"),
    ("bg-de", "Вежди", "Weschdi"),
    ("bg-fr", "Кунева", "Kouneva"),
    ("bg-fr", "Георги", "Gueorgui"),
    ("bg-fr", "Десислава", "Dessislava"),
    ("bg-fr", "Ивайло", "Ivaïlo"),
    ("bg-fr", "Румяна", "Roumiana"),
    ("bg-pl", "Бъчварова", "Byczwarowa"),
    ("bg-pl", "Велчев", "Wełczew"),
    ("bg-pl", "Лиляна", "Liljana"),
    ("bg-pl", "Шулева", "Szulewa"),
    ("bg-nl", "Кунева", "Koeneva"),
    ("bg-nl", "Цачева", "Tsatsjeva"),
    ("bg-nl", "Илияна", "Iliana"),
    ("bg-sv", "Шулева", "Sjuleva"),
    ("bg-nb", "Овчаров", "Ovtsjarov"),
    ("bg-nb", "Огнян", "Ognjan"),
    ("bg-hu", "Борисов", "Boriszov"),
    ("bg-es", "Николай", "Nikolai"),
    ("bg-ro", "Георги", "Gheorghi"),
    ("bg-ro", "Четин", "Cetin"),
    ("bg-ro", "Славчо", "Slavcio"),
    ("bg-ro", "Неджми", "Nedjmi"),
    ("bg-tr", "Иван", "İvan"),
    ("bg-fi", "Ивайловград", "Ivailovgrad"),
    ("bg-fi", "Стамболийски", "Stambolijski"),
    ("bg-fi", "Йордан", "Jordan"),
    ("bg-fi", "Тръстеник", "Trăstenik"),
    ("bg-fi", "Момчилград", "Momtšilgrad"),
    ("bg-fi", "Царево", "Tsarevo"),
    ("bg-fi", "Свищов", "Svištov"),
    ("bg-cs", "Аспарух", "Asparuch"),
    ("bg-cs", "Девня", "Devňa"),
    ("bg-cs", "Гроздьово", "Grozďovo"),
    ("bg-cs", "Дюля", "Ďulja"),
    ("bg-cs", "Дяково", "Ďakovo"),
    ("bg-cs", "Адрияна", "Adrijana"),
    ("bg-cs", "Григорий", "Grigorij"),
    ("bg-et", "Мъглиж", "Maglizh"),
    ("bg-et", "Михайловград", "Mihaylovgrad"),
    ("bg-et", "Царевец", "Tsarevets"),
    ("bg-az", "Първанов", "Pırvanov"),
    ("bg-da", "Първанов", "Părvanov"),
]


@pytest.mark.parametrize(("system", "native", "expected"), STANDARDS, ids=lambda value: value)
def test_a_standard_writes_as_published(system: str, native: str, expected: str) -> None:
    assert romanise(native, SYSTEMS[system])[0] == expected


@pytest.mark.parametrize(("system", "native", "attested"), PRESS, ids=lambda value: value)
def test_a_press_spelling_is_explained(system: str, native: str, attested: str) -> None:
    assert attested in romanise(native, SYSTEMS[system])


@pytest.mark.parametrize(("system", "native", "own"), OWN, ids=lambda value: value)
def test_a_press_table_gives_the_usual_form_first(system: str, native: str, own: str) -> None:
    assert romanise(native, SYSTEMS[system])[0] == own


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_table_covers_the_alphabet(system: str) -> None:
    assert [letter for letter in ALPHABET if letter not in SYSTEMS[system].table] == []
