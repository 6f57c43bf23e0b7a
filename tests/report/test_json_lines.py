"""JSON Lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.session import FileResult

    Lines = Callable[..., list[str]]


def test_a_line_has_the_keys_of_json(lines: Lines, result: FileResult, polyglot: FileResult) -> None:
    found = [json.loads(line) for line in lines("json-lines", result, polyglot)]
    assert found == json.loads("\n".join(lines("json", result, polyglot)))["diagnostics"]


def test_offsets_are_those_of_the_text(lines: Lines, polyglot: FileResult) -> None:
    assert polyglot.document is not None
    found = [json.loads(line) for line in lines("json-lines", polyglot)]
    text = polyglot.document.text
    assert [text[one["start"]["offset"] : one["end"]["offset"]] for one in found] == [one["text"] for one in found]


def test_a_problem_is_a_line_of_its_own(lines: Lines, trouble: FileResult) -> None:
    found = [json.loads(line)["problem"] for line in lines("json-lines", trouble, trouble)]
    assert found[1] == {"path": "house.yaml", "line": 4, "column": None, "message": "is wrong", "hint": ""}
    assert [one["path"] for one in found] == [trouble.path, "house.yaml", "--style"]


def test_nothing_is_no_line(lines: Lines) -> None:
    assert lines("json-lines") == []
