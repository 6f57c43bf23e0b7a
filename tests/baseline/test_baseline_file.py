"""The file: small, sorted, merged by git, and explained when it is broken."""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from checker.baseline import read_baseline, write_baseline
from checker.baseline.file import Entry, read_entries, write_entries
from checker.errors import ExonymError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.baseline.conftest import Check

pytestmark = pytest.mark.usefixtures("folder")

HEADER = '{"exonym-baseline": 1}\n'
LINE = '{"path": "a.md", "rule": "NAM001", "text": "Kiev", "entry": "kyiv", "id": "0123456789abcdef"}\n'
ANEW = "write it anew with --write-baseline)"
RESTORE = f"(restore it from version control, or {ANEW}"


def said(content: str | bytes) -> str:
    with open("base.jsonl", "wb") as stream:
        stream.write(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ExonymError) as caught:
        read_baseline("base.jsonl")
    (problem,) = caught.value.problems
    return str(problem)


def content() -> str:
    with open("base.jsonl", encoding="utf-8", newline="") as stream:
        return stream.read()


def test_one_line_a_finding_sorted() -> None:
    write_entries(
        "base.jsonl",
        [
            Entry("b/é.md", "TTL003", "President\u2028", "", "ff", 1),
            Entry("a.md", "NAM001", "Kiev", "kyiv", "00", 2),
            Entry("a.md", "NAM001", "Kiev", "kyiv", "00", 1),
        ],
    )
    assert content() == (
        HEADER + '{"path": "a.md", "rule": "NAM001", "text": "Kiev", "entry": "kyiv", "id": "00"}\n'
        '{"path": "a.md", "rule": "NAM001", "text": "Kiev", "entry": "kyiv", "id": "00", "number": 2}\n'
        '{"path": "b/é.md", "rule": "TTL003", "text": "President\u2028", "id": "ff"}\n'
    )
    entries = read_entries("base.jsonl")
    write_entries("base.jsonl", reversed(entries))
    assert read_entries("base.jsonl") == entries
    assert len(entries) == 3


def test_an_empty_baseline() -> None:
    assert write_baseline("base.jsonl", []) == 0
    assert content() == HEADER
    assert read_baseline("base.jsonl").entries == ()


def test_a_name_that_is_no_unicode_is_found_again() -> None:
    entry = Entry(os.fsdecode(b"caf\xe9.md"), "NAM001", "Kiev", "", "00")
    write_entries("base.jsonl", [entry])
    assert read_entries("base.jsonl") == [entry]


def test_order_and_repetition_do_not_matter(check: Check) -> None:
    check("a.md", "x")
    other = LINE.replace("Kiev", "Minsk")
    with open("base.jsonl", "w", encoding="utf-8") as stream:
        stream.write("\ufeff" + HEADER + other + "\n" + LINE + other.replace("\n", "\r\n"))
    assert [entry.text for entry in read_baseline("base.jsonl").entries] == ["Kiev", "Minsk"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", f"1:1: is not a baseline of exonym (check the path, or {ANEW}", id="empty"),
        pytest.param("entries: []\n", f"1:1: is not a baseline of exonym (check the path, or {ANEW}", id="YAML"),
        pytest.param('["a"]\n', f"1:1: is not a baseline of exonym (check the path, or {ANEW}", id="a list"),
        pytest.param(LINE, f"1:1: is not a baseline of exonym (check the path, or {ANEW}", id="no header"),
        pytest.param("[" * 99999, f"1:1: is not a baseline of exonym (check the path, or {ANEW}", id="deep"),
        pytest.param(
            '{"exonym-baseline": 2}\n' + LINE,
            f"1:1: was written by a newer exonym (version 2 of the file; this one reads 1) (update exonym, or {ANEW}",
            id="newer",
        ),
        pytest.param('{"exonym-baseline": "1"}', f"1:1: has no version that there is: '1' {RESTORE}", id="no version"),
        pytest.param('{"exonym-baseline": true}', f"1:1: has no version that there is: True {RESTORE}", id="true"),
        pytest.param(
            HEADER + LINE + LINE[:40], f"3:36: is damaged: Unterminated string starting at {RESTORE}", id="cut"
        ),
        pytest.param(HEADER + "\n[1]\n", f"3:1: is damaged: this line is no finding {RESTORE}", id="a list in it"),
        pytest.param(HEADER + '{"path": "a"}', f"2:1: is damaged: this line is no finding {RESTORE}", id="keys lack"),
        pytest.param(
            HEADER + LINE.replace('"Kiev"', "1"), f"2:1: is damaged: this line is no finding {RESTORE}", id="1"
        ),
        pytest.param(
            HEADER + LINE.replace("}", ', "number": 0}'), f"2:1: is damaged: this line is no finding {RESTORE}", id="0"
        ),
        pytest.param(HEADER + "[" * 99999, f"2:1: is damaged {RESTORE}", id="deep line"),
        pytest.param(HEADER.encode() + b"\xff\n", f"2:1: is not UTF-8 {RESTORE}", id="no UTF-8"),
        pytest.param(
            f"{HEADER}<<<<<<< HEAD\n{LINE}=======\n>>>>>>> other\n",
            "2:1: holds a merge conflict "
            "(keep the lines of both sides, and remove the lines of <<<<<<<, ======= and >>>>>>>)",
            id="conflict",
        ),
        pytest.param(f"<<<<<<< HEAD\n{HEADER}", "1:1: holds a merge conflict (keep", id="conflict at the top"),
    ],
)
def test_a_broken_baseline_is_told_with_its_line(text: str | bytes, message: str) -> None:
    assert said(text).startswith(f"base.jsonl:{message}")


def test_a_baseline_of_another_project(check: Check) -> None:
    assert said(HEADER + LINE + LINE.replace("a.md", "b.md")) == (
        "base.jsonl: names 2 drafts, and none of them is there (‘a.md’) "
        "(it belongs to another project or folder: paths are relative to the baseline; or use --write-baseline)"
    )
    check("b.md", "x")
    assert len(read_baseline("base.jsonl").entries) == 2


def test_no_baseline(folder: Path) -> None:
    with pytest.raises(ExonymError, match=r"none.jsonl: does not exist \(write it with --write-baseline\)"):
        read_baseline("none.jsonl")
    (folder / "dir").mkdir()
    with pytest.raises(ExonymError, match="dir: is a directory, not a file"):
        read_baseline("dir")


def test_it_is_written_wholly_or_not_at_all(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_entries("base.jsonl", [])

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(ExonymError, match=r"base.jsonl: cannot be written: No space left on device"):
        write_entries("base.jsonl", [Entry("a.md", "NAM001", "Kiev", "", "00")])
    assert content() == HEADER
    assert os.listdir(folder) == ["base.jsonl"]


def test_it_cannot_be_written_where_there_is_no_folder() -> None:
    with pytest.raises(ExonymError, match=r"no/base.jsonl: cannot be written"):
        write_entries("no/base.jsonl", [])


def test_mode_and_link_stay(folder: Path) -> None:
    write_entries("real.jsonl", [])
    (folder / "real.jsonl").chmod(0o640)
    (folder / "base.jsonl").symlink_to("real.jsonl")
    write_entries("base.jsonl", [Entry("a.md", "NAM001", "Kiev", "", "00")])
    assert (folder / "base.jsonl").is_symlink()
    assert (folder / "real.jsonl").stat().st_mode & 0o777 == 0o640
    assert content().count("\n") == 2


@pytest.mark.parametrize("attribute", ["", "base.jsonl merge=union\n"], ids=["plain", "union"])
def test_git_merges_branches_that_add_different_findings(
    attribute: str, folder: Path, monkeypatch: pytest.MonkeyPatch, check: Check
) -> None:
    """Without `merge=union` that holds for findings in different places of the file; with it, for any."""
    for name, value in {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}.items():
        monkeypatch.setenv(name, value)

    def git(*arguments: str) -> None:
        author = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
        subprocess.run(["git", *author, *arguments], cwd=folder, check=True, capture_output=True)

    texts = {f"{letter}.md": f"one {letter} two KIEV three\n" for letter in "aceg"}
    git("init", "-q", "-b", "main")
    with open(".gitattributes", "w", encoding="utf-8") as stream:
        stream.write(attribute)
    write_baseline("base.jsonl", [check(*item) for item in texts.items()])
    git("add", "-A")
    git("commit", "-qm", "one")
    sides = ("b.md", "b.md") if attribute else ("b.md", "f.md")
    for side, name in enumerate(sides):
        git("switch", "-q", "-c", f"side{side}", "main")
        write_baseline("base.jsonl", [check(*item) for item in {**texts, name: f"side {side} MINSK\n"}.items()])
        git("add", "base.jsonl")
        git("commit", "-qm", "more")
    git("merge", "-q", "side0")
    entries = read_entries("base.jsonl")
    assert sum(entry.text == "MINSK" for entry in entries) == 2
    assert len(entries) == 6
    assert json.loads(content().split("\n")[0]) == {"exonym-baseline": 1}
