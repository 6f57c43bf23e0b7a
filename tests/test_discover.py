"""Which drafts a list of files and folders means."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from checker.discover import find_drafts
from checker.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from checker.errors import Problem


def nothing(path: str) -> bool:
    return path == ""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(*paths: str) -> None:
    for path in paths:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write("Ana.")


def drafts(*paths: str, excluded: Callable[[str], bool] = nothing) -> tuple[list[str], list[str]]:
    problems: list[Problem] = []
    return find_drafts(paths, excluded, problems), [str(problem) for problem in problems]


def test_a_folder_means_its_texts_and_markdown_files_in_order() -> None:
    write("b.md", "a.txt", "c/d.markdown", "c/E.MD", "f.text", "g.mkd", "h.mdown", "x.py", "c/y.yaml", "md")
    assert drafts(".") == (["a.txt", "b.md", "c/E.MD", "c/d.markdown", "f.text", "g.mkd", "h.mdown"], [])
    assert drafts("c") == (["c/E.MD", "c/d.markdown"], [])


def test_hidden_files_and_folders_are_passed_over_unless_they_are_named() -> None:
    write(".a.md", ".b/c.md", "d/.e.md")
    assert drafts(".") == ([], [])
    assert drafts(".a.md", ".b") == ([".a.md", ".b/c.md"], [])


def test_a_named_file_is_a_draft_whatever_its_ending() -> None:
    write("a.rst")
    assert drafts("a.rst", "missing.md", "-") == (["a.rst", "missing.md", "-"], [])


def test_each_draft_comes_once_in_the_order_of_naming() -> None:
    write("a.md", "b.md")
    assert drafts("b.md", ".", "a.md", "b.md") == (["b.md", "a.md"], [])


def test_a_draft_named_in_two_ways_comes_once() -> None:
    write("a.md")
    assert len(drafts("./a.md", "a.md", ".")[0]) == 1


def test_what_is_excluded_is_not_a_draft_even_if_it_is_named() -> None:
    write("a.md", "b.md", "c/d.md", "e/f.md")
    write("exonym.yaml")
    with open("exonym.yaml", "w", encoding="utf-8") as stream:
        stream.write("exclude: [b.md, c/]\n")
    session = Session()
    assert drafts(".", excluded=session.excludes) == (["a.md", "e/f.md"], [])
    assert drafts("a.md", "b.md", "c/d.md", "c", "-", excluded=session.excludes) == (["a.md", "-"], [])


def test_an_excluded_folder_is_not_even_opened() -> None:
    write("a/b.md")
    seen: list[str] = []

    def excluded(path: str) -> bool:
        seen.append(path)
        return path == "a"

    assert drafts(".", excluded=excluded) == ([], [])
    assert seen == ["a"]


def test_links_to_folders_are_followed() -> None:
    write("real/a.md")
    os.symlink("real", "also")
    assert drafts(".") == (["also/a.md", "real/a.md"], [])


def test_a_link_to_a_file_is_a_draft() -> None:
    write("a.md")
    os.symlink("a.md", "b.md")
    os.symlink("a.md", "c.rst")
    assert drafts(".") == (["a.md", "b.md"], [])


def test_a_link_back_to_a_folder_above_is_one_problem_and_the_rest_is_found() -> None:
    write("a/b/c.md", "z.md")
    os.symlink("../..", "a/b/up")
    found, problems = drafts(".")
    assert found == ["a/b/c.md", "z.md"]
    assert problems == [
        (
            "a/b/up: is a symbolic link to a folder above it: it was not followed"
            " (remove it, or exclude it in exonym.yaml)"
        )
    ]


def test_a_link_to_itself_is_one_problem() -> None:
    write("z.md")
    os.symlink("a.md", "a.md")
    found, problems = drafts(".")
    assert found == ["z.md"]
    assert problems == ["a.md: cannot be read: Too many levels of symbolic links"]


def test_a_link_to_nothing_is_left_for_the_reader_to_report() -> None:
    os.symlink("missing.md", "a.md")
    assert drafts(".") == (["a.md"], [])


def test_a_folder_that_cannot_be_read_is_one_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a/b.md", "c.md")
    scandir = os.scandir

    def refused(path: str) -> object:
        if path.endswith("a"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)
    assert drafts(".") == (["c.md"], ["a: cannot be read: Permission denied"])


def test_nothing_means_nothing() -> None:
    assert drafts() == ([], [])


def test_installed_packages_are_no_drafts(tmp_path: Path) -> None:
    for name in ("node_modules/a/README.md", "env/lib/licence.txt", "drafts/a.md"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("text", encoding="utf-8")
    (tmp_path / "env" / "pyvenv.cfg").write_text("", encoding="utf-8")
    assert find_drafts([str(tmp_path)], lambda _: False, []) == [str(tmp_path / "drafts" / "a.md")]
