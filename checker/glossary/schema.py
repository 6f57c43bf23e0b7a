"""What a glossary file may hold, declared once: it reads files and prints the published JSON Schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.errors import nearest
from checker.glossary.model import KINDS, Form, Origin, Tenure
from checker.yamlfiles import Day, Flag, Key, ListOf, MapOf, Record, Text

if TYPE_CHECKING:
    from checker.glossary.model import Status
    from checker.yamlfiles import FieldType, Reading
    from checker.yamlfiles.node import Node

SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema"
ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"

_ID = Text(pattern=ID_PATTERN, what="an id (lower-case letters, digits and hyphens)")
_SOURCES = ListOf(Text(what="a source: an address, or a work and its edition"))


def origin_of(node: Node, reading: Reading) -> Origin:
    """Return where a node stands."""
    return Origin(reading.path, node.line, node.column)


def _form(status: Status) -> FieldType:
    def make(values: dict[str, Any], node: Node, reading: Reading) -> Form:
        where = next((value for key, value in node.pairs if key.text == "name"), node)
        _refuse_reversed(values, node, reading)
        return Form(
            values["name"],
            status,
            "full",
            values.get("since"),
            values.get("until"),
            origin_of(where, reading),
        )

    return Record(
        {
            "name": Key(Text(what="a name"), "The form as it is written.", required=True),
            "since": Key(Day(), "First day on which this is the name; of a deprecated form, on which it is wrong."),
            "until": Key(Day(last=True), "Last day on which this is the name."),
            "source": Key(_SOURCES, "Where this is said."),
            "note": Key(Text(multiline=True), "Why; for editors."),
        },
        "a form",
        shorthand="name",
        make=make,
    )


def _dated_name(values: dict[str, Any], node: Node, reading: Reading) -> list[Form]:
    where = next((value for key, value in node.pairs if key.text == "name"), node)
    _refuse_reversed(values, node, reading)
    dates = (values.get("since"), values.get("until"), origin_of(where, reading))
    forms = [Form(values["name"], "preferred", "full", *dates)]
    forms += [Form(short, "preferred", "short", *dates) for short in values.get("short", ())]
    return forms


def _tenure(values: dict[str, Any], node: Node, reading: Reading) -> Tenure:
    _refuse_reversed(values, node, reading)
    return Tenure(values["office"], values.get("since"), values.get("until"))


def _refuse_reversed(values: dict[str, Any], node: Node, reading: Reading) -> None:
    if "since" in values and "until" in values and values["until"] < values["since"]:
        reading.refuse(
            node,
            f"ends ({values['until']}) before it begins ({values['since']})",
            "exchange ‘since’ and ‘until’",
        )


_DATED_NAME = Record(
    {
        "name": Key(Text(what="a name"), "The name in full.", required=True),
        "short": Key(ListOf(Text()), "Short forms or acronyms of this name."),
        "since": Key(Day(), "First day on which this is the name."),
        "until": Key(Day(last=True), "Last day on which this is the name."),
        "source": Key(_SOURCES, "Where this is said."),
        "note": Key(Text(multiline=True), "Why; for editors."),
    },
    "a dated name",
    shorthand="name",
    make=_dated_name,
)

_TENURE = Record(
    {
        "office": Key(_ID, "Id of the office's entry.", required=True),
        "since": Key(Day(), "First day in office."),
        "until": Key(Day(last=True), "Last day in office; leave it out for the holder of today."),
        "source": Key(_SOURCES, "Where this is said."),
        "note": Key(Text(multiline=True), "For editors: acting, disputed …"),
    },
    "a tenure",
    make=_tenure,
)

_TESTS = Record(
    {
        "match": Key(ListOf(Text()), "Sentences in which the entry must be recognised."),
        "ignore": Key(ListOf(Text()), "Sentences in which it must not."),
    },
    "tests",
)

ENTRY_KEYS: dict[str, Key] = {
    "id": Key(_ID, "Stable id, unique in all glossaries; derived from the name if left out."),
    "kind": Key(Text(choices=KINDS), "What the entry is."),
    "name": Key(_form("preferred"), "What the house writes in full."),
    "names": Key(ListOf(_DATED_NAME, or_single=False), "Dated names, oldest first, instead of ‘name’."),
    "short": Key(ListOf(_form("preferred")), "Short forms: acronyms; of an office, the title before a name."),
    "formal": Key(ListOf(_form("admitted")), "Formal names of a state (without ‘the’) or body, beside its name."),
    "admitted": Key(ListOf(_form("admitted")), "Other forms that a draft may use."),
    "deprecated": Key(ListOf(_form("deprecated")), "Forms that are wrong."),
    "family": Key(Text(), "Person: what later mentions use."),
    "gender": Key(Text(choices=("m", "f")), "Person: which courtesy titles fit. Left out rather than guessed."),
    "died": Key(Day(last=True), "Person: the day of death; the dead take no courtesy title."),
    "native": Key(MapOf(Text(), languages=True), "Forms in the entry's own languages and scripts, by language code."),
    "via": Key(MapOf(Text(), languages=True), "Forms in languages that copy is translated through."),
    "tenures": Key(ListOf(_TENURE, or_single=False), "Person: offices held."),
    "demonym": Key(
        Record(
            {
                "adjective": Key(ListOf(Text()), "Adjectives: Hungarian."),
                "noun": Key(ListOf(Text()), "Nouns, in the singular: Hungarian, Kazakhstani."),
            },
            "demonyms",
        ),
        "Place: what its people and things are called.",
    ),
    "place": Key(_ID, "Office: id of the place it belongs to."),
    "body": Key(_ID, "Office: id of the organisation it belongs to."),
    "calques": Key(ListOf(_form("admitted")), "Office: word-for-word titles, right alone but not before a name."),
    "sole": Key(Flag(), "Office: held by one person at a time."),
    "familiar": Key(Flag(), "Organisation: needs no introduction (EU, UN)."),
    "protected": Key(ListOf(Text()), "Longer phrases in which the name is another thing's: chicken Kiev."),
    "source": Key(_SOURCES, "Where the entry's facts are from."),
    "note": Key(Text(multiline=True), "For editors."),
    "tests": Key(_TESTS, "The entry's own tests, run by ‘exonym glossary lint’."),
}


def _raw_entry(values: dict[str, Any], node: Node, reading: Reading) -> dict[str, Any]:
    """Keep a record with where it and each of its keys is written; wrong and misspelled ones are in `at`, too."""
    at = {key.text: origin_of(key, reading) for key, _ in node.pairs}
    at |= {meant: at[key] for key in at.keys() - ENTRY_KEYS.keys() if (meant := nearest(key, ENTRY_KEYS))}
    notes: dict[str, str] = {}
    for key, value in node.pairs:
        for item in (value, *value.items):
            below = {name.text: child for name, child in item.pairs}
            if "source" in below:
                at[f"{key.text}.source"] = origin_of(below["source"], reading)
            if "note" in below:
                named = [below[name].text for name in ("name", "office", "since") if name in below]
                notes[" ".join(named[:1] if "name" in below else named)] = " ".join(below["note"].text.split())
    return {**values, "origin": origin_of(node, reading), "at": at, "notes": notes}


ENTRY = Record(ENTRY_KEYS, "an entry", make=_raw_entry)
ENTRIES = ListOf(ENTRY, or_single=False)

GLOSSARY = Record(
    {
        "language": Key(Text(), "Language of the copy that the glossary is for."),
        "licence": Key(Text(), "Licence of the file (SPDX)."),
        "entries": Key(ENTRIES, "The entries.", required=True),
    },
    "a glossary",
)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a glossary file (draft 2020-12), as yaml-language-server reads it."""
    from checker.glossary.editors import for_editors

    described = for_editors(GLOSSARY.schema())
    definitions = {
        "entry": described["properties"]["entries"]["items"],
    }
    described["properties"]["entries"]["items"] = {"$ref": "#/$defs/entry"}
    return {"$schema": SCHEMA_ID, **described, "title": "exonym glossary", "$defs": definitions}
