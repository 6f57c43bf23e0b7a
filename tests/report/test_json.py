"""JSON, version 1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.mentions import Evidence

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.diagnostics import Diagnostic
    from checker.session import FileResult

    Lines = Callable[..., list[str]]


def read(lines: Lines, *results: FileResult) -> dict[str, Any]:
    content: dict[str, Any] = json.loads("\n".join(lines("json", *results)))
    return content


def test_a_report_of_nothing(lines: Lines) -> None:
    assert read(lines) == {
        "version": 1,
        "diagnostics": [],
        "problems": [],
        "summary": {"files": 0, "unread": 0, "diagnostics": 0, "error": 0, "warning": 0, "advice": 0},
    }


def test_the_summary_counts(lines: Lines, result: FileResult, unread: FileResult) -> None:
    content = read(lines, result, unread)
    assert content["summary"] == {"files": 2, "unread": 1, "diagnostics": 3, "error": 1, "warning": 1, "advice": 1}
    assert list(content["summary"])[3:] == ["error", "warning", "advice"]


def test_problems_stand_beside_the_diagnostics(lines: Lines, unread: FileResult) -> None:
    assert read(lines, unread)["problems"] == [
        {
            "path": "b.md",
            "line": None,
            "column": None,
            "message": "does not exist",
            "hint": "check the spelling of the path",
        }
    ]


def test_a_diagnostic_says_everything(lines: Lines, result: FileResult) -> None:
    assert read(lines, result)["diagnostics"][1] == {
        "code": "NAM001",
        "name": "listed-variant",
        "severity": "error",
        "confidence": "high",
        "message": "‘Kiev’ is wrong",
        "path": "a.md",
        "start": {"line": 2, "column": 7, "offset": 20},
        "end": {"line": 2, "column": 11, "offset": 24},
        "text": "Kiev",
        "entry": "kyiv",
        "evidence": {"kind": "inflected", "form": "Kiev", "inflection": "s"},
        "related": [
            {
                "message": "here, too",
                "path": "a.md",
                "start": {"line": 4, "column": 3, "offset": 35},
                "end": {"line": 4, "column": 7, "offset": 39},
            },
            {
                "message": "the glossary says so",
                "path": "nowhere.yaml",
                "start": {"line": 3, "column": 5, "offset": None},
                "end": {"line": 3, "column": 9, "offset": None},
            },
        ],
        "fix": {"applicability": "safe", "edits": [{"start": 20, "end": 24, "replacement": "Kyiv"}]},
    }


def test_what_a_diagnostic_has_not_is_null(lines: Lines, result: FileResult) -> None:
    first = read(lines, result)["diagnostics"][0]
    assert (first["entry"], first["evidence"], first["fix"], first["related"]) == (None, None, None, [])


def test_offsets_are_those_of_the_text(lines: Lines, result: FileResult) -> None:
    assert result.document is not None
    text = result.document.text
    for found in read(lines, result)["diagnostics"]:
        assert text[found["start"]["offset"] : found["end"]["offset"]] == found["text"]
        for edit in found["fix"]["edits"] if found["fix"] else []:
            assert text[edit["start"] : edit["end"]] == found["text"]


def test_letters_are_written_as_they_are(lines: Lines, result: FileResult) -> None:
    assert "‘漢字’" in "\n".join(lines("json", result))


def test_the_evidence_of_a_romanised_name_names_the_systems(
    lines: Lines, make: Callable[..., Diagnostic], result: FileResult
) -> None:
    found = make(evidence=Evidence("romanised", "Киев", "", "ru", ("ru-bgn", "ru-iso9")))
    (shown,) = read(lines, type(result)("a.md", result.document, (found,)))["diagnostics"]
    assert shown["evidence"] == {
        "kind": "romanised",
        "form": "Киев",
        "inflection": "",
        "language": "ru",
        "systems": ["ru-bgn", "ru-iso9"],
    }
