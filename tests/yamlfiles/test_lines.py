"""Plain lines are read as the parser reads them, or left to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.yamlfiles import tree
from checker.yamlfiles.lines import read_lines
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from checker.yamlfiles.node import Node

LINES = [
    "title: Peter Siyarto in Nur-Sultan",
    "title: The visit, told (again)",
    'title: "Visit: day #1"',
    "title: 'Day \"one\"'",
    "title:  two spaces ",
    "title: it's",
    "date: 2021-04-08",
    "date: 2021-04-08 12:30:00",
    "url: https://example.org/a?b=c&d",
    "url: https://example.org/#part",
    "title: a: b",
    "title: a :b",
    "title: a #b",
    "title: a#b",
    "title:a",
    "title:",
    "title: ~",
    "title: null",
    "title: yes",
    "title: 'a''b'",
    'title: "a\\tb"',
    "title: [a, b]",
    "title: {a: b}",
    "title: - a",
    "title: -a",
    "title: ?a",
    "title: !a b",
    "title: &a b",
    "title: *a",
    "title: @a",
    "title: %a",
    "title: ...",
    "title: .",
    "title: |",
    "title: Київ — Kyiv…",
    "title: a’b",
    "tags:",
    "- a",
    "  - a",
    "  - b c",
    "    - d",
    "  -  e",
    "  - 'f: g'",
    "  - h: i",
    "  -",
    "  continued",
    "# a comment",
    "  # another",
    "   ",
    "",
    "---",
    "...",
    "%YAML 1.2",
    "\ta: b",
    "a b: c",
    "1: c",
    "_a: b",
    "Key-2: c",
    "a: b\r",
    "a: \x85",
    "a: \u2028",
    "a: \ufeff",
    "a: \U0001f600",
    "a: \U00020000",
    "a: \ue000",
    "a: \ufffe",
    "a: \ud800",
    "a: [b, c] d",
    "a: (b) [c] {d}, *e &f",
]


def parsed(text: str, monkeypatch: pytest.MonkeyPatch) -> Node | None:
    """Read a text by the parser alone."""
    with monkeypatch.context() as patched:
        patched.setattr(tree, "read_lines", lambda *_: None)
        return parse_yaml(text, "a.yaml", [], 2)


@given(lines=st.lists(st.sampled_from(LINES), max_size=6))
@example(lines=["tags:", "- a", "- b", "title: c"])
@example(lines=["tags:", "  - a", "", "# b", "  - c"])
@example(lines=["title: a", "  continued"])
@example(lines=["title: a", "- b"])
def test_what_is_read_at_all_is_read_as_by_the_parser(lines: list[str]) -> None:
    text = "\n".join(lines)
    with pytest.MonkeyPatch.context() as monkeypatch:
        if found := read_lines(text, 2):
            assert found == parsed(text, monkeypatch)


@given(value=st.text(st.sampled_from("ab1 :#'\"-?,.;()[]{}&*!|>%@`\\/_~=+\u00e9\u0436\u201d\u00a0"), max_size=12))
@example(value="a:b")
@example(value="a:")
@example(value="a ")
@example(value="a'")
@example(value="..")
@example(value="1.")
def test_any_value_is_read_as_by_the_parser(value: str) -> None:
    for text in (f"a: {value}", f"a:\n  - {value}\nb: c", f"a: b\nc: {value}\n"):
        with pytest.MonkeyPatch.context() as monkeypatch:
            if found := read_lines(text, 2):
                assert found == parsed(text, monkeypatch)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("title: A visit\ndate: 2021-04-08\n", ["A visit", "2021-04-08"]),
        ("title: \"Visit: day #1\"\nlayout: 'post'", ["Visit: day #1", "post"]),
        ("# settings\nstyle: ap\n\nbaseline: base.jsonl\n", ["ap", "base.jsonl"]),
        ("glossaries:\n  - names.yaml\n  - desk/\nstyle: un\n", [["names.yaml", "desk/"], "un"]),
        ("tags:\n- a\n- b", [["a", "b"]]),
    ],
)
def test_what_most_front_matter_and_settings_hold_needs_no_parser(text: str, values: list[str | list[str]]) -> None:
    found = read_lines(text)
    assert found is not None
    assert [[item.text for item in value.items] or value.text for _, value in found.pairs] == values


@pytest.mark.parametrize(
    "text", ["", "\n", "# nothing", "a", "- a", "a:", "a:\nb: c", "a: [b]", "a: b\n  c", "a: b\n- c"]
)
def test_what_may_be_more_is_left_to_the_parser(text: str) -> None:
    assert read_lines(text) is None
