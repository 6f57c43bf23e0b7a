"""Drafts that cannot be read are one problem each, and long ones are read whole where they may be."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from checker.session import Overrides, Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[[str, str | bytes], str]

    from checker.session import FileResult

GLOSSARY = "entries:\n  - {name: Zubrovia, kind: place, deprecated: [Zubrowia]}\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    return written


def found(result: FileResult) -> list[str]:
    return [f"{diagnostic.code} {diagnostic.text}" for diagnostic in result.diagnostics]


def said(result: FileResult) -> list[str]:
    return [str(problem) for problem in result.problems]


def check(path: str, **overrides: object) -> FileResult:
    return Session(Overrides(**overrides)).check_file(path)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"", "a.md: is empty: there is nothing to check", id="empty"),
        pytest.param(b"a\nb\xff", "a.md:2: is not UTF-8: byte 0xFF at byte offset 3", id="not UTF-8"),
        pytest.param("Ana".encode("utf-16"), "a.md: is UTF-16, not UTF-8", id="UTF-16"),
        pytest.param(b"a\x00b", "a.md:1: is a binary file", id="binary"),
        pytest.param(b"---\ntitle: [\n---\nAna.", "a.md:", id="broken front matter"),
        pytest.param(b"---\ndate: soon\n---\nAna.", "a.md:2:7: ‘soon’ is not a date", id="no date"),
    ],
)
def test_a_draft_that_cannot_be_read_is_one_problem(write: Write, content: bytes, problem: str) -> None:
    (only,) = said(check(write("a.md", content)))
    assert only.startswith(problem)


def test_what_is_no_file_is_one_problem(write: Write) -> None:
    write("folder.md/x", "")
    os.symlink("loop.md", "loop.md")
    os.symlink("missing.md", "dangling.md")
    assert said(check("missing.md")) == ["missing.md: does not exist (check the spelling of the path)"]
    assert said(check("dangling.md")) == ["dangling.md: is a symbolic link to nothing"]
    assert said(check("loop.md")) == ["loop.md: cannot be read: Too many levels of symbolic links"]
    assert said(check("folder.md")) == ["folder.md: is a directory, not a file"]
    assert said(check("a\0b.md")) == ["a\0b.md: cannot be read: embedded null byte"]


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_one_problem(write: Write) -> None:
    os.chmod(write("a.md", "Ana."), 0)
    assert said(check("a.md")) == ["a.md: cannot be read: Permission denied"]


@pytest.mark.slow
def test_a_single_line_of_fifty_megabytes_is_one_clear_message(write: Write) -> None:
    (only,) = said(check(write("a.txt", b"Zubrowia is small, they say. " * (50 * 2**20 // 29)), isolated=True))
    assert only.startswith("a.txt: is 50 MiB, larger than the limit of 16 MiB")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_very_long_line_is_read_whole_where_the_limit_is_raised(write: Write, name: str) -> None:
    write("exonym.yaml", f"max-file-size: {2**30}\nselect: NAM001\nglossaries: glossary.yaml\n")
    write("glossary.yaml", GLOSSARY)
    sentence = "the *market* went “up” again in é, they said, and down\u2003it came & stayed, "
    path = write(name, sentence * (5 * 2**20 // len(sentence.encode())) + "in Zubrowia.")
    result = check(path)
    assert found(result) == ["NAM001 Zubrowia"]
    assert said(result) == []


@pytest.mark.parametrize("content", ["style: nosuch\n", "style: [\n", "glossaries: nosuch.yaml\n"])
def test_what_cannot_be_loaded_ahead_is_told_with_the_draft(write: Write, content: str) -> None:
    write("exonym.yaml", content)
    session = Session()
    session.warm()
    (problem,) = session.check_file(write("a.txt", "Ana.")).problems
    assert "exonym.yaml" in str(problem) or "nosuch" in str(problem)
