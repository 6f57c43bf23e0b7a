"""Marks that are added: one a line or paragraph, nothing reported afterwards, the prose as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.documents import read_document
from checker.stet import add_stet, read_stets

if TYPE_CHECKING:
    from checker.documents import Document
    from checker.stet.add import Format
    from tests.stet.conftest import Desk

PATHS: dict[Format, str] = {"markdown": "a.md", "plain": "a.txt"}


def added(desk: Desk, text: str, reason: str = "as she signs", format: Format = "markdown") -> str:  # noqa: A002
    _, verdict = desk.judged(text, PATHS[format])
    return add_stet(text, verdict.reported, reason, format)


def prose(document: Document) -> list[tuple[str, list[str]]]:
    return [(block.kind, block.text.split()) for block in document.blocks]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        pytest.param("a NAM001 b\n", "a NAM001 b <!-- stet: NAM001 -- as she signs -->\n", id="a line"),
        pytest.param(
            "TTL003 NAM001 NAM001", "TTL003 NAM001 NAM001 <!-- stet: NAM001, TTL003 -- as she signs -->", id="two codes"
        ),
        pytest.param(
            "NAM001\nx\nTTL003\n",
            "NAM001 <!-- stet: NAM001 -- as she signs -->\nx\nTTL003 <!-- stet: TTL003 -- as she signs -->\n",
            id="two lines",
        ),
        pytest.param("NAM001  \nb\n", "NAM001 <!-- stet: NAM001 -- as she signs -->  \nb\n", id="a hard break"),
        pytest.param("NAM001\\\nb\n", "NAM001 <!-- stet: NAM001 -- as she signs -->\\\nb\n", id="a hard break's mark"),
        pytest.param("# NAM001 #\n", "# NAM001 <!-- stet: NAM001 -- as she signs --> #\n", id="a closed heading"),
        pytest.param(
            "|a|b|\n|-|-|\n| NAM001 | b |\n",
            "|a|b|\n|-|-|\n| NAM001 <!-- stet: NAM001 -- as she signs --> | b |\n",
            id="a cell",
        ),
        pytest.param(
            "NAM001 TTL003 <!-- stet: NAM001 -->",
            "NAM001 TTL003 <!-- stet: NAM001, TTL003 -- as she signs -->",
            id="a mark without a reason",
        ),
        pytest.param(
            "NAM001 TTL003 CON001 <!-- stet: NAM001 TTL003 -- so -->",
            "NAM001 TTL003 CON001 <!-- stet: NAM001 TTL003 CON001 -- so; as she signs -->",
            id="a mark with another reason",
        ),
        pytest.param(
            "NAM001 TTL003 <!-- stet: NAM001 -- as she signs -->",
            "NAM001 TTL003 <!-- stet: NAM001, TTL003 -- as she signs -->",
            id="a mark with this reason",
        ),
        pytest.param(
            "<!-- stet: NAM001 -->\nNAM001 TTL003\nTTL003 CON001",
            "<!-- stet: NAM001, CON001, TTL003 -- as she signs -->\nNAM001 TTL003\nTTL003 CON001",
            id="a mark above the paragraph",
        ),
        pytest.param(
            "<!-- stet-file: NAM001 -->\n\nNAM001 TTL003",
            "<!-- stet-file: NAM001 -->\n\nNAM001 TTL003 <!-- stet: TTL003 -- as she signs -->",
            id="a mark for the file is left alone",
        ),
        pytest.param(
            "`code that\ngoes on` NAM001 `and\non`",
            "`code that\ngoes on` NAM001 `and\non`",
            id="within code of two lines",
        ),
    ],
)
def test_in_markdown(text: str, marked: str, desk: Desk) -> None:
    if text == marked:
        marked = f"<!-- stet: NAM001 -- as she signs -->\n{text}"
    assert added(desk, text) == marked
    assert desk.left(marked) == []


def test_where_no_mark_can_stand_one_for_the_file_does(desk: Desk) -> None:
    text = "---\ntitle: x\n---\n\n- a\n- NAM001 `x\n  y`\n- NAM001\n"
    marked = added(desk, text)
    assert marked == (
        "---\ntitle: x\n---\n<!-- stet-file: NAM001 -- as she signs -->\n\n"
        "\n- a\n- NAM001 `x\n  y`\n- NAM001 <!-- stet: NAM001 -- as she signs -->\n"
    )
    assert desk.left(marked) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        pytest.param("NAM001\nTTL003\n\nb\n", "[stet: NAM001, TTL003 -- why]\nNAM001\nTTL003\n\nb\n", id="a paragraph"),
        pytest.param("a\r\nNAM001", "a\r\n[stet: NAM001 -- why]\r\nNAM001", id="CRLF"),
        pytest.param("\ufeffNAM001\n", "\ufeff[stet: NAM001 -- why]\nNAM001\n", id="a byte-order mark"),
        pytest.param("date 2021-04-08 NAM001\n", "[stet: NAM001 -- why]\ndate 2021-04-08 NAM001\n", id="a date before"),
        pytest.param("[stet: TTL003]\nNAM001 TTL003\n", "[stet: TTL003, NAM001 -- why]\nNAM001 TTL003\n", id="a mark"),
    ],
)
def test_in_plain_text(text: str, marked: str, desk: Desk) -> None:
    assert added(desk, text, "why", "plain") == marked
    assert desk.left(marked, "a.txt") == []


@pytest.mark.parametrize("reason", ["", "a --> b", "a --!> b --", "x -- y", " two\n lines ", "[sic]", "--", "-", ">"])
@pytest.mark.parametrize("format", PATHS)
def test_any_reason(reason: str, format: Format, desk: Desk) -> None:  # noqa: A002
    marked = added(desk, "NAM001\n\nNAM001\n", reason, format)
    document = read_document(PATHS[format], marked, [])
    assert len(read_stets(document)) == 2
    assert [block.text.strip() for block in document.blocks] == ["NAM001", "NAM001"]
    assert desk.left(marked, PATHS[format]) == []


def test_nothing_reported_nothing_added(desk: Desk) -> None:
    assert added(desk, "a\n") == "a\n"
    assert added(desk, "a <!-- stet: TTL003 -->\n") == "a <!-- stet: TTL003 -->\n"


def test_the_marker_word_is_the_house_s(desk: Desk) -> None:
    _, verdict = desk.judged("NAM001")
    marked = add_stet("NAM001", verdict.reported, "", "markdown", "ok-so")
    assert marked == "NAM001 <!-- ok-so: NAM001 -->"
    assert desk.left(marked, marker="ok-so") == []


PIECES = st.sampled_from(
    [
        *(
            "NAM001",
            "TTL003",
            "CON001 ",
            "word",
            " ",
            "\n",
            "\n\n",
            "\r\n",
            "# ",
            "- ",
            "> ",
            "1. ",
            "  ",
            "    ",
            "`",
            "```\n",
        ),
        *(
            "*",
            "**",
            "_",
            "[",
            "](x)",
            "|",
            "|a|b|\n|-|-|\n",
            "<!-- stet: TTL003 -->",
            "<!-- stet -->",
            "<!-- ",
            "-->",
            "\\",
        ),
        *(
            "[stet: NAM001]",
            "[stet]\n",
            "<b>",
            "<div>\n",
            "🎉",
            "é",
            "===\n",
            "---\n",
            "date 2021-04-08 ",
            "&amp;",
            "[^1]: ",
        ),
        *(
            "<!-- stet-begin: NAM001 -->\n",
            "<!-- stet-end -->\n",
            "[stet-begin]\n",
            "\ufeff",
            "\t",
            "~~",
            "![",
            "<",
            '"',
        ),
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=25).map("".join)


@pytest.mark.parametrize("format", PATHS)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_nothing_is_reported_afterwards_and_the_prose_is_as_it_was(text: str, format: Format, desk: Desk) -> None:  # noqa: A002
    try:
        before, verdict = desk.judged(text, PATHS[format])
    except AssertionError:  # front matter that is no YAML
        return
    marked = add_stet(text, verdict.reported, "why", format)
    after, second = desk.judged(marked, PATHS[format])
    assert [one.code for one in second.reported if not one.code.startswith("STE")] == []
    assert prose(after) == prose(before)
    assert add_stet(marked, second.reported, "why", format) == marked


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, path=st.sampled_from(["a.md", "a.txt"]))
def test_taking_marks_away_leaves_the_prose_and_no_mark_to_take_away(text: str, path: str, desk: Desk) -> None:
    try:
        before, _ = desk.judged(text, path)
    except AssertionError:
        return
    mended = desk.mended(text, path)
    after, verdict = desk.judged(mended, path)
    assert not any(one.fix for one in verdict.reported)
    assert prose(after) == prose(before)
