from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from timing.measure import How, run, typical

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no os.wait4")


def python(program: str) -> list[str]:
    return [sys.executable, "-I", "-S", "-c", program]


def test_counts_memory_and_lines_of_the_command() -> None:
    cost = run(python("text = 'x' * 50_000_000; print(1); print(2)"), How(60))
    assert (cost.wrong, cost.lines) == ("", 2)
    assert 50_000_000 < cost.peak < 200_000_000
    assert cost.cpu > 0


def test_counts_the_time_of_processes_that_the_command_starts() -> None:
    inner = "import time\nwhile time.process_time() < 0.3: pass"
    cost = run(python(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"), How(60))
    assert cost.cpu >= 0.3


def test_the_memory_of_the_measuring_process_is_not_counted() -> None:
    ballast = b"x" * 150_000_000
    assert run(python("pass"), How(60)).peak < len(ballast)


def test_ends_what_takes_too_long() -> None:
    assert run(python("import time; time.sleep(60)"), How(0.2)).wrong == "> 0 s"


def test_memory_has_a_bound() -> None:
    cost = run(python("text = b'x' * 500_000_000"), How(60, memory=200))
    assert cost.wrong == "> 200 MB"


def test_tells_of_a_failure_in_the_words_of_the_command() -> None:
    cost = run(python("import sys; sys.exit('no such glossary')"), How(60))
    assert cost.wrong == "no such glossary"


def test_an_exit_code_that_also_means_findings_is_a_failure_if_nothing_was_printed() -> None:
    fails = "import sys; print('broken', file=sys.stderr); sys.exit(1)"
    finds = "import sys; print('1:1 found'); print('one finding', file=sys.stderr); sys.exit(1)"
    assert run(python(fails), How(60, (0, 1))).wrong == "broken"
    assert not run(python(finds), How(60, (0, 1))).wrong


def test_a_command_that_does_not_exist_is_a_failure(tmp_path: Path) -> None:
    assert "No such file" in run([str(tmp_path / "nothing")], How(60)).wrong


def test_runs_where_and_with_what_it_is_told(tmp_path: Path) -> None:
    program = "import os; print(os.environ['EXTRA']); open('here', 'w').close()"
    assert run(python(program), How(60, folder=str(tmp_path), env={"EXTRA": "a\nb"})).lines == 2
    assert (tmp_path / "here").exists()


def test_several_runs_are_one_cost(tmp_path: Path) -> None:
    program = "open('runs', 'a').write('x')"
    cost = typical(python(program), How(60, folder=str(tmp_path)))
    assert (tmp_path / "runs").read_text() == "xxx"
    assert cost.cpu > 0


def test_a_failing_run_is_not_repeated(tmp_path: Path) -> None:
    program = "open('runs', 'a').write('x'); raise SystemExit('no')"
    assert typical(python(program), How(60, folder=str(tmp_path))).wrong == "no"
    assert (tmp_path / "runs").read_text() == "x"
