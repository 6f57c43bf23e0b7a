"""A repository of a desk, commands run in it as they are run in CI, and the examples that the documentation gives."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GUIDE = os.path.join(ROOT, "docs", "ci.md")
_IDENTITY = (("NAME", ""), ("EMAIL", "@example.org"))
_OURS = ("CI", "COV_", "GIT_", "GITHUB_", "GITLAB_", "INPUT_", "PRE_COMMIT", "RUNNER_")
_FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^## ", re.MULTILINE)


def _environment() -> dict[str, str]:
    """Return an environment in which nothing tells of who runs the tests where, and `exonym` is this one."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    author = {f"GIT_{role}_{what}": f"desk{sign}" for role in ("AUTHOR", "COMMITTER") for what, sign in _IDENTITY}
    path = os.path.dirname(sys.executable) + os.pathsep + ours.get("PATH", "")
    return ours | author | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PATH": path}


@dataclass(frozen=True)
class Desk:
    """A git repository, and what is run in it."""

    folder: Path
    environment: dict[str, str] = field(default_factory=_environment)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, *command: str, **extra: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment | extra,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    def git(self, *words: str) -> str:
        done = self.run("git", *words)
        assert done.returncode == 0, done.stdout
        return done.stdout.strip()

    def commit(self) -> subprocess.CompletedProcess[str]:
        """Commit everything there is, if no hook objects."""
        self.git("add", "--all")
        return self.run("git", "commit", "--quiet", "--message", "more")


def _new_desk(folder: Path) -> Desk:
    folder.mkdir(parents=True, exist_ok=True)
    desk = Desk(folder)
    desk.git("init", "--quiet", "--initial-branch", "main")
    return desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return _new_desk(tmp_path / "desk")


@pytest.fixture
def server(tmp_path: Path) -> Desk:
    """Return another repository, from which the desk's may fetch."""
    return _new_desk(tmp_path / "server")


@pytest.fixture(scope="session")
def examples() -> Callable[[str, str], list[str]]:
    """Return the fenced examples in a language that a section of the guide gives, in order."""
    with open(GUIDE, encoding="utf-8") as stream:
        sections = {part.split("\n", 1)[0]: part for part in _HEADING.split(stream.read())[1:]}

    def of(section: str, language: str) -> list[str]:
        found = [text for named, text in _FENCED.findall(sections[section]) if named == language]
        assert found, f"{section} has no example in {language}"
        return found

    return of


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Copy what git knows of the project into a repository, so that nothing else can help."""
    copy = _new_desk(tmp_path_factory.mktemp("source") / "exonym")
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout.split("\0")
    assert "pyproject.toml" in names
    for name in filter(None, names):
        if os.path.isfile(os.path.join(ROOT, name)):
            os.makedirs(copy.folder / os.path.dirname(name), exist_ok=True)
            shutil.copy2(os.path.join(ROOT, name), copy.folder / name)
    made = copy.commit()
    assert made.returncode == 0, made.stdout
    return copy
