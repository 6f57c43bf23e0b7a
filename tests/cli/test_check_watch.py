"""`exonym check --watch`: a second report after a change, and an end without a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from checker.cli.watch import marks
from checker.session import Overrides
from tests.cli.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

pytestmark = pytest.mark.usefixtures("house")
WRONG, RIGHT = "He left Zubrowia.\n", "He left Zubrovia.\n"


@pytest.fixture
def watching(write: Write, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Start to watch a draft with a finding, in a folder with a package that is called as ours is."""
    write("a.txt", WRONG)
    write("checker/__init__.py", "raise SystemExit('this is somebody else’s')\n")
    words = ["check", "--watch", "--output-format", "concise"]
    with subprocess.Popen(
        [sys.executable, "-P", "-c", "from checker.cli.main import main; main()", *words],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ROOT, "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    ) as process:
        yield process
        process.kill()


def _until_it_watches(process: subprocess.Popen[str]) -> list[str]:
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        lines.append(line.rstrip())
        if line.startswith("watching "):
            break
    return lines


def _change(write: Write, name: str, text: str) -> None:
    """Change a file in one step: nobody sees it half-written."""
    os.replace(write(f"{name}.new", text), name)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another thing on Windows")
def test_a_change_is_reported_and_ctrl_c_ends(watching: subprocess.Popen[str], write: Write) -> None:
    said = ["1 error in 1 draft", "1 can be mended with --fix", "watching 3 files; Ctrl-C ends"]
    found = "a.txt:1:9: error NAM001 ‘Zubrowia’ is not the house form: write ‘Zubrovia’"
    assert _until_it_watches(watching) == [found, *said]
    _change(write, "a.txt", RIGHT)
    assert _until_it_watches(watching) == ["nothing to report in 1 draft", said[-1]]
    _change(write, "glossary.yaml", "entries: [")
    assert _until_it_watches(watching)[0].startswith("exonym: glossary.yaml:")
    _change(write, "glossary.yaml", "entries:\n  - {name: Zubrowia, kind: place, deprecated: [Zubrovia]}\n")
    assert _until_it_watches(watching)[0].endswith("‘Zubrovia’ is not the house form: write ‘Zubrowia’")
    os.killpg(watching.pid, signal.SIGINT)
    rest = watching.communicate(timeout=60)[0]
    assert (watching.returncode, rest.strip()) == (130, "exonym: interrupted")


def test_everything_that_matters_is_watched(write: Write) -> None:
    write("house.yaml", "name: house\nsummary: Ours.\nrules: {}\n")
    write("rules/own.yaml", "x: y\n")
    write(
        "desk/exonym.yaml", "glossaries: ../glossary.yaml\nrules: ../rules\nstyle: ../house.yaml\nbaseline: b.jsonl\n"
    )
    write("desk/b.jsonl", "")
    write("desk/a.md")
    write("more/x.yaml", "entries: []\n")
    write("c.jsonl", "")
    found = {os.path.basename(path) for path in marks(("desk",), Overrides(glossaries=("more",)), "c.jsonl")}
    assert found == {
        *("a.md", "exonym.yaml", "glossary.yaml", "house.yaml", "own.yaml", "b.jsonl", "x.yaml", "c.jsonl"),
    }


def test_a_broken_configuration_is_watched_until_it_is_mended(write: Write) -> None:
    write("a.txt")
    write("exonym.yaml", "glossaries: [")
    before = marks((".",), Overrides())
    assert set(before) == {"a.txt", "exonym.yaml"}
    write("exonym.yaml", "glossaries: []\n")
    assert marks((".",), Overrides()) != before


def test_standard_input_cannot_be_watched(run: Run) -> None:
    ran = run("check", "--watch", "-")
    assert ran.code == 2
    assert "--watch is not for standard input" in ran.err
