"""One line for each diagnostic."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.diagnostics import Diagnostic
    from checker.session import FileResult

    Lines = Callable[..., list[str]]


def test_one_line_says_where_how_grave_which_rule_and_what(
    lines: Lines, result: FileResult, unread: FileResult
) -> None:
    assert lines("concise", unread, result) == [
        "a.md:1:6: warning SCR001 ‘漢字’ is wrong",
        "a.md:2:7: error NAM001 ‘Kiev’ is wrong",
        "a.md:2:12: advice MEN003 ‘men’ is wrong",
    ]


def test_colours_tell_severity_and_code(lines: Lines, result: FileResult) -> None:
    assert lines("concise", result, colour=True)[1] == (
        "a.md:2:7: \033[31;1merror\033[0m \033[1mNAM001\033[0m ‘Kiev’ is wrong"
    )


def test_nothing_is_no_line(lines: Lines, unread: FileResult) -> None:
    assert lines("concise") == lines("concise", unread) == []


@pytest.mark.parametrize("format_", ["concise", "full", "grouped"])
def test_a_message_does_not_write_on_the_terminal(
    lines: Lines, make: Callable[..., Diagnostic], result: FileResult, format_: str
) -> None:
    found = type(result)("a.md", result.document, (make(message="\x1b[2J\u202ea\nb"),))
    written = "\n".join(lines(format_, found))
    assert "\ufffd[2J\ufffda b" in written
    assert "\x1b" not in written


@pytest.mark.parametrize("format_", ["concise", "full", "grouped"])
def test_the_name_of_a_file_does_not_write_on_the_terminal(
    lines: Lines, make: Callable[..., Diagnostic], result: FileResult, format_: str
) -> None:
    found = type(result)("\x1b[2J.md", result.document, (make(path="\x1b[2J.md"),))
    written = "\n".join(lines(format_, found))
    assert "\ufffd[2J.md" in written
    assert "\x1b" not in written
