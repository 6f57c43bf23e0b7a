"""An installed wheel behaves like the checkout, and the hook works in a real repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SAMPLE = os.path.join(ROOT, "docs", "example", "sample-article.txt")
pytestmark = pytest.mark.slow


def _run(*command: str, cwd: object, **extra: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "COV_"))} | extra
    return subprocess.run(command, cwd=str(cwd), env=environment, capture_output=True, text=True, check=False)


def _git(*words: str, cwd: object) -> subprocess.CompletedProcess[str]:
    return _run("git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org", *words, cwd=cwd)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy what git knows of the project, so that nothing else can help."""
    target = tmp_path_factory.mktemp("source") / "exonym"
    names = _git("ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT).stdout.splitlines()
    assert "pyproject.toml" in names
    for name in names:
        if os.path.isfile(os.path.join(ROOT, name)):
            os.makedirs(target / os.path.dirname(name), exist_ok=True)
            shutil.copy2(os.path.join(ROOT, name), target / name)
    _git("init", "--quiet", cwd=target)
    _git("add", "--all", cwd=target)
    made = _git("commit", "--quiet", "--no-verify", "-m", "copy", cwd=target)
    assert made.returncode == 0, made.stderr
    return target


@pytest.fixture(scope="module")
def installed(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and install it in an environment of its own; return the command."""
    dist = tmp_path_factory.mktemp("dist")
    built = _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(dist), str(source), cwd=dist)
    assert built.returncode == 0, built.stdout + built.stderr
    home = tmp_path_factory.mktemp("home") / "env"
    venv.create(home, with_pip=True)
    wheel = next(dist.glob("*.whl"))
    done = _run(str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", str(wheel), cwd=dist)
    assert done.returncode == 0, done.stderr
    return home / "bin" / "exonym"


def test_the_wheel_reports_what_the_checkout_reports(installed: Path, tmp_path: Path) -> None:
    shutil.copy(SAMPLE, tmp_path / "sample.txt")
    wheel = _run(str(installed), "check", "sample.txt", cwd=tmp_path)
    checkout = _run(sys.executable, "-m", "checker", "check", str(tmp_path / "sample.txt"), cwd=ROOT)
    assert wheel.returncode == 1
    assert "‘Peter Siyarto’ is not the house form" in wheel.stdout
    assert wheel.stdout == checkout.stdout.replace(str(tmp_path / "sample.txt"), "sample.txt")


def test_the_wheel_knows_its_version_rules_and_glossaries(installed: Path, tmp_path: Path) -> None:
    assert _run(str(installed), "--version", cwd=tmp_path).stdout.startswith("exonym 0.")
    assert "NAM001" in _run(str(installed), "rule", cwd=tmp_path).stdout
    assert _run(str(installed), "glossary", "lint", cwd=tmp_path).returncode == 0


BAD = "---\ndate: 2021-04-08\n---\nThe president received Peter Siyarto.\n"


def test_the_hook_blocks_a_commit_and_lets_the_mended_one_pass(source: Path, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    _git("init", "--quiet", cwd=desk)
    revision = _git("rev-parse", "HEAD", cwd=source).stdout.strip()
    config = f"repos:\n  - repo: {source}\n    rev: {revision}\n    hooks:\n      - id: exonym\n"
    (desk / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    assert _run(sys.executable, "-m", "pre_commit", "install", cwd=desk).returncode == 0
    home = {"PRE_COMMIT_HOME": str(tmp_path / "hooks"), "EXONYM_CACHE_DIR": str(tmp_path / "cache")}
    identity = {
        "GIT_AUTHOR_NAME": "D",
        "GIT_AUTHOR_EMAIL": "d@e.org",
        "GIT_COMMITTER_NAME": "D",
        "GIT_COMMITTER_EMAIL": "d@e.org",
    }

    (desk / "draft.md").write_text(BAD, encoding="utf-8")
    _git("add", "--all", cwd=desk)
    blocked = _run("git", "commit", "-m", "draft", cwd=desk, **home, **identity)
    assert blocked.returncode != 0
    assert "write ‘Péter Szijjártó’" in blocked.stdout + blocked.stderr
    assert _git("log", "--oneline", cwd=desk).stdout == ""

    (desk / "draft.md").write_text(BAD.replace("Peter Siyarto", "Péter Szijjártó"), encoding="utf-8")
    _git("add", "--all", cwd=desk)
    passed = _run("git", "commit", "-m", "draft", cwd=desk, **home, **identity)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "draft" in _git("log", "--oneline", cwd=desk).stdout
