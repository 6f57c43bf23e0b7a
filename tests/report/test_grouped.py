"""Reports by entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.session import FileResult

    Lines = Callable[..., list[str]]


def test_each_entry_has_a_paragraph_and_what_has_none_comes_last(
    lines: Lines, result: FileResult, unread: FileResult
) -> None:
    assert lines("grouped", unread, result) == [
        "a.md: kyiv",
        "       2:7 error NAM001 ‘Kiev’ is wrong",
        "      2:12 advice MEN003 ‘men’ is wrong",
        "",
        "a.md: other reports",
        "       1:6 warning SCR001 ‘漢字’ is wrong",
        "",
    ]


def test_colours_tell_entry_and_severity(lines: Lines, result: FileResult) -> None:
    assert lines("grouped", result, colour=True)[:2] == [
        "a.md: \033[1mkyiv\033[0m",
        "       2:7 \033[31;1merror\033[0m NAM001 ‘Kiev’ is wrong",
    ]
