"""Where reports go."""

from __future__ import annotations

import os
import re
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from checker.report import FORMATS, Run, load_report
from checker.report.outputs import Output, append_step_summary, detected, read_outputs, write_report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def test_formats_and_files() -> None:
    words = ("sarif=out/a=b.sarif", "github", "json=x")
    assert read_outputs(words, {}) == (
        Output("sarif", "out/a=b.sarif"),
        Output("github", ""),
        Output("json", "x"),
    )
    assert read_outputs(["json=-"], {}) == (Output("json", ""),)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(["jsn"], "‘jsn’ is no format: did you mean ‘json’?", id="likely"),
        pytest.param(["xyzzy"], f"‘xyzzy’ is no format: there are {', '.join(FORMATS)} and auto", id="unlikely"),
        pytest.param(["json="], "‘json=’ names no file", id="no file"),
        pytest.param([""], "‘’ is no format", id="nothing"),
        pytest.param(["full", "json=-"], "full and json both go to standard output: write FORMAT=FILE", id="two"),
        pytest.param(["full=a", "json=./a"], "full and json both go to ./a: write FORMAT=FILE", id="one file"),
        pytest.param(["auto", "github"], "full and github both go to standard output", id="auto and another"),
    ],
)
def test_what_cannot_be_done_is_said(words: list[str], said: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(said)}"):
        read_outputs(words, {})


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        pytest.param({}, "full", id="a terminal"),
        pytest.param({"GITHUB_ACTIONS": "true"}, "github", id="GitHub"),
        pytest.param({"GITHUB_ACTIONS": "false"}, "full", id="not GitHub"),
        pytest.param({"GITLAB_CI": "true", "CI": "true"}, "concise", id="GitLab"),
        pytest.param({"CI": "true"}, "full", id="elsewhere"),
    ],
)
def test_the_format_that_suits_the_place(environment: dict[str, str], name: str) -> None:
    assert detected(environment) == name
    assert read_outputs(["auto"], environment) == (Output(name, ""),)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_report(name: str) -> None:
    assert callable(load_report(name))


def test_a_report_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    assert write_report(str(path), ["é", "\udcff"]) == []
    assert path.read_bytes() == b"\xc3\xa9\n?\n"
    assert os.listdir(tmp_path) == ["out.txt"]


def test_a_report_that_breaks_off_leaves_the_old_one(tmp_path: Path) -> None:
    def lines() -> Iterator[str]:
        yield "new"
        raise RuntimeError

    path = tmp_path / "out.txt"
    path.write_text("old")
    with pytest.raises(RuntimeError):
        write_report(str(path), lines())
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links of POSIX")
def test_modes_and_links_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to("real.txt")
    assert write_report(str(link), ["new"]) == []
    assert link.is_symlink()
    assert real.read_text() == "new\n"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_report(str(tmp_path / "out.txt"), [])
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out.txt").stat().st_mode) == 0o640


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="needs a device")
def test_a_device_is_written_to_not_replaced() -> None:
    assert write_report("/dev/null", ["new"]) == []
    assert not stat.S_ISREG(os.stat("/dev/null").st_mode)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param("missing/out.txt", "cannot be written: its folder does not exist", id="no folder"),
        pytest.param("", "cannot be written: ", id="a folder"),
        pytest.param("file/out.txt", "cannot be written: ", id="below a file"),
        pytest.param("a\0b", "cannot be written: ", id="no path at all"),
        pytest.param("x" * 300, "cannot be written: ", id="too long"),
    ],
)
def test_what_cannot_be_written_is_one_problem(tmp_path: Path, path: str, said: str) -> None:
    (tmp_path / "file").write_text("")
    where = str(tmp_path / path)
    (problem,) = write_report(where, ["new"])
    assert problem.path == where
    assert problem.message.startswith(said)
    assert os.listdir(tmp_path) == ["file"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_full_disk_is_one_problem() -> None:
    (problem,) = write_report("/dev/full", ["new"])
    assert str(problem) == "/dev/full: cannot be written: No space left on device"


def test_the_summary_is_appended(tmp_path: Path) -> None:
    path = tmp_path / "summary.md"
    path.write_text("Before.\n", encoding="utf-8")
    assert append_step_summary(Run([]), {"GITHUB_STEP_SUMMARY": str(path)}) == []
    assert path.read_text(encoding="utf-8") == "Before.\n### exonym: nothing to report in 0 drafts\n\n\n"


def test_a_summary_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (problem,) = append_step_summary(Run([]), {"GITHUB_STEP_SUMMARY": str(tmp_path)})
    assert (problem.path, problem.hint) == (str(tmp_path), "GITHUB_STEP_SUMMARY names it")


@pytest.mark.parametrize("environment", [{}, {"GITHUB_STEP_SUMMARY": ""}])
def test_elsewhere_there_is_no_summary(environment: dict[str, str]) -> None:
    assert append_step_summary(Run([]), environment) == []
