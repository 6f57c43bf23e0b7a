"""The tables for Kazakh: what published standards, gazetteers and newspapers write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.romanise import romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "kk"}
ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"

STANDARDS = [
    ("kk-latin-2021", "Тоқаев", "Toqaev"),
    ("kk-latin-2021", "қатынының", "qatynynyñ"),
    ("kk-latin-2021", "бұрыңғы", "būryñğy"),
    ("kk-latin-2021", "кісі", "kısı"),
    ("kk-latin-2021", "шаһарының", "şaharynyñ"),
    ("kk-latin-2021", "үйіне", "üiıne"),
    ("kk-latin-2021", "жеңе", "jeñe"),
    ("kk-latin-2018", "Тоқаев", "Toqaev"),
    ("kk-latin-2018", "Маңғыстау", "Mańǵystaý"),
    ("kk-latin-2018", "Шымкент", "Shymkent"),
    ("kk-latin-2018", "Түркістан", "Túrkistan"),
    ("kk-latin-2018", "Көкшетау", "Kókshetaý"),
    ("kk-latin-2018", "Қарағанды", "Qaraǵandy"),
    ("kk-latin-2018", "Президент", "Prezıdent"),
    ("kk-bgn", "Қазақстан", "Qazaqstan"),
    ("kk-bgn", "Өскемен", "Öskemen"),
    ("kk-bgn", "Әуезов", "Äūezov"),
    ("kk-bgn", "Шиелі", "Shīeli"),
    ("kk-bgn", "Үңгіртас", "Ünggirtas"),
    ("kk-bgn", "Жұлжұрған", "Zhulzhurghan"),
    ("kk-bgn", "Энгельс", "Ėngel’s"),
    ("kk-bgn", "Көшесі", "Köshesi"),
    ("kk-bgn", "Щебнюха", "Shchebnyukha"),
    ("kk-bgn", "Ярмы", "Yarmy"),
    ("kk-ala", "Әуезов", "Ăuezov"),
    ("kk-ala", "Қазақстан", "Qazaqstan"),
    ("kk-iso9", "Ғәлләмов", "Ġa̋lla̋mov"),
]
PRESS = [
    ("kk-en", "Жомарт", "Jomart"),
    ("kk-en", "Қасым", "Kassym"),
    ("kk-en", "Дариға", "Dariga"),
    ("kk-de", "Тоқаев", "Toqajew"),
    ("kk-de", "Дариға", "Darigha"),
    ("kk-de", "Қанат", "Qanat"),
    ("kk-pl", "Жаңаөзен", "Żangaözen"),
    ("kk-az", "Қарақұм", "Qaraqum"),
    ("kk-az", "Назарбаева", "Nazarbayeva"),
]
OWN = [
    ("kk-en", "Тоқаев", "Tokayev"),
    ("kk-en", "Жомарт", "Zhomart"),
    ("kk-en", "Назарбаева", "Nazarbayeva"),
    ("kk-en", "Бейнеу", "Beyneu"),
    ("kk-de", "Тоқаев", "Tokajew"),
    ("kk-de", "Назарбаева", "Nasarbajewa"),
    ("kk-de", "Жамбыл", "Schambyl"),
    ("kk-de", "Гүлмира", "Gülmira"),
    ("kk-fr", "Тоқаев", "Tokaïev"),
    ("kk-fr", "Назарбаева", "Nazarbaïeva"),
    ("kk-fr", "Рузаевка", "Rouzaïevka"),
    ("kk-fr", "Аршалы", "Archaly"),
    ("kk-pl", "Тоқаев", "Tokajew"),
    ("kk-pl", "Жақып", "Żakyp"),
    ("kk-pl", "Назарбаева", "Nazarbajewa"),
    ("kk-tr", "Дариға", "Dariğa"),
    ("kk-tr", "Достық", "Dostık"),
    ("kk-tr", "Ахметбеков", "Ahmetbekov"),
    ("kk-sv", "Назарбаева", "Nazarbajeva"),
    ("kk-nb", "Назарбаева", "Nazarbajeva"),
    ("kk-hu", "Тоқаев", "Tokajev"),
    ("kk-az", "Тоқаев", "Tokayev"),
    ("kk-es", "Тоқаев", "Tokayev"),
    ("kk-et", "Асылбеков", "Asõlbekov"),
    ("kk-et", "Қалиев", "Kalijev"),
    ("kk-et", "Шәміл", "Šämil"),
    ("kk-et", "Дүйсенбек", "Düjsenbek"),
    ("kk-et", "Есләм", "Jesläm"),
    ("kk-et", "Жеңіс", "Žengis"),
    ("kk-et", "Мұхамедия", "Muhhamedija"),
    ("kk-et", "Рахметолла", "Rahmetolla"),
    ("kk-cs", "Рузаевка", "Ruzajevka"),
    ("kk-nl", "Рузаевка", "Roezajevka"),
    ("kk-ro", "Дариға", "Dariga"),
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
