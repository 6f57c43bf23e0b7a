"""`exonym check` of many drafts: several processes say the same as one, also when one of them dies or is stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

import checker.many
from checker.report import FORMATS
from tests.cli.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from checker.many import Source
    from checker.session import FileResult, Session
    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

WRONG = "He left Zubrowia.\n"
LAYER = "glossary:\n  - {name: Borduria, kind: place, deprecated: [Bordurie]}\n"
OWN_STYLE = "name: ours\nsummary: Ours.\nrules: {NAM001: {enabled: on, severity: advice}}\n"
KINDS = (
    WRONG,
    "In 2019 he met Wladimir Selenskyj in Zubrowia, “Zubrowia” and Zubrovia.\n",
    f"---\n{LAYER}---\n# 😀 In Bordurie and Zubrowia\n",
    f"---\nstyle: ours.yaml\n---\n{WRONG}",
    "---\nstet: [NAM001]\n---\nHe left Zubrowia.\n",
    "He left Zubrowia. <!-- stet: NAM001 -- so signed -->\n\nStet is not needed here. <!-- stet: NAM002 -->\n",
    "---\ndate: x\n---\nHe left Zubrowia.\n",
    b"caf\xe9",
    b"",
    "Nothing to say.\n",
)
pytestmark = pytest.mark.usefixtures("house")
linux = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone")


@pytest.fixture
def drafts(write: Write) -> list[str]:
    write("exonym.yaml", "glossaries: glossary.yaml\n")
    write("ours.yaml", OWN_STYLE)
    write("desk/ours.yaml", OWN_STYLE)
    write("desk/exonym.yaml", "glossaries: ../glossary.yaml\nignore: NAM002\n")
    names = [write(f"{'desk/' * (number % 3 == 0)}{number:02}.md", KINDS[number % len(KINDS)]) for number in range(60)]
    return [*names, "missing.md"]


@pytest.mark.parametrize("name", FORMATS)
def test_two_processes_say_what_one_says(run: Run, drafts: list[str], name: str) -> None:
    words = ("check", "--output-format", name, *drafts)
    one = run(*words, "--no-cache", "--workers", "1")
    assert one.code == 2
    assert one.out.count("Zubrowia") > 20
    assert one.err.splitlines()[-2].endswith("in 61 drafts, 19 of which could not be checked as a whole")
    assert run(*words, "--no-cache", "--workers", "2") == one
    first = run(*words, "--workers", "2")
    assert first == run(*words) == one


@linux
@pytest.mark.parametrize(("workers", "own"), [("1", True), ("2", False)])
def test_as_many_processes_work_as_are_asked_for(
    run: Run,
    drafts: list[str],
    monkeypatch: pytest.MonkeyPatch,
    workers: str,
    own: bool,  # noqa: FBT001
) -> None:
    parent, check = os.getpid(), checker.many._check  # noqa: SLF001  # what a process does

    def where(session: Session, source: Source) -> FileResult:
        assert (os.getpid() == parent) is own
        return check(session, source)

    monkeypatch.setattr(checker.many, "_check", where)
    assert "NAM001" in run("check", "--no-cache", "--workers", workers, "--statistics", *drafts).out


@linux
@pytest.mark.parametrize("deadly", ["03.md", "25.md"])
def test_a_process_that_dies_costs_one_draft(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch, deadly: str
) -> None:
    for number in range(50):
        write(f"{number:02}.md", WRONG)
    check = checker.many._check  # noqa: SLF001  # what a process does

    def dies(session: Session, source: Source) -> FileResult:
        if source.path == deadly:
            os.kill(os.getpid(), signal.SIGKILL)
        return check(session, source)

    monkeypatch.setattr(checker.many, "_check", dies)
    ran = run("check", "--no-cache", "--workers", "2", "--output-format", "concise")
    assert ran.code == 2
    assert [line[:5] for line in ran.out.splitlines()] == [
        f"{number:02}.md" for number in range(50) if f"{number:02}.md" != deadly
    ]
    assert ran.err.splitlines()[:2] == [
        (
            f"exonym: {deadly}: the process that checked it died (it may need more memory than there is; "
            "EXONYM_DEBUG=1 and --workers 1 show more)"
        ),
        "49 errors in 50 drafts, 1 of which could not be checked as a whole",
    ]


SLOW = """
import sys, time
import checker.many
check = checker.many._check  # noqa: SLF001  # what a process does
def slow(session, source):
    time.sleep(0.05)
    sys.stderr.write("begun\\n")
    return check(session, source)
checker.many._check = slow
from checker.cli.main import main
main()
"""


@linux
@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_ends_a_long_run_in_one_line(write: Write, tmp_path: Path, workers: str) -> None:
    for number in range(200):
        write(f"{number:03}.md", WRONG)
    run = subprocess.Popen(
        [sys.executable, "-c", SLOW, "check", "--no-cache", "--workers", workers],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ROOT},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert run.stderr is not None
    assert run.stderr.readline() == "begun\n"
    time.sleep(0.2)
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to all processes
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out) == (130, "")
    assert {*err.split("\n")} <= {"begun", "", "exonym: interrupted"}
    assert err.endswith("\nexonym: interrupted\n")
    assert err.count("begun") < 100  # no process goes on
