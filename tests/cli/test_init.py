"""`exonym init`: a configuration and a glossary to begin with."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]


@pytest.mark.parametrize("folder", [".", "desk", "a/b"])
def test_what_it_writes_can_be_used_at_once(run: Run, write: Write, folder: str) -> None:
    ran = run("init", folder)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("wrote ")
    assert sorted(os.listdir(folder)) == ["exonym.yaml", "glossary.yaml"]
    ran = run("check", "--output-format", "concise", write(f"{folder}/a.txt", "He left Lvov.\n"))
    assert (ran.code, ran.out.count("NAM001")) == (1, 1)
    assert ran.err == "1 error in 1 draft\n1 can be mended with --fix\n"


def test_the_tests_of_its_glossary_pass(run: Run) -> None:
    run("init")
    ran = run("glossary", "lint")
    assert ran.code == 0
    # Lviv has tests of the bundled entry, too: how many is none of a starter's business.
    assert ran.err.startswith("2 entries in 1 file, ")
    assert ran.err.endswith(" tests: nothing found\n")


def test_everybody_may_read_what_it_writes(run: Run) -> None:
    run("init")
    assert [os.stat(name).st_mode & 0o777 for name in ("exonym.yaml", "glossary.yaml")] == [0o644, 0o644]


@pytest.mark.parametrize("name", ["exonym.yaml", "glossary.yaml"])
def test_nothing_is_overwritten(run: Run, write: Write, tmp_path: Path, name: str) -> None:
    write(name, "mine")
    ran = run("init")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"exonym: ./{name}: is already there and was left as it is (move it away, or choose another folder)\n"
    )
    assert (tmp_path / name).read_text() == "mine"
    assert os.listdir() == [name]


def test_a_link_to_nothing_is_not_overwritten_either(run: Run) -> None:
    os.symlink("elsewhere.yaml", "exonym.yaml")
    assert run("init").code == 2
    assert os.listdir() == ["exonym.yaml"]


def test_a_file_where_a_folder_is_expected_is_explained(run: Run, write: Write) -> None:
    write("a.md")
    ran = run("init", "a.md")
    assert ran.code == 2
    assert "'a.md' is a file" in ran.err


def test_what_cannot_be_written_is_one_problem(run: Run, write: Write) -> None:
    write("a.md")
    ran = run("init", "a.md/b")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "exonym: a.md/b: cannot be written: Not a directory\n"


def test_a_file_that_appears_meanwhile_is_kept_and_nothing_is_left_behind(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    link = os.link

    def late(source: str, target: str) -> None:
        (tmp_path / "exonym.yaml").write_text("mine")
        link(source, target)

    monkeypatch.setattr(os, "link", late)
    ran = run("init")
    assert ran.code == 2
    assert ran.err.endswith("cannot be written: File exists\n")
    assert os.listdir() == ["exonym.yaml"]
    assert (tmp_path / "exonym.yaml").read_text() == "mine"
