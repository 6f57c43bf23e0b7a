"""What is said of marks, and what the fixes leave behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.documents import read_document
from checker.stet import remove
from checker.stet.read import read_stets
from checker.stet.remove import removals

if TYPE_CHECKING:
    from checker.documents import Document
    from checker.errors import Problem
    from tests.stet.conftest import Desk


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("a <!-- stet: NAM999 -->", "‘NAM999’ names no rule: did you mean ‘NAM009’?", id="like a code"),
        pytest.param(
            "a <!-- stet: listed-varient -->",
            "‘listed-varient’ names no rule: did you mean ‘listed-variant’?",
            id="like a name",
        ),
        pytest.param(
            "a <!-- stet: she signs so -->",
            "‘she’, ‘signs’ and ‘so’ name no rule (‘exonym rule’ lists them; a reason stands after ‘ -- ’)",
            id="a reason without hyphens",
        ),
        pytest.param("NAM001 <!-- stet: NAM001 X -->", "‘X’ names no rule (‘exonym rule’", id="one of two"),
        pytest.param("a <!-- stet: NAM01 -->", "‘NAM01’ report", id="a prefix"),
        pytest.param("a <!-- stet -->", "there is nothing to let stand on this line: remove the mark", id="bare"),
        pytest.param("a <!-- stet: NAM001 -->", "‘NAM001’ reports nothing on this line: remove the mark", id="unused"),
        pytest.param(
            "<!-- stet: NAM001, TTL003 -->\na",
            "‘NAM001’ and ‘TTL003’ report nothing in what follows: remove the mark",
            id="unused above",
        ),
        pytest.param(
            "TTL003 <!-- stet: NAM001, TTL003 -->",
            "‘NAM001’ reports nothing on this line: remove it from the mark",
            id="one of two unused",
        ),
        pytest.param("a <!-- stet-file: NAM -->", "‘NAM’ reports nothing in this draft: remove the mark", id="file"),
        pytest.param(
            "<!-- stet-begin: NAM001 -->\n\na\n\n<!-- stet-end -->\n\nNAM001",
            "‘NAM001’ reports nothing between these marks: remove the mark",
            id="between",
        ),
        pytest.param(
            "NAM001\n\n<!-- stet-begin -->\n\nNAM001",
            "this mark begins what no mark below it ends: it holds to the end of the draft (write the mark that",
            id="no end",
        ),
        pytest.param("a\n\n<!-- stet-end -->", "this mark ends what no mark above it begins", id="no beginning"),
        pytest.param(
            "<!-- stet-begin: NAM001 -->\n\nNAM001\n\n<!-- stet-end: TTL003 -->", "this mark begins", id="another's end"
        ),
        pytest.param(
            "NAM001 <!-- stet-fille: NAM001 -->",
            "there is no mark ‘stet-fille’ (did you mean ‘stet-file’?)",
            id="no such mark",
        ),
        pytest.param(
            "a <!-- stet-zzzz -->",
            "there is no mark ‘stet-zzzz’ (one of stet, stet-begin, stet-end, stet-file)",
            id="nothing like it",
        ),
        pytest.param("---\nstet: [NAM001]\n---\na", "‘NAM001’ reports nothing in this draft", id="front matter"),
        pytest.param("---\nstet: true\n---\na", "‘true’ names no rule", id="no code in the front matter"),
        pytest.param(
            "<!-- stet --> NAM001",
            "there is nothing to let stand on this line (at its beginning, a comment makes HTML of the line",
            id="makes HTML of its line",
        ),
        pytest.param("<!-- stet -->\n\n```\nx\n```\n\nNAM001", "there is nothing to let stand", id="above code"),
        pytest.param("<!-- stet -->\n\n<div>x</div>\n\nNAM001", "there is nothing to let stand", id="above HTML"),
        pytest.param("> a\n>\n> <!-- stet -->\n\nNAM001", "there is nothing to let stand", id="last in a quotation"),
        pytest.param("NAM001\n\n<!-- stet -->", "there is nothing to let stand", id="last of all"),
    ],
)
def test_said_of(text: str, said: str, desk: Desk) -> None:
    _, verdict = desk.judged(text)
    about_marks = [one.message for one in verdict.reported if one.code.startswith("STE")]
    assert about_marks[0].startswith(said)


@pytest.mark.parametrize(
    ("text", "run", "whole", "said"),
    [
        pytest.param("a <!-- stet: NAM001 -->", ["TTL003"], True, [], id="its rule was not run"),
        pytest.param(
            "a <!-- stet: NAM001, TTL003 -->", ["TTL003"], True, ["STE002"], id="one of its rules was not run"
        ),
        pytest.param("a <!-- stet: NAM -->", ["NAM001"], True, ["STE002"], id="a prefix, some rules of which are off"),
        pytest.param("a <!-- stet: NAM -->", ["NAM001"], False, [], id="a prefix, the others were not asked for"),
        pytest.param("a <!-- stet -->", ["NAM001"], True, ["STE002"], id="bare"),
        pytest.param("a <!-- stet -->", ["NAM001"], False, [], id="bare, the others were not asked for"),
        pytest.param("a <!-- stet: NAM001 -->", ["NAM001"], False, ["STE002"], id="its rule was asked for"),
        pytest.param("a <!-- stet: NAM999 -->", [], False, ["STE001"], id="unknown is unknown"),
    ],
)
def test_of_rules_that_were_not_run_nothing_is_said(
    text: str,
    run: list[str],
    whole: bool,  # noqa: FBT001
    said: list[str],
    desk: Desk,
) -> None:
    _, verdict = desk.judged(text, run=run, whole=whole)
    assert [one.code for one in verdict.reported] == said


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        pytest.param("a <!-- stet -->\nb\n", "a\nb\n", id="at the end of a line"),
        pytest.param("a <!-- stet -->  \nb\n", "a  \nb\n", id="before a hard break"),
        pytest.param("a <!-- stet --> b\n", "a b\n", id="in the middle of a line"),
        pytest.param("a<!-- stet -->b\n", "ab\n", id="within a word"),
        pytest.param("a\n\n<!-- stet -->\n\nb\n", "a\n\nb\n", id="between blank lines"),
        pytest.param("a\n\n<!-- stet -->\nb\n", "a\n\nb\n", id="above a paragraph"),
        pytest.param("<!-- stet -->\n\nb\n", "b\n", id="at the beginning"),
        pytest.param("\ufeff<!-- stet -->\nb\n", "\ufeffb\n", id="behind a byte-order mark"),
        pytest.param("a\n\n<!-- stet -->\n", "a\n", id="at the end"),
        pytest.param("a\n\n<!-- stet -->", "a\n", id="at the end without a line ending"),
        pytest.param("`a`<!-- stet -->`b`\n", "`a`<!-- stet -->`b`\n", id="it kept marks of code apart"),
        pytest.param("a\n<!-- stet -->\nb\n", "a\n\nb\n", id="it kept two paragraphs apart"),
        pytest.param("a\n\n<!-- stet: NAM001\n -- why -->\n\nb\n", "a\n\nb\n", id="of two lines"),
        pytest.param("> a\n>\n> <!-- stet -->\n>\n> b\n", "> a\n>\n> b\n", id="in a quotation"),
        pytest.param("- <!-- stet -->\n  a\n- b\n", "- a\n- b\n", id="first in an item"),
        pytest.param(
            "| a | b |\n|---|---|\n| a <!-- stet --> | b |\n", "| a | b |\n|---|---|\n| a | b |\n", id="a cell"
        ),
        pytest.param("a <!-- stet: NAM999 -- why -->\n", "a\n", id="an unknown code"),
        pytest.param(
            "NAM001 <!-- stet: NAM001, TTL003, X -- why -->", "NAM001 <!-- stet: NAM001 -- why -->", id="two of three"
        ),
        pytest.param("NAM001 <!-- stet: X NAM001 -->", "NAM001 <!-- stet: NAM001 -->", id="the first of two"),
        pytest.param("a <!-- stet: X TTL003 -->", "a", id="one unknown, one unused"),
        pytest.param(
            "<!-- stet-begin: NAM001 -->\n\na\n\n<!-- stet-end -->\n\nb\n", "a\n\nb\n", id="both marks of a stretch"
        ),
        pytest.param(
            "<!-- stet-begin: NAM001 X -->\n\nNAM001\n\n<!-- stet-end -->\n",
            "<!-- stet-begin: NAM001 -->\n\nNAM001\n\n<!-- stet-end -->\n",
            id="a word of a stretch",
        ),
        pytest.param(
            "<!-- stet-begin: NAM001 X -->\n\nNAM001\n\n<!-- stet-end: X NAM001 -->\n",
            "<!-- stet-begin: NAM001 X -->\n\nNAM001\n\n<!-- stet-end: X NAM001 -->\n",
            id="a word that stands in both marks is left to a person",
        ),
        pytest.param("a\n\n<!-- stet-end -->\n\nb\n", "a\n\nb\n", id="an end without a beginning"),
        pytest.param("---\ntitle: x\nstet: NAM001\n---\na", "---\ntitle: x\n---\na", id="front matter, a code"),
        pytest.param("---\nstet: [NAM001]  # why\n---\na", "---\n---\na", id="front matter, a list of one"),
        pytest.param("---\nstet: [NAM001, TTL003, 'X']\n---\nTTL003", "---\nstet: [TTL003]\n---\nTTL003", id="a list"),
        pytest.param("---\nstet: [NAM001, TTL003, X]\n---\na", "---\n---\na", id="a list, all of it"),
        pytest.param("---\nstet: NAM001 TTL003\n---\nTTL003", "---\nstet: TTL003\n---\nTTL003", id="two codes"),
        pytest.param(
            "---\nstet:\n  - NAM001\n  - TTL003\nx: y\n---\nTTL003",
            "---\nstet:\n  - TTL003\nx: y\n---\nTTL003",
            id="the first of a long list",
        ),
        pytest.param(
            "---\nstet:\n- TTL003\n- NAM001 # why\n---\nTTL003",
            "---\nstet:\n- TTL003\n---\nTTL003",
            id="the last of one",
        ),
        pytest.param("---\nstet:\n- NAM001\nx: y\n---\na", "---\nx: y\n---\na", id="the only one of a long list"),
        pytest.param(
            "---\nstet:\n  NAM001: why\n  TTL003: so\n---\nTTL003",
            "---\nstet:\n  TTL003: so\n---\nTTL003",
            id="reasons",
        ),
        pytest.param("---\nstet: {NAM001: why}\n---\na", "---\n---\na", id="one reason in brackets"),
    ],
)
def test_the_fix_leaves_no_trace(text: str, mended: str, desk: Desk) -> None:
    assert desk.mended(text) == mended
    assert desk.mended(text.replace("\n", "\r\n")) == mended.replace("\n", "\r\n")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("---\nstet:\n  NAM001: why\n    and how\n---\na", id="a reason of two lines"),
        pytest.param("---\nstet: {NAM001: why, TTL003: so}\n---\nTTL003", id="reasons in brackets"),
        pytest.param("<!-- stet: NAM001 --> a", id="a mark that makes HTML of its line"),
        pytest.param("---\nstet: [NAM001,\n  TTL003]\n---\nTTL003", id="brackets of two lines"),
        pytest.param('---\nstet: ["NAM\\x30\\x301"]\n---\na', id="an escape"),
    ],
)
def test_what_would_have_to_be_rewritten_is_left_to_a_person(text: str, desk: Desk) -> None:
    _, verdict = desk.judged(text)
    assert [(one.code, one.fix) for one in verdict.reported] == [("STE002", None)]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        pytest.param("a\n\n[stet]\n\nb\n", "a\n\nb\n", id="between blank lines"),
        pytest.param("a\n[stet]\nb\n", "a\nb\n", id="within a paragraph"),
        pytest.param("a\n\n  [stet: NAM001]  \nb\n", "a\n\nb\n", id="above a paragraph"),
        pytest.param("[stet-file: NAM001]\na\n", "a\n", id="at the beginning"),
        pytest.param("a\n[stet: NAM001]", "a\n", id="at the end"),
        pytest.param("[stet-begin]\na\n[stet-end]\n\nb", "a\n\nb", id="both marks of a stretch"),
        pytest.param("a\n\n[stet-begin]\n[stet-end]\n\nb", "a\n\nb", id="marks with nothing between"),
        pytest.param("[stet: X, NAM001 -- why]\nNAM001\n", "[stet: NAM001 -- why]\nNAM001\n", id="one of two"),
    ],
)
def test_the_fix_leaves_no_trace_in_plain_text(text: str, mended: str, desk: Desk) -> None:
    assert desk.mended(text, "a.txt") == mended
    assert desk.mended(text.replace("\n", "\r"), "a.txt") == mended.replace("\n", "\r")


@pytest.mark.parametrize(
    ("value", "place"),
    [
        pytest.param("[[NAM001]]", "3:8", id="a list in a list"),
        pytest.param("{NAM001: [why]}", "3:16", id="a list for a reason"),
        pytest.param("[*a]", "2:4", id="an alias: where its text stands"),
    ],
)
def test_front_matter_that_names_no_rules_is_a_problem(value: str, place: str) -> None:
    problems: list[Problem] = []
    document = read_document("a.md", f"---\nx: &a NAM001\nstet: {value}\n---\na", problems)
    assert [str(problem) for problem in problems] == [
        f"a.md:{place}: expected the codes of rules here (write [NAM001, HON003], or ‘NAM001: the reason’ lines)"
    ]
    assert document.stet is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a <!-- stet: NAM001 -->\n\nb\n<!-- stet -->\nc\n\n- d <!-- stet: TTL003 -->\n", id="harmless"),
        pytest.param("*a<!-- stet: NAM001 -->*\n\nb <!-- stet: NAM001 -->\n\n**<!-- stet -->c**\n", id="some are not"),
    ],
)
def test_marks_are_taken_away_together_as_they_are_one_by_one(text: str) -> None:
    document = read_document("a.md", text, [])
    marks = [(stet, stet.selectors) for stet in read_stets(document)]
    assert removals(document, marks) == [removals(document, [mark])[0] for mark in marks]


def test_of_marks_that_only_together_keep_something_apart_one_stays() -> None:
    text = "<!-- stet: TTL003 -->*<!-- stet: TTL003 -->*"
    document = read_document("a.md", text, [])
    first, second = removals(document, [(stet, stet.selectors) for stet in read_stets(document)])
    assert (bool(first), bool(second)) == (True, False)


def test_a_thousand_idle_marks_are_read_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    document = read_document("a.md", "a <!-- stet: NAM001 -->\n\n" * 1000, [])
    times: list[str] = []

    def read(path: str, text: str, problems: list[Problem], marker: str) -> Document:
        times.append(path)
        return read_document(path, text, problems, marker)

    monkeypatch.setattr(remove, "read_document", read)
    marks = [(stet, stet.selectors) for stet in read_stets(document)]
    assert all(removals(document, marks))
    assert len(times) == 1
