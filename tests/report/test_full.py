"""The report for people: excerpts, carets, second places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from checker.diagnostics import Edit, Fix, Related
from checker.documents import read_document
from checker.report.excerpt import columns

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from checker.diagnostics import Diagnostic
    from checker.session import FileResult

    Lines = Callable[..., list[str]]

CARET = "^"


def test_a_report_shows_the_words_the_fix_and_the_second_places(
    lines: Lines, result: FileResult, unread: FileResult
) -> None:
    assert lines("full", unread, result) == [
        "warning SCR001 mixed-script: ‘漢字’ is wrong",
        " --> a.md:1:6",
        "1 | \ufeffBéla 漢字 met",
        "  |      ^^^^",
        "",
        "error NAM001 listed-variant: ‘Kiev’ is wrong",
        " --> a.md:2:7",
        "2 | the 😀 Kiev-men.",
        "  |        ^^^^ → Kyiv",
        "4 | > Kiev",
        "  |   ---- here, too",
        " ::> nowhere.yaml:3:5",
        "3 | ",
        "  | - the glossary says so",
        "",
        "advice MEN003 full-name: ‘men’ is wrong",
        " --> a.md:2:12",
        "2 | the 😀 Kiev-men.",
        "  |             ^^^",
        "",
    ]


def test_the_line_of_a_glossary_is_shown(
    lines: Lines, make: Callable[..., Diagnostic], result: FileResult, tmp_path: Path
) -> None:
    path = tmp_path / "g.yaml"
    path.write_text("entries:\n  - name: Kiev\n", encoding="utf-8-sig")
    found = make(related=(Related("so it says", str(path), 2, 11, 2, 15),))
    shown = lines("full", type(result)("a.md", result.document, (found,)))
    assert shown[-4:] == [f" ::> {path}:2:11", "2 |   - name: Kiev", "  |           ---- so it says", ""]


def test_a_glossary_that_is_no_text_any_more_is_an_empty_line(
    lines: Lines, make: Callable[..., Diagnostic], result: FileResult, tmp_path: Path
) -> None:
    path = tmp_path / "g.yaml"
    path.write_bytes(b"\xff\xfe")
    found = make(related=(Related("so it said", str(path), 1, 3, 1, 5),))
    shown = lines("full", type(result)("a.md", result.document, (found,)))
    assert shown[-3:-1] == ["1 | ", "  | - so it said"]


def test_what_goes_over_a_line_is_marked_to_its_end(
    lines: Lines, make: Callable[..., Diagnostic], result: FileResult
) -> None:
    text = "see Ana\nKovalenta now\n"
    document = read_document("a.md", text, [])
    found = make("Ana\nKovalenta", text, related=(Related("over lines", "a.md", 1, 5, 2, 10, 4, 17),))
    assert lines("full", type(result)("a.md", document, (found,)))[2:6] == [
        "1 | see Ana",
        "  |     ^^^",
        "1 | see Ana",
        "  |     --- over lines",
    ]


def test_the_gutter_is_as_wide_as_the_longest_number(
    lines: Lines, make: Callable[..., Diagnostic], result: FileResult
) -> None:
    text = "Ana\n" + "\n" * 10 + "Kiev\n"
    document = read_document("a.md", text, [])
    shown = lines(
        "full",
        type(result)("a.md", document, (make("Ana", text, related=(Related("m", "a.md", 12, 1, 12, 5, 14, 18),)),)),
    )
    assert shown[1:6] == ["  --> a.md:1:1", " 1 | Ana", "   | ^^^", "12 | Kiev", "   | ---- m"]


def test_a_label_that_does_not_fit_goes_below(
    lines: Lines, make: Callable[..., Diagnostic], result: FileResult
) -> None:
    text = "it was in the old town of Kiev."
    document = read_document("a.md", text, [])
    fix = Fix("safe", (Edit(26, 30, "a much longer name"),))
    shown = lines("full", type(result)("a.md", document, (make("Kiev", text, fix=fix),)), width=40)
    assert shown[2:5] == [
        "1 | it was in the old town of Kiev.",
        "  |                           ^^^^",
        "  |           → a much longer name",
    ]


@pytest.mark.parametrize("width", [10, 20, 33, 40, 60, 200])
@pytest.mark.parametrize("filler", ["word ", "漢字", "é\u0301 ", "😀", "שלום "], ids=str)
def test_the_caret_stands_right_under_at_any_width(
    lines: Lines, make: Callable[..., Diagnostic], result: FileResult, width: int, filler: str
) -> None:
    text = filler * 40 + "Kiev " + filler * 40
    document = read_document("a.md", text, [])
    (_, _, line, caret, _) = lines("full", type(result)("a.md", document, (make("Kiev", text),)), width=width)
    assert columns(line) <= max(width, 34)
    assert columns(line[: line.index("Kiev")]) == caret.index(CARET)
    assert caret.endswith("| " + " " * (caret.index(CARET) - 4) + "^^^^")


def test_without_the_draft_there_is_nothing_to_show(
    lines: Lines, make: Callable[..., Diagnostic], result: FileResult
) -> None:
    assert lines("full", type(result)("a.md", None, (make(),))) == []


def test_colours_can_be_taken_away(lines: Lines, result: FileResult) -> None:
    coloured = lines("full", result, colour=True)
    assert any("\033[31;1m^^^^ → Kyiv\033[0m" in line for line in coloured)
    assert [re.sub(r"\033\[[0-9;]*m", "", line) for line in coloured] == lines("full", result)
