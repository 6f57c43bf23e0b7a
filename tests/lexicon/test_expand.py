from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from checker.glossary.model import Entry, Form
from checker.lexicon import Lexicon, load_lexicon
from checker.lexicon.expand import SHORTEST, expand
from checker.lexicon.model import entry_record
from checker.names.fold import joined_key
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.glossary.model import EntryKind
    from checker.lexicon.model import Derived

Pairs = tuple[tuple[str, str], ...]

SYSTEMS = {system.id: system for system in load_systems()}


def entry(name: str, kind: EntryKind, native: Pairs, via: Pairs = (), family: str = "") -> Entry:
    return Entry(name.lower(), kind, (Form(name, "preferred"),), family=family, native=native, via=via)


TOKAYEV = entry(
    "Kassym-Jomart Tokayev",
    "person",
    native=(("kk", "Қасым-Жомарт Тоқаев"),),
    via=(("ru", "Касым-Жомарт Токаев"),),
    family="Tokayev",
)
ASTANA = entry("Astana", "place", native=(("kk", "Астана"), ("ru", "Астана")))


def lexicon(*entries: Entry, known: frozenset[str] = frozenset()) -> Lexicon:
    return Lexicon({"entries": [entry_record(each) for each in entries], "derived": expand([*entries], {*known})})


def origins(spelling: str, *entries: Entry) -> set[tuple[str, str, str, str]]:
    """Return part, kind, text and language of everything that a spelling may come from."""
    return {(each.part, each.kind, each.text, each.language) for each in lexicon(*entries).derived(spelling)}


def from_text(spelling: str, text: str, *entries: Entry) -> Derived:
    (found,) = [each for each in lexicon(*entries).derived(spelling) if each.text == text]
    return found


def test_a_spelling_names_the_forms_and_systems_that_make_it() -> None:
    assert origins("tokaev", TOKAYEV) == {
        ("family", "romanised", "Тоқаев", "kk"),
        ("family", "via", "Токаев", "ru"),
    }
    native, via = from_text("tokaev", "Тоқаев", TOKAYEV), from_text("tokaev", "Токаев", TOKAYEV)
    assert native.entry == via.entry == TOKAYEV
    assert "kk-iso9" in native.systems
    assert {"ru-iso9", "ru-icao"} <= set(via.systems)
    assert "ru-bgn" not in via.systems


@pytest.mark.parametrize(
    ("spelling", "part", "text", "system"),
    [
        ("tokayev", "family", "Токаев", "ru-bgn"),
        ("tokajew", "family", "Токаев", "ru-de"),
        ("toqaev", "family", "Тоқаев", "kk-bgn"),
        ("kasymzhomart", "given", "Касым-Жомарт", "ru-bgn"),
        ("qasymzhomart", "given", "Қасым-Жомарт", "kk-bgn"),
    ],
)
def test_a_spelling_is_of_one_part_of_a_name(spelling: str, part: str, text: str, system: str) -> None:
    found = from_text(spelling, text, TOKAYEV)
    assert found.part == part
    assert system in found.systems


def test_the_parts_of_a_name_are_never_one_spelling() -> None:
    assert lexicon(TOKAYEV).derived("kasymzhomarttokaev") == ()
    assert lexicon(TOKAYEV).derived("kasym") == ()
    assert lexicon(TOKAYEV).derived("kasymzhomart tokaev") == ()


def test_the_family_name_is_taken_from_where_the_main_form_has_it() -> None:
    xi = entry("Xi Jinping", "person", native=(), via=(("ru", "Си Цзиньпин"),), family="Xi")
    assert origins("tszinpin", xi) == {("given", "via", "Цзиньпин", "ru")}


def test_a_listed_key_is_never_derived() -> None:
    assert lexicon(TOKAYEV).derived("tokaev")
    found = lexicon(TOKAYEV, known=frozenset({"tokaev", "tokayev"}))
    assert (found.derived("tokaev"), found.derived("tokayev")) == ((), ())
    assert found.derived("toqaev")


def test_a_spelling_that_is_another_entrys_form_is_nobodys_variant() -> None:
    both = lexicon(TOKAYEV, ASTANA, known=frozenset({"astana", "tokaev"}))
    assert both.derived("astana") == both.derived("tokaev") == ()
    assert {each.entry.name for each in both.derived("asztana")} == {"Astana"}


def test_a_spelling_may_come_from_several_entries() -> None:
    other = entry("Timur Tokayev", "person", native=(("ru", "Тимур Токаев"),), family="Tokayev")
    names = [(each.entry.name, each.kind, each.language) for each in lexicon(TOKAYEV, other).derived("tokaev")]
    assert names == [
        ("Kassym-Jomart Tokayev", "romanised", "kk"),
        ("Kassym-Jomart Tokayev", "via", "ru"),
        ("Timur Tokayev", "romanised", "ru"),
    ]


def test_a_place_is_one_spelling_in_each_of_its_languages() -> None:
    assert origins("asztana", ASTANA) == {
        ("whole", "romanised", "Астана", "kk"),
        ("whole", "romanised", "Астана", "ru"),
    }
    nur_sultan = entry("Nur-Sultan", "place", native=(("ru", "Нур-Султан"),))
    assert origins("nursultan", nur_sultan) == {("whole", "romanised", "Нур-Султан", "ru")}


@pytest.mark.parametrize(
    "nothing",
    [
        pytest.param(entry("State Duma", "organisation", (("ru", "Дума"),)), id="a body of two words"),
        pytest.param(entry("Akim", "office", (("kk", "Әкім"),)), id="an office"),
        pytest.param(entry("Perestroika", "term", (("ru", "Перестройка"),)), id="a term"),
        pytest.param(entry("Oslo", "place", (("no", "Oslo"),)), id="a language without systems"),
        pytest.param(entry("Lee", "person", (), family="Lee"), id="no native form"),
        pytest.param(entry("Ann von Lee", "person", (("ru", "Энн"),), family="von Lee"), id="too few words"),
    ],
)
def test_some_entries_have_no_spelling_but_the_listed_ones(nothing: Entry) -> None:
    assert expand([nothing], set()) == {}


def test_short_spellings_are_left_out() -> None:
    found = expand(
        [
            entry("Viktor Li", "person", (("ru", "Виктор Ли"),), family="Li"),
            entry("Yuliy Kim", "person", (("ru", "Юлий Ким"),), family="Kim"),
        ],
        set(),
    )
    assert "li" not in found
    assert "kim" in found
    assert min(map(len, found)) == SHORTEST


def test_a_language_with_a_region_has_the_systems_of_the_language() -> None:
    plain, regional = (
        entry("Astana", "place", native=(("ru", "Астана"),)),
        entry("Astana", "place", native=(("ru-KZ", "Астана"),)),
    )
    assert origins("asztana", regional) == {("whole", "romanised", "Астана", "ru-KZ")}
    assert expand([plain], set()).keys() == expand([regional], set()).keys()


def test_what_a_press_probably_writes_yields_to_what_a_glossary_says() -> None:
    name: Pairs = (("hu", "Szijjártó Péter"),)
    silent = lexicon(entry("Péter Szijjártó", "person", name, family="Szijjártó"))
    told = lexicon(entry("Péter Szijjártó", "person", name, (("ru", "Петер Сийярто"),), family="Szijjártó"))
    kinds = {each.kind for spelling in silent.data["derived"] for each in silent.derived(spelling)}
    assert kinds == {"likely-via"}
    assert {(each.part, each.kind, each.text) for each in told.derived("siyyarto")} == {("family", "via", "Сийярто")}
    likely = {
        each.language
        for spelling in told.data["derived"]
        for each in told.derived(spelling)
        if each.kind == "likely-via"
    }
    assert "ru" not in likely


def test_what_is_expanded_is_plain_data_that_json_keeps() -> None:
    found = expand([TOKAYEV, ASTANA], set())
    assert json.loads(json.dumps(found)) == found


def test_every_spelling_is_folded_and_every_system_fits_its_language() -> None:
    for spelling, listed in expand([TOKAYEV, ASTANA], set()).items():
        assert joined_key(spelling) == spelling
        assert " " not in spelling
        for *_, language, systems in listed:
            assert systems
            assert len(set(systems)) == len(systems)
            assert {SYSTEMS[identity].language for identity in systems} == {language}


def test_no_spelling_derived_from_the_bundled_glossaries_is_a_listed_key() -> None:
    bundled = load_lexicon([])
    assert bundled.data["derived"]
    assert bundled.data["derived"].keys() & bundled.data["index"].keys() == set()
    assert [spelling for spelling in bundled.data["derived"] if len(spelling) < SHORTEST or " " in spelling] == []
