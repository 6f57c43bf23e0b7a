"""`exonym`: commands, likely spellings, and what happens when something goes wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING

import click
import pytest

from checker.cli import main as module

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version_is_that_of_the_package(run: Run, option: str) -> None:
    ran = run(option)
    assert (ran.code, ran.out) == (0, f"exonym {version('exonym')}\n")


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_lists_every_command(run: Run, option: str) -> None:
    ran = run(option)
    assert ran.code == 0
    commands = [line.split()[0] for line in ran.out.partition("Commands:\n")[2].splitlines() if line.startswith("  ")]
    assert [word for word in commands if word in module.COMMANDS] == list(module.COMMANDS)


@pytest.mark.parametrize("command", list(module.COMMANDS))
def test_every_command_has_help(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.code == 0
    assert ran.out.startswith(f"Usage: exonym {command}")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        pytest.param("chek", "there is no command ‘chek’: did you mean ‘check’?", id="a likely spelling"),
        pytest.param("a.md", "there is no command ‘a.md’: to check a draft: exonym check a.md", id="a file"),
        pytest.param("xyzzy", "there is no command ‘xyzzy’: ‘exonym --help’ lists them", id="neither"),
    ],
)
def test_an_unknown_command_is_explained(run: Run, write: Write, word: str, said: str) -> None:
    write("a.md")
    ran = run(word)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[-1] == f"Error: {said}"


def test_an_unknown_option_is_explained(run: Run) -> None:
    ran = run("--nonsense")
    assert ran.code == 2
    assert "No such option" in ran.err


def test_a_command_that_is_not_there_is_none() -> None:
    assert module.cli.get_command(click.Context(module.cli), "nonsense") is None


def break_it(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def broken(**_: object) -> None:
        raise error

    monkeypatch.setattr(module, "cli", broken)


def test_a_mistake_of_ours_is_exit_code_2_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    break_it(monkeypatch, RuntimeError("out of ink"))
    with pytest.raises(SystemExit) as stopped:
        module.main()
    written = capsys.readouterr()
    assert (stopped.value.code, written.out) == (2, "")
    assert written.err.splitlines()[0] == "exonym: internal error: RuntimeError: out of ink"
    assert "EXONYM_DEBUG=1" in written.err
    assert "Traceback" not in written.err


def test_exonym_debug_shows_where_it_happened(monkeypatch: pytest.MonkeyPatch) -> None:
    break_it(monkeypatch, RuntimeError("out of ink"))
    monkeypatch.setenv("EXONYM_DEBUG", "1")
    with pytest.raises(RuntimeError, match="out of ink"):
        module.main()


@pytest.mark.parametrize(("debug", "code"), [("", 2), ("1", 1)], ids=["without", "with EXONYM_DEBUG"])
def test_the_process_ends_as_main_does(debug: str, code: int) -> None:
    script = "import checker.cli.main as m, checker.discover as d\nd.find_drafts = lambda *_: 1 / 0\nm.main()"
    done = subprocess.run(
        [sys.executable, "-c", script, "check"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": ROOT, "PYTHONIOENCODING": "utf-8", "EXONYM_DEBUG": debug},
        check=False,
        timeout=60,
    )
    assert done.returncode == code
    assert ("Traceback" in done.stderr) is bool(debug)
    assert "ZeroDivisionError" in done.stderr


def test_a_reader_that_has_seen_enough_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    break_it(monkeypatch, BrokenPipeError())
    reader, writer = os.pipe()
    with os.fdopen(writer, "w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        with pytest.raises(SystemExit) as stopped:
            module.main()
        stream.write("into nothing")
    os.close(reader)
    assert stopped.value.code == 0


@pytest.mark.parametrize("buffered", [True, False], ids=["at the end", "line by line"])
@pytest.mark.parametrize("words", ["schema", "rule NAM001"], ids=["a long output", "a short output"])
def test_a_pipe_whose_reader_has_gone_is_no_finding(words: str, buffered: bool) -> None:  # noqa: FBT001
    with subprocess.Popen(
        [sys.executable, "-c", "from checker.cli.main import main; main()", *words.split()],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": ROOT, "PYTHONUNBUFFERED": "" if buffered else "1"},
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait(timeout=60) == 0


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()], ids=["KeyboardInterrupt", "Abort"])
def test_an_interruption_is_exit_code_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: BaseException
) -> None:
    break_it(monkeypatch, error)
    with pytest.raises(SystemExit) as stopped:
        module.main()
    written = capsys.readouterr()
    assert (stopped.value.code, written.out, written.err) == (130, "", "exonym: interrupted\n")


def test_a_wrong_use_is_exit_code_2_with_its_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["exonym", "check", "--nonsense"])
    with pytest.raises(SystemExit) as stopped:
        module.main()
    written = capsys.readouterr()
    assert (stopped.value.code, written.out) == (2, "")
    assert "No such option" in written.err
    assert "Usage: exonym check" in written.err


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_a_process_that_is_interrupted_ends_with_exit_code_130() -> None:
    script = "import os, signal, checker.cli.main as m, checker.discover as d\n"
    script += "d.find_drafts = lambda *_: os.kill(os.getpid(), signal.SIGINT)\nm.main()"
    done = subprocess.run(
        [sys.executable, "-c", script, "check"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": ROOT, "PYTHONIOENCODING": "utf-8"},
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr.strip() == "exonym: interrupted"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
def test_a_full_disk_behind_standard_output_is_no_mistake_of_ours() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-c", "from checker.cli.main import main; main()", "rule", "NAM001"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": ROOT},
            check=False,
            timeout=60,
        )
    assert (done.returncode, done.stderr) == (2, "exonym: standard output: No space left on device\n")


@pytest.mark.parametrize("closed", ["1>&-", "1>&- 2>&-"], ids=["output", "output and error"])
def test_standard_streams_may_be_closed(closed: str) -> None:
    command = f"'{sys.executable}' -c 'from checker.cli.main import main; main()' rule NAM001 {closed}"
    done = subprocess.run(
        ["sh", "-c", command],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": ROOT},
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_working_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Nothing.\n", encoding="utf-8")
    command = f"mkdir x && cd x && rmdir ../x && '{sys.executable}' -c 'from checker.cli.main import main; main()'"
    done = subprocess.run(
        ["sh", "-c", f"{command} check '{tmp_path / 'a.md'}'"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ROOT},
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (2, "exonym: the working folder: No such file or directory\n")
