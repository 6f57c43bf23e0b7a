"""Bytes to text: one clear problem for what is no text."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.decode import decode

if TYPE_CHECKING:
    from checker.errors import Problem


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        pytest.param("Орбан\r\n".encode(), None, "Орбан\r\n", id="UTF-8, line endings kept"),
        pytest.param(codecs.BOM_UTF8 + b"Ana", None, "\ufeffAna", id="a byte-order mark is kept"),
        pytest.param(b"caf\xe9", "windows-1252", "café", id="Windows-1252"),
        pytest.param("Ana é".encode("utf-16"), "utf-16", "Ana é", id="UTF-16"),
        pytest.param("Ana é".encode("utf-16-le"), "UTF-16-LE", "Ana é", id="UTF-16, order given"),
        pytest.param("Ana é".encode("utf-32"), "utf-32", "Ana é", id="UTF-32"),
    ],
)
def test_text_of(data: bytes, encoding: str | None, text: str) -> None:
    problems: list[Problem] = []
    assert decode(data, "a.txt", problems, encoding) == text
    assert problems == []


@pytest.mark.parametrize(
    ("data", "encoding", "said"),
    [
        pytest.param(
            b"one\ncaf\xe9 x",
            None,
            "a.txt:2: is not UTF-8: byte 0xE9 at byte offset 7 (if it is Windows-1252, use --encoding windows-1252)",
            id="the byte and its line are named",
        ),
        pytest.param(
            b"caf\xc3",
            None,
            "a.txt:1: is not UTF-8: byte 0xC3 at byte offset 3 (if it is Windows-1252, use --encoding windows-1252)",
            id="cut within a character",
        ),
        pytest.param(
            b"a\x81",
            "windows-1252",
            "a.txt:1: is not windows-1252: byte 0x81 at byte offset 1 (try another --encoding)",
            id="a byte that the encoding has not",
        ),
        pytest.param(
            "Ana".encode("utf-16"),
            None,
            "a.txt: is UTF-16, not UTF-8 (use --encoding utf-16, or save it as UTF-8)",
            id="UTF-16",
        ),
        pytest.param(
            codecs.BOM_UTF16_BE + "Ana".encode("utf-16-be"),
            None,
            "a.txt: is UTF-16, not UTF-8 (use --encoding utf-16, or save it as UTF-8)",
            id="UTF-16, big end first",
        ),
        pytest.param(
            "Ana".encode("utf-32"),
            None,
            "a.txt: is UTF-32, not UTF-8 (use --encoding utf-32, or save it as UTF-8)",
            id="UTF-32",
        ),
        pytest.param(
            b"PNG\n\n\x00\x01",
            None,
            "a.txt:3: is a binary file: it holds a NUL byte (byte 5)",
            id="binary",
        ),
        pytest.param(
            b"a\x00", "windows-1252", "a.txt:1: is a binary file: it holds a NUL byte (byte 1)", id="binary, encoded"
        ),
        pytest.param(b"", None, "a.txt: is empty: there is nothing to check", id="empty"),
        pytest.param(b" \r\n\t", None, "a.txt: is empty: there is nothing to check", id="only space"),
        pytest.param(
            b"Ana", "nonsense", "a.txt: cannot be decoded: unknown encoding: nonsense (check --encoding)", id="unknown"
        ),
        pytest.param(
            codecs.BOM_UTF16_LE + b"A\x00\n",
            "utf-16",
            "a.txt:1: is not utf-16: byte 0x0A at byte offset 4 (try another --encoding)",
            id="UTF-16 it is not",
        ),
    ],
)
def test_what_is_no_text_is_one_problem(data: bytes, encoding: str | None, said: str) -> None:
    problems: list[Problem] = []
    assert decode(data, "a.txt", problems, encoding) is None
    assert [str(problem) for problem in problems] == [said]


def test_a_codec_that_gives_no_text_is_one_problem() -> None:
    problems: list[Problem] = []
    assert decode(b"Ana", "a.txt", problems, "rot13") is None
    assert [problem.hint for problem in problems] == ["check --encoding"]


@pytest.mark.parametrize("encoding", ["utf16", "utf_16", "U16", "utf_32"])
def test_other_names_of_utf_16_are_not_binary(encoding: str) -> None:
    problems: list[Problem] = []
    assert decode("Ana".encode(encoding), "a.txt", problems, encoding) == "Ana"


def test_a_file_of_the_limit_is_read_and_one_byte_more_is_not() -> None:
    problems: list[Problem] = []
    limit = 2 * 2**20
    assert decode(b"a" * limit, "a.txt", problems, max_bytes=limit) is not None
    assert problems == []
    assert decode(b"a" * (limit + 1), "a.txt", problems, max_bytes=limit) is None
    assert [str(problem) for problem in problems] == [
        "a.txt: is 2 MiB, larger than the limit of 2 MiB (split the file, or raise max-file-size in exonym.yaml)"
    ]


def test_a_small_limit_is_said_in_a_unit_that_shows_it() -> None:
    problems: list[Problem] = []
    decode(b"a" * 1000, "a.txt", problems, max_bytes=500)
    assert [problem.message for problem in problems] == ["is 1,000 bytes, larger than the limit of 500 bytes"]


@settings(deadline=None)
@given(st.binary(max_size=40), st.sampled_from([None, "windows-1252", "utf-16", "utf-7", "shift_jis", "hex"]))
def test_any_bytes_are_text_or_one_problem(data: bytes, encoding: str | None) -> None:
    problems: list[Problem] = []
    text = decode(data, "a.txt", problems, encoding)
    assert (text is None) == (len(problems) == 1)
    if encoding is None and text is not None:
        assert text.encode() == data
