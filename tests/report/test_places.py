"""Where things are, as other programs want to be told."""

from __future__ import annotations

import importlib.metadata
from email.message import Message
from typing import TYPE_CHECKING

import pytest

from checker.errors import Problem
from checker.report import Run
from checker.report.places import about, from_root, has_place, is_bundled, root_of, told

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return a run in a folder of a repository."""
    (tmp_path / "desk" / "today").mkdir(parents=True)
    return Run([], folder=str(tmp_path / "desk"))


@pytest.mark.parametrize("make_file", [False, True], ids=["a repository", "a work tree"])
def test_the_root_is_the_nearest_repository(run: Run, tmp_path: Path, *, make_file: bool) -> None:
    mark = tmp_path / ".git"
    if make_file:
        mark.write_text("gitdir: elsewhere", encoding="utf-8")
    else:
        mark.mkdir()
    assert root_of(run) == str(tmp_path)


def test_without_a_repository_the_root_is_the_folder(run: Run) -> None:
    assert root_of(run) == run.folder


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        pytest.param("a.md", "desk/a.md", id="here"),
        pytest.param("./today//a.md", "desk/today/a.md", id="below"),
        pytest.param("../a.md", "a.md", id="above"),
        pytest.param("-", "-", id="standard input"),
        pytest.param("rules/names/diacritics.yaml", "rules/names/diacritics.yaml", id="bundled"),
        pytest.param("rules/mine.yaml", "desk/rules/mine.yaml", id="like something bundled"),
    ],
)
def test_paths_from_the_root(run: Run, tmp_path: Path, path: str, shown: str) -> None:
    assert from_root(path, run, str(tmp_path)) == shown


def test_what_lies_outside_has_its_whole_path(run: Run, tmp_path: Path) -> None:
    assert from_root("../desktop.md", run, run.folder) == f"{tmp_path}/desktop.md"


def test_a_file_of_ones_own_goes_before_a_bundled_one(run: Run, tmp_path: Path) -> None:
    path = "glossaries/people/europe.yaml"
    assert is_bundled(path, run)
    (tmp_path / "desk" / "glossaries" / "people").mkdir(parents=True)
    (tmp_path / "desk" / path).write_text("", encoding="utf-8")
    assert not is_bundled(path, run)


def test_what_is_wrong_is_told_with_what_helps() -> None:
    assert told(Problem("a.md", "is wrong", hint="mend it")) == "is wrong (mend it)"
    option = Problem("--style", "is wrong")
    assert told(option) == "--style: is wrong"
    assert not has_place(option)


def test_exonym_tells_its_version_and_address(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = Message()
    installed["Version"] = "1.2"
    installed["Project-URL"] = "Documentation, https://docs.example"
    installed["Project-URL"] = "Homepage, https://home.example"
    monkeypatch.setattr(importlib.metadata, "metadata", lambda _: installed)
    assert about() == ("1.2", "https://home.example")


def test_exonym_need_not_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "metadata", missing)
    assert about() == ("0", "https://pypi.org/project/exonym/")
