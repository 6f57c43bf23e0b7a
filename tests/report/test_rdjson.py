"""reviewdog's diagnostic format, as one object and a line each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from checker.diagnostics import Edit, Fix

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.diagnostics import Diagnostic
    from checker.session import FileResult

    Read = Callable[..., list[dict[str, Any]]]
    Cut = Callable[..., str]


@pytest.fixture(params=["rdjson", "rdjsonl"])
def read(request: pytest.FixtureRequest, lines: Callable[..., list[str]], valid: Callable[[str, str], Any]) -> Read:
    """Return the diagnostics of a report in either form."""

    def written(*results: FileResult) -> list[dict[str, Any]]:
        shown = lines(request.param, *results)
        if request.param == "rdjson":
            content = valid("\n".join(shown), "rdjson.json")
            assert content["source"] == {"name": "exonym"}
        else:
            content = valid(json.dumps({"diagnostics": [json.loads(line) for line in shown]}), "rdjson.json")
            assert all(one.pop("source") == {"name": "exonym"} for one in content["diagnostics"])
        found: list[dict[str, Any]] = content["diagnostics"]
        return found

    return written


def taken(place: dict[str, dict[str, int]], cut: Cut) -> str:
    start, end = place["start"], place["end"]
    return cut((start["line"], start["column"]), (end["line"], end["column"]), "utf-8")


def test_columns_are_bytes_of_utf_8(read: Read, polyglot: FileResult, cut: Cut) -> None:
    found = read(polyglot)
    assert [taken(one["location"]["range"], cut) for one in found] == ["Kiev", "Kiev", "Kiev", "Nur-\r\nSultan"]
    mark, emoji, marked, han, hebrew = 3, 4 + 1, 3 + 1, 6 + 1, 8 + 1
    assert found[0]["location"]["range"]["start"] == {"line": 1, "column": mark + emoji + marked + han + hebrew + 1}
    assert [one["severity"] for one in found] == ["ERROR", "WARNING", "INFO", "WARNING"]
    assert found[0]["code"] == {"value": "NAM001"}


def test_fixes_are_suggestions(read: Read, polyglot: FileResult, cut: Cut) -> None:
    first, second, third, _ = read(polyglot)
    assert "suggestions" not in second
    (suggestion,) = first["suggestions"]
    assert (taken(suggestion["range"], cut), suggestion["text"]) == ("Kiev", "Kyiv")
    (suggestion,) = third["suggestions"]
    assert (taken(suggestion["range"], cut), suggestion["text"]) == (" Kiev", "\u00a0Kyiv")


def test_what_stands_between_two_edits_is_in_the_suggestion(
    read: Read, result: FileResult, make: Callable[..., Diagnostic]
) -> None:
    fix = Fix("safe", (Edit(20, 24, "Kyiv"), Edit(14, 17, "a")))
    (found,) = read(type(result)("a.md", result.document, (make(fix=fix),)))
    assert [one["text"] for one in found["suggestions"]] == ["a 😀 Kyiv"]


def test_problems_are_errors(read: Read, trouble: FileResult, unread: FileResult) -> None:
    found = read(unread, trouble, trouble)
    assert found[0] == {
        "message": "does not exist (check the spelling of the path)",
        "location": {"path": "b.md"},
        "severity": "ERROR",
        "code": {"value": "unread"},
    }
    assert found[1]["location"] == {"path": trouble.path, "range": {"start": {"line": 2}}}
    assert found[3]["location"] == {"path": ""}
    assert found[3]["message"] == "--style: there is no style ‘x’"
    assert len(found) == 4


def test_a_report_of_nothing(read: Read) -> None:
    assert read() == []
