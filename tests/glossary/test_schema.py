from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from checker.glossary.model import KINDS
from checker.glossary.schema import ENTRY_KEYS, GLOSSARY, SCHEMA_ID, json_schema
from checker.resources import folder, yaml_files
from checker.yamlfiles import read_text
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from checker.errors import Problem
    from checker.yamlfiles.node import Node


def problems_in(entry: str) -> list[tuple[int | None, int | None, str, str]]:
    problems: list[Problem] = []
    read_text(f"entries:\n  - {{{entry}}}", "g.yaml", GLOSSARY, problems)
    return [(problem.line, problem.column, problem.message, problem.hint) for problem in problems]


def test_an_entry_that_is_right_has_no_problem() -> None:
    assert problems_in("name: A, kind: place, sole: true, names: [B], native: {no: C}") == []


@pytest.mark.parametrize(
    ("entry", "column", "said", "hint"),
    [
        pytest.param("id: Ann Lee", 10, "‘Ann Lee’ is not an id (lower-case", "pattern", id="id with a space"),
        pytest.param("id: a--b", 10, "‘a--b’ is not an id", "pattern", id="id with two hyphens"),
        pytest.param("id: жа", 10, "‘жа’ is not an id", "pattern", id="id in another script"),
        pytest.param("kind: persno", 12, "‘persno’ is not one of", "did you mean ‘person’?", id="kind"),
        pytest.param("gender: female", 14, "‘female’ is not one of", "one of m, f", id="gender"),
        pytest.param("depreciated: [A]", 6, "unknown key ‘depreciated’", "did you mean ‘deprecated’?", id="key"),
        pytest.param("name: [A]", 12, "expected a form (a mapping), found a list", "", id="list of names"),
        pytest.param("name: {name: A, text: B}", 22, "unknown key ‘text’ in a form", "known: name", id="key of a form"),
        pytest.param("name: {since: 2020}", 12, "a form needs ‘name’", "as it is written", id="form without name"),
        pytest.param("name: {nmae: A}", 13, "unknown key ‘nmae’ in a form", "‘name’?", id="misspelled key of a form"),
        pytest.param("names: A", 13, "expected a list, found a scalar", "‘- ’", id="names that are no list"),
        pytest.param("tenures: {office: o}", 15, "expected a list, found a mapping", "‘- ’", id="one tenure"),
        pytest.param("tenures: [{since: 2020}]", 16, "a tenure needs ‘office’", "Id of the office", id="no office"),
        pytest.param("tenures: [{office: o, unitl: 2020}]", 28, "unknown key ‘unitl’", "‘until’", id="tenure's key"),
        pytest.param("demonym: Hungarian", 15, "expected demonyms (a mapping)", "key: value", id="demonym"),
        pytest.param("demonym: {plural: A}", 16, "unknown key ‘plural’ in demonyms", "adjective", id="demonym's key"),
        pytest.param("native: Астана", 14, "expected a mapping, found a scalar", "key: value", id="native"),
        pytest.param("native: {Kazakh: A}", 15, "‘Kazakh’ is not a language code", "BCP 47", id="native language"),
        pytest.param("via: {ru: [A]}", 16, "expected a text, found a list", "one value", id="two via forms"),
        pytest.param("tests: {match: {a: b}}", 21, "expected a text, found a mapping", "quotation marks", id="tests"),
        pytest.param("admitted: [{demonym} President]", 27, "not valid YAML", "", id="pattern that is not quoted"),
        pytest.param("admitted: ['', A]", 17, "expected a name, found nothing", "write a value", id="empty form"),
        pytest.param("source: ['']", 15, "expected a source: an address", "write a value", id="empty source"),
    ],
)
def test_a_wrong_entry_is_told_with_line_column_and_hint(entry: str, column: int, said: str, hint: str) -> None:
    line, found_column, message, found_hint = problems_in(entry)[0]
    assert (line, found_column) == (2, column)
    assert message.startswith(said)
    assert hint in found_hint
    assert found_hint


@pytest.mark.parametrize(
    ("entry", "column"),
    [
        pytest.param("name: {name: A, since: 2020-02-10, until: 2020-02-09}", 12, id="form"),
        pytest.param("names: [{name: A, since: 2020-02-10, until: 2020-02-09}]", 14, id="dated name"),
        pytest.param("tenures: [{office: o, since: 2020-02-10, until: 2020-02-09}]", 16, id="tenure"),
    ],
)
def test_days_the_wrong_way_round_are_told(entry: str, column: int) -> None:
    assert problems_in(entry) == [
        (2, column, "ends (2020-02-09) before it begins (2020-02-10)", "exchange ‘since’ and ‘until’")
    ]


@pytest.mark.parametrize("days", ["since: 2020, until: 2020", "since: 2020-02-09, until: 2020-02-09", "until: 1990"])
def test_a_span_of_one_day_or_without_a_side_is_right(days: str) -> None:
    assert problems_in(f"name: {{name: A, {days}}}") == []


def schema_errors(instance: object) -> list[str]:
    validator = import_module("jsonschema").Draft202012Validator(json_schema())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(instance)]


def test_the_published_schema_is_one() -> None:
    assert json_schema()["$schema"] == SCHEMA_ID
    import_module("jsonschema").Draft202012Validator.check_schema(json_schema())


def test_the_published_schema_explains_every_key_of_an_entry() -> None:
    properties = json_schema()["$defs"]["entry"]["properties"]
    assert list(properties) == list(ENTRY_KEYS)
    assert [name for name, key in properties.items() if not key["description"]] == []
    assert properties["kind"]["enum"] == list(KINDS)


@pytest.mark.parametrize(
    ("instance", "errors"),
    [
        ({"entries": [{"name": "A", "kind": "place"}]}, 0),
        ({"entries": []}, 0),
        ({}, 1),
        ({"entries": {}}, 1),
        ({"entries": [{"nmae": "A"}]}, 1),
        ({"entries": [{"kind": "persn"}]}, 1),
        ({"entries": [{"native": {"English": "A"}}]}, 1),
        ({"entries": [{"sole": "true"}]}, 1),
        ({"entries": [{"id": "A b"}]}, 1),
    ],
)
def test_the_published_schema_agrees_with_the_reader(instance: object, errors: int) -> None:
    assert len(schema_errors(instance)) == errors


def core(node: Node) -> Any:  # noqa: ANN401
    """Read a tree as an editor's YAML 1.2 core schema does."""
    if node.kind == "list":
        return [core(item) for item in node.items]
    if node.kind == "mapping":
        return {key.text: core(value) for key, value in node.pairs}
    if node.is_null:
        return None
    if node.plain and node.text in {"true", "false"}:
        return node.text == "true"
    return int(node.text) if node.plain and re.fullmatch("[-+]?[0-9]+", node.text) else node.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("entries: [{name: {name: A, since: 1993}}]", id="a bare year"),
        pytest.param("entries: [{names: [{name: A, until: 1993-02}]}]", id="a month"),
        pytest.param("entries: [{tenures: [{office: o, since: '1993', until: 1993-02-01}]}]", id="a quoted year"),
    ],
)
def test_the_published_schema_allows_what_the_reader_allows(text: str) -> None:
    problems: list[Problem] = []
    read_text(text, "g.yaml", GLOSSARY, problems)
    assert problems == []
    node = parse_yaml(text, "g.yaml", [])
    assert node is not None
    assert schema_errors(core(node)) == []


@pytest.mark.parametrize("path", yaml_files(folder("glossaries")), ids=lambda path: path.rsplit("/", 1)[1])
def test_the_published_schema_finds_nothing_in_a_bundled_glossary(path: str) -> None:
    with open(path, encoding="utf-8") as stream:
        node = parse_yaml(stream.read(), path, [])
    assert node is not None
    assert schema_errors(core(node)) == []
