"""Drafts that `exonym check` can read, and what it says of those that it cannot."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

pytestmark = pytest.mark.usefixtures("house")
WRONG = "He left Zubrowia.\n"
LINE = "error NAM001 ‘Zubrowia’ is not the house form: write ‘Zubrovia’\n"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        pytest.param(("-",), "-:3:10:", id="unnamed, it is plain text"),
        pytest.param(("-", "--stdin-filename", "x/a.md"), "x/a.md:3:10:", id="named"),
    ],
)
def test_standard_input_is_a_draft(run: Run, words: tuple[str, ...], place: str) -> None:
    ran = run(
        "check", "--output-format", "concise", *words, stdin=b"# Ana\n\nHe *left Zubrowia*.\n".replace(b"*", b" ")
    )
    assert ran.code == 1
    assert ran.out == f"{place} {LINE}"


def test_the_name_of_standard_input_tells_its_format_and_configuration(run: Run, write: Write) -> None:
    write("x/exonym.yaml", "glossaries: ../glossary.yaml\nselect: NAM010\n")
    assert run("check", "-", "--stdin-filename", "a.md", stdin=b"`Zubrowia`").code == 0
    assert run("check", "-", "--stdin-filename", "a.txt", stdin=b"`Zubrowia`").code == 1
    assert run("check", "-", "--stdin-filename", "x/a.txt", stdin=b"`Zubrowia`").code == 0


def test_an_empty_standard_input_is_a_problem(run: Run) -> None:
    ran = run("check", "-")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "exonym: -: is empty: there is nothing to check")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("windows-1252", "é left Zubrowia"), ("utf-16", "é left Zubrowia"), ("koi8-r", "Ж left Zubrowia")],
)
def test_drafts_in_another_encoding(run: Run, write: Write, encoding: str, text: str) -> None:
    ran = run("check", "--encoding", encoding, "--output-format", "json", write("a.txt", text.encode(encoding)))
    assert ran.code == 1
    (found,) = json.loads(ran.out)["diagnostics"]
    assert text[found["start"]["offset"] : found["end"]["offset"]] == found["text"] == "Zubrowia"


def test_an_unknown_encoding_is_one_problem(run: Run, write: Write) -> None:
    ran = run("check", "-q", "--encoding", "utf-9", write("a.txt"))
    assert (ran.code, ran.err) == (2, "exonym: a.txt: cannot be decoded: unknown encoding: utf-9 (check --encoding)\n")


def test_a_link_back_is_a_problem_and_the_rest_is_checked(run: Run, write: Write) -> None:
    write("b/a.txt", WRONG)
    os.symlink("..", "b/up")
    ran = run("check", "-q", "--output-format", "concise")
    assert (ran.code, ran.out) == (2, f"b/a.txt:1:9: {LINE}")
    assert ran.err.startswith("exonym: b/up: is a symbolic link to a folder above it")


def test_a_folder_named_like_a_draft_is_gone_through(run: Run, write: Write) -> None:
    write("a.md/b.txt", WRONG)
    assert "--> a.md/b.txt:1:9" in run("check", "a.md").out


def test_an_output_that_is_not_utf_8_is_no_reason_to_stop(spawn: Run, write: Write) -> None:
    ran = spawn("check", "--output-format", "concise", write("a.txt", WRONG), PYTHONIOENCODING="ascii")
    assert ran.code == 1
    assert ran.out.startswith("a.txt:1:9: error NAM001 ?Zubrowia?")


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes on Linux")
def test_a_name_that_is_not_utf_8_is_no_reason_to_stop(spawn: Run, tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/\xff.txt", "wb") as stream:
        stream.write(WRONG.encode())
    ran = spawn("check", "--output-format", "concise")
    assert (ran.code, ran.err) == (1, "1 error in 1 draft\n1 can be mended with --fix\n")
    assert ran.out == f"?.txt:1:9: {LINE}"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_not_waited_for(write: Write, tmp_path: Path) -> None:
    write("b.txt", WRONG)
    os.mkfifo("a.txt")
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    done = subprocess.run(
        [sys.executable, "-c", "from checker.cli.main import main; main()", "check"],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": root},
        check=False,
        timeout=3,
    )
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "is empty: there is nothing to check", id="empty"),
        pytest.param(b"a\x00", "is a binary file: it holds a NUL byte", id="binary"),
        pytest.param("a".encode("utf-16"), "is UTF-16, not UTF-8", id="UTF-16"),
        pytest.param(b"---\na: [\n---\nAna.", "not valid YAML", id="broken front matter"),
        pytest.param(b"---\n- a\n---\nAna.", "the front matter is not a mapping", id="front matter that is a list"),
        pytest.param(b"---\ndate: x\n---\nAna.", "‘x’ is not a date", id="a date that is none"),
    ],
)
def test_bad_input_is_one_clear_message(run: Run, write: Write, content: bytes, said: str) -> None:
    ran = run("check", "-q", write("a.md", content), write("b.md", WRONG))
    assert ran.code == 2
    assert ran.out.count("NAM001") == 1
    (line,) = ran.err.splitlines()
    assert line.startswith("exonym: a.md:")
    assert said in line


def test_front_matter_with_a_problem_does_not_hide_what_is_found(run: Run, write: Write) -> None:
    ran = run("check", write("a.md", f"---\ndate: x\n---\n{WRONG}"))
    assert ran.code == 2
    assert "--> a.md:4:9" in ran.out
