from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from checker.errors import ExonymError, Problem
from checker.yamlfiles import INVALID, Day, Flag, Key, ListOf, MapOf, Reading, Record, Text, Whole, read_text
from checker.yamlfiles.scalars import MAX_VALUES

if TYPE_CHECKING:
    from checker.yamlfiles import FieldType
    from checker.yamlfiles.node import Node

PLACE = Record(
    {
        "name": Key(Text(), "What it is called.", required=True),
        "size": Key(Whole(), "How many live there."),
        "sole": Key(Flag(), "Whether there is one."),
        "since": Key(Day(), "First day."),
    },
    "a place",
    shorthand="name",
)


def read(text: str, type_: FieldType) -> Any:  # noqa: ANN401
    problems: list[Problem] = []
    value = read_text(text, "g.yaml", type_, problems)
    assert problems == []
    return value


def refused(text: str, type_: FieldType) -> list[tuple[int | None, int | None, str, str]]:
    problems: list[Problem] = []
    read_text(text, "g.yaml", type_, problems)
    assert {problem.path for problem in problems} <= {"g.yaml"}
    return [(problem.line, problem.column, problem.message, problem.hint) for problem in problems]


def first_refusal(text: str, type_: FieldType) -> Problem:
    problems: list[Problem] = []
    read_text(text, "g.yaml", type_, problems)
    return problems[0]


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        pytest.param("no", Text(), "no", id="no is a text"),
        pytest.param("12:30", Text(), "12:30", id="a time is a text"),
        pytest.param("2021-04-08", Text(), "2021-04-08", id="a date is a text"),
        pytest.param("'~'", Text(), "~", id="a quoted tilde is a text"),
        pytest.param("' a  b\n c '", Text(), "a b c", id="white space is one space"),
        pytest.param("|\n  a  b\n  c", Text(multiline=True), "a  b\nc", id="unless lines count"),
        pytest.param("kk", Text(choices=("kk", "ru")), "kk", id="a choice"),
        pytest.param("AB1", Text(pattern="[A-Z]+[0-9]"), "AB1", id="a pattern"),
        pytest.param("true", Flag(), True, id="true"),
        pytest.param("false", Flag(), False, id="false"),
        pytest.param("0", Whole(), 0, id="nought"),
        pytest.param("007", Whole(), 7, id="leading noughts"),
        pytest.param("2021-04-08", Day(), "2021-04-08", id="a day"),
        pytest.param("2021-02", Day(), "2021-02-01", id="a month begins"),
        pytest.param("2024-02", Day(last=True), "2024-02-29", id="a month ends"),
        pytest.param("2021", Day(), "2021-01-01", id="a year begins"),
        pytest.param("'2021'", Day(last=True), "2021-12-31", id="a quoted year ends"),
        pytest.param("[a, b]", ListOf(Text()), ["a", "b"], id="a list"),
        pytest.param("a", ListOf(Text()), ["a"], id="one for a list"),
        pytest.param("~", ListOf(Text()), [], id="nothing for a list"),
        pytest.param("{no: a, zh-Hant: b}", MapOf(Text(), languages=True), {"no": "a", "zh-Hant": "b"}, id="languages"),
        pytest.param("{a: b}", MapOf(Text(), keys=("a", "c")), {"a": "b"}, id="limited keys"),
        pytest.param("{12: b}", MapOf(Text(), key=Whole()), {"12": "b"}, id="keys with a type"),
        pytest.param("~", MapOf(Text()), {}, id="nothing for a mapping"),
        pytest.param("Oslo", PLACE, {"name": "Oslo"}, id="a record in short"),
        pytest.param("{name: Oslo, sole: true}", PLACE, {"name": "Oslo", "sole": True}, id="a record"),
    ],
)
def test_a_value_is_read(text: str, type_: FieldType, value: object) -> None:
    assert read(text, type_) == value


@pytest.mark.parametrize(
    ("text", "type_", "said", "hint"),
    [
        pytest.param("[a]", Text(), "expected a text, found a list", "give one value, not a list", id="list for text"),
        pytest.param("{a: b}", Text(), "expected a text, found a mapping", "contains ‘: ’", id="mapping for text"),
        pytest.param("~", Text(what="a name"), "expected a name, found nothing", "remove the key", id="null for text"),
        pytest.param("'  '", Text(), "expected a text, found nothing", "write a value", id="blanks for text"),
        pytest.param("pesron", Text(choices=("person", "place")), "‘pesron’ is not one", "‘person’?", id="near choice"),
        pytest.param("x", Text(choices=("on", "off")), "‘x’ is not one of", "one of on, off", id="no near choice"),
        pytest.param("1", Text(pattern="[a-z]+", what="a word"), "‘1’ is not a word", "[a-z]+", id="pattern"),
        pytest.param("20-01-01", Day(), "‘20-01-01’ is not a date", "write YYYY-MM-DD", id="short year"),
        pytest.param("2021-02-29", Day(), "‘2021-02-29’ is not a date", "write YYYY-MM-DD", id="no leap year"),
        pytest.param("2021-13", Day(), "‘2021-13’ is not a date", "YYYY-MM", id="thirteenth month"),
        pytest.param("0000", Day(), "‘0000’ is not a date", "YYYY", id="year nought"),
        pytest.param("8 April 2021", Day(), "‘8 April 2021’ is not a date", "write YYYY-MM-DD", id="words"),
        pytest.param("[2021]", Day(), "‘list’ is not a date", "YYYY", id="list for day"),
        pytest.param("{a: b}", ListOf(Text(), or_single=False), "expected a list, found a mapping", "‘- ’", id="list"),
        pytest.param("a", MapOf(Text()), "expected a mapping, found a scalar", "‘key: value’", id="mapping"),
        pytest.param("[a]", PLACE, "expected a place (a mapping), found a list", "‘key: value’", id="record"),
        pytest.param("{size: 3}", PLACE, "a place needs ‘name’", "What it is called.", id="required key"),
    ],
)
def test_a_wrong_value_is_refused_with_a_hint(text: str, type_: FieldType, said: str, hint: str) -> None:
    problem = first_refusal(text, type_)
    assert (problem.line, problem.column) == (1, 1)
    assert problem.message.startswith(said)
    assert hint in problem.hint


NO_FLAG = ["yes", "no", "on", "off", "True", "'true'", "1", "~", "[true]"]
NO_NUMBER = ["-1", "1.5", "1e3", "'3'", "0x10", "1_000", "٣", "1234567890123", "~", "{a: 1}"]


@pytest.mark.parametrize("text", NO_FLAG)
def test_only_true_and_false_are_flags(text: str) -> None:
    problem = first_refusal(text, Flag())
    assert problem.message.startswith("expected true or false, found ‘")
    assert (problem.line, problem.column) == (1, 1)


@pytest.mark.parametrize("text", NO_NUMBER)
def test_only_digits_are_whole_numbers(text: str) -> None:
    problem = first_refusal(text, Whole())
    assert problem.message.startswith("expected a whole number, found ‘")
    assert (problem.line, problem.column) == (1, 1)


@pytest.mark.parametrize(
    ("text", "type_", "hint"),
    [
        pytest.param("yes", Flag(), "write true or false, without quotation marks", id="flag"),
        pytest.param("-1", Whole(), "write digits only, without quotation marks", id="number"),
    ],
)
def test_a_wrong_flag_or_number_has_a_hint(text: str, type_: FieldType, hint: str) -> None:
    assert first_refusal(text, type_).hint == hint


@pytest.mark.parametrize(("type_", "unset"), [(Flag(), "~"), (Whole(), "null")], ids=["flag", "number"])
def test_what_is_no_valid_value_is_invalid(type_: FieldType, unset: str) -> None:
    problems: list[Problem] = []
    assert read_text(unset, "g.yaml", type_, problems) is INVALID
    assert repr(INVALID) == "INVALID"
    assert len(problems) == 1


def test_a_text_that_is_no_yaml_is_invalid() -> None:
    problems: list[Problem] = []
    assert read_text("a: b: c", "g.yaml", Text(), problems) is INVALID
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("text", "type_", "refusal"),
    [
        pytest.param(
            "name: Oslo\nnmae: Bergen",
            PLACE,
            (2, 1, "unknown key ‘nmae’ in a place", "did you mean ‘name’?"),
            id="near key of a record",
        ),
        pytest.param(
            "name: Oslo\nxyzzy: 1",
            PLACE,
            (2, 1, "unknown key ‘xyzzy’ in a place", "known: name, size, sole, since"),
            id="no near key of a record",
        ),
        pytest.param(
            "left: a\nrihgt: b",
            MapOf(Text(), keys=("left", "right")),
            (2, 1, "unknown key ‘rihgt’", "did you mean ‘right’?"),
            id="near key of a mapping",
        ),
        pytest.param(
            "zzz: b",
            MapOf(Text(), keys=("left", "right")),
            (1, 1, "unknown key ‘zzz’", "one of left, right"),
            id="no near key of a mapping",
        ),
        pytest.param(
            "kk: a\nEnglish: b",
            MapOf(Text(), languages=True),
            (2, 1, "‘English’ is not a language code", "BCP 47: kk, ru, zh-Hant"),
            id="no language",
        ),
        pytest.param(
            "name: Oslo\nsize: 1\nname: Bergen",
            PLACE,
            (3, 1, "the key ‘name’ stands twice", "the first is on line 1: merge them"),
            id="key twice in a record",
        ),
        pytest.param(
            "{a: 1, 'a': 2}",
            MapOf(Text()),
            (1, 8, "the key ‘a’ stands twice", "the first is on line 1: merge them"),
            id="key twice in a mapping, once quoted",
        ),
        pytest.param(
            "? [a]\n: b",
            MapOf(Text()),
            (1, 3, "a list cannot be a key", "quote a text that begins with ‘{’ or ‘[’"),
            id="list as key",
        ),
        pytest.param(
            "{demonym} chief: x",
            MapOf(Text()),
            (1, 11, "not valid YAML: did not find expected key", "check the indentation"),
            id="brace that is not quoted",
        ),
        pytest.param(
            "<<: {name: Oslo}",
            PLACE,
            (1, 1, "unknown key ‘<<’ in a place", "known: name"),
            id="merge key",
        ),
    ],
)
def test_a_wrong_key_is_refused_where_it_stands(
    text: str, type_: FieldType, refusal: tuple[int, int, str, str]
) -> None:
    line, column, message, hint = refused(text, type_)[0]
    assert (line, column, message) == refusal[:3]
    assert hint.startswith(refusal[3])


def test_the_first_of_two_values_is_kept() -> None:
    problems: list[Problem] = []
    assert read_text("a: 1\na: 2", "g.yaml", MapOf(Text()), problems) == {"a": "1"}
    assert len(problems) == 1


def test_what_is_valid_beside_something_wrong_is_kept() -> None:
    problems: list[Problem] = []
    assert read_text("[a, [b], c]", "g.yaml", ListOf(Text()), problems) == ["a", "c"]
    assert read_text("[b]", "g.yaml", ListOf(PLACE), problems) == [{"name": "b"}]
    assert read_text("{a: b, c: [d]}", "g.yaml", MapOf(Text()), problems) == {"a": "b"}
    assert read_text("{name: Oslo, size: x}", "g.yaml", PLACE, problems) == {"name": "Oslo"}
    assert [problem.column for problem in problems] == [5, 11, 20]


@pytest.mark.parametrize("text", ["{name: [a], size: 1}", "[a]", "{size: 1}", "''"])
def test_a_record_without_its_required_key_is_invalid(text: str) -> None:
    problems: list[Problem] = []
    assert read_text(text, "g.yaml", PLACE, problems) is INVALID
    assert len(problems) == 1


def test_a_wrong_single_value_for_a_list_is_invalid() -> None:
    problems: list[Problem] = []
    assert read_text("{a: b}", "g.yaml", ListOf(Text()), problems) is INVALID
    assert len(problems) == 1


def test_a_key_that_is_wrong_by_its_type_leaves_its_value_unread() -> None:
    assert [place[:2] for place in refused("{x: [bad], 1: a}", MapOf(Text(), key=Whole()))] == [(1, 2)]


def test_all_errors_of_a_file_are_told_in_reading_order() -> None:
    text = "- name: [a]\n- {nmae: b, name: c}\n- name: d\n  size: many\n  sole: yes\n  since: 8.4.2021\n- [e]\n"
    places = [(line, column) for line, column, _, _ in refused(text, ListOf(PLACE))]
    assert places == [(1, 9), (2, 4), (4, 9), (5, 9), (6, 10), (7, 3)]


@pytest.mark.parametrize(
    ("text", "refusals"),
    [
        pytest.param(
            "{}",
            [(1, 1, "a pair needs ‘left’", "One side."), (1, 1, "a pair needs ‘right’", "The other.")],
            id="all missing",
        ),
        pytest.param(
            "{left: [a]}",
            [
                (1, 1, "a pair needs ‘right’", "The other."),
                (1, 8, "expected a text, found a list", "give one value, not a list"),
            ],
            id="one wrong",
        ),
    ],
)
def test_every_missing_key_is_told_in_one_run(text: str, refusals: list[tuple[int, int, str, str]]) -> None:
    keys = {"left": Key(Text(), "One side.", required=True), "right": Key(Text(), "The other.", required=True)}
    assert refused(text, Record(keys, "a pair")) == refusals


def test_a_misspelled_required_key_is_told_once() -> None:
    assert refused("nmae: Oslo", PLACE) == [(1, 1, "unknown key ‘nmae’ in a place", "did you mean ‘name’?")]


def test_an_unknown_key_that_is_near_no_other_stands_for_none() -> None:
    assert [(column, message) for _, column, message, _ in refused("{xyzzy: Oslo}", PLACE)] == [
        (1, "a place needs ‘name’"),
        (2, "unknown key ‘xyzzy’ in a place"),
    ]


def test_a_record_can_make_something_of_its_values() -> None:
    def make(values: dict[str, Any], node: Node, reading: Reading) -> tuple[str, int, str]:
        return values["name"], node.line, reading.path

    made = Record({"name": Key(Text(), "", required=True)}, "a thing", shorthand="name", make=make)
    assert read("- a\n- {name: b}", ListOf(made)) == [("a", 1, "g.yaml"), ("b", 2, "g.yaml")]


BOMB = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))


class Nested:
    """Lists of lists of texts, however deep."""

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        type_: FieldType = ListOf(self) if node.kind == "list" else Text()
        return type_.read(node, reading)

    def schema(self) -> dict[str, Any]:
        return {}


def test_an_alias_bomb_is_stopped_with_what_was_found_before() -> None:
    problems: list[Problem] = [Problem("earlier.yaml", "does not exist")]
    assert read_text("aa: [~]\n" + BOMB, "g.yaml", MapOf(Nested()), problems) is INVALID
    earlier, first, last = problems
    assert earlier.path == "earlier.yaml"
    assert (first.line, first.column, first.message) == (1, 6, "expected a text, found nothing")
    assert (last.path, last.line, last.column) == ("g.yaml", 2, 10)
    assert last.message == "unfolds to more values than any glossary has"
    assert last.hint == "write the values out instead of using aliases"


@pytest.mark.parametrize(("more", "places"), [(10_000, []), (10_001, [(1, 301)])], ids=["enough", "one too many"])
def test_aliases_have_room_for_ten_thousand_values_more_than_the_text(more: int, places: list[tuple[int, int]]) -> None:
    aliased = f"- &a [{', '.join(['x'] * 99)}]\n" + "- *a\n" * 199
    values = 1 + 200 * 100
    text = aliased.ljust(values - more, "#")  # a comment is text as well
    assert len(text) + more == values
    assert [refusal[:2] for refusal in refused(text, ListOf(ListOf(Text())))] == places


def test_a_text_without_aliases_may_have_any_number_of_values() -> None:
    assert len(read("[" + "a," * 50_000 + "]", ListOf(ListOf(Text())))) == 50_000


def test_values_are_counted_for_each_file_anew() -> None:
    assert Reading("a", []).values_left == Reading("b", []).values_left == MAX_VALUES


@pytest.mark.parametrize("type_", [Text(), Flag(), Whole(), Day(), ListOf(Text()), MapOf(Text()), PLACE])
def test_every_kind_of_value_is_counted(type_: FieldType) -> None:
    with pytest.raises(ExonymError, match="unfolds"):
        read_text_with_nothing_left("{name: x}" if type_ is PLACE else "x", type_)


def read_text_with_nothing_left(text: str, type_: FieldType) -> None:
    from checker.yamlfiles.tree import parse_yaml

    node = parse_yaml(text, "g.yaml", [])
    assert node is not None
    type_.read(node, Reading("g.yaml", [], values_left=0))


@pytest.mark.parametrize(
    ("type_", "schema"),
    [
        pytest.param(Text(), {"type": "string", "minLength": 1}, id="text"),
        pytest.param(Text(choices=("a", "b")), {"enum": ["a", "b"]}, id="choices"),
        pytest.param(
            Text(pattern="a|b"), {"type": "string", "minLength": 1, "pattern": "^(?:a|b)$"}, id="pattern as a whole"
        ),
        pytest.param(Flag(), {"type": "boolean"}, id="flag"),
        pytest.param(Whole(), {"type": "integer", "minimum": 0}, id="number"),
        pytest.param(ListOf(Flag(), or_single=False), {"type": "array", "items": {"type": "boolean"}}, id="list"),
        pytest.param(
            ListOf(Flag()),
            {"anyOf": [{"type": "boolean"}, {"type": "array", "items": {"type": "boolean"}}]},
            id="list or one",
        ),
        pytest.param(
            MapOf(Flag(), keys=("a",)),
            {"type": "object", "additionalProperties": {"type": "boolean"}, "propertyNames": {"enum": ["a"]}},
            id="mapping with limited keys",
        ),
        pytest.param(MapOf(Flag()), {"type": "object", "additionalProperties": {"type": "boolean"}}, id="mapping"),
        pytest.param(
            Record({"a": Key(Flag(), "Doc.", required=True)}, "a thing"),
            {
                "type": "object",
                "additionalProperties": False,
                "properties": {"a": {"description": "Doc.", "type": "boolean"}},
                "required": ["a"],
            },
            id="record",
        ),
        pytest.param(
            Record({"a": Key(Flag(), "Doc.")}, "a thing", shorthand="a"),
            {
                "anyOf": [
                    {"type": "boolean"},
                    {
                        "type": "object",
                        "additionalProperties": False,
                        "properties": {"a": {"description": "Doc.", "type": "boolean"}},
                    },
                ]
            },
            id="record in short",
        ),
    ],
)
def test_a_type_describes_itself_in_json_schema(type_: FieldType, schema: dict[str, Any]) -> None:
    assert type_.schema() == schema


def test_the_schema_of_languages_allows_no_key_that_reading_refuses() -> None:
    pattern = MapOf(Text(), languages=True).schema()["propertyNames"]["pattern"]
    assert pattern.startswith("^")
    assert pattern.endswith("$")
