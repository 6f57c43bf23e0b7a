"""The tables for Armenian: what published standards, gazetteers and newspapers write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.romanise import romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "hy"}
ALPHABET = "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև"

STANDARDS = [
    ("hy-bgn", "Հայաստան", "Hayastan"),
    ("hy-bgn", "Երևան", "Yerevan"),
    ("hy-bgn", "Վաղարշափաթ", "Vagharshap’at’"),
    ("hy-bgn", "Ոսկեպար", "Voskepar"),
    ("hy-bgn", "Չարենցավան", "Ch’arents’avan"),
    ("hy-bgn", "Սարգսյան", "Sargsyan"),
    ("hy-bgn", "Հարություն", "Harut’yun"),
    ("hy-bgn", "Գառնի", "Garrni"),
    ("hy-iso9985", "Երևան", "Erewan"),
    ("hy-iso9985", "Հարություն", "Harowt’yown"),
    ("hy-iso9985", "Փաշինյան", "P’ašinyan"),
    ("hy-iso9985", "Ճամբարակ", "Č̣ambarak"),
    ("hy-ala", "Երևան", "Erewan"),
    ("hy-ala", "Փաշինյան", "Pʻashinyan"),
    ("hy-ala", "Եակոբ", "Yakob"),
]
OWN = [
    ("hy-en", "Նիկոլ Փաշինյան", "Nikol Pashinyan"),
    ("hy-en", "Սարգսյան", "Sargsyan"),
    ("hy-en", "Խոսրով Հարությունյան", "Khosrov Harutyunyan"),
    ("hy-en", "Գևորգյան", "Gevorgyan"),
    ("hy-en", "Չարենցավան", "Charentsavan"),
    ("hy-de", "Փաշինյան", "Paschinjan"),
    ("hy-de", "Խոսրով", "Chosrow"),
    ("hy-de", "Պետրոսյան", "Petrosjan"),
    ("hy-fr", "Փաշինյան", "Pachinian"),
    ("hy-fr", "Հարությունյան", "Haroutiounian"),
    ("hy-fr", "Պետրոսյան", "Petrossian"),
    ("hy-fr", "Քոչարյան", "Kotcharian"),
    ("hy-fr", "Գարսոյան", "Garsoïan"),
    ("hy-pl", "Փաշինյան", "Paszinian"),
    ("hy-pl", "Հարությունյան", "Harutiunian"),
    ("hy-hu", "Քոչարյան", "Kocsarján"),
    ("hy-nl", "Քոչարյան", "Kotsjarjan"),
    ("hy-cs", "Փաշինյան", "Pašinjan"),
    ("hy-tr", "Դիլիջան", "Dilican"),
]
SEEN = [
    ("hy-bgn", "Աջափնյակ", "Ajap’nyak"),
    ("hy-bgn", "Չարենցավան", "Charents’avan"),
    ("hy-en", "Սարգսյան", "Sarksyan"),
    ("hy-en", "Զուրաբյան", "Zourabyan"),
    ("hy-en", "Չոբանյան", "Chobanian"),
    ("hy-de", "Հարությունյան", "Arutjunjan"),
    ("hy-pl", "Փաշինյան", "Paszynian"),
]


@pytest.mark.parametrize(("system", "native", "expected"), STANDARDS, ids=lambda value: value)
def test_a_standard_writes_as_published(system: str, native: str, expected: str) -> None:
    assert romanise(native, SYSTEMS[system])[0] == expected


@pytest.mark.parametrize(("system", "native", "own"), OWN, ids=lambda value: value)
def test_a_press_table_gives_the_usual_form_first(system: str, native: str, own: str) -> None:
    assert romanise(native, SYSTEMS[system])[0] == own


@pytest.mark.parametrize(("system", "native", "attested"), SEEN, ids=lambda value: value)
def test_a_spelling_is_explained(system: str, native: str, attested: str) -> None:
    assert attested in romanise(native, SYSTEMS[system])


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_table_covers_the_alphabet(system: str) -> None:
    assert [letter for letter in ALPHABET if not SYSTEMS[system].covers(letter)] == []


@pytest.mark.parametrize("system", SYSTEMS)
def test_no_letters_no_spelling(system: str) -> None:
    assert romanise("", SYSTEMS[system]) == [""]
    assert not SYSTEMS[system].covers("")
    assert not SYSTEMS[system].covers("1, 2")


@pytest.mark.parametrize(
    ("native", "expected"),
    [
        ("ՓԱՇԻՆՅԱՆ", "Pashinyan"),
        ("Սարգսյան-Հովսեփյան", "Sargsyan-Hovsepyan"),
        ("Nikol Փաշինյան", "Nikol Pashinyan"),
        ("ՏերՊետրոսյան", "Terpetrosyan"),
    ],
)
def test_capitals_and_mixed_scripts(native: str, expected: str) -> None:
    assert romanise(native, SYSTEMS["hy-en"])[0] == expected


def test_a_name_with_other_letters_is_not_covered() -> None:
    assert SYSTEMS["hy-en"].covers("Նիկոլ Փաշինյան")
    assert not SYSTEMS["hy-en"].covers("Nikol Փաշինյան")
