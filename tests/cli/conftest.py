"""A folder of its own, and `exonym` run in it: within this process, or as a process where streams matter."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from checker.cli.main import cli

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GLOSSARY = "entries:\n  - {name: Zubrovia, kind: place, deprecated: [Zubrowia]}\n"
PLAIN = {"NO_COLOR": None, "TERM": "xterm", "EXONYM_DEBUG": None, "COLUMNS": "100"}


@dataclass(frozen=True)
class Ran:
    """What a run of the command printed, and its exit code."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in PLAIN.items():
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., str]:
    """Write a file and return its name."""

    def written(name: str, content: str | bytes = "Ana.\n") -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    return written


@pytest.fixture
def house(write: Callable[..., str]) -> None:
    """Set up a house that writes Zubrovia, and asks for nothing else."""
    write("glossary.yaml", GLOSSARY)
    write("exonym.yaml", "glossaries: glossary.yaml\nselect: NAM001\n")


@pytest.fixture
def run() -> Callable[..., Ran]:
    """Run the command in this process."""

    def ran(*words: str, stdin: bytes = b"") -> Ran:
        result = CliRunner().invoke(cli, words, input=stdin, prog_name="exonym")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    return ran


@pytest.fixture
def spawn(tmp_path: Path) -> Callable[..., Ran]:
    """Run the command as a process of its own."""

    def ran(*words: str, stdin: bytes = b"", **environment: str) -> Ran:
        settings = {**os.environ, "PYTHONPATH": ROOT, "PYTHONIOENCODING": "utf-8", **environment}
        done = subprocess.run(
            [sys.executable, "-c", "from checker.cli.main import main; main()", *words],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=settings,
            check=False,
            timeout=60,
        )
        return Ran(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))

    return ran
