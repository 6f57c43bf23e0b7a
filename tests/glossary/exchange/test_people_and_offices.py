"""Wikidata's entities and FollowTheMoney: people, what they are called, and the offices they held."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from checker.errors import ExonymError

if TYPE_CHECKING:
    from tests.glossary.exchange.conftest import Read, Written


def item(identity: str) -> dict[str, Any]:
    return {
        "snaktype": "value",
        "datavalue": {"value": {"entity-type": "item", "id": identity}, "type": "wikibase-entityid"},
    }


def time(day: str, precision: int = 11) -> dict[str, Any]:
    value = {"time": f"+{day}T00:00:00Z", "timezone": 0, "before": 0, "after": 0, "precision": precision}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "time"}}


def words(text: str, language: str) -> dict[str, Any]:
    return {
        "snaktype": "value",
        "datavalue": {"value": {"text": text, "language": language}, "type": "monolingualtext"},
    }


def claim(snak: dict[str, Any], rank: str = "normal", **qualifiers: Any) -> dict[str, Any]:  # noqa: ANN401
    made = {"mainsnak": snak, "type": "statement", "rank": rank}
    return made | ({"qualifiers": {name: [value] for name, value in qualifiers.items()}} if qualifiers else {})


def labels(**texts: str) -> dict[str, Any]:
    return {code: {"language": code, "value": text} for code, text in texts.items()}


MINISTER: dict[str, Any] = {
    "id": "Q1",
    "type": "item",
    "labels": labels(en="Péter Szijjártó", hu="Szijjártó Péter", ru="Петер Сийярто", fr="Péter Szijjártó"),
    "aliases": {"en": [{"language": "en", "value": "Peter Szijjarto"}, {"language": "en", "value": "Сийярто"}]},
    "claims": {
        "P31": [claim(item("Q5"))],
        "P21": [claim(item("Q6581097"))],
        "P734": [claim(item("Q3"))],
        "P1559": [claim(words("Szijjártó Péter", "hu"))],
        "P570": [claim({"snaktype": "novalue"})],
        "P39": [
            claim(item("Q2"), P580=time("2014-09-23")),
            claim(item("Q2"), P580=time("2010-00-00", 9), P582=time("2012-06-00", 10)),
            claim(item("Q2"), "deprecated", P580=time("1999-01-01")),
            claim(item("Q2"), P580=time("2000-01-01"), P582={"snaktype": "somevalue"}),
            claim(item("Q999"), P580=time("2001-01-01")),
        ],
    },
}
OFFICE: dict[str, Any] = {
    "id": "Q2",
    "labels": labels(en="Minister of Foreign Affairs"),
    "claims": {"P31": [claim(item("Q294414"))], "P1001": [claim(item("Q28"))]},
}
FAMILY: dict[str, Any] = {"id": "Q3", "labels": labels(mul="Szijjártó")}
READ = {
    "kind": "person",
    "name": {"name": "Péter Szijjártó"},
    "admitted": [{"name": "Peter Szijjarto"}],
    "family": "Szijjártó",
    "gender": "m",
    "native": {"hu": "Szijjártó Péter"},
    "via": {"ru": "Петер Сийярто"},
    "tenures": [
        {"office": "minister-of-foreign-affairs", "since": "2010", "until": "2012-06"},
        {"office": "minister-of-foreign-affairs", "since": "2014-09-23"},
    ],
    "source": ["https://www.wikidata.org/wiki/Q1"],
}


def packed(how: str, *entities: dict[str, Any]) -> str:
    if how == "lines":
        return "\n".join(json.dumps(entity) for entity in entities)
    if how == "a dump":
        return "[\n" + ",\n".join(json.dumps(entity) for entity in entities) + "\n]\n"
    return json.dumps({"entities": {entity["id"]: entity for entity in entities}})


@pytest.mark.parametrize("how", ["lines", "a dump", "Special:EntityData"])
def test_a_person_of_wikidata_has_names_and_offices_with_their_dates(how: str, read: Read) -> None:
    found = read("wikidata", packed(how, MINISTER, OFFICE, FAMILY), via=("ru",), known={"Q28": "hungary"})
    person, office, _ = found.records
    assert {key: value for key, value in person.items() if key != "id"} == READ
    assert (office["kind"], office["place"]) == ("office", "hungary")
    assert found.notes == [
        "2 × label in another language (--native and --via take some)",
        "1 × tenure that ended on an unknown day",
        "1 × tenure of an office that neither the file nor a glossary has (Q999)",
    ]


def test_one_entity_alone_is_read_and_an_office_that_a_glossary_has_is_found(read: Read) -> None:
    found = read("wikidata", json.dumps(MINISTER), known={"Q2": "hu-foreign-minister"})
    assert [tenure["office"] for tenure in found.records[0]["tenures"]] == ["hu-foreign-minister"] * 2


@pytest.mark.parametrize(
    ("classes", "kind"),
    [({"P31": "Q6256"}, "place"), ({"P31": "Q484652"}, "organisation"), ({"P279": "Q83307"}, "office"), ({}, "term")],
)
def test_what_something_is_an_instance_of_tells_its_kind(classes: dict[str, str], kind: str, read: Read) -> None:
    claims = {name: [claim(item(value))] for name, value in classes.items()}
    entity = {"id": "Q7", "labels": labels(en="Oshoba"), "claims": claims}
    assert read("wikidata", json.dumps(entity)).records[0]["kind"] == kind


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{}", "holds no item of Wikidata"),
        ("[1, 2]", "holds no item of Wikidata"),
        ('{"entities": [', "given:1:15: is not JSON: Expecting value"),
        ('{"id": "../../etc", "labels": {}}', "holds no item of Wikidata"),
        ("[" * 100_000, "nested too deep"),
    ],
)
def test_what_is_no_item_is_told(content: str, said: str, read: Read) -> None:
    with pytest.raises(ExonymError, match=said.replace("[", r"\[")):
        read("wikidata", content)


@pytest.mark.parametrize("broken", [None, 1, "x", [], {}, [None], {"en": None}, {"en": [1]}, [{"mainsnak": None}]])
def test_an_item_that_is_not_as_it_should_be_is_no_harm(broken: object, read: Read) -> None:
    for key in ("aliases", "claims", "descriptions"):
        assert read("wikidata", json.dumps({**MINISTER, key: broken})).records
    for name in MINISTER["claims"]:
        claims = {**MINISTER["claims"], name: broken if isinstance(broken, list) else [broken]}
        assert read("wikidata", json.dumps({**MINISTER, "claims": claims})).records


def ftm(identity: str, schema: str, **properties: list[str]) -> str:
    return json.dumps({"id": identity, "schema": schema, "properties": properties, "datasets": ["x"]})


PEOPLE = "\n".join([
    ftm(
        "Q1", "Person", name=["Сийярто Петер", "Péter Szijjártó", "Szijjártó Péter"], alias=["Peter Szijjarto"],
        weakAlias=["Peter Siyarto", "Peti"], lastName=["Szijjártó"], gender=["male"], nationality=["hu"],
        position=["Minister of Foreign Affairs"], wikidataId=["Q1"], sourceUrl=["https://example.org/1"],
    ),
    ftm("post", "Position", name=["Foreign Minister of Hungary"], country=["hu"]),
    ftm("held", "Occupancy", holder=["Q1"], post=["post"], startDate=["2014-09-23"], endDate=["2022"]),
    ftm("lost", "Occupancy", holder=["Q1"], post=["nobody knows"]),
    ftm("body", "PublicBody", name=["Ministry of Trade"], abbreviation=["MT"]),
    ftm("ship", "Vessel", name=["Ann"]),
    ftm("none", "Person", name=["Анна"]),
])  # fmt: skip


def test_people_bodies_and_positions_of_followthemoney_are_entries(read: Read) -> None:
    found = read("ftm", PEOPLE)
    person, office, body = ({key: value for key, value in record.items() if key != "id"} for record in found.records)
    assert person == {
        "kind": "person",
        "name": {"name": "Péter Szijjártó"},
        "admitted": [{"name": "Peter Szijjarto"}],
        "deprecated": [{"name": "Peter Siyarto"}],
        "family": "Szijjártó",
        "gender": "m",
        "tenures": [{"office": "post", "since": "2014-09-23", "until": "2022"}],
        "source": ["https://example.org/1", "https://www.wikidata.org/wiki/Q1"],
        "note": "Nationality: hu.\nPosition: Minister of Foreign Affairs.",
    }
    assert (office["kind"], office["name"]) == ("office", {"name": "Foreign Minister of Hungary"})
    assert (body["kind"], body["short"]) == ("organisation", [{"name": "MT"}])
    assert found.notes == [
        "1 × name that is not in Latin letters (its language is not told)",
        "1 × weak alias of one word",
        "1 × name with its parts in another order",
        "1 × entity of the schema Vessel",
        "1 × entity without a name in Latin letters",
        "1 × occupancy of somebody or some position that is not in the file",
    ]


def test_a_line_that_is_no_object_is_told_with_its_number(read: Read) -> None:
    with pytest.raises(ExonymError, match="given:2: is not a JSON object"):
        read("ftm", ftm("a", "Person", name=["Ann Lee"]) + "\n[]\n")


def test_an_office_of_another_glossary_goes_along(written: Written) -> None:
    person = {"id": "a", "kind": "person", "name": "Ann Lee", "family": "Lee", "tenures": [{"office": "chair"}]}
    chair = {"id": "chair", "kind": "office", "name": "Chair", "short": "chair", "admitted": ["{place}'s chair"]}
    lines = [json.loads(line) for line in written("ftm", person, chair).lines]
    assert [line["schema"] for line in lines] == ["Person", "Occupancy", "Position"]
    assert lines[0]["properties"] == {"name": ["Ann Lee"], "firstName": ["Ann"], "lastName": ["Lee"]}
    assert lines[1]["properties"] == {"holder": ["a"], "post": ["chair"]}
    assert lines[2]["properties"] == {"name": ["Chair"], "alias": ["chair"]}


def test_a_turned_comma_does_not_make_a_name_another_script_s(read: Read) -> None:
    found = read("ftm", ftm("a", "Person", name=["Oʻtkir Sultonov"]))
    assert [record["name"] for record in found.records] == [{"name": "Oʻtkir Sultonov"}]


def test_official_and_short_names_of_a_place_are_forms_unless_they_ended(read: Read) -> None:
    entity = {
        "id": "Q7",
        "labels": labels(en="Oshoba"),
        "aliases": {"en": [{"language": "en", "value": "Republic of Oshoba"}]},
        "claims": {
            "P31": [claim(item("Q6256"))],
            "P1448": [
                claim(words("Republic of Oshoba", "en")),
                claim(words("Kingdom of Oshoba", "en"), P582=time("1990-01-01")),
                claim(words("Ҷумҳурии Ошоба", "tg")),
            ],
            "P1813": [claim(words("OSH", "en"))],
            "P1705": [claim(words("Ошоба", "tg"))],
        },
    }
    (found,) = read("wikidata", json.dumps(entity)).records
    assert (found["formal"], found["short"]) == ([{"name": "Republic of Oshoba"}], [{"name": "OSH"}])
    assert found["native"] == {"tg": "Ошоба"}
    assert "admitted" not in found
