"""Annotations on GitHub."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.report import Run, github
from checker.session import FileResult

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from checker.diagnostics import Diagnostic

    Lines = Callable[..., list[str]]
    Make = Callable[..., Diagnostic]


class Command(NamedTuple):
    """A workflow command as the runner reads it."""

    name: str
    properties: dict[str, str]
    data: str


def read(line: str) -> Command:
    """Read a command in the runner's way: up to the second `::`, properties at commas, the per cent sign last."""
    assert line.startswith("::")
    assert not {"\r", "\n"} & set(line)
    info, data = line[2:].split("::", 1)
    name, _, rest = info.partition(" ")
    properties = dict(part.split("=", 1) for part in rest.split(",") if part)
    return Command(name, {key: _plain(value, ":,") for key, value in properties.items()}, _plain(data, ""))


def _plain(text: str, signs: str) -> str:
    for sign in "\r\n" + signs + "%":
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text


def test_the_worst_comes_first(lines: Lines, result: FileResult, unread: FileResult) -> None:
    commands = [read(line) for line in lines("github", result, unread)]
    assert [command.name for command in commands] == ["error", "error", "warning", "notice"]
    assert commands[0] == Command(
        "error", {"title": "exonym", "file": "b.md"}, "b.md: does not exist (check the spelling of the path)"
    )
    assert commands[1] == Command(
        "error",
        {"title": "NAM001 listed-variant", "file": "a.md", "line": "2", "col": "7", "endColumn": "11", "endLine": "2"},
        "a.md:2:7: ‘Kiev’ is wrong",
    )


def test_columns_are_in_code_points(lines: Lines, polyglot: FileResult, cut: Callable[..., str]) -> None:
    found = [read(line).properties for line in lines("github", polyglot)]
    spans = [
        cut((int(one["line"]), int(one["col"])), (int(one["endLine"]), int(one["endColumn"])))
        for one in found
        if "col" in one
    ]
    assert spans == ["Kiev", "Kiev", "Kiev"]


def test_a_span_of_several_lines_has_no_columns(lines: Lines, polyglot: FileResult) -> None:
    (found,) = [read(line).properties for line in lines("github", polyglot) if "NAM010" in line]
    assert found == {"title": "NAM010 superseded-name", "file": "ü.md", "line": "4", "endLine": "5"}


def test_nothing_breaks_out_of_a_command(lines: Lines, trouble: FileResult) -> None:
    first, second, third = [read(line) for line in lines("github", trouble)]
    assert first.properties == {"title": "exonym", "file": trouble.path, "line": "2", "col": "3"}
    assert first.data == "x\ufffd\ufffd,:% \udcff]]>&.md:2:3: is not UTF-8\ufffd\ud800 (say so)"
    assert second.properties == {"title": "exonym", "file": "house.yaml", "line": "4"}
    assert third == Command("error", {"title": "exonym"}, "--style: there is no style ‘x’")


def many(make: Make, result: FileResult, **counts: int) -> FileResult:
    found = [
        make(severity=severity, message=f"{severity} {number}")
        for number in range(max(counts.values()))
        for severity, count in counts.items()
        if number < count
    ]
    return FileResult("a.md", result.document, tuple(found))


def test_ten_of_a_level_are_all_shown(lines: Lines, make: Make, result: FileResult) -> None:
    commands = [read(line) for line in lines("github", many(make, result, advice=10, error=10, warning=10))]
    assert [command.name for command in commands] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10


def test_the_rest_is_summed_up_in_what_github_shows_and_listed_in_the_log(
    lines: Lines, make: Make, result: FileResult
) -> None:
    commands = [read(line) for line in lines("github", many(make, result, advice=10, error=12, warning=11))]
    assert [command.name for command in commands[:30]] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert commands[29].data == "2 errors, 1 warning, 1 notice more: the log of this step lists them all"
    assert [command.name for command in commands[30:]] == [
        "group",
        "error",
        "error",
        "warning",
        "notice",
        "endgroup",
    ]
    told = [command.data.removeprefix("a.md:2:7: ") for command in commands]
    for severity, count in (("error", 12), ("warning", 11), ("advice", 10)):
        assert [one for one in told if one.startswith(severity)] == [f"{severity} {n}" for n in range(count)]


def test_nothing_is_no_line(lines: Lines) -> None:
    assert lines("github") == []


def test_the_summary_is_a_table(result: FileResult, unread: FileResult) -> None:
    said = github.summary(Run([result, unread])).splitlines()
    assert said[0] == "### exonym: 2 errors, 1 warning, 1 notice in 2 drafts"
    assert said[4] == "| error | b.md | exonym | does not exist (check the spelling of the path) |"
    assert said[5] == "| error | a.md:2:7 | NAM001 listed-variant | ‘Kiev’ is wrong |"
    assert len(said) == 9


def test_a_summary_of_nothing() -> None:
    assert github.summary(Run([])) == "### exonym: nothing to report in 0 drafts\n\n\n"


def test_a_summary_holds_no_mark_up_of_the_draft(make: Make, result: FileResult) -> None:
    found = FileResult("a.md", result.document, (make(message="a|b\n<img> @desk [x](y) *z* &amp;"),))
    assert "| a\\|b &lt;img&gt; \\@desk \\[x\\](y) \\*z\\* &amp;amp; |" in github.summary(Run([found])).splitlines()[4]


def test_a_summary_is_not_larger_than_github_takes(
    make: Make, result: FileResult, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(github, "LARGEST", 200)
    said = github.summary(Run([many(make, result, error=10)])).splitlines()
    assert said[-2] == "7 errors more"
    assert sum(line.startswith("| error") for line in said) == 3
