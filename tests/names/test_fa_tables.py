"""Persian names: what newspapers make of the house's form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.fold import joined_key
from checker.names.romanise import MOST, romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "fa"}

OWN = [
    ("fa-de", "Khamenei", "Chamenei"),
    ("fa-de", "Rouhani", "Ruhani"),
    ("fa-de", "Jahangiri", "Dschahangiri"),
    ("fa-de", "Dashti", "Daschti"),
    ("fa-de", "Sanjabi", "Sandschabi"),
    ("fa-de", "Mousavi", "Mussawi"),
    ("fa-de", "Tehran", "Teheran"),
    ("fa-fr", "Khamenei", "Khameneï"),
    ("fa-fr", "Dashti", "Dachti"),
    ("fa-fr", "Rouhani", "Rohani"),
    ("fa-pl", "Khamenei", "Chamenei"),
    ("fa-pl", "Rajai", "Radżai"),
    ("fa-nl", "Tehran", "Teheran"),
    ("fa-sv", "Sadegh", "Sadeq"),
    ("fa-nb", "Mohammad", "Muhammed"),
    ("fa-da", "Mohammad", "Muhammed"),
    ("fa-es", "Khamenei", "Jameneí"),
    ("fa-es", "Jahangiri", "Yahanguirí"),
    ("fa-it", "Rouhani", "Rohani"),
    ("fa-pt", "Sadegh", "Sadeq"),
    ("fa-tr", "Khamenei", "Hamaney"),
    ("fa-tr", "Jahangiri", "Cihangiri"),
    ("fa-tr", "Sadegh", "Sadık"),
    ("fa-az", "Khamenei", "Xamenei"),
    ("fa-az", "Hamid", "Həmid"),
    ("fa-hu", "Khamenei", "Hamenei"),
    ("fa-cs", "Khamenei", "Chameneí"),
    ("fa-cs", "Rajai", "Radžáí"),
    ("fa-sk", "Khamenei", "Chameneí"),
    ("fa-hr", "Rajai", "Radžai"),
    ("fa-ijmes", "Hormozgan", "Hurmuzgan"),
    ("fa-ijmes", "Khomeini", "Khumayni"),
    ("fa-ijmes", "Hossein", "Husayn"),
    ("fa-ijmes", "Mohsen", "Muhsin"),
    ("fa-ijmes", "Mosaddegh", "Musaddiq"),
]
SEEN = [
    ("fa-en", "Ghalibaf", "Qalibaf"),
    ("fa-en", "Hormozgan", "Hormuzgan"),
    ("fa-en", "Majlis", "Mejlis"),
    ("fa-en", "Khomeini", "Khomeyni"),
    ("fa-en", "Rouhani", "Ruhani"),
    ("fa-en", "Rouhani", "Rowhani"),
    ("fa-en", "Hossein", "Hussein"),
    ("fa-en", "Sadegh", "Sadeq"),
    ("fa-en", "Mohammad-Taqi", "Mohammad-Taghi"),
    ("fa-en", "Khiabani", "Khiyabani"),
    ("fa-en", "Soleimani", "Soleymani"),
    ("fa-en", "Esfahan", "Isfahan"),
    ("fa-en", "Fathollah", "Fathallah"),
    ("fa-en", "Qazvin", "Kazvin"),
    ("fa-de", "Ghalibaf", "Galibaf"),
    ("fa-de", "Mohajerani", "Mohadscherani"),
    ("fa-de", "Roohollah", "Rohollah"),
    ("fa-fr", "Mohammad-Taqi", "Mohammad-Taghi"),
    ("fa-pl", "Ahmadinejad", "Ahmadineżad"),
    ("fa-hu", "Ahmadinejad", "Ahmadinezsad"),
    ("fa-cs", "Ahmadinejad", "Ahmadinežad"),
    ("fa-nl", "Dashti", "Dasjti"),
    ("fa-tr", "Mohammad Khiabani", "Muhammed Hıyabani"),
    ("fa-az", "Rabbani", "Rabbani"),
]
APART = [
    ("Mohammad", "Mahmoud"),
    ("Mohammad", "Ahmad"),
    ("Hassan", "Hossein"),
    ("Hasan", "Hossein"),
    ("Hossein", "Mohsen"),
    ("Fathollah", "Ata'ollah"),
    ("Asadollah", "Yadollah"),
    ("Hamid", "Hamad"),
    ("Hamid", "Amid"),
    ("Sadegh", "Sadeghi"),
    ("Rajai", "Raja"),
    ("Jahangiri", "Jahangir"),
    ("Morteza", "Mostafa"),
    ("Motamed", "Mohamed"),
    ("Rabbani", "Kabbani"),
    ("Ramazan", "Ramezani"),
    ("Khamenei", "Khomeini"),
    ("Khatami", "Khamenei"),
    ("Rouhani", "Roohi"),
    ("Karim", "Karimi"),
    ("Majid", "Majidi"),
    ("Reza", "Rezaei"),
]
NAMES = [
    "Ghalibaf",
    "Khamenei",
    "Rouhani",
    "Ata'ollah",
    "Mohammad-Ali Rajai",
    "Ali Akbar Hashemi Rafsanjani",
    "Hormozgan",
    "Qom",
    "Abdollahian",
    "Pezeshkian",
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
