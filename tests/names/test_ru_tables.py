"""The romanisation tables for Russian, against examples of the standards and press guides they come from.

Where a system is press practice rather than a rule book, the forms are attested ones: encyclopaedia titles, labels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.romanise import romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "ru"}
ALPHABET = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"

PEOPLE = "Токаев Шойгу Зеленский Лавров Мишустин Путин"
"""In every press language; the forms stand in this order in `EVERYWHERE`."""

EVERYWHERE = {
    "ru-en": "Tokayev Shoygu Zelensky Lavrov Mishustin Putin",
    "ru-de": "Tokajew Schoigu Selenski Lawrow Mischustin Putin",
    "ru-fr": "Tokaïev Choïgou Zelenski Lavrov Michoustine Poutine",
    "ru-pl": "Tokajew Szojgu Zielenski Ławrow Miszustin Putin",
    "ru-nl": "Tokajev Sjojgoe Zelenski Lavrov Misjoestin Poetin",
    "ru-nb": "Tokajev Sjojgu Zelenskij Lavrov Misjustin Putin",
    "ru-sv": "Tokajev Sjojgu Zelenskij Lavrov Misjustin Putin",
    "ru-da": "Tokajev Sjojgu Selenskij Lavrov Misjustin Putin",
    "ru-hu": "Tokajev Sojgu Zelenszkij Lavrov Misusztyin Putyin",
    "ru-es": "Tokáyev Shoigu Zelenski Lavrov Mishustin Putin",
    "ru-it": "Tokaev Šojgu Zelenskij Lavrov Mišustin Putin",
    "ru-pt": "Tokaiev Choigu Zelenski Lavrov Michustin Putin",
    "ru-tr": "Tokayev Şoygu Zelenski Lavrov Mişustin Putin",
    "ru-az": "Tokayev Şoyqu Zelenski Lavrov Mişustin Putin",
    "ru-cs": "Tokajev Šojgu Zelenskij Lavrov Mišustin Putin",
    "ru-sk": "Tokajev Šojgu Zelenskij Lavrov Mišustin Putin",
    "ru-fi": "Tokajev Šoigu Zelenski Lavrov Mišustin Putin",
    "ru-et": "Tokajev Šoigu Zelenski Lavrov Mišustin Putin",
    "ru-ro": "Tokaiev Șoigu Zelenski Lavrov Mișustin Putin",
    "ru-hr": "Tokajev Šojgu Zelenski Lavrov Mišustin Putin",
}

RULES = {
    # ISO 9:1995 and GOST 7.79-2000 A: examples of the maps of interscript; Språkrådet's report of 1994
    "ru-iso9": "Хрущёв=Hruŝëv Горбачёв=Gorbačëv Чайковский=Čajkovskij журнал=žurnal общество=obŝestvo южный=ûžnyj "
    "яма=âma это=èto",
    # UN 1987: tables of the UN group (WGRS) and of the Slovak survey office (ÚGKK SR)
    "ru-un": "Бабушкин=Babuškin Псёл=Psël Звёздный=Zvëzdnyj Хохлома=Hohloma Елисеевка=Eliseevka Йошкар-Ола=Joškar-Ola "
    "Щигры=Ščigry Ляскеля=Ljaskelja Жижица=Žižica Цаца=Caca Чучково=Čučkovo Сасово=Sasovo",
    # GOST 7.79-2000 B: street signs of Moscow that follow it
    "ru-gost-b": "улица=ulicza площадь=ploshhad` Революции=Revolyucii Ильинка=Il`inka Чайковский=Chajkovskij",
    # ICAO: table of the Estonian language institute (EKI) for names in Russian passports
    "ru-icao": "Медведев=Medvedev Караев=Karaev Москалёв=Moskalev Ёж=Ezh Жёлтый=Zheltyi Воронеж=Voronezh Иосиф=Iosif "
    "Барский=Barskii Йодное=Iodnoe Новосельский=Novoselskii Анастасия=Anastasiia Яна=Iana",
    # GOST R 52535.1-2006, Appendix A, letter by letter
    "ru-gost52535": "е=e ё=e ж=zh й=i х=kh ц=tc ч=ch ш=sh щ=shch ы=y э=e ю=iu я=ia Мария=Mariia",
    # Order 310 of 1997, letter by letter; the end -iy
    "ru-mvd1997": "ж=zh й=y х=kh ц=ts щ=shch ю=yu я=ya Дмитрий=Dmitriy",
    # Nordic and Slovak guides name these English forms
    "ru-en": "Брежнев=Brezhnev Елена=Yelena Сергеевич=Sergeyevich Алёша=Alyosha Ильич=Ilyich Аня=Anya "
    "Евтушенко=Yevtushenko Чернобыль=Chernobyl Хрущёв=Khrushchev Горбачёв=Gorbachev Замятин=Zamyatin "
    "Жданов=Zhdanov Бычкова=Bychkova Соловьёв=Solovyov Кабаева=Kabayeva",
    # Duden, as the German Wikipedia quotes it; labels
    "ru-de": "Ельцин=Jelzin Горбачёв=Gorbatschow Горький=Gorki Андрей=Andrei Чуйков=Tschuikow "
    "Новороссийск=Noworossijsk Алексей=Alexei Чайковский=Tschaikowski Мизулина=Misulina Хаджимба=Chadschimba "
    "Борисовна=Borissowna Шостакович=Schostakowitsch",
    # Tables of the French Wikipedia and Wiktionary; labels
    "ru-fr": "Смирнов=Smirnov Сергей=Sergueï Георгий=Gueorgui Менделеев=Mendeleïev Дудаев=Doudaïev Киев=Kiev "
    "Екатеринбург=Iekaterinbourg Васильев=Vassiliev Пётр=Piotr Королёв=Koroliov Горбачёв=Gorbatchev "
    "Нижний=Nijni Михаил=Mikhaïl Достоевский=Dostoïevski Грозный=Grozny Алексей=Alekseï Малевич=Malevitch "
    "Шостакович=Chostakovitch Алексеев=Alekseïev Харитонов=Kharitonov Савицкая=Savitskaïa",
    # PWN, rule 76.B; labels
    "ru-pl": "Гоголь=Gogol Елена=Jelena объехал=objechał фельетон=fieljeton жена=żena Лермонтов=Lermontow цена=cena "
    "шелест=szelest щека=szczeka дед=died ёлка=jołka Соловьёв=Sołowjow Пугачёв=Pugaczow лёд=lod орёл=orioł "
    "Никита=Nikita Коробьин=Korobjin жила=żyła Терешкова=Tierieszkowa Моисеев=Moisiejew Геннадий=Giennadij "
    "Хаджимба=Chadżimba",
    # Onze Taal
    "ru-nl": "Никита=Nikita Хрущёв=Chroesjtsjov Достоевский=Dostojevski Юрий=Joeri Горбачёв=Gorbatsjov Ильич=Iljitsj "
    "Малевич=Malevitsj Пушкин=Poesjkin Путин=Poetin Сергей=Sergej Прокофьев=Prokofjev Солженицын=Solzjenitsyn "
    "Чехов=Tsjechov Георгий=Georgi Жуков=Zjoekov Иркутск=Irkoetsk Сочи=Sotsji Челябинск=Tsjeljabinsk",
    # Guides of nn and no Wikipedia after Språkrådet, Nettverksted; labels
    "ru-nb": "Горбачёв=Gorbatsjov Пушкин=Pusjkin Енисей=Jenisej Ереван=Jerevan Чебоксары=Tsjeboksary Аксёнов=Aksionov "
    "Евтушенко=Jevtusjenko Брежнев=Brezjnev Есяков=Jesiakov Черкесов=Tsjerkesov Савельев=Saveljev "
    "Лихачёв=Likhatsjov Железняк=Zjeleznjak Островский=Ostrovskij",
    # TT-språket
    "ru-sv": "Брежнев=Brezjnev Жириновский=Zjirinovskij Зюганов=Ziuganov Ходорковский=Chodorkovskij "
    "Хабаровск=Chabarovsk Дацюк=Datsiuk Чехов=Tjechov Сочи=Sotji Шойгу=Sjojgu Аршавин=Arsjavin "
    "Хрущёв=Chrusjtjov Юрий=Jurij Яшин=Jasjin Екатеринбург=Jekaterinburg Горбачёв=Gorbatjov",
    # Dansk Sprognævn (sproget.dk), without the accents that mark stress
    "ru-da": "Алексей=Aleksej Байкал=Bajkal Василий=Vasilij Грозный=Grosnyj Дагестан=Dagestan Николаев=Nikolajev "
    "Тургенев=Turgenev Горбачёв=Gorbatjov Чернышёв=Tjernysjov Щёголев=Sjtjogolev Алёша=Aljosja "
    "Сёмушкин=Sjomusjkin Жуков=Sjukov Воронеж=Voronesj Третьяков=Tretjakov Запорожье=Saporosje "
    "Хрущёв=Khrusjtjov",
    # The list of 1985, e-nyelv.hu, nyest.hu; labels
    "ru-hu": "Аврам=Avram Агафья=Agafja Татьяна=Tatyjana Надежда=Nagyezsda Людмила=Ljudmila Саша=Szasa Дмитрий=Dmitrij "
    "Медведев=Medvegyev Менделеев=Mengyelejev Чехов=Csehov Хрущёв=Hruscsov Чайковский=Csajkovszkij "
    "Солженицын=Szolzsenyicin Ельцин=Jelcin Воронеж=Voronyezs Евгеньевич=Jevgenyjevics",
    # RAE, Wikilengua, Universitat Autònoma de Barcelona; labels
    "ru-es": "Толстой=Tolstói Хрущёв=Jrushchov Горбачёв=Gorbachov Чайковский=Chaikovski Георгий=Gueorgui Андрей=Andréi "
    "Ельцин=Yeltsin Соловьёв=Soloviov Потёмкин=Potiomkin Ёлкин=Yolkin Кабаева=Kabáyeva Савицкая=Savítskaya "
    "Онегин=Oneguin",
    # A university handout, AstronautiNEWS
    "ru-it": "Карамзин=Karamzin Пушкин=Puškin Гоголь=Gogol’ Толстой=Tolstoj Достоевский=Dostoevskij Щедрин=Ščedrin "
    "Чехов=Čechov Чайковский=Čajkovskij Шостакович=Šostakovič Солженицын=Solženicyn Прокофьев=Prokof’ev "
    "Эйзенштейн=Ejzenštejn Цветаева=Cvetaeva Татьяна=Tat’jana Ельцин=El’cin Королёв=Korolëv",
    # No rule book: labels and Pórtico da Língua Portuguesa
    "ru-pt": "Михаил=Mikhail Булгаков=Bulgakov Карпов=Karpov",
    # Türk Dil Kurumu
    "ru-tr": "Чайковский=Çaykovski Гоголь=Gogol Пушкин=Puşkin Толстой=Tolstoy Оренбург=Orenburg Енисей=Yenisey "
    "Катаев=Katayev Достоевский=Dostoyevski Фадеев=Fadeyev Менделеев=Mendeleyev Ельцин=Yeltsin Чехов=Çehov "
    "Шолохов=Şolohov Кляшторный=Klyaştornıy Прокофьев=Prokofyev Ильич=İlyiç Брежнев=Brejnev Горбачёв=Gorbaçov "
    "Навальный=Navalnıy",
    # Labels
    "ru-az": "Карпов=Karpov Анатолий=Anatoli Терешкова=Tereşkova Гройсман=Qroysman Абдулатипов=Abdulatipov",
    # Pravidla as the Czech Wikipedia quotes them, Havránek in Naše řeč; labels
    "ru-cs": "Сергей=Sergej Веселовский=Veselovskij Тургенев=Turgeněv Вересаев=Veresajev Некрасов=Někrasov "
    "Онегин=Oněgin Пётр=Pjotr Ильич=Iljič Чайковский=Čajkovskij Хаджимба=Chadžimba Харитонов=Charitonov "
    "Цугба=Cugba Вячеслав=Vjačeslav",
    # JÚĽŠ SAV, TASR, bobrovec.sk; labels
    "ru-sk": "Тютчев=Ťutčev Ульянов=Ulianov Третьяков=Tretiakov Елена=Jelena Сергеевич=Sergejevič Алёша=Aľoša "
    "Ильич=Iľjič Людмила=Ľudmila Аня=Aňa Горбачёв=Gorbačov Афанасий=Afanasij Горький=Gorkij "
    "Достоевский=Dostojevskij Плющенко=Pľuščenko Котюков=Koťukov Евгеньевич=Jevgenievič",
    # SFS 4900, examples of the Finnish Wikipedia; labels
    "ru-fi": "Бабаево=Babajevo Всеволожск=Vsevoložsk Дальнереченск=Dalneretšensk Егорьевск=Jegorjevsk "
    "Гаджиево=Gadžijevo Горбачёв=Gorbatšov Тимашёвск=Timašovsk Хрущёв=Hruštšov Королёв=Koroljov "
    "Железнодорожный=Železnodorožnyi Заозёрск=Zaozjorsk Краснотурьинск=Krasnoturjinsk Ясный=Jasnyi "
    "Валдайский=Valdaiski Каспийск=Kaspijsk Йошкар-Ола=Joškar-Ola Харитонов=Haritonov",
    # Eesti Keele Instituut
    "ru-et": "Егоров=Jegorov Алексеев=Aleksejev Мясоедов=Mjassojedov Васильев=Vassiljev Подъездов=Podjezdov Орёл=Orjol "
    "Жёлтый=Žoltõi Пугачёв=Pugatšov Щёкино=Štšokino Исаев=Issajev Иосиф=Jossif Иовлев=Jovlev Майоров=Maiorov "
    "Григорий=Grigori Новороссийск=Novorossiisk Горький=Gorki Толстой=Tolstoi Йодное=Jodnoje "
    "Мусоргский=Mussorgski Денис=Deniss Харламов=Harlamov Черкесов=Tšerkessov",
    # A guide of the Romanian Wikipedia; labels
    "ru-ro": "Егор=Egor Николаев=Nikolaiev Пётр=Piotr Горбачёв=Gorbaciov Воронеж=Voronej Горький=Gorki Гайдар=Gaidar "
    "Дмитрий=Dmitri Михаил=Mihail Чайка=Ceaika Чубайс=Ciubais Циолковский=Țiolkovski Шостакович=Șostakovici "
    "Хрущёв=Hrușciov Грозный=Groznîi Ялта=Ialta Георгий=Gheorghi Шишкин=Șișkin Геннадий=Ghennadi",
    # Labels; a guide of the library of Tivat for the shared rules
    "ru-hr": "Анатолий=Anatolij Карелин=Kareljin Терешкова=Tereškova Чайковский=Čajkovski Горбачёв=Gorbačov "
    "Хрущёв=Hruščov Есенин=Jesenjin Прокофьев=Prokofjev Крылов=Krilov Рязань=Rjazanj Тургенев=Turgenjev "
    "Щедрин=Ščedrin",
}
"""The first output must be the form given."""

PRACTICE = {
    "ru-en": "Сийярто=Siyarto Сийярто=Siyyarto Токаев=Tokaev Шойгу=Shoigu Моисеев=Moiseev Лихачёв=Likhachyov "
    "Васильев=Vasiliev Островский=Ostrovskiy Вячеслав=Viacheslav Хаджимба=Khadjimba Мария=Maria",
    "ru-de": "Сийярто=Sijarto Жуков=Shukow Заставный=Sastawnyj",
    "ru-fr": "Ельцин=Eltsine Елена=Elena Алексей=Alexeï Хрущёв=Khrouchtchev",
    "ru-pl": "Сийярто=Sijarto Чернышевский=Czernyszewskij Новинский=Nowinski",
    "ru-nl": "Чайковский=Tsjaikovski Арефьев=Arefev",
    "ru-nb": "Сийярто=Sijarto Жириновский=Sjirinovskij",
    "ru-sv": "Сийярто=Sijarto Алексей=Alexej",
    "ru-da": "Жириновский=Zjirinovskij",
    "ru-hu": "Сийярто=Szijarto Путин=Putin",
    "ru-es": "Токаев=Tokayev Токаев=Tokaev Шойгу=Shoigú Алексеев=Alexéyev Хаджимба=Jadyimba Сийярто=Siyarto "
    "Достоевский=Dostoievski Карпов=Karpov Пономарёв=Ponomarev",
    "ru-it": "Горбачёв=Gorbaciov Ельцин=Eltsin Зеленский=Zelensky",
    "ru-pt": "Чехов=Tchekhov Достоевский=Dostoievski Алексеев=Alekseev Пономарёв=Ponomarev Огневич=Ognevich",
    "ru-tr": "Анатолий=Anatoli Хаджимба=Hacımba Харитонов=Karitonov",
    "ru-az": "Огневич=Oqneviç",
    "ru-cs": "Терешкова=Tereškova Штейн=Štejn Александр=Alexandr Фадеев=Fadějev",
    "ru-sk": "Александров=Alexandrov Алексей=Alexej",
    "ru-ro": "Ельцин=Elțîn",
    "ru-hr": "Терешкова=Terješkova Геннадий=Gennadij",
}
"""The form given must be among the outputs."""


def _cases(examples: dict[str, str]) -> list[tuple[str, str, str]]:
    cases = []
    for identity, pairs in examples.items():
        for pair in pairs.split():
            native, form = pair.split("=")
            cases.append((identity, native, form))
    return cases


def _id(case: tuple[str, str, str]) -> str:
    return f"{case[0]}-{case[2]}"


@pytest.mark.parametrize("case", _cases(RULES), ids=_id)
def test_own_form(case: tuple[str, str, str]) -> None:
    identity, native, form = case
    assert romanise(native, SYSTEMS[identity])[0] == form


@pytest.mark.parametrize("case", _cases(PRACTICE), ids=_id)
def test_forms_in_practice(case: tuple[str, str, str]) -> None:
    identity, native, form = case
    assert form in romanise(native, SYSTEMS[identity])


@pytest.mark.parametrize("identity", EVERYWHERE)
def test_people_in_the_news(identity: str) -> None:
    made = [romanise(native, SYSTEMS[identity])[0] for native in PEOPLE.split()]
    assert made == EVERYWHERE[identity].split()


@pytest.mark.parametrize("identity", SYSTEMS)
def test_every_letter_is_covered(identity: str) -> None:
    assert not set(ALPHABET) - set(SYSTEMS[identity].table)


def test_every_press_language_is_checked() -> None:
    assert set(EVERYWHERE) == {system.id for system in SYSTEMS.values() if system.into}
