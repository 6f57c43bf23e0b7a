"""Arabic names: what newspapers make of the house's form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.fold import joined_key
from checker.names.romanise import MOST, romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "ar"}

OWN = [
    ("ar-de", "Khalid", "Chalid"),
    ("ar-de", "Rashid", "Raschid"),
    ("ar-de", "Jamal", "Dschamal"),
    ("ar-de", "Yousef", "Jussuf"),
    ("ar-de", "el-Sisi", "al-Sisi"),
    ("ar-fr", "Rashid", "Rachid"),
    ("ar-fr", "Sisi", "Sissi"),
    ("ar-fr", "Mubarak", "Moubarak"),
    ("ar-fr", "Gaddafi", "Kadhafi"),
    ("ar-fr", "Abu", "Abou"),
    ("ar-pl", "Najib", "Nadżib"),
    ("ar-pl", "Moukheiber", "Muchajber"),
    ("ar-pl", "Bahia", "Bahija"),
    ("ar-pl", "Rashid", "Raszid"),
    ("ar-pl", "Abou", "Abu"),
    ("ar-nl", "Hariri", "Hariri"),
    ("ar-sv", "Moukheiber", "Mukheiber"),
    ("ar-nb", "Rashid", "Rasjid"),
    ("ar-da", "Rashid", "Rasjid"),
    ("ar-es", "Khalid", "Jalid"),
    ("ar-es", "Jamal", "Yamal"),
    ("ar-it", "Aoun", "Aoun"),
    ("ar-pt", "Rashid", "Rachid"),
    ("ar-tr", "Khalid", "Halid"),
    ("ar-tr", "Omar", "Ömer"),
    ("ar-hu", "Najib", "Nadzsib"),
    ("ar-hu", "Hassan", "Haszan"),
    ("ar-cs", "Yousef", "Júsuf"),
    ("ar-cs", "Najib", "Nadžib"),
    ("ar-sk", "Khalid", "Chalid"),
    ("ar-hr", "Najib", "Nadžib"),
    ("ar-fi", "Cairo", "Kairo"),
]
SEEN = [
    ("ar-en", "Mohammed", "Muhammad"),
    ("ar-en", "Mohammed", "Mohamed"),
    ("ar-en", "Mohammed", "Mohammad"),
    ("ar-en", "Mohammed", "Muhammed"),
    ("ar-en", "Muhammad Yunis Ahmad", "Muhammad Yunis Ahmed"),
    ("ar-en", "Aiman", "Ayman"),
    ("ar-en", "Uthman", "Othman"),
    ("ar-en", "Abdullah", "Abdallah"),
    ("ar-en", "Youssef", "Yusuf"),
    ("ar-en", "Gaddafi", "Qadhafi"),
    ("ar-en", "Mahmoud", "Mahmud"),
    ("ar-en", "el-Sisi", "al-Sisi"),
    ("ar-en", "Majlis", "Mejlis"),
    ("ar-en", "Zawahiri", "Zawahry"),
    ("ar-en", "Najib", "Naguib"),
    ("ar-de", "Mikati", "Miqati"),
    ("ar-de", "Bahia", "Bahiya"),
    ("ar-fr", "Bennor", "Bennour"),
    ("ar-fr", "Sawy", "Saoui"),
    ("ar-fr", "Najib", "Nadjib"),
    ("ar-fr", "Abdullah", "Abdoullah"),
    ("ar-pl", "Assaad", "Assad"),
    ("ar-pl", "Aoun", "Aun"),
    ("ar-nl", "Rashid", "Rasjid"),
    ("ar-tr", "Najib", "Necip"),
    ("ar-tr", "Khalida", "Halide"),
]
APART = [
    ("Mohammed", "Mahmoud"),
    ("Mohammed", "Ahmed"),
    ("Mohammed", "Hamed"),
    ("Muhammad", "Mahmud"),
    ("Ahmed", "Hamed"),
    ("Ahmed", "Hamad"),
    ("Hasan", "Hussein"),
    ("Hassan", "Hussein"),
    ("Hassan", "Ihsan"),
    ("Salem", "Salim"),
    ("Salim", "Salem"),
    ("Salim", "Selim"),
    ("Salem", "Salam"),
    ("Saleh", "Salah"),
    ("Khaled", "Khalil"),
    ("Khalid", "Khalida"),
    ("Rashid", "Rashad"),
    ("Rashid", "Rushdi"),
    ("Hamid", "Hamed"),
    ("Hamid", "Hamad"),
    ("Omar", "Amr"),
    ("Omar", "Amir"),
    ("Ammar", "Amar"),
    ("Nasser", "Nassar"),
    ("Najib", "Naji"),
    ("Najib", "Naqib"),
    ("Saad", "Said"),
    ("Saad", "Saud"),
    ("Assad", "Saad"),
    ("Karim", "Akram"),
    ("Jamal", "Jamil"),
    ("Walid", "Khalid"),
    ("Abdullah", "Ubaydullah"),
    ("Bashir", "Bashar"),
    ("Mustafa", "Murtada"),
]
NAMES = [
    "Mohammed",
    "Abdel Fattah el-Sisi",
    "Moukheiber",
    "al-Assad",
    "Sa'd",
    "Abdulrahman",
    "Yousef",
    "Mustafa",
    "Sulayman",
    "Umm Qasr",
]


@pytest.mark.parametrize(("system", "main", "own"), OWN, ids=lambda value: value)
def test_a_table_gives_the_usual_form_first(system: str, main: str, own: str) -> None:
    assert romanise(main, SYSTEMS[system])[0] == own


@pytest.mark.parametrize(("system", "main", "attested"), SEEN, ids=lambda value: value)
def test_a_spelling_is_explained(system: str, main: str, attested: str) -> None:
    assert attested in romanise(main, SYSTEMS[system])


@pytest.mark.parametrize(("main", "other"), APART, ids=lambda value: value)
def test_another_name_is_not_a_spelling(main: str, other: str) -> None:
    makers = [
        system.id
        for system in SYSTEMS.values()
        if joined_key(other) in {joined_key(spelling) for spelling in romanise(main, system)}
    ]
    assert makers == []


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_table_is_applied_to_the_main_form(system: str) -> None:
    assert SYSTEMS[system].of == "main"
    assert SYSTEMS[system].source


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("main", NAMES)
def test_few_spellings_are_made_of_a_name(system: str, main: str) -> None:
    assert 1 <= len(romanise(main, SYSTEMS[system])) <= MOST


@pytest.mark.parametrize("system", [name for name in SYSTEMS if name.endswith("-en")])
@pytest.mark.parametrize("main", NAMES)
def test_the_house_s_own_form_comes_first_in_english(system: str, main: str) -> None:
    assert romanise(main, SYSTEMS[system])[0] == main
