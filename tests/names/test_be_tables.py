"""The tables for Belarusian: what published standards, gazetteers and newspapers write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.romanise import romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "be"}
ALPHABET = "абвгдеёжзійклмнопрстуўфхцчшыьэюя'’ʼ"

STANDARDS = [
    ("be-national", "Бешанковічы", "Biešankovičy"),
    ("be-national", "Віцебск", "Viciebsk"),
    ("be-national", "Гомель", "Homieĺ"),
    ("be-national", "Гаўя", "Haŭja"),
    ("be-national", "Ельск", "Jeĺsk"),
    ("be-national", "Бабаедава", "Babajedava"),
    ("be-national", "Вераб'ёвічы", "Vierabjovičy"),
    ("be-national", "Мёры", "Miory"),
    ("be-national", "Зэльва", "Zeĺva"),
    ("be-national", "Іўе", "Iŭje"),
    ("be-national", "Любань", "Liubań"),
    ("be-national", "Магілёў", "Mahilioŭ"),
    ("be-national", "Смаргонь", "Smarhoń"),
    ("be-national", "Шаркаўшчына", "Šarkaŭščyna"),
    ("be-national", "Цёмны Лес", "Ciomny Lies"),
    ("be-national", "Друць", "Druć"),
    ("be-national", "Валяр'яны", "Valiarjany"),
    ("be-national", "Гаюціна", "Hajucina"),
    ("be-bgn", "Віцебск", "Vitsyebsk"),
    ("be-bgn", "Гомель", "Homyel’"),
    ("be-bgn", "Ёдкавічы", "Yodkavichy"),
    ("be-bgn", "Магілёў", "Mahilyow"),
    ("be-bgn", "Баранавічы", "Baranavichy"),
    ("be-bgn", "Дзям’янаўцы", "Dzyam”yanawtsy"),
    ("be-bgn", "Прыпяць", "Prypyats’"),
    ("be-bgn", "Іўе", "Iwye"),
    ("be-bgn", "Гезгалы", "Hyez·haly"),
    ("be-bgn", "Лукашэнка", "Lukashenka"),
]
PRESS = [
    ("be-en", "Аляксандр", "Alyaksandr"),
    ("be-en", "Бяляцкі", "Bialiatski"),
    ("be-en", "Бараноўскі", "Baranowski"),
    ("be-en", "Мар’іна", "Maryina"),
    ("be-fr", "Ціханоўская", "Tsikhanouskaïa"),
    ("be-pl", "Радаслаў", "Radasłaŭ"),
    ("be-pl", "Маліноўскі", "Malinoŭski"),
    ("be-cs", "Ціханоўская", "Cichanouská"),
    ("be-sv", "Краўчанка", "Kraŭtjanka"),
]
OWN = [
    ("be-en", "Лукашэнка", "Lukashenka"),
    ("be-en", "Ціханоўская", "Tsikhanouskaya"),
    ("be-en", "Башкоў", "Bashkou"),
    ("be-en", "Ярашэвіч", "Yarashevich"),
    ("be-de", "Лукашэнка", "Lukaschenka"),
    ("be-de", "Давыдавіч", "Dawydawitsch"),
    ("be-de", "Лазоўскі", "Lasouski"),
    ("be-de", "Ігнацьеў", "Ihnazjeu"),
    ("be-de", "Ерафееў", "Jerafejeu"),
    ("be-de", "Гусакоў", "Hussakou"),
    ("be-fr", "Лукашэнка", "Loukachenka"),
    ("be-pl", "Лукашэнка", "Łukaszenka"),
    ("be-pl", "Ціханоўская", "Cichanouska"),
    ("be-pl", "Бяляцкі", "Bialacki"),
    ("be-pl", "Вабішчэвіч", "Wabiszczewicz"),
    ("be-pl", "Уладзімір", "Uładzimir"),
    ("be-sv", "Краўчанка", "Krautjanka"),
    ("be-hu", "Лукашэнка", "Lukasenka"),
    ("be-hu", "Давыдавіч", "Davidavics"),
    ("be-hu", "Ціханоўская", "Cihanovszkaja"),
    ("be-et", "Бачыла", "Batšõla"),
    ("be-et", "Брагін", "Bragin"),
    ("be-et", "Васілёнак", "Vassiljonak"),
    ("be-et", "Кірэенка", "Kirejenka"),
    ("be-et", "Задвор’е", "Zadvorje"),
    ("be-et", "Іосіф", "Jossif"),
    ("be-et", "Мар’іна", "Marjina"),
    ("be-et", "Самуйлёнак", "Samuiljonak"),
    ("be-et", "Кляшторны", "Kljaštornõ"),
    ("be-et", "Івацэвічы", "Ivatsevitšõ"),
    ("be-fi", "Ашмяны", "Ašmjany"),
    ("be-fi", "Бабруйск", "Babruisk"),
    ("be-fi", "Ваўкавыск", "Vaukavysk"),
    ("be-fi", "Лоеў", "Lojeu"),
    ("be-fi", "Лаўрэнцій", "Laurentsi"),
    ("be-fi", "Магілёў", "Mahiljou"),
    ("be-fi", "Івацэвічы", "Ivatsevitšy"),
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
