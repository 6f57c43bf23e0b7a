"""`exonym check` on a terminal and in a pipe: colours, and how far a long run is."""

from __future__ import annotations

import os
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

pytestmark = pytest.mark.usefixtures("house")
WRONG = "He left Zubrowia.\n"
LINE = "error NAM001 ‘Zubrowia’ is not the house form: write ‘Zubrovia’\n"


@pytest.mark.parametrize(
    ("words", "environment", "coloured"),
    [
        pytest.param((), {}, False, id="a pipe has none"),
        pytest.param(("--color", "always"), {}, True, id="always"),
        pytest.param(("--color", "always"), {"NO_COLOR": "1"}, True, id="always, against NO_COLOR"),
        pytest.param(("--color", "never"), {}, False, id="never"),
    ],
)
def test_colours_in_a_pipe(
    spawn: Run,
    write: Write,
    words: tuple[str, ...],
    environment: dict[str, str],
    coloured: bool,  # noqa: FBT001
) -> None:
    ran = spawn("check", *words, write("a.txt", WRONG), **environment)
    assert ran.code == 1
    assert ("\x1b[31;1m" in ran.out) is coloured
    assert "\x1b" not in ran.err


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")
@pytest.mark.parametrize(
    ("words", "environment", "coloured"),
    [
        pytest.param((), {}, True, id="by itself"),
        pytest.param((), {"NO_COLOR": "1"}, False, id="NO_COLOR"),
        pytest.param((), {"NO_COLOR": ""}, True, id="NO_COLOR left empty"),
        pytest.param((), {"TERM": "dumb"}, False, id="a dumb terminal"),
        pytest.param(("--color", "never"), {}, False, id="never"),
    ],
)
def test_colours_on_a_terminal(
    write: Write,
    tmp_path: Path,
    words: tuple[str, ...],
    environment: dict[str, str],
    coloured: bool,  # noqa: FBT001
) -> None:
    reader, writer = os.openpty()
    command = [sys.executable, "-c", "from checker.cli.main import main; main()", "check", *words]
    done = subprocess.run(
        [*command, write("a.txt", WRONG)],
        stdin=subprocess.DEVNULL,
        stdout=writer,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ROOT, "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
        timeout=60,
    )
    os.close(writer)
    written = os.read(reader, 10_000).decode()
    os.close(reader)
    assert done.returncode == 1
    assert ("\x1b[31;1m" in written) is coloured
    assert "Zubrowia" in written


# Every look at the clock is a second after the one before, or STEP seconds.
SLOW = """
import os, sys
import checker.cli.checking as checking
clock = iter(range(10_000))
checking.time = type(sys)("time")
checking.time.monotonic = lambda: next(clock) * float(os.environ.get("STEP", "1"))
from checker.cli.main import main
main()
"""


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")
@pytest.mark.parametrize(
    ("words", "environment", "shown"),
    [
        pytest.param((), {}, True, id="long"),
        pytest.param((), {"STEP": "0.3"}, False, id="short"),
        pytest.param(("-q",), {}, False, id="quiet"),
        pytest.param((), {"TERM": "dumb"}, False, id="a dumb terminal"),
    ],
)
def test_a_long_run_shows_how_far_it_is_on_a_terminal(
    write: Write,
    tmp_path: Path,
    words: tuple[str, ...],
    environment: dict[str, str],
    shown: bool,  # noqa: FBT001
) -> None:
    for name in "abcd":
        write(f"{name}.txt", WRONG)
    reader, writer = os.openpty()
    done = subprocess.run(
        [sys.executable, "-c", SLOW, "check", "--output-format", "concise", *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=writer,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ROOT, "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
        timeout=60,
    )
    os.write(writer, b".")
    os.close(writer)
    written = os.read(reader, 10_000).decode()
    os.close(reader)
    assert done.stdout.decode().count(LINE) == 4
    progress = written.partition("4 errors")[0].split("\r\033[K")[1:]
    assert progress == ([f"checked {number} of 4 drafts" for number in (2, 3, 4)] + [""] if shown else [])
    assert ("4 errors in 4 drafts" in written) is ("-q" not in words)


def test_a_pipe_is_told_nothing_of_how_far_a_long_run_is(write: Write, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SLOW, "check", write("a.txt", WRONG), write("b.txt", WRONG)],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ROOT},
        check=False,
        timeout=60,
    )
    assert done.stderr == b"2 errors in 2 drafts\n2 can be mended with --fix\n"
