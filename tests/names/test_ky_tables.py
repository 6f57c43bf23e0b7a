"""The tables for Kyrgyz: what published standards, gazetteers and newspapers write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.romanise import romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "ky"}
ALPHABET = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"

STANDARDS = [
    ("ky-bgn", "Ысык-Көл", "Ysyk-Köl"),
    ("ky-bgn", "Жалал-Абад", "Jalal-Abad"),
    ("ky-bgn", "Чүй Облусу", "Chüy Oblusu"),
    ("ky-bgn", "Кыргызстан", "Kyrgyzstan"),
    ("ky-bgn", "Аюу-Чача", "Ayuu-Chacha"),
    ("ky-bgn", "Кок-Бель-Таш", "Kok-Bel’-Tash"),
    ("ky-bgn", "Осоавиахим", "Osoaviakhim"),
]
PRESS = [
    ("ky-en", "Ташиев", "Tashiev"),
    ("ky-en", "Жапаров", "Zhaparov"),
    ("ky-de", "Жээнбеков", "Scheenbekow"),
]
OWN = [
    ("ky-en", "Жапаров", "Japarov"),
    ("ky-en", "Жээнбеков", "Jeenbekov"),
    ("ky-en", "Бакиев", "Bakiyev"),
    ("ky-en", "Балыкчы", "Balykchy"),
    ("ky-de", "Бакиев", "Bakijew"),
    ("ky-de", "Ташиев", "Taschijew"),
    ("ky-de", "Жапаров", "Dschaparow"),
    ("ky-fr", "Ташиев", "Tachiev"),
    ("ky-fr", "Атамбаев", "Atambaïev"),
    ("ky-tr", "Жапаров", "Caparov"),
    ("ky-tr", "Бакиев", "Bakiyev"),
    ("ky-et", "Чаек", "Tšajek"),
    ("ky-et", "Бөкөмбаев", "Bökömbajev"),
    ("ky-et", "Жаңы-Жол", "Džangõ-Džol"),
    ("ky-et", "Ак-Шыйрак", "Ak-Šõjrak"),
    ("ky-et", "Чүй", "Tšüj"),
    ("ky-et", "Камчыбек", "Kamtšõbek"),
    ("ky-et", "Ташиев", "Tašijev"),
    ("ky-cs", "Бакиев", "Bakijev"),
    ("ky-nl", "Курманбек", "Koermanbek"),
    ("ky-nl", "Бакиев", "Bakijev"),
    ("ky-pl", "Ташиев", "Taszijew"),
    ("ky-pl", "Камчыбек", "Kamczybek"),
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
