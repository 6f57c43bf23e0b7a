"""Hebrew names: what newspapers make of the house's form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.fold import joined_key
from checker.names.romanise import MOST, romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "he"}

OWN = [
    ("he-de", "Netanyahu", "Netanjahu"),
    ("he-de", "Yona", "Jona"),
    ("he-de", "Shmuel", "Schmuel"),
    ("he-de", "Tzur", "Zur"),
    ("he-de", "Peretz", "Perez"),
    ("he-fr", "Netanyahu", "Netanyahou"),
    ("he-fr", "Yair", "Yaïr"),
    ("he-fr", "Yisrael", "Israël"),
    ("he-pl", "Netanyahu", "Netanjahu"),
    ("he-pl", "Yitzhak", "Icchak"),
    ("he-pl", "Shimon", "Szimon"),
    ("he-pl", "Avigdor", "Awigdor"),
    ("he-pl", "Yuval", "Juwal"),
    ("he-nl", "Netanyahu", "Netanyahu"),
    ("he-sv", "Yair", "Jair"),
    ("he-nb", "Yair", "Jair"),
    ("he-da", "Yair", "Jair"),
    ("he-fi", "Netanyahu", "Netanjahu"),
    ("he-es", "Begin", "Beguin"),
    ("he-it", "Herzog", "Herzog"),
    ("he-pt", "Yisrael", "Israel"),
    ("he-tr", "Shaul", "Şaul"),
    ("he-ro", "Yariv", "Iariv"),
    ("he-hu", "Netanyahu", "Netanjahu"),
    ("he-hu", "Peres", "Peresz"),
    ("he-cs", "Netanyahu", "Netanjahu"),
    ("he-cs", "Yitzhaki", "Jicchaki"),
    ("he-cs", "Shaul", "Ša'ul"),
    ("he-cs", "Yisrael", "Jisra'el"),
    ("he-cs", "Peretz", "Perec"),
    ("he-cs", "Dinitz", "Dinic"),
    ("he-sk", "Netanyahu", "Netanjahu"),
    ("he-hr", "Netanyahu", "Netanjahu"),
    ("he-academy", "Yitzhak", "Yitshak"),
    ("he-academy", "Hacohen", "Hakohen"),
    ("he-academy", "Haim", "Hayim"),
]
SEEN = [
    ("he-en", "Haim", "Chaim"),
    ("he-en", "Hanan", "Chanan"),
    ("he-en", "Tzvi", "Zvi"),
    ("he-en", "Tzipori", "Zipori"),
    ("he-en", "Peretz", "Perets"),
    ("he-en", "Yosef", "Yossef"),
    ("he-en", "Yanai", "Yanay"),
    ("he-en", "Pinhas", "Pinchas"),
    ("he-en", "Geulah", "Geula"),
    ("he-en", "Yitzhak", "Itzhak"),
    ("he-en", "Gershony", "Gershoni"),
    ("he-en", "Eitan", "Eytan"),
    ("he-en", "Avigdor", "Awigdor"),
    ("he-de", "Avigdor", "Awigdor"),
    ("he-de", "Yariv", "Jariv"),
    ("he-de", "Ze'ev", "Se'ew"),
    ("he-de", "Ya'alon", "Jaalon"),
    ("he-de", "Ruhama", "Ruchama"),
    ("he-fr", "Netanyahu", "Nétanyahou"),
    ("he-pl", "Yair", "Jair"),
    ("he-nl", "Netanyahu", "Netanjahu"),
    ("he-sv", "Netanyahu", "Netanyahu"),
    ("he-es", "Ya'alon", "Yalon"),
    ("he-cs", "Yair", "Ja'ir"),
    ("he-cs", "Hanan", "Chanan"),
    ("he-hr", "Netanyahu", "Netaniahu"),
    ("he-ro", "Begin", "Beghin"),
]
APART = [
    ("Netanyahu", "Matityahu"),
    ("Haim", "Hakim"),
    ("Haim", "Naim"),
    ("Hanan", "Hana"),
    ("Hanan", "Hanania"),
    ("Avigdor", "Avidar"),
    ("Avraham", "Avrahami"),
    ("Yair", "Yakir"),
    ("Yair", "Ya'ara"),
    ("Yael", "Yoel"),
    ("Yehuda", "Yehudit"),
    ("Yifat", "Yafit"),
    ("Yona", "Yoni"),
    ("Yoram", "Yehoram"),
    ("Meir", "Meirom"),
    ("Meir", "Miri"),
    ("Peretz", "Baratz"),
    ("Rabin", "Rubin"),
    ("Shaul", "Shahal"),
    ("Sagiv", "Segev"),
    ("Tzipori", "Tzabari"),
    ("Zakai", "Barkai"),
    ("Uriel", "Uri"),
    ("Goldstein", "Goldstern"),
    ("Israel", "Israeli"),
    ("Shmuel", "Shmueli"),
]
NAMES = [
    "Netanyahu",
    "Ya'alon",
    "Yitzhak Rabin",
    "Haim",
    "Tzipi Livni",
    "Ze'ev",
    "Avraham Hirschson",
    "Benjamin Netanyahu",
    "Ben-Gurion",
    "Zvi",
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
