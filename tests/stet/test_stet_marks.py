"""What marks let stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.stet.conftest import Desk

MARKDOWN = [
    pytest.param("NAM001 <!-- stet -->", [], id="bare, beside the words"),
    pytest.param("NAM001 <!-- stet: NAM001 -->", [], id="by code"),
    pytest.param("NAM001 <!-- stet: nam001 -->", [], id="by a code in small letters"),
    pytest.param("NAM001 <!-- stet: listed-variant -->", [], id="by name"),
    pytest.param("NAM001 TTL003 <!-- stet: NAM -->", ["TTL003"], id="by prefix"),
    pytest.param("NAM001 TTL003 <!-- stet: ALL -->", [], id="all"),
    pytest.param("NAM001 TTL003 <!-- stet: NAM001 TTL003 -->", [], id="two codes"),
    pytest.param("NAM001 TTL003 <!-- stet: NAM001,TTL003 -- as she says -->", [], id="two codes and a reason"),
    pytest.param("NAM001 TTL003 <!-- stet: NAM001 -->", ["TTL003"], id="one of two"),
    pytest.param("NAM001 <!--STET:NAM001-->", [], id="in capitals, without blanks"),
    pytest.param("NAM001 <!-- stet NAM001 -->", [], id="without the colon"),
    pytest.param("NAM001 <!-- stet -- as she says -->", [], id="bare with a reason"),
    pytest.param("NAM001 <!-- stet: NAM001 — as she says -->", [], id="a dash before the reason"),
    pytest.param("NAM001 <!-- a note --> and more <!-- stet --> here", [], id="in the middle of the line"),
    pytest.param("NAM001\nNAM001 <!-- stet -->\nNAM001", ["NAM001", "NAM001"], id="one line of a paragraph"),
    pytest.param("# NAM001 <!-- stet -->\n\nNAM001", ["NAM001"], id="a heading"),
    pytest.param("- NAM001 <!-- stet -->\n- NAM001", ["NAM001"], id="an item"),
    pytest.param("> NAM001 <!-- stet -->\n> NAM001", ["NAM001"], id="a quotation"),
    pytest.param("| a | b |\n|---|---|\n| NAM001 | x <!-- stet --> |\n| NAM001 | x |", ["NAM001"], id="a table's row"),
    pytest.param("<!-- stet -->\nNAM001\nNAM001\n\nNAM001", ["NAM001"], id="above a paragraph"),
    pytest.param("<!-- stet -->\n\nNAM001\nNAM001\n\nNAM001", ["NAM001"], id="above a paragraph, with a blank line"),
    pytest.param("<!-- stet -->\n# NAM001\n\nNAM001", ["NAM001"], id="above a heading"),
    pytest.param("<!-- stet -->\nNAM001\n===\n\nNAM001", ["NAM001"], id="above an underlined heading"),
    pytest.param("<!-- stet -->\n- NAM001\n- NAM001\n\n  NAM001\n\nNAM001", ["NAM001"], id="above a list"),
    pytest.param("<!-- stet -->\n> NAM001\n>\n> NAM001\n\nNAM001", ["NAM001"], id="above a quotation"),
    pytest.param("> <!-- stet -->\n> NAM001\n>\n> NAM001", ["NAM001"], id="within a quotation"),
    pytest.param("<!-- stet -->\n| NAM001 | b |\n|---|---|\n| NAM001 | x |\n\nNAM001", ["NAM001"], id="above a table"),
    pytest.param("- <!-- stet -->\n  NAM001 *NAM001*\n- NAM001", ["NAM001"], id="first in an item"),
    pytest.param("- <!-- stet -->\n  *NAM001* NAM001\n- NAM001", ["NAM001"], id="first in an item, then emphasis"),
    pytest.param("<!-- stet: NAM001 -->\n<!-- stet: TTL003 -->\nNAM001 TTL003", [], id="two marks above"),
    pytest.param("<!-- stet: NAM001 --> <!-- stet: TTL003 -->\nNAM001 TTL003", [], id="two marks on one line above"),
    pytest.param("<!-- stet: NAM001\n     -- as she says -->\nNAM001", [], id="a mark of two lines"),
    pytest.param("a\n       <!-- stet -->\nNAM001\n\nNAM001", ["NAM001"], id="alone within a paragraph"),
    pytest.param("<!-- stet-begin -->\n\nNAM001\n\nNAM001\n\n<!-- stet-end -->\n\nNAM001", ["NAM001"], id="between"),
    pytest.param("NAM001 <!-- stet-begin -->NAM001<!-- stet-end --> NAM001", ["NAM001", "NAM001"], id="within a line"),
    pytest.param(
        "<!-- stet-begin: NAM001 -->\n<!-- stet-begin: TTL003 -->\n\nNAM001 TTL003\n\n<!-- stet-end: NAM001 -->\n\n"
        "NAM001 TTL003\n\n<!-- stet-end: TTL003 -->\n\nNAM001 TTL003",
        ["NAM001", "NAM001", "TTL003"],
        id="stretches that cross",
    ),
    pytest.param("NAM001\n\nNAM001\n\n<!-- stet-file: NAM001 -- all of it -->", [], id="the file, from its end"),
    pytest.param("---\nstet: NAM001\n---\nNAM001 TTL003", ["TTL003"], id="front matter, a code"),
    pytest.param("---\nstet: [NAM001, titles]\n---\nNAM001", ["STE001 titles"], id="front matter, a list"),
    pytest.param("---\nstet:\n  - NAM001\n  - TTL\n---\nNAM001 TTL003", [], id="front matter, a long list"),
    pytest.param("---\nstet: {NAM001: as she says, TTL003: }\n---\nNAM001 TTL003", [], id="front matter, reasons"),
]

SILENT = [
    pytest.param("`<!-- stet -->` NAM001", id="code"),
    pytest.param("```\n<!-- stet-file -->\n```\nNAM001", id="a fence"),
    pytest.param("    <!-- stet-file -->\n\nNAM001", id="indented code"),
    pytest.param("\\<!-- stet-file --> NAM001", id="escaped"),
    pytest.param("<pre>\n<!-- stet-file -->\n</pre>\n\nNAM001", id="preformatted"),
    pytest.param("<!-- stetson: a hat --> NAM001\n\nNAM001", id="another word"),
    pytest.param("<!-- see stet --> \n\nNAM001", id="not at the beginning"),
    pytest.param("[stet]\n\nNAM001", id="a mark of plain text"),
]


@pytest.mark.parametrize(("text", "left"), MARKDOWN)
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_in_markdown(text: str, left: list[str], ending: str, desk: Desk) -> None:
    assert desk.left(text.replace("\n", ending)) == left
    assert desk.left("\ufeff" + text.replace("\n", ending)) == left


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_mark_lets_nothing_stand(text: str, desk: Desk) -> None:
    document, verdict = desk.judged(text)
    assert document.marks == ()
    assert {one.code for one in verdict.reported} == {"NAM001"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("[stet]\nNAM001\nNAM001\n\nNAM001\n", ["NAM001"], id="above a paragraph"),
        pytest.param("a\n\n  [STET: NAM001 -- so [sic] she says]  \n\nNAM001\n\nNAM001", ["NAM001"], id="blank lines"),
        pytest.param("NAM001\n[stet]\nNAM001\n\nNAM001", ["NAM001", "NAM001"], id="within a paragraph: what follows"),
        pytest.param("NAM001\n[stet]\nNAM001\nNAM001", ["NAM001", "NAM001"], id="each line is a paragraph"),
        pytest.param("[stet-begin]\nNAM001\n\nNAM001\n[stet-end]\n\nNAM001", ["NAM001"], id="between"),
        pytest.param("NAM001\n\nNAM001\n[stet-file: NAM001]", [], id="the file"),
        pytest.param("NAM001 [stet]", ["NAM001"], id="beside words it is text"),
        pytest.param("NAM001 <!-- stet -->", ["NAM001"], id="a comment is text"),
        pytest.param("date 2021-04-08\n[stet: NAM001]\nNAM001\n\nNAM001", ["NAM001"], id="under the date"),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_in_plain_text(text: str, left: list[str], ending: str, desk: Desk) -> None:
    assert desk.left(text.replace("\n", ending), "a.txt") == left
    assert desk.left("\ufeff" + text.replace("\n", ending), "a.txt") == left


def test_a_mark_in_plain_text_is_no_prose(desk: Desk) -> None:
    text = "[stet: NAM001]\ndate 2021-04-08\nHeadline\n\nPeter\n[stet: TTL003 -- as he signs]\nSiyarto came.\n"
    document, _ = desk.judged(text, "a.txt")
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("heading", "Headline"),
        ("paragraph", "Peter\nSiyarto came."),
    ]
    assert document.date == "2021-04-08"
    block = document.blocks[1]
    start, end = block.source_span(6, 13)
    assert text[start:end] == "Siyarto"
    assert block.is_verbatim(6, 13)
    assert not block.is_verbatim(0, 13)


def test_the_marker_word_is_the_house_s(desk: Desk) -> None:
    text = "---\nok-so: NAM002\n---\nNAM001 <!-- ok-so: NAM001 -->\n\nNAM001 NAM002 <!-- stet -->"
    assert desk.left(text, marker="ok-so") == ["NAM001"]
    assert desk.left("NAM001 <!-- Let it be: NAM001 -->", marker="LET it be") == []
    assert desk.left("[let it be]\nNAM001", "a.txt", marker="LET it be") == []
    assert desk.left("[ok-so]\nNAM001\n\n[stet]\nNAM001", "a.txt", marker="ok-so") == ["NAM001"]


def test_what_is_let_stand_is_told_with_the_reason(desk: Desk) -> None:
    text = "---\nstet: {TTL003: so they are called}\n---\nNAM001 TTL003 <!-- stet: NAM001 -- as  she\nsigns -->\n"
    _, verdict = desk.judged(text)
    assert [(one.code, stet.reason) for one, stet in verdict.let_stand] == [
        ("NAM001", "as she signs"),
        ("TTL003", "so they are called"),
    ]


def test_a_bare_mark_does_not_silence_what_is_said_of_marks(desk: Desk) -> None:
    assert desk.left("<!-- stet-file --> NAM001\n\nNAM001 <!-- stet: TTL003 -->") == ["STE002 <!-- stet: TTL003 -->"]
    assert desk.left("<!-- stet-file: STE002 -->\n\na <!-- stet: TTL003 -->") == []
