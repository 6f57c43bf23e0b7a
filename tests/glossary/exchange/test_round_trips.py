"""What a format can hold comes back as it was; what it cannot hold is said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.glossary.exchange import FORMATS, reader, writer
from checker.glossary.exchange.losses import WORDS, without_placeholders
from checker.glossary.exchange.model import Material, Wanted
from checker.glossary.exchange.records import FORMS, full, ordered
from checker.glossary.model import KINDS
from checker.glossary.schema import ENTRY_KEYS

if TYPE_CHECKING:
    from checker.glossary.exchange.model import Exported, Record

CORE = {"id", "name", "names", "short", "formal", "admitted", "calques", "native", "via", "note"}
MIN = CORE | {"kind", "deprecated"}
BASIC = MIN | {"source"}
SKOS = {"id", "kind", "name", "admitted", "deprecated", "native", "via", "source", "note"}

texts = (
    st.text(
        st.characters(
            codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"), include_characters=" "
        ),
        min_size=1,
        max_size=20,
    )
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
days = st.dates().map(lambda day: day.isoformat())
ids = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
dated = st.fixed_dictionaries({"name": texts}, optional={"since": days, "until": days})
forms = st.fixed_dictionaries(
    {"name": texts},
    optional={"since": days, "until": days, "note": texts, "source": st.lists(texts, min_size=1, max_size=2)},
)
languages = st.dictionaries(st.sampled_from(["kk", "ru", "zh-Hant", "fa"]), texts, min_size=1, max_size=3)


def some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(strategy, min_size=1, max_size=3)


records = st.fixed_dictionaries(
    {"id": ids, "kind": st.sampled_from(KINDS), "name": forms},
    optional={
        **dict.fromkeys(FORMS, some(forms)),
        "family": texts,
        "gender": st.sampled_from("mf"),
        "died": days,
        "native": languages,
        "via": languages,
        "tenures": some(st.fixed_dictionaries({"office": ids}, optional={"since": days, "until": days, "note": texts})),
        "demonym": st.dictionaries(st.sampled_from(["adjective", "noun"]), some(texts), min_size=1),
        "place": ids,
        "body": ids,
        "sole": st.booleans(),
        "familiar": st.booleans(),
        "protected": some(texts),
        "source": some(texts),
        "note": texts,
        "tests": st.dictionaries(st.sampled_from(["match", "ignore"]), some(texts), min_size=1),
    },
).map(lambda record: ordered(full(record)))


def exported(name: str, *made: Record) -> Exported:
    return writer(name)(Material(made, {record["id"]: record for record in made}))


def back(name: str, *made: Record) -> list[Record]:
    data = "\n".join(exported(name, *made).lines) + "\n"
    return reader(name)(data.encode(), "there", Wanted()).records


def held(record: Record, keys: set[str], details: set[str] | None = None) -> Record:
    """Return what a format holds of a record: some keys, and of each form its name and some details."""

    def bare(form: dict[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in form.items() if details is None or key in details | {"name"}}

    kept = {key: value for key, value in record.items() if key in keys}
    for key in ("names", *FORMS):
        if key in kept:
            kept[key] = [bare(form) for form in kept[key]]
    return {**kept, "name": bare(kept["name"])} if "name" in kept else kept


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_a_table_holds_the_bundled_glossaries(name: str, bundled: dict[str, Record]) -> None:
    assert back(name, *bundled.values()) == list(bundled.values())
    assert exported(name, *bundled.values()).losses == []


@pytest.mark.parametrize("name", ["tbx", "tbx-dct"])
def test_tbx_basic_holds_names_statuses_dates_languages_notes_and_sources(
    name: str, bundled: dict[str, Record]
) -> None:
    details = {"since", "until", "note", "source"}
    told = without_placeholders(bundled.values())
    assert back(name, *bundled.values()) == [held(record, BASIC, details) for record in told]


@pytest.mark.parametrize("name", ["tbx-min", "tbx-min-dct"])
def test_tbx_min_holds_no_sources(name: str, bundled: dict[str, Record]) -> None:
    details = {"since", "until", "note"}
    told = without_placeholders(bundled.values())
    assert back(name, *bundled.values()) == [held(record, MIN, details) for record in told]


@pytest.mark.parametrize("name", ["tbx-core", "tbx-core-dct"])
def test_tbx_core_holds_nothing_that_is_wrong(name: str, bundled: dict[str, Record]) -> None:
    whole = [record for record in bundled.values() if "names" not in record]
    found = [{**record, "kind": ""} for record in back(name, *whole)]
    told = without_placeholders(whole)
    assert found == [ordered({**held(record, CORE, {"since", "until", "note"}), "kind": ""}) for record in told]
    wrong = {form["name"] for record in bundled.values() for form in record.get("deprecated", ())}
    text = "\n".join(exported(name, *bundled.values()).lines)
    assert "Kiev" in wrong
    assert "<term>Kiev</term>" not in text


@pytest.mark.parametrize("name", ["skos", "skos-xml"])
def test_skos_holds_labels_in_all_languages_notes_and_sources(name: str, bundled: dict[str, Record]) -> None:
    def sets(record: Record) -> dict[str, Any]:
        kept = held(record, SKOS - {"name"}, set())
        kept["native"] = {key: text for key, text in record.get("native", {}).items() if key != "en"}
        for key in ("admitted", "deprecated"):
            kept[key] = {form["name"] for form in kept.get(key, ())}
        kept["deprecated"] -= kept["admitted"]
        return {**kept, "source": set(kept.get("source", ()))}

    found = {record["id"]: sets(record) for record in back(name, *bundled.values())}
    assert found == {record["id"]: sets(record) for record in without_placeholders(bundled.values())}


def test_followthemoney_holds_people_bodies_offices_and_tenures(bundled: dict[str, Record]) -> None:
    told = {identity: record for identity, record in bundled.items() if record["kind"] not in {"place", "term"}}
    found = {record["id"]: record for record in back("ftm", *bundled.values())}
    assert found.keys() == told.keys()
    for identity, record in told.items():
        for key in ("family", "gender", "died", "note"):
            assert found[identity].get(key) == record.get(key)
        tenures = [{key: tenure[key] for key in tenure if key != "note"} for tenure in record.get("tenures", ())]
        assert found[identity].get("tenures", []) == [
            {key: value for key, value in tenure.items() if key != "source"} for tenure in tenures
        ]


@pytest.mark.parametrize("name", ["csv", "tsv"])
@settings(max_examples=80, deadline=None)
@given(record=records)
def test_a_table_holds_any_entry(name: str, record: Record) -> None:
    assert back(name, record) == [record]


@settings(max_examples=40, deadline=None)
@given(record=records, twice=st.sampled_from(["tbx", "tbx-dct"]))
def test_what_tbx_has_read_once_it_gives_back_unchanged(record: Record, twice: str) -> None:
    once = back(twice, record)
    assert back(twice, *({**one, "id": one.get("id", "x")} for one in once)) == [
        ordered({**one, "id": one.get("id", "x")}) for one in once
    ]


@settings(max_examples=40, deadline=None)
@given(record=records)
def test_tbx_loses_no_name_of_any_entry(record: Record) -> None:
    (found,) = back("tbx", record)
    for key in ("name", *FORMS):
        of = [record["name"]] if key == "name" else record.get(key, ())
        again = [found["name"]] if key == "name" else found.get(key, ())
        assert [form["name"] for form in again] == [form["name"] for form in of]
    assert found.get("native", {}) == record.get("native", {})


@settings(max_examples=20, deadline=None)
@given(record=records)
def test_skos_loses_no_label_of_any_entry(record: Record) -> None:
    (found,) = back("skos", record)
    right = {record["name"]["name"], *(form["name"] for form in record.get("admitted", ()))}
    assert {found["name"]["name"], *(form["name"] for form in found.get("admitted", ()))} == right
    wrong = {form["name"] for form in record.get("deprecated", ())} - right
    assert {form["name"] for form in found.get("deprecated", ())} == wrong
    assert found.get("native", {}) == record.get("native", {})


@pytest.mark.parametrize("name", ["tbx", "tbx-min", "tbx-core", "skos", "ftm", "smartling", "vale-style", "cspell"])
@pytest.mark.parametrize("key", sorted(WORDS.keys() - {"id", "kind"}))
def test_what_is_lost_is_said(name: str, key: str) -> None:
    value: Any = {
        **{of: [{"name": "Oshaba Town"}] for of in FORMS},
        **{of: {"tg": "Ошоба"} for of in ("native", "via")},
        **dict.fromkeys(("sole", "familiar"), True),
        "family": "Oshoba",
        "died": "2020-01-01",
        "tenures": [{"office": "chair"}],
        "demonym": {"noun": ["Oshoban"]},
        "tests": {"match": ["Oshoba."]},
        "gender": "f",
        "source": ["a book"],
        "protected": ["Oshoba Street"],
    }.get(key, "oshoba")
    kind = "person" if key in {"family", "gender", "died", "tenures"} else "organisation"
    record = ordered(full({"id": "oshoba", "kind": kind, "name": "Oshoba", key: value}))
    made = exported(name, record)
    if FORMATS[name].reader:
        found = reader(name)("\n".join(made.lines).encode(), "there", Wanted())
        kept, said = any(key in again for again in found.records), [*made.losses, *found.notes]
    else:
        kept, said = str(value) in "".join(made.lines) or "  Oshaba Town: Oshoba" in made.lines, made.losses
    word = {"tenures": "tenure|occupancy", "deprecated": "(deprecated|wrong) form"}.get(key, WORDS[key])
    assert kept or re.search(word, "; ".join(said)), f"{name} loses ‘{key}’ without a word"


def test_every_key_has_a_word_for_its_loss() -> None:
    assert WORDS.keys() | {"name", "names"} == set(ENTRY_KEYS)


@pytest.mark.parametrize("name", ["tbx", "tbx-min", "tbx-core", "skos", "markdown", "html"])
def test_no_other_program_is_shown_a_placeholder(name: str, bundled: dict[str, Record]) -> None:
    made = exported(name, *(record for record in bundled.values() if record["kind"] == "office"))
    text = "\n".join(made.lines)
    assert not re.search(r"\{\\?(?:demonym|place)", text)
    assert any(said.endswith("form with a placeholder") for said in made.losses)
