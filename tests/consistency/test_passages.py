from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from checker.consistency.clusters import Usage, Where
from checker.consistency.passages import REACH, Passages

if TYPE_CHECKING:
    from collections.abc import Callable

    Write = Callable[..., str]

TEXT = "First.\nWe met Oybek Nurov, sir.\nLast.\n"


def passage(path: str, line: int = 2, column: int = 8, encoding: str | None = None) -> tuple[str, str, str]:
    return Passages(encoding)(Where(path, "", 1, line, column), Usage("Oybek Nurov", ()))


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        pytest.param(TEXT.encode(), None, id="UTF-8"),
        pytest.param(TEXT.replace("\n", "\r\n").encode(), None, id="CRLF"),
        pytest.param(TEXT.replace("\n", "\r").encode(), None, id="CR"),
        pytest.param(TEXT.encode("utf-8-sig"), None, id="byte-order mark"),
        pytest.param(TEXT.encode("utf-16"), "utf-16", id="UTF-16"),
    ],
)
def test_the_words_around_a_place(write: Write, content: bytes, encoding: str | None) -> None:
    assert passage(write("a.md", content), encoding=encoding) == ("We met ", "Oybek Nurov", ", sir.")


def test_a_byte_order_mark_is_no_column(write: Write) -> None:
    assert passage(write("a.md", "\ufeffOybek Nurov left."), 1, 1) == ("", "Oybek Nurov", " left.")


def test_a_long_line_is_cut(write: Write) -> None:
    before, name, after = passage(write("a.md", "x" * 500 + "Oybek Nurov" + "y" * 500), 1, 501)
    assert (before, name, after) == ("x" * REACH, "Oybek Nurov", "y" * REACH)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        pytest.param(TEXT, 9, id="fewer lines"),
        pytest.param(b"\xff\xff", 1, id="no longer text"),
        pytest.param(None, 1, id="gone"),
        pytest.param("", 1, id="empty"),
    ],
)
def test_what_is_no_longer_there_has_no_words_around(write: Write, content: str | bytes | None, line: int) -> None:
    path = write("a.md", content or "")
    if content is None:
        os.unlink(path)
    assert passage(path, line) == ("", "Oybek Nurov", "")


def test_a_line_that_has_become_shorter_shows_the_name(write: Write) -> None:
    assert passage(write("a.md", "Hi.\n"), 1, 40) == ("", "Oybek Nurov", "")
