from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from checker.yamlfiles.node import Node
from checker.yamlfiles.tree import MAX_BYTES, MAX_DEPTH, parse_yaml

if TYPE_CHECKING:
    from checker.errors import Problem


def parsed(text: str, first_line: int = 1) -> Node:
    problems: list[Problem] = []
    node = parse_yaml(text, "g.yaml", problems, first_line)
    assert problems == []
    assert node is not None
    return node


def refused(text: str, first_line: int = 1) -> Problem:
    problems: list[Problem] = []
    assert parse_yaml(text, "g.yaml", problems, first_line) is None
    (problem,) = problems
    assert problem.path == "g.yaml"
    return problem


def value(text: str) -> Node:
    ((_, found),) = parsed(text).pairs
    return found


@pytest.mark.parametrize(
    "written",
    ["no", "on", "yes", "12:30", "0x1F", "0o17", "1_000", "2021-04-08", "1e3", ".inf", "=", "<<", "True", "y"],
)
def test_a_plain_scalar_stays_the_text_that_is_written(written: str) -> None:
    node = value(f"key: {written}")
    assert (node.kind, node.text, node.plain, node.is_null) == ("scalar", written, True, False)


@pytest.mark.parametrize("key", ["no", "on", "12:30", "2021-04-08"])
def test_a_plain_key_stays_the_text_that_is_written(key: str) -> None:
    (((found), _),) = parsed(f"{key}: x").pairs
    assert found.text == key


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL", "&anchor"])
def test_null_is_what_the_core_schema_calls_null(written: str) -> None:
    assert value(f"key: {written}").is_null


@pytest.mark.parametrize("written", ["''", '""', "'~'", '"null"', "nULL", "none", "|\n  ~"])
def test_a_quoted_or_other_word_is_no_null(written: str) -> None:
    assert not value(f"key: {written}").is_null


@pytest.mark.parametrize("written", ["'x'", '"x"', "|-\n  x", ">-\n  x"], ids=["single", "double", "literal", "folded"])
def test_a_quoted_scalar_is_not_plain(written: str) -> None:
    node = value(f"key: {written}")
    assert (node.text, node.plain) == ("x", False)


@pytest.mark.parametrize("text", ["", "# only a comment", "\n\n", "---\n"], ids=["nothing", "comment", "lines", "mark"])
def test_an_empty_document_is_an_empty_mapping_or_null(text: str) -> None:
    node = parsed(text)
    assert node == Node("mapping", 1, 1) or node.is_null


@pytest.mark.parametrize("loader", ["libyaml", "python"])
def test_positions_count_code_points_from_one(loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if loader == "python":
        monkeypatch.delattr(yaml, "CLoader")
    node = parsed("a: [😀, Қ, {b: c}]\nd:\n  - e")
    (_, first), (key, second) = node.pairs
    assert [(item.kind, item.line, item.column) for item in first.items] == [
        ("scalar", 1, 5),
        ("scalar", 1, 8),
        ("mapping", 1, 11),
    ]
    assert (key.line, key.column, second.kind, second.line, second.column) == (2, 1, "list", 3, 3)


def test_a_byte_order_mark_moves_no_column() -> None:
    assert parsed("\ufeffa: b").pairs[0][0].column == 1


def test_windows_line_ends_count_once() -> None:
    assert parsed("a: b\r\nc: d\r\n").pairs[1][0].line == 2


def test_front_matter_carries_the_lines_of_its_file() -> None:
    node = parsed("a: &x [b]\nc: {d: *x}", first_line=2)
    (key, shared), (_, mapping) = node.pairs
    assert (node.line, key.line, shared.line, shared.items[0].line, mapping.line) == (2, 2, 2, 2, 3)
    assert mapping.pairs[0][1] is shared


def test_an_error_in_front_matter_carries_the_line_of_its_file() -> None:
    assert refused("a: 1\nb: c: d", first_line=2).line == 3
    assert refused("a: 1\nb: \x07", first_line=2).line == 3
    assert refused("a: 1\nb: *x", first_line=2).line == 3


def test_an_alias_is_what_its_last_anchor_names() -> None:
    node = parsed("a: &x 1\nb: &x 2\nc: *x")
    assert node.pairs[2][1] is node.pairs[1][1]


@pytest.mark.parametrize(
    ("text", "line", "column", "said", "hint"),
    [
        pytest.param("a:\n\tb: 1", 2, 1, "cannot start any token", "indent with spaces, not tabs", id="tab"),
        pytest.param("a: b\n\tc: d", 2, 1, "tab character", "indent with spaces, not tabs", id="tab after a value"),
        pytest.param("a: 1\n  \tb: 2", 2, 5, "not valid YAML", "indent with spaces, not tabs", id="tab after spaces"),
        pytest.param("a: b: c", 1, 5, "mapping values are not allowed", "contains ‘: ’", id="unquoted colon"),
        pytest.param("a: 😀 b: c", 1, 7, "mapping values are not allowed", "‘: ’", id="colon after an emoji"),
        pytest.param("a: [1\n", 2, 1, "did not find expected", "closing brackets", id="open bracket"),
        pytest.param("a: 'x", 1, 6, "unexpected end of stream", "line", id="open quotation mark"),
        pytest.param("a: 1\n b: 2\nc", 2, 3, "mapping values are not allowed", "‘: ’", id="stray indentation"),
        pytest.param("- a\nb: c", 2, 1, "did not find expected", "indentation", id="mapping after a list"),
        pytest.param("@a: b", 1, 1, "cannot start any token", "check the line", id="reserved character"),
        pytest.param('a: "\\q"', 1, 5, "unknown escape", "check the line", id="unknown escape"),
        pytest.param('a: "\\ud800"', 1, 7, "invalid Unicode", "check the line", id="escaped surrogate"),
        pytest.param('a: "\\U00110000"', 1, 7, "invalid Unicode", "check the line", id="escape beyond Unicode"),
        pytest.param("%YAML 2.0\n---\na: 1", 1, 1, "incompatible", "check the line", id="other version"),
        pytest.param("a: !e!x y", 1, 4, "undefined tag handle", "check the line", id="undefined handle"),
        pytest.param("a: *x", 1, 4, "the alias ‘*x’ has no anchor", "begins with ‘*’", id="unknown alias"),
        pytest.param("a: &x [*x]", 1, 8, "the alias ‘*x’ has no anchor", "begins with ‘*’", id="alias of itself"),
        pytest.param("a: 1\n---\nb: 2", 2, 1, "a second YAML document", "remove the ‘---’", id="second document"),
        pytest.param("--- a\n--- b", 2, 1, "a second YAML document", "remove the ‘---’", id="second scalar document"),
        pytest.param("a: 1\n...\nb: 2", 3, 1, "not valid YAML", "just above", id="text after the end mark"),
    ],
)
def test_broken_yaml_is_told_with_its_place_and_a_hint(text: str, line: int, column: int, said: str, hint: str) -> None:
    problem = refused(text)
    assert (problem.line, problem.column) == (line, column)
    assert said in problem.message
    assert hint in problem.hint
    assert problem.hint


@pytest.mark.parametrize(
    "tagged",
    [
        "!!python/object:os.system x",
        "!!python/object/apply:os.system [ls]",
        "!!python/name:os.system {}",
        "!!binary aGk=",
        "!!int 3",
        "!!set {a, b}",
        "!own x",
        "!<tag:example.org,2000:x> y",
    ],
)
def test_a_tag_is_refused_where_it_stands(tagged: str) -> None:
    problem = refused(f"a: 1\nkey: {tagged}")
    assert (problem.line, problem.column) == (2, 6)
    assert "the tag ‘" in problem.message
    assert "is not allowed" in problem.message
    assert problem.hint


@pytest.mark.parametrize("tagged", ["!!str x", "! x", "!<tag:yaml.org,2002:str> x"])
def test_the_tag_of_texts_is_let_be(tagged: str) -> None:
    assert value(f"key: {tagged}").text == "x"


@pytest.mark.parametrize("tag", ["strange", "str/python"])
def test_a_tag_that_begins_like_that_of_texts_is_refused(tag: str) -> None:
    problem = refused(f"a: !!{tag} x")
    assert problem.message == f"the tag ‘tag:yaml.org,2002:{tag}’ is not allowed"
    assert (problem.line, problem.column) == (1, 4)


@pytest.mark.parametrize(
    ("text", "line", "column", "character"),
    [
        pytest.param("a: \x07", 1, 4, "U+0007", id="bell"),
        pytest.param("a: 1\nb: \x00", 2, 4, "U+0000", id="nul"),
        pytest.param("a: \x7f", 1, 4, "U+007F", id="delete"),
        pytest.param("a: \x80", 1, 4, "U+0080", id="c1"),
        pytest.param("a: \ufffe", 1, 4, "U+FFFE", id="noncharacter"),
        pytest.param("a: 1\r\nb: \x1b[0m", 2, 4, "U+001B", id="escape after a windows line end"),
    ],
)
def test_a_control_character_is_named_with_its_place(text: str, line: int, column: int, character: str) -> None:
    problem = refused(text)
    assert (problem.line, problem.column) == (line, column)
    assert f"the character {character} is not allowed" in problem.message
    assert problem.hint


@pytest.mark.parametrize("tail", ["", "a long line after it"], ids=["at the end", "in the middle"])
def test_a_control_character_after_other_scripts_is_named_with_its_place(tail: str) -> None:
    problem = refused(f"a: 1\nname: Қасым\x07{tail}")
    assert (problem.line, problem.column) == (2, 12)
    assert problem.message == "the character U+0007 is not allowed in YAML"


def test_a_lone_surrogate_is_a_problem() -> None:
    problem = refused("a: \ud800")
    assert (problem.line, problem.column) == (1, 4)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("=======\na: 1\n", id="a divider left over"),
        pytest.param("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n", id="at the top"),
        pytest.param("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", id="among keys"),
        pytest.param("a:\n  - b: 1\n<<<<<<< HEAD\n    c: 1\n=======\n    c: 2\n>>>>>>> x\n", id="within an item"),
    ],
)
def test_a_merge_conflict_is_called_one(text: str) -> None:
    assert refused(text).hint == "resolve the merge conflict first"


@pytest.mark.parametrize("text", ["- a\n>>>>>>> b\n", "a:\n<<<<<<< HEAD\n  - b\n=======\n  - c\n>>>>>>> x\n"])
def test_a_merge_conflict_is_called_one_if_the_parser_stops_at_a_marker(text: str) -> None:
    assert refused(text).hint == "resolve the merge conflict first"


DEEP = 100_000


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        pytest.param("[" * 500, 1, MAX_DEPTH + 1, id="lists"),
        pytest.param("[" * 500 + "]" * 500, 1, MAX_DEPTH + 1, id="closed lists"),
        pytest.param("{a: " * DEEP, 1, MAX_DEPTH * 4 + 1, id="mappings"),
        pytest.param("- " * DEEP + "x", 1, MAX_DEPTH * 2 + 1, id="items"),
        pytest.param("? " * DEEP + "x", 1, MAX_DEPTH * 2 + 1, id="keys"),
        pytest.param("\n".join(" " * depth + "a:" for depth in range(200)), MAX_DEPTH + 1, MAX_DEPTH + 1, id="lines"),
    ],
)
def test_endless_nesting_is_refused_at_the_first_level_too_many(text: str, line: int, column: int) -> None:
    problem = refused(text)
    assert problem.message == f"nested more than {MAX_DEPTH} deep"
    assert (problem.line, problem.column) == (line, column)
    assert problem.hint


@pytest.mark.parametrize("text", ["[" * DEEP, "[" * DEEP + "]" * DEEP], ids=["lists", "closed lists"])
def test_nesting_that_the_parser_itself_gives_up_on_is_refused_in_the_same_words(text: str) -> None:
    # Where libyaml stops is its own affair: it looks ahead, how far depends on its version.
    problem = refused(text)
    assert problem.message == f"nested more than {MAX_DEPTH} deep"
    assert problem.line == 1
    assert problem.column is not None
    assert problem.column > MAX_DEPTH
    assert problem.hint


def test_the_deepest_nesting_allowed_is_read() -> None:
    node, depth = parsed("[" * MAX_DEPTH + "]" * MAX_DEPTH), 1
    while node.items:
        (node,) = node.items
        depth += 1
    assert depth == MAX_DEPTH


def chain(anchors: int) -> str:
    return "a0: &a0 x\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, anchors))


def test_anchors_within_one_another_are_read_and_moved() -> None:
    node = parsed(chain(MAX_DEPTH), first_line=2)
    assert (len(node.pairs), node.pairs[-1][0].line) == (MAX_DEPTH, MAX_DEPTH + 1)
    assert (node.pairs[0][1].depth, node.pairs[-1][1].depth, node.depth) == (0, MAX_DEPTH - 1, MAX_DEPTH)


@pytest.mark.parametrize("anchors", [MAX_DEPTH + 2, 100_000])
def test_nesting_through_aliases_is_refused_at_the_first_level_too_many(anchors: int) -> None:
    problem = refused(chain(anchors), first_line=2)
    assert problem.message == f"nested more than {MAX_DEPTH} deep"
    assert (problem.line, problem.column) == (MAX_DEPTH + 3, 6)
    assert problem.hint


def test_an_alias_bomb_stays_small_in_the_tree() -> None:
    bomb = "a0: &a0 x\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, MAX_DEPTH))
    last = parsed(bomb, first_line=2).pairs[-1][1]
    assert len({id(item) for item in last.items}) == 1


def test_a_text_of_40_megabytes_is_refused_unread() -> None:
    problem = refused("a: [" + "x" * (40 * 2**20))
    assert problem.message == f"more than {MAX_BYTES // 2**20} MiB of YAML"
    assert problem.hint == "split the file"


def test_without_libyaml_errors_have_places_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CLoader")
    assert (refused("a: b: c").line, refused("a: b: c").column) == (1, 5)
    problem = refused("a: 1\nҚ: \x07")
    assert (problem.line, problem.column) == (2, 4)


PIECES = [
    *"ab:-[]{}#&*!|>'\"%@`\n\t,?~=<. ",
    "é",
    "语",
    "😀",
    "\u2028",
    "\r\n",
    "---\n",
    "  - ",
    ": ",
    "&a ",
    "*a",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.sampled_from([1, 2]))
def test_any_text_is_a_tree_or_one_problem_with_a_place_in_it(text: str, first_line: int) -> None:
    problems: list[Problem] = []
    node = parse_yaml(text, "g.yaml", problems, first_line)
    if node is not None:
        assert problems == []
        return
    (problem,) = problems
    assert problem.line is not None
    assert first_line <= problem.line <= len(text.splitlines()) + first_line
    assert problem.column is not None
    assert 1 <= problem.column <= len(text) + 1
    assert problem.hint


@given(st.text())
@example("é\x00")
def test_any_characters_are_a_tree_or_a_problem(text: str) -> None:
    problems: list[Problem] = []
    assert (parse_yaml(text, "g.yaml", problems) is None) == bool(problems)
