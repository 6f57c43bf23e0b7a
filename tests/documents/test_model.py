"""Positions: offsets, lines and columns of a draft, and of a block within it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents import Block, Document, Run

TEXTS = st.text(alphabet="aé漢😀\u0301א\r\n\t \u2028")
EMPHASIS = Block("paragraph", "Ana Li & co", (Run(0, 4, 0, 4), Run(4, 6, 5, 7), Run(6, 7, 8, 9), Run(7, 8, 9, 14)))


def document(text: str) -> Document:
    return Document("a.md", text, ())


@settings(deadline=None)
@given(TEXTS, st.booleans(), st.data())
def test_line_and_column_are_what_splitting_by_hand_gives(text: str, marked: bool, data: st.DataObject) -> None:  # noqa: FBT001
    text = "\ufeff" * marked + text
    offset = data.draw(st.integers(0, len(text)))
    if text[offset - 1 : offset + 1] == "\r\n":
        offset += 1
    lines = re.split(r"\r\n|\r|\n", text[:offset])
    position = document(text).position(offset)
    assert position.offset == offset
    assert position.line == len(lines)
    assert position.column == max(1, len(lines[-1].removeprefix("\ufeff") if len(lines) == 1 else lines[-1]) + 1)


@settings(deadline=None)
@given(TEXTS)
def test_the_lines_put_together_are_the_text(text: str) -> None:
    draft = document(text)
    lines = re.split(r"\r\n|\r|\n", text)
    assert [draft.line_text(number) for number in range(1, len(lines) + 1)] == lines
    assert [draft.position(draft.line_start(number)).line for number in range(1, len(lines) + 1)] == list(
        range(1, len(lines) + 1)
    )


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        pytest.param("ab", 2, 1, 3, id="the end of the text"),
        pytest.param("a\nb", 2, 2, 1, id="after a line feed"),
        pytest.param("a\r\nb", 3, 2, 1, id="after a carriage return and line feed"),
        pytest.param("a\rb", 2, 2, 1, id="after a carriage return"),
        pytest.param("a\n", 2, 2, 1, id="the empty last line"),
        pytest.param("\ufeffab", 1, 1, 1, id="after a byte-order mark"),
        pytest.param("\ufeffab", 0, 1, 1, id="at a byte-order mark"),
        pytest.param("\ufeffa\nb", 3, 2, 1, id="the second line of a marked text"),
        pytest.param("😀b", 1, 1, 2, id="an emoji is one column"),
        pytest.param("a\u2028b", 2, 1, 3, id="a line separator ends no line"),
    ],
)
def test_position_of(text: str, offset: int, line: int, column: int) -> None:
    position = document(text).position(offset)
    assert (position.line, position.column, position.offset) == (line, column, offset)


def test_the_line_starts_are_no_part_of_what_makes_documents_equal() -> None:
    read, unread = document("a\nb"), document("a\nb")
    read.position(2)
    assert read == unread


@pytest.mark.parametrize(
    ("start", "end", "source"),
    [
        pytest.param(0, 3, (0, 3), id="within a run"),
        pytest.param(4, 6, (5, 7), id="a whole run"),
        pytest.param(0, 6, (0, 7), id="over mark-up"),
        pytest.param(7, 8, (9, 14), id="an entity stands as a whole"),
        pytest.param(6, 8, (8, 14), id="up to an entity"),
        pytest.param(5, 5, (6, 6), id="an empty span"),
    ],
)
def test_a_span_in_a_block_is_a_span_in_the_source(start: int, end: int, source: tuple[int, int]) -> None:
    assert EMPHASIS.source_span(start, end) == source


@pytest.mark.parametrize(
    ("start", "end", "verbatim"),
    [
        pytest.param(0, 4, True, id="within a run"),
        pytest.param(4, 6, True, id="a whole run"),
        pytest.param(3, 5, False, id="over mark-up"),
        pytest.param(7, 8, False, id="an entity"),
        pytest.param(6, 8, False, id="with an entity"),
    ],
)
def test_only_plain_source_is_verbatim(start: int, end: int, verbatim: bool) -> None:  # noqa: FBT001
    assert EMPHASIS.is_verbatim(start, end) is verbatim


def test_mark_up_that_an_entity_makes_up_for_is_not_verbatim() -> None:
    block = Block("paragraph", "abcd", (Run(0, 1, 0, 1), Run(1, 3, 1, 2), Run(3, 4, 3, 4)))
    assert block.source_span(0, 4) == (0, 4)
    assert not block.is_verbatim(0, 4)


@pytest.mark.parametrize(("offset", "inside"), [(0, False), (1, True), (3, True), (4, False), (6, True)], ids=str)
def test_quotations_hold_their_first_character_and_not_the_one_after_the_last(offset: int, inside: bool) -> None:  # noqa: FBT001
    block = Block("paragraph", "a'b' 'c'", (Run(0, 8, 0, 8),), quotations=((1, 4), (5, 8)))
    assert block.in_quotation(offset) is inside


def test_everything_in_a_quoted_block_is_somebodys_words() -> None:
    assert Block("paragraph", "abc", (Run(0, 3, 0, 3),), quoted=True).in_quotation(0)
