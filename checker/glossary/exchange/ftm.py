"""FollowTheMoney, as OpenSanctions publishes it: a JSON object on each line.

Schemas: https://followthemoney.tech/explorer/. People, bodies and positions are entries; an Occupancy is a tenure.
Names are in no particular language: of those that are not in Latin letters none can be told from the other.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.glossary.exchange.identity import is_id, named
from checker.glossary.exchange.jsonread import parse_lines, texts_in
from checker.glossary.exchange.latin import is_latin
from checker.glossary.exchange.losses import PLACEHOLDER, count_losses
from checker.glossary.exchange.model import Exported, Imported, Tally, distinct
from checker.glossary.exchange.records import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.glossary.exchange.model import Material, Record, Wanted

    Properties = Mapping[str, list[str]]

KINDS = {
    "Person": "person",
    "Organization": "organisation",
    "PublicBody": "organisation",
    "LegalEntity": "organisation",
    "Company": "organisation",
    "Position": "office",
}
_SCHEMAS = {"person": "Person", "organisation": "Organization", "office": "Position"}
_GENDERS = {"male": "m", "female": "f"}
_WIKIDATA = "https://www.wikidata.org/wiki/"
_ADDRESS = ("http://", "https://")
_SOME_WORDS = 2
"""A weak alias of fewer words is a bare given or family name: it names nobody."""


def read(data: bytes, path: str, wanted: Wanted) -> Imported:  # noqa: ARG001
    """Read entities. Raises ExonymError with the line that is no JSON object."""
    tally = Tally()
    found: dict[str, Record] = {}
    occupancies = []
    for number, entity in parse_lines(data, path):
        schema = str(entity.get("schema", ""))
        if schema == "Occupancy":
            occupancies.append(_properties(entity))
        elif schema not in KINDS:
            tally.add(f"entity of the schema {schema or '(none)'}")
        elif (record := _record(entity, KINDS[schema], tally)) is None:
            tally.add("entity without a name in Latin letters")
        else:
            found[str(entity.get("id", f"line {number}"))] = record
    records = dict(zip(found, named(found.values()), strict=True))
    for occupancy in occupancies:
        _tenure(occupancy, records, tally)
    return Imported(list(records.values()), tally.said())


def _properties(entity: Mapping[str, Any]) -> dict[str, list[str]]:
    said = entity.get("properties")
    return {key: texts_in(value) for key, value in said.items()} if isinstance(said, dict) else {}


def _record(entity: Mapping[str, Any], kind: str, tally: Tally) -> Record | None:
    said = _properties(entity)
    names = distinct([*texts_in(entity.get("caption")), *said.get("name", ())])
    latin = [name for name in names if is_latin(name)]
    if not latin:
        return None
    tally.add("name that is not in Latin letters (its language is not told)", len(names) - len(latin))
    name = latin[0]
    weak = [text for text in said.get("weakAlias", ()) if is_latin(text) and text.count(" ") + 1 >= _SOME_WORDS]
    tally.add("weak alias of one word", len(said.get("weakAlias", ())) - len(weak))
    others = distinct([*latin[1:], *filter(is_latin, [*said.get("alias", ()), *said.get("previousName", ())])], name)
    also = [text for text in others if sorted(text.split()) != sorted(name.split())]
    tally.add("name with its parts in another order", len(others) - len(also))
    record: Record = {"kind": kind, "name": {"name": name}}
    if is_id(str(entity.get("id", ""))):
        record = {"id": entity["id"], **record}
    record["short"] = [{"name": text} for text in said.get("abbreviation", ())]
    record["admitted"] = [{"name": text} for text in also]
    record["deprecated"] = [{"name": text} for text in distinct(weak, name, *also)]
    if kind == "person":
        record["family"] = next((text for text in said.get("lastName", ()) if text in name), "")
        record["gender"] = next((_GENDERS[text] for text in said.get("gender", ()) if text in _GENDERS), "")
        record["died"] = next(iter(said.get("deathDate", ())), "")
    about = [f"{what}: {', '.join(said[key])}." for key, what in _ABOUT.items() if said.get(key)]
    record["source"] = distinct(
        [*said.get("sourceUrl", ()), *(f"{_WIKIDATA}{item}" for item in said.get("wikidataId", ()))]
    )
    record["note"] = "\n".join([*said.get("notes", ()), *about])
    return {key: value for key, value in record.items() if value}


_ABOUT = {"nationality": "Nationality", "country": "Country", "position": "Position"}


def _tenure(said: Properties, records: dict[str, Record], tally: Tally) -> None:
    holder, post = (records.get(next(iter(said.get(key, ())), "")) for key in ("holder", "post"))
    if holder is None or post is None:
        tally.add("occupancy of somebody or some position that is not in the file")
        return
    dates = {key: said[name][0] for key, name in (("since", "startDate"), ("until", "endDate")) if said.get(name)}
    holder.setdefault("tenures", []).append({"office": post["id"]} | dates)


HELD = {
    *("id", "kind", "name", "names", "short", "admitted", "deprecated"),
    *("family", "gender", "died", "native", "tenures", "source", "note"),
}


def write(material: Material) -> Exported:
    """Return an entity for each person, body and office, and one for each tenure."""
    told = [record for record in material.records if record["kind"] in _SCHEMAS]
    tally = count_losses(told, HELD)
    for record in material.records:
        tally.add(f"entry of the kind {record['kind']}", int(record["kind"] not in _SCHEMAS))
    tally.add("language of a native form", sum(len(record.get("native", ())) for record in told))
    offices = {tenure["office"]: None for record in told for tenure in record.get("tenures", ())}
    shown = {record["id"] for record in told}
    told += [material.known[office] for office in offices if office in material.known and office not in shown]
    forms = [form["name"] for record in told for key in ("admitted", "deprecated") for form in record.get(key, ())]
    tally.add(PLACEHOLDER, sum("{" in text for text in forms))
    sources = [source for record in told for source in record.get("source", ())]
    tally.add("source that is no address", sum(not source.startswith(_ADDRESS) for source in sources))
    lines = [json.dumps(entity, ensure_ascii=False) for record in told for entity in _entities(record)]
    return Exported(lines, tally.said())


def _entities(record: Record) -> Iterator[dict[str, Any]]:
    name = name_of(record)
    family = record.get("family", "")
    former = [form["name"] for form in record.get("names", ())[:-1]]
    short, admitted, wrong = (_texts(record, key) for key in ("short", "admitted", "deprecated"))
    # Of the three, only bodies have abbreviations.
    body = record["kind"] == "organisation"
    properties = {
        "name": distinct([name, *record.get("native", {}).values()]),
        "alias": admitted if body else [*admitted, *short],
        "previousName": distinct(former, name),
        "weakAlias": wrong,
        "abbreviation": short if body else [],
        "firstName": [name.replace(family, "", 1).strip(" ,")] if family and name.endswith(family) else [],
        "lastName": [family],
        "gender": [gender for gender, letter in _GENDERS.items() if letter == record.get("gender")],
        "deathDate": [record.get("died", "")],
        "sourceUrl": [source for source in record.get("source", ()) if source.startswith(_ADDRESS)],
        "notes": [record.get("note", "")],
    }
    told = {key: found for key, values in properties.items() if (found := distinct(values))}
    yield {"id": record["id"], "caption": name, "schema": _SCHEMAS[record["kind"]], "properties": told}
    for number, tenure in enumerate(record.get("tenures", ()), 1):
        held = {"holder": record["id"], "post": tenure["office"]}
        dates = {name: tenure[key] for key, name in (("since", "startDate"), ("until", "endDate")) if key in tenure}
        told = {key: [value] for key, value in (held | dates).items()}
        yield {"id": f"{record['id']}-tenure-{number}", "schema": "Occupancy", "properties": told}


def _texts(record: Record, key: str) -> list[str]:
    """Return the forms of a key, without those that are filled in for each country."""
    return [form["name"] for form in record.get(key, ()) if "{" not in form["name"]]
