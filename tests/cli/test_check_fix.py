"""`exonym check --fix`, `--unsafe-fixes`, `--diff`, `--show-fixes`: what is written, what is told, what is left."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]
    Read = Callable[[str], bytes]

pytestmark = pytest.mark.usefixtures("house")
WRONG, RIGHT = "He left Zubrowia.\n", "He left Zubrovia.\n"
SAID = "He said “I left Zubrowia”.\n"
MESSAGE = "‘Zubrowia’ is not the house form: write ‘Zubrovia’"
MAIN = "from checker.cli.main import main; main()"


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return lambda name: (tmp_path / name).read_bytes()


def test_fix_mends_what_is_safe_and_reports_the_rest(run: Run, write: Write, read: Read) -> None:
    write("a.txt", WRONG + "\n" + SAID)
    write("b.md", "\ufeff# Zubrowia’s port\r\n\r\nIn **Zubrowia**. `Zubrowia`")
    write("c.txt", RIGHT)
    ran = run("check", "--fix", "--output-format", "concise")
    assert (ran.code, ran.out) == (0, f"a.txt:3:17: advice NAM001 {MESSAGE}\n")
    assert ran.err.splitlines() == [
        "mended 3 findings in 2 drafts",
        "1 advice in 3 drafts",
        "1 can be mended with --unsafe-fixes, which may change the meaning",
    ]
    assert read("a.txt").decode() == RIGHT + "\n" + SAID
    assert read("b.md").decode() == "\ufeff# Zubrovia’s port\r\n\r\nIn **Zubrovia**. `Zubrowia`"
    assert run("check", "--fix", "-q").err == ""


def test_unsafe_fixes_mend_without_fix_being_said(run: Run, write: Write, read: Read) -> None:
    ran = run("check", "--unsafe-fixes", write("a.txt", WRONG + "\n" + SAID))
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "mended 2 findings in 1 draft\nnothing to report in 1 draft\n"
    assert b"Zubrowia" not in read("a.txt")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param((), "would mend 1 finding in 1 draft\n", id="by itself"),
        pytest.param(("--fix",), "would mend 1 finding in 1 draft\n", id="with --fix"),
        pytest.param(("--unsafe-fixes",), "would mend 2 findings in 1 draft\n", id="with --unsafe-fixes"),
        pytest.param(("--exit-zero", "-q"), "", id="exit code 0"),
    ],
)
def test_diff_shows_and_writes_nothing(run: Run, write: Write, read: Read, words: tuple[str, ...], told: str) -> None:
    write("b.txt", RIGHT)
    ran = run("check", "--diff", *words, write("a.txt", WRONG + "\n" + SAID), "b.txt")
    assert (ran.code, ran.err) == (0 if "--exit-zero" in words else 1, told)
    assert ran.out.startswith("--- a.txt\n+++ a.txt\n@@ -1 +1 @@\nHe left [-Zubrowia-]{+Zubrovia+}.\n")
    assert ("“I left [-Zubrowia-]{+Zubrovia+}”" in ran.out) is ("--unsafe-fixes" in words)
    assert read("a.txt").decode() == WRONG + "\n" + SAID


def test_a_diff_without_differences_is_exit_code_0(run: Run, write: Write) -> None:
    ran = run("check", "--diff", write("a.txt", SAID))
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_a_diff_says_what_could_not_be_read(run: Run, write: Write) -> None:
    ran = run("check", "--diff", write("a.txt", WRONG), write("b.txt", b"\xff\xfe"))
    assert ran.code == 2
    assert "{+Zubrovia+}" in ran.out
    assert ran.err.startswith("would mend 1 finding in 1 draft\nexonym: b.txt")


def test_show_fixes_lists_what_was_mended(run: Run, write: Write) -> None:
    write("b.txt", WRONG)
    ran = run("check", "--fix", "--show-fixes", write("a.txt", WRONG * 2), "b.txt")
    assert ran.err.splitlines()[:5] == [
        "a.txt:",
        "  2 × NAM001 listed-variant: ‘Zubrowia’ → ‘Zubrovia’",
        "b.txt:",
        "  1 × NAM001 listed-variant: ‘Zubrowia’ → ‘Zubrovia’",
        "mended 3 findings in 2 drafts",
    ]


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        pytest.param((), "\ufeffHe left Zubrowia.\r\n\tNo end", "\ufeffHe left Zubrovia.\r\n\tNo end", id="mended"),
        pytest.param((), RIGHT + "\r", RIGHT + "\r", id="nothing to mend"),
        pytest.param((), SAID * 2, SAID * 2, id="nothing that is safe"),
        pytest.param(("--unsafe-fixes",), SAID, SAID.replace("wia", "via"), id="unsafe"),
        pytest.param((), b"caf\xe9\r\n", b"caf\xe9\r\n", id="not to be read"),
        pytest.param(("--encoding", "utf-16"), WRONG.encode("utf-16"), RIGHT.encode("utf-16"), id="UTF-16"),
        pytest.param(
            ("--encoding", "ascii", "--glossary", "accents.yaml"), b"In Xanadu.", b"In Xanadu.", id="no such letter"
        ),
    ],
)
def test_standard_input_is_mended_to_standard_output(
    write: Write, tmp_path: Path, words: tuple[str, ...], before: str | bytes, after: str | bytes
) -> None:
    write("accents.yaml", "entries:\n  - {name: Xanadú, kind: place, deprecated: [Xanadu]}\n")
    done = subprocess.run(
        [sys.executable, "-c", MAIN, "check", "--fix", *words, "-", "--stdin-filename", "x.txt"],
        input=before.encode() if isinstance(before, str) else before,
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ROOT},
        check=False,
    )
    assert done.stdout == (after.encode() if isinstance(after, str) else after)
    bad = b"exonym: x.txt:" in done.stderr
    assert done.returncode == (2 if bad else 0)
    assert bad is (before == after and isinstance(before, bytes))
    assert not (tmp_path / "x.txt").exists()


def test_the_report_about_standard_input_goes_to_standard_error(run: Run) -> None:
    ran = run("check", "--fix", "--output-format", "concise", "-", stdin=(WRONG + "\n" + SAID).encode())
    assert (ran.code, ran.out) == (0, RIGHT + "\n" + SAID)
    assert ran.err.splitlines()[1] == f"-:3:17: advice NAM001 {MESSAGE}"
    ran = run("check", "--fix", "--statistics", "-", stdin=SAID.encode())
    assert (ran.out, ran.err.splitlines()[0]) == (SAID, "     1  NAM001  listed-variant")


def test_a_draft_with_a_problem_is_not_mended(run: Run, write: Write, read: Read) -> None:
    text = f"---\ndate: x\n---\n{WRONG}"
    ran = run("check", "--fix", write("a.md", text), write("b.md", WRONG))
    assert (ran.code, read("a.md").decode(), read("b.md").decode()) == (2, text, RIGHT)
    assert "NAM001" in ran.out
    assert ran.err.count("‘x’ is not a date") == 1


@pytest.mark.skipif(os.name == "nt", reason="modes are those of POSIX")
def test_a_read_only_draft_is_told_and_the_others_are_mended(run: Run, write: Write, read: Read) -> None:
    os.chmod(write("a.txt", WRONG), 0o444)
    os.chmod(write("b.txt", WRONG), 0o640)
    ran = run("check", "--fix", "--output-format", "concise")
    assert (ran.code, ran.out) == (2, f"a.txt:1:9: error NAM001 {MESSAGE}\n")
    assert ran.err.splitlines() == [
        "mended 1 finding in 1 draft",
        "exonym: a.txt: is read-only: it was not changed (make it writable first)",
        "1 error in 2 drafts, 1 of which could not be mended",
    ]
    assert (read("a.txt").decode(), read("b.txt").decode()) == (WRONG, RIGHT)
    assert (stat.S_IMODE(os.stat("a.txt").st_mode), stat.S_IMODE(os.stat("b.txt").st_mode)) == (0o444, 0o640)


FULL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)); "


@pytest.mark.skipif(sys.platform == "win32", reason="limits are those of POSIX")
def test_a_full_disk_costs_nothing(write: Write, tmp_path: Path) -> None:
    write("long.txt", WRONG * 500)
    write("short.txt", WRONG)
    done = subprocess.run(
        [sys.executable, "-c", FULL + MAIN, "check", "--fix", "--output-format", "concise", "--no-cache"],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ROOT},
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout.count("long.txt") == 500
    assert [line for line in done.stderr.splitlines() if line.startswith("exonym:")] == [
        "exonym: long.txt: cannot be written: File too large; the file is as it was"
    ]
    assert (tmp_path / "long.txt").read_text() == WRONG * 500
    assert (tmp_path / "short.txt").read_text() == RIGHT
    assert sorted(os.listdir(tmp_path)) == ["exonym.yaml", "glossary.yaml", "long.txt", "short.txt"]


# The run kills itself where a draft takes the place of the old one, for the 70th time.
KILLED = """
import os, signal
replace, done = os.replace, []
def killing(*places):
    done.extend(places[1:] if places[1].endswith(".txt") else ())
    if len(done) == 70:
        os.kill(os.getpid(), signal.SIGKILL)
    replace(*places)
os.replace = killing
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of POSIX")
def test_a_killed_run_leaves_every_draft_old_or_new(run: Run, write: Write, tmp_path: Path) -> None:
    names = [write(f"{number:03}.txt", WRONG * 20) for number in range(200)]
    done = subprocess.run(
        [sys.executable, "-c", KILLED + MAIN, "check", "--fix"],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ROOT},
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert [(tmp_path / name).read_text() for name in names] == [RIGHT * 20] * 69 + [WRONG * 20] * 131
    ran = run("check", "--fix")
    assert (ran.code, ran.err) == (0, "mended 2620 findings in 131 drafts\nnothing to report in 200 drafts\n")
