"""The tables from Latin script into Russian Cyrillic, on published examples and on names in the Russian press."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

import pytest
import yaml

from checker import names
from checker.names.romanise import System, romanise

HERE = os.path.join(os.path.dirname(names.__file__), "practical")

ALPHABETS = {
    "az": "abcçdeəfgğhıijklmnoöpqrsştuüvwxyz",
    "cs": "aábcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzž",
    "de": "aäbcdefghijklmnoöpqrsßtuüvwxyz",
    "hu": "aábcdeéfghiíjklmnoóöőpqrstuúüűvwxyz",
    "pl": "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    "ro": "aăâbcdefghiîjklmnopqrsștțuvwxyz",
    "sk": "aáäbcčdďeéfghiíjklĺľmnňoóôpqrŕsštťuúvwxyýzž",
    "tr": "aâbcçdefgğhıiîjklmnoöpqrsştuûüvwxyz",
    "zh": "aeiouüv",  # syllables, not letters
}

# Examples of Wikipedia's pages on the practical transcription of each language, or names of public people and places
# as the Russian press and encyclopaedias write them.
EXAMPLES = {
    "hu": {
        "Szijjártó": "Сийярто",
        "Orbán": "Орбан",
        "Sulyok": "Шуйок",
        "Áder": "Адер",
        "Novák": "Новак",
        "Magyar": "Мадьяр",
        "Győr": "Дьёр",
        "Agárdi": "Агарди",
        "Báby": "Баби",
        "Magyaratád": "Мадьяратад",
        "Peczely": "Пецей",
        "Eckhardt": "Экхардт",
        "Egri": "Эгри",
        "Éri": "Эри",
        "Kemenyik": "Кеменьик",
        "Tüskés": "Тюшкеш",
        "Gyoma": "Дьёма",
        "Meggy": "Меддь",
        "Kossuth": "Кошут",
        "Bolyai": "Бояи",
        "Ajka": "Айка",
        "Borjád": "Борьяд",
        "Kalász": "Калас",
        "Eötvös": "Этвёш",
        "Ghyczy": "Гици",
        "Gyurcsány": "Дьюрчань",
    },
    "pl": {
        "Tusk": "Туск",
        "Duda": "Дуда",
        "Kaczyński": "Качиньский",
        "Wałęsa": "Валенса",
        "Stępowska": "Стемповская",
        "Bądkowo": "Бондково",
        "Dąbkowo": "Домбково",
        "Cirlić": "Цирлиць",
        "Chamiec": "Хамец",
        "Chrzciciel": "Хшцицель",
        "Czerniatowicz": "Чернятович",
        "Dzianisz": "Дзяниш",
        "Krzysztof": "Кшиштоф",
        "Józef": "Юзеф",
        "Morawiecki": "Моравецкий",
        "Szydło": "Шидло",
        "Kwaśniewski": "Квасьневский",
        "Świerczewski": "Сверчевский",
        "Geremek": "Геремек",
    },
    "tr": {
        "Erdoğan": "Эрдоган",
        "Çavuşoğlu": "Чавушоглу",
        "Yıldırım": "Йылдырым",
        "İmamoğlu": "Имамоглу",
        "Gül": "Гюль",
        "Özal": "Озал",
        "Yalçın": "Ялчин",
        "Konya": "Конья",
        "Ünye": "Унье",
        "Yiğit": "Йигит",
        "Bingöl": "Бингёль",
        "Elbistan": "Эльбистан",
        "Hakkâri": "Хаккяри",
        "Elâzığ": "Элязыг",
        "Altuğ": "Алтуг",
    },
    "az": {
        "Əliyev": "Алиев",
        "Əliyeva": "Алиева",
        "Məmmədov": "Мамедов",
        "Həsənov": "Гасанов",
        "Hüseynov": "Гусейнов",
        "Quliyev": "Гулиев",
        "Mirzəzadə": "Мирзазаде",
        "İlham": "Ильхам",
        "Mehriban": "Мехрибан",
    },
    "de": {
        "Scholz": "Шольц",
        "Merz": "Мерц",
        "Merkel": "Меркель",
        "Schröder": "Шрёдер",
        "Steinmeier": "Штайнмайер",
        "Schäuble": "Шойбле",
        "Baerbock": "Бербок",
        "Söder": "Зёдер",
        "Adenauer": "Аденауэр",
        "Aachen": "Ахен",
        "Käthe": "Кете",
        "Dähre": "Дере",
        "Ärzen": "Эрцен",
        "Häusler": "Хойслер",
        "Aichinger": "Айхингер",
        "Baedeker": "Бедекер",
        "Aystetten": "Айштеттен",
        "Cilli": "Цилли",
        "Thyssen": "Тиссен",
    },
    "cs": {
        "Majerová": "Маерова",
        "Kňažek": "Княжек",
        "Hornictví": "Горництви",
        "Ďubinka": "Дюбинка",
        "Krejčí": "Крейчий",
        "Balajka": "Балайка",
        "Flajšhans": "Флайшганс",
        "Třeblický": "Тршеблицкий",
        "Vodňany": "Водняны",
        "Havel": "Гавел",
        "Zaorálek": "Заоралек",
        "Babiš": "Бабиш",
        "Plíšková": "Плишкова",
    },
    "sk": {
        "Jablonický": "Яблоницкий",
        "Heľpa": "Гельпа",
        "Juraj": "Юрай",
        "Rožňava": "Рожнява",
        "Piešťany": "Пьештяны",
        "Berčík": "Берчик",
        "Kľúčovec": "Ключовец",
        "Čaputová": "Чапутова",
        "Fico": "Фицо",
        "Lajčák": "Лайчак",
    },
    "ro": {
        "Făcăeni": "Фэкэени",
        "Târgu Mureș": "Тыргу Муреш",
        "Cezar": "Чезар",
        "Chișinău": "Кишинэу",
        "Tecuci": "Текуч",
        "Cioran": "Чоран",
        "Băneasa": "Бэняса",
        "Gheorghe": "Георге",
        "Geoagiu": "Джоаджу",
        "Matei": "Матей",
        "Traian": "Траян",
        "Ploiești": "Плоешти",
        "Băsescu": "Бэсеску",
        "Iohannis": "Йоханнис",
        "Munteanu": "Мунтяну",
        "Sandu": "Санду",
    },
    "zh": {
        "Xi Jinping": "Си Цзиньпин",
        "Wang Yi": "Ван И",
        "Hu Jintao": "Ху Цзиньтао",
        "Wen Jiabao": "Вэнь Цзябао",
        "Deng Xiaoping": "Дэн Сяопин",
        "Li Qiang": "Ли Цян",
        "Lü": "Люй",
        "Shanghai": "Шанхай",
        "Shaolin": "Шаолинь",
        "Anhui": "Аньхуэй",
        "Xi'an": "Сиань",
        "Chang'an": "Чанъань",
        "Pengyou": "Пэнъю",
        "Jinan": "Цзинань",
        "Tian'anmen": "Тяньаньмэнь",
    },
}

# Not the table's own form, but one the press also writes.
OTHERS = [
    ("cs", "Jiří", "Иржи"),
    ("de", "Hans", "Ганс"),
    ("de", "Steinmeier", "Штейнмейер"),
    ("hu", "Richárd", "Рихард"),
    ("pl", "Gęsicka", "Генсицка"),
    ("sk", "Mečiar", "Мечьяр"),
    ("sk", "Hollý", "Голли"),
]


@cache
def practical(language: str) -> System:
    with open(os.path.join(HERE, f"{language}.yaml"), encoding="utf-8") as stream:
        values: dict[str, Any] = yaml.safe_load(stream)
    (record,) = values["systems"]
    assert values["language"] == language
    return System(
        record["id"],
        record["name"],
        language,
        record["source"],
        {key: tuple(out) if isinstance(out, list) else (out,) for key, out in record["letters"].items()},
        record["into"],
        values["vowels"],
        tuple((touch["replace"], touch["by"]) for touch in record.get("after", ())),
    )


def test_every_table_is_tried() -> None:
    assert {name.removesuffix(".yaml") for name in os.listdir(HERE) if name.endswith(".yaml")} == set(EXAMPLES)
    assert set(ALPHABETS) == set(EXAMPLES)


@pytest.mark.parametrize("language", sorted(EXAMPLES))
def test_table_leads_into_russian(language: str) -> None:
    assert practical(language).into == "ru"
    assert practical(language).source


@pytest.mark.parametrize("language", sorted(ALPHABETS))
def test_every_letter_has_a_rule(language: str) -> None:
    assert not set(ALPHABETS[language]) - set(practical(language).table)


@pytest.mark.parametrize(
    ("language", "name", "russian"),
    [
        pytest.param(language, name, russian, id=f"{language}-{name}")
        for language, pairs in EXAMPLES.items()
        for name, russian in pairs.items()
    ],
)
def test_own_form(language: str, name: str, russian: str) -> None:
    assert romanise(name, practical(language))[0] == russian


@pytest.mark.parametrize(
    ("language", "name", "russian"), OTHERS, ids=[f"{language}-{name}" for language, name, _ in OTHERS]
)
def test_form_also_seen(language: str, name: str, russian: str) -> None:
    assert russian in romanise(name, practical(language))[1:]


@pytest.mark.parametrize("language", sorted(EXAMPLES))
def test_nothing_latin_is_left(language: str) -> None:
    for name in EXAMPLES[language]:
        for form in romanise(name, practical(language)):
            assert all("а" <= letter <= "я" or letter in " ё" for letter in form.lower()), form
