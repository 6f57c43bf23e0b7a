"""Plain text: paragraphs, headlines, dates."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents import read_document
from checker.documents.plain import mask_addresses

if TYPE_CHECKING:
    from checker.documents import Document

PIECES = [
    "Ana",
    "é",
    "漢",
    "😀",
    " ",
    "  ",
    "\t",
    "\u00a0",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\r\n \r\n",
    "\ufeff",
    ".",
    '"',
]
DATES = ["date 2021-04-08 ", "8 April 2021\n", "BUDAPEST, 8 April 2021 — ", "https://a.org/é ", "a@example.org"]


def read(text: str) -> Document:
    return read_document("draft.txt", text, [])


def texts(text: str) -> list[str]:
    return [block.text for block in read(text).blocks]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES + DATES)).map("".join))
def test_every_character_of_a_block_is_the_source_it_stands_for(text: str) -> None:
    end = 0
    for block in read(text).blocks:
        (run,) = block.runs
        assert (run.start, run.end) == (0, len(block.text))
        assert run.verbatim
        assert end <= run.source_start <= run.source_end <= len(text)
        source = text[run.source_start : run.source_end]
        assert [a for a, b in zip(block.text, source, strict=True) if a not in {b, "\ufffc"}] == []
        end = run.source_end


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_nothing_but_space_is_left_out(text: str) -> None:
    rest = text
    for block in read(text).blocks:
        rest = rest.replace(block.text, "", 1)
    assert rest.replace("\ufeff", "").strip() == ""


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param("Ana.\n\nLi.", ["Ana.", "Li."], id="a blank line"),
        pytest.param("Ana\nLi.\n\nBo.", ["Ana\nLi.", "Bo."], id="lines of one paragraph"),
        pytest.param("Ana.\nLi.", ["Ana.", "Li."], id="each line a paragraph without blank lines"),
        pytest.param("Ana.\r\n\r\nLi.", ["Ana.", "Li."], id="carriage returns and line feeds"),
        pytest.param("Ana.\r\rLi.", ["Ana.", "Li."], id="carriage returns"),
        pytest.param("Ana.\n \t\u00a0\nLi.", ["Ana.", "Li."], id="a line of spaces"),
        pytest.param("\n\n  Ana.\n\n\n", ["Ana."], id="space around"),
        pytest.param("\ufeff\nAna.", ["Ana."], id="a byte-order mark"),
        pytest.param("", [], id="nothing"),
        pytest.param(" \n \n", [], id="only space"),
        pytest.param("\ufeff", [], id="only a byte-order mark"),
    ],
)
def test_paragraphs_of(text: str, blocks: list[str]) -> None:
    assert texts(text) == blocks


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        pytest.param("Ana meets Li", "heading", id="no stop"),
        pytest.param("Ana says ‘Li’", "heading", id="a closing mark"),
        pytest.param("Ana meets Li.", "paragraph", id="a stop"),
        pytest.param("“Ana meets Li.”", "paragraph", id="a stop before a closing mark"),
        pytest.param("(Ana?)", "paragraph", id="a question in brackets"),
        pytest.param("Ana:", "paragraph", id="a colon"),
        pytest.param("a" * 160, "heading", id="160 characters"),
        pytest.param("a" * 161, "paragraph", id="161 characters"),
        pytest.param("Ana\nmeets Li", "paragraph", id="two lines"),
    ],
)
def test_a_first_line_is_a_headline(first: str, kind: str) -> None:
    assert [block.kind for block in read(f"{first}\n\nBo.\n\nEd").blocks] == [kind, "paragraph", "paragraph"]


def test_a_line_alone_is_no_headline() -> None:
    assert [block.kind for block in read("Ana meets Li").blocks] == ["paragraph"]


@pytest.mark.parametrize(
    ("text", "date", "date_from", "blocks"),
    [
        pytest.param("date 2021-04-08 Ana.", "2021-04-08", "its first line", ["Ana."], id="first words"),
        pytest.param("\ufeffDate: 2021-04-08\nAna.", "2021-04-08", "its first line", ["Ana."], id="after a mark"),
        pytest.param("date 2021-04-08", "2021-04-08", "its first line", [], id="nothing but a date"),
        pytest.param(
            "Ana.\n\n8 April 2021\n\nLi.", "2021-04-08", "a line of its own", ["Ana.", "Li."], id="a lone date"
        ),
        pytest.param("ROME, 8 April 2021 - Ana.", "2021-04-08", "its dateline", ["Ana."], id="a dateline"),
        pytest.param(
            "a.\n\nb.\n\nc.\n\nROME, 8 April 2021 - Ana.",
            "2021-04-08",
            "its dateline",
            ["a.", "b.", "c.", "Ana."],
            id="a fourth paragraph",
        ),
        pytest.param(
            "a.\n\nb.\n\nc.\n\nd.\n\n8 April 2021", None, "", ["a.", "b.", "c.", "d.", "8 April 2021"], id="too late"
        ),
        pytest.param(
            "8 April 2021\n\n9 April 2021", "2021-04-08", "a line of its own", ["9 April 2021"], id="the first counts"
        ),
        pytest.param("31 April 2021\n\nAna.", None, "", ["31 April 2021", "Ana."], id="no such day"),
        pytest.param(
            "ROME, 31 April 2021 - Ana.", None, "", ["ROME, 31 April 2021 - Ana."], id="no such day in a dateline"
        ),
        pytest.param("updated 2021-04-08.", None, "", ["updated 2021-04-08."], id="a date within prose"),
        pytest.param("mandate 2021-04-08 Ana.", None, "", ["mandate 2021-04-08 Ana."], id="another word"),
    ],
)
def test_date_of(text: str, date: str | None, date_from: str, blocks: list[str]) -> None:
    document = read(text)
    assert (document.date, document.date_from) == (date, date_from)
    assert [block.text for block in document.blocks] == blocks


def test_a_first_line_with_no_such_day_dates_nothing() -> None:
    document = read("date 2021-02-30 Ana.")
    assert (document.date, document.date_from) == (None, "")


def test_a_dateline_alone_leaves_no_empty_block() -> None:
    assert texts("ROME, 8 April 2021 — \n\nAna.") == ["Ana."]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        pytest.param("see https://a.org/Ana Li", "see ################# Li", id="a web address"),
        pytest.param("see www.ana.org Li", "see ########### Li", id="without a scheme"),
        pytest.param("mail ana.b+c@li-bo.co.uk now", "mail ################### now", id="a mail address"),
        pytest.param("“http://ana.org” Li", "“##############” Li", id="in quotation marks"),
        pytest.param("Ana @ Li", "Ana @ Li", id="only a sign"),
        pytest.param("Ana", "Ana", id="no address"),
    ],
)
def test_addresses_are_masked_in_place(text: str, masked: str) -> None:
    assert mask_addresses(text).replace("\ufffc", "#") == masked


def test_a_long_word_and_a_mail_address_are_masked_in_linear_time() -> None:
    begun = time.process_time()
    masked = mask_addresses("x" * 30_000 + " a@example.org")
    assert masked.endswith(" " + "\ufffc" * 13)
    assert time.process_time() - begun < 0.3


def test_one_line_end_of_two_characters_is_no_blank_line() -> None:
    document = read_document("a.txt", "One,\r\ntwo.\r\n\r\nThree.\r\n", [])
    assert [block.text for block in document.blocks] == ["One,\r\ntwo.", "Three."]
