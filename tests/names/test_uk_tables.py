"""The tables for Ukrainian: what published standards, gazetteers and newspapers write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.romanise import romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "uk"}
ALPHABET = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’ʼ"

STANDARDS = [
    ("uk-national", "Зеленський", "Zelenskyi"),
    ("uk-national", "Київ", "Kyiv"),
    ("uk-national", "Сіярто", "Siiarto"),
    ("uk-national", "Згорани", "Zghorany"),
    ("uk-national", "Розгон", "Rozghon"),
    ("uk-national", "Борщагівка", "Borshchahivka"),
    ("uk-national", "Єнакієве", "Yenakiieve"),
    ("uk-national", "Наєнко", "Naienko"),
    ("uk-national", "Їжакевич", "Yizhakevych"),
    ("uk-national", "Кадіївка", "Kadiivka"),
    ("uk-national", "Йосипівка", "Yosypivka"),
    ("uk-national", "Запоріжжя", "Zaporizhzhia"),
    ("uk-national", "Юрій", "Yurii"),
    ("uk-national", "Крюківка", "Kriukivka"),
    ("uk-national", "Яготин", "Yahotyn"),
    ("uk-national", "Знам’янка", "Znamianka"),
    ("uk-national", "Ґалаґан", "Galagan"),
    ("uk-national", "Біла Церква", "Bila Tserkva"),
    ("uk-bgn", "Медвин", "Medvyn"),
    ("uk-bgn", "Стрий", "Stryi"),
    ("uk-bgn", "Миколаїв", "Mykolaiv"),
    ("uk-bgn", "Русь", "Rus"),
    ("uk-bgn", "Гоща", "Hoshcha"),
    ("uk-bgn-1965", "Авдіївська", "Avdiyivs’ka"),
    ("uk-bgn-1965", "Загір’я", "Zahir”ya"),
    ("uk-bgn-1965", "Приґородний", "Prygorodnyy"),
    ("uk-bgn-1965", "Щербинівка", "Shcherbynivka"),
    ("uk-bgn-1965", "Їжаківка", "Yizhakivka"),
    ("uk-bgn-1965", "Єфросинівка", "Yefrosynivka"),
    ("uk-iso9", "Ще", "Ŝe"),
    ("uk-iso9", "слава", "slava"),
    ("uk-iso9", "воля", "volâ"),
    ("uk-iso9", "усміхнеться", "usmìhnetʹsâ"),
    ("uk-iso9", "молодії", "molodìï"),
    ("uk-ala", "Київ", "Kyïv"),
    ("uk-ala", "Львів", "Lʹviv"),
    ("uk-ala", "Грушевський", "Hrushevsʹkyĭ"),
    ("uk-ala", "Михайло", "Mykhaĭlo"),
    ("uk-ala", "Українка", "Ukraïnka"),
    ("uk-dstu-b", "Україна", "Ukrajina"),
    ("uk-dstu-b", "Хмельницький", "Khmeljnycjkyj"),
    ("uk-dstu-b", "б’єш", "b'jesh"),
    ("uk-dstu-b", "глицю", "ghlycju"),
    ("uk-dstu-b", "ґедзь", "gedzj"),
]
PRESS = [
    ("uk-en", "Зеленський", "Zelenskyy"),
    ("uk-en", "Зеленський", "Zelenskyi"),
    ("uk-en", "Тетяна", "Tetiana"),
    ("uk-en", "Вікторія", "Viktoria"),
    ("uk-en", "Пастух", "Pastuh"),
    ("uk-en", "Соболєв", "Sobolev"),
    ("uk-da", "Тимошенко", "Timosjenko"),
    ("uk-da", "Турчинов", "Turtjinov"),
    ("uk-pl", "Богомолець", "Bohomołeć"),
    ("uk-ro", "Володимир", "Volodîmîr"),
    ("uk-sv", "Рабинович", "Rabinovytj"),
    ("uk-et", "Ганна", "Ganna"),
    ("uk-fi", "Новинський", "Novinski"),
    ("uk-pt", "Тимошенко", "Timochenko"),
    ("uk-de", "Бойко", "Boiko"),
    ("uk-pl", "Новинський", "Nowinski"),
]
OWN = [
    ("uk-en", "Зеленський", "Zelensky"),
    ("uk-en", "Сіярто", "Siyarto"),
    ("uk-en", "Київ", "Kyiv"),
    ("uk-en", "Тимошенко", "Tymoshenko"),
    ("uk-en", "Матвієнко", "Matviyenko"),
    ("uk-de", "Зеленський", "Selenskyj"),
    ("uk-de", "Тимошенко", "Tymoschenko"),
    ("uk-de", "Турчинов", "Turtschynow"),
    ("uk-de", "Цинцадзе", "Zynzadse"),
    ("uk-de", "Григорій", "Hryhorij"),
    ("uk-fr", "Зеленський", "Zelensky"),
    ("uk-fr", "Турчинов", "Tourtchynov"),
    ("uk-fr", "Сергій", "Serhiï"),
    ("uk-fr", "Гройсман", "Hroïsman"),
    ("uk-pl", "Зеленський", "Zełenski"),
    ("uk-pl", "Білецький", "Biłecki"),
    ("uk-pl", "Силантьєв", "Syłantiew"),
    ("uk-pl", "Парасюк", "Parasiuk"),
    ("uk-pl", "Кутовий", "Kutowy"),
    ("uk-pl", "Матвієнко", "Matwijenko"),
    ("uk-nl", "Турчинов", "Toertsjynov"),
    ("uk-sv", "Зеленський", "Zelenskyj"),
    ("uk-sv", "Миколаїв", "Mykolajiv"),
    ("uk-sv", "Запоріжжя", "Zaporizjzja"),
    ("uk-sv", "Мельничук", "Melnytjuk"),
    ("uk-nb", "Турчинов", "Turtsjynov"),
    ("uk-nb", "Янукович", "Janukovytsj"),
    ("uk-nb", "Київ", "Kyiv"),
    ("uk-da", "Зеленський", "Zelenskyj"),
    ("uk-da", "Олександрович", "Oleksandrovytj"),
    ("uk-hu", "Зеленський", "Zelenszkij"),
    ("uk-hu", "Мустафа", "Musztafa"),
    ("uk-es", "Зеленський", "Zelenski"),
    ("uk-es", "Тимошенко", "Timoshenko"),
    ("uk-it", "Чорновіл", "Čornovil"),
    ("uk-it", "Силантьєв", "Sylant'jev"),
    ("uk-cs", "Гройсман", "Hrojsman"),
    ("uk-cs", "Лебедєве", "Lebeděve"),
    ("uk-cs", "Дедюк", "Deďuk"),
    ("uk-cs", "Гадяч", "Haďač"),
    ("uk-cs", "Бершадь", "Beršaď"),
    ("uk-cs", "суддя", "suďďa"),
    ("uk-cs", "знаряддь", "znarjaďď"),
    ("uk-cs", "Тетяна", "Teťana"),
    ("uk-cs", "Прип’ять", "Prypjať"),
    ("uk-cs", "Запоріжжя", "Zaporižžja"),
    ("uk-nl", "Грушевський", "Hroesjevsky"),
    ("uk-es", "Володимир", "Volodimir"),
    ("uk-es", "Янукович", "Yanukovich"),
    ("uk-cs", "Турчинов", "Turčynov"),
    ("uk-tr", "Зеленський", "Zelenskiy"),
    ("uk-ro", "Турчинов", "Turcinov"),
    ("uk-ro", "Тимошенко", "Timoșenko"),
    ("uk-et", "Загребельний", "Zahrebelnõi"),
    ("uk-et", "Хижняк", "Hõžnjak"),
    ("uk-et", "Тихий", "Tõhhõi"),
    ("uk-et", "Андрій", "Andri"),
    ("uk-et", "Олійник", "Oliinõk"),
    ("uk-et", "Гайдай", "Haidai"),
    ("uk-et", "Йосип", "Jossõp"),
    ("uk-et", "Щирець", "Štšõrets"),
    ("uk-et", "Українка", "Ukrajinka"),
    ("uk-fi", "Алушта", "Alušta"),
    ("uk-fi", "Бобринець", "Bobrynets"),
    ("uk-fi", "Янукович", "Janukovytš"),
    ("uk-sk", "Гройсман", "Hrojsman"),
    ("uk-sk", "Борисович", "Borysovyč"),
    ("uk-az", "Тимошенко", "Timoşenko"),
    ("uk-az", "Гройсман", "Qroysman"),
    ("uk-hr", "Савченко", "Savčenko"),
    ("uk-pt", "Турчинов", "Turtchynov"),
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
