"""The tables for Georgian: what published standards, gazetteers and newspapers write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.romanise import romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "ka"}
ALPHABET = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"

STANDARDS = [
    ("ka-national", "თბილისი", "Tbilisi"),
    ("ka-national", "მეღვინეთუხუცესი", "Meghvinetukhutsesi"),
    ("ka-national", "ჭიანჭველა", "Ch’ianch’vela"),
    ("ka-national", "ბაყაყი", "Baq’aq’i"),
    ("ka-bgn1981", "ქუთაისი", "K’ut’aisi"),
    ("ka-bgn1981", "ბაყაყი", "Baqaqi"),
    ("ka-iso9984", "ღრმაღელე", "Ḡrmaḡele"),
    ("ka-iso9984", "ჯართი", "J̌art’i"),
    ("ka-iso9984", "ძროხა", "Jroxa"),
    ("ka-ala", "სვანეთი", "Svanetʻi"),
    ("ka-ala", "ლეჩხუმი", "Lečʻxumi"),
    ("ka-ala", "საცხვარისი", "Sacʻxvarisi"),
    ("ka-ala", "ქვემო ლინდა", "Kʻvemo Linda"),
    ("ka-ala", "აჭანდარა", "Ačandara"),
    ("ka-ala", "ძროხა", "Żroxa"),
    ("ka-ala", "ჟოლო", "Žolo"),
]
OWN = [
    ("ka-en", "მიხეილ სააკაშვილი", "Mikheil Saakashvili"),
    ("ka-en", "ზვიად გამსახურდია", "Zviad Gamsakhurdia"),
    ("ka-en", "ედუარდ შევარდნაძე", "Eduard Shevardnadze"),
    ("ka-en", "გიორგი მარგველაშვილი", "Giorgi Margvelashvili"),
    ("ka-en", "კობახიძე", "Kobakhidze"),
    ("ka-de", "სააკაშვილი", "Saakaschwili"),
    ("ka-de", "ლომინაძე", "Lominadse"),
    ("ka-fr", "სააკაშვილი", "Saakachvili"),
    ("ka-fr", "მაჭავარიანი", "Matchavariani"),
    ("ka-pl", "სააკაშვილი", "Saakaszwili"),
    ("ka-nl", "სააკაშვილი", "Saakasjvili"),
    ("ka-sv", "მაჭავარიანი", "Matjavariani"),
    ("ka-hu", "სააკაშვილი", "Szaakasvili"),
    ("ka-cs", "ივანიშვილი", "Ivanišvili"),
    ("ka-fi", "სააკაშვილი", "Saakašvili"),
    ("ka-et", "ხიდაშელი", "Hidašeli"),
    ("ka-et", "დავითაშვილი", "Davithašvili"),
    ("ka-tr", "სააკაშვილი", "Saakaşvili"),
    ("ka-es", "სააკაშვილი", "Saakashvili"),
    ("ka-it", "სააკაშვილი", "Saakashvili"),
]
SEEN = [
    ("ka-national", "კალაძე", "Kaladze"),
    ("ka-en", "ღოღობერიძე", "Ghogoberidze"),
    ("ka-en", "ფრიდონ", "Fridon"),
    ("ka-en", "ჭყონია", "Chkonia"),
    ("ka-fr", "თავხელიძე", "Tavkhelidzé"),
    ("ka-it", "სააკაშვილი", "Saak’ashvili"),
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
        ("ᲡᲐᲐᲙᲐᲨᲕᲘᲚᲘ", "Saakashvili"),
        ("Mikheil სააკაშვილი", "Mikheil Saakashvili"),
        ("დავით-კობა", "Davit-Koba"),
    ],
)
def test_capitals_and_mixed_scripts(native: str, expected: str) -> None:
    assert romanise(native, SYSTEMS["ka-en"])[0] == expected


def test_a_name_with_other_letters_is_not_covered() -> None:
    assert SYSTEMS["ka-en"].covers("მიხეილ სააკაშვილი")
    assert not SYSTEMS["ka-en"].covers("Mikheil სააკაშვილი")
