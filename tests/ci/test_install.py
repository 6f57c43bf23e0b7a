"""An installed wheel behaves like the checkout."""

from __future__ import annotations

import os
import shutil
import sys
import venv
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ci.conftest import Desk

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE = os.path.join(ROOT, "docs", "example", "sample-article.txt")
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(source: Desk, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Build the wheel and install it in an environment of its own; return the command."""
    dist = tmp_path_factory.mktemp("dist")
    built = source.run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(dist))
    assert built.returncode == 0, built.stdout
    home = tmp_path_factory.mktemp("home") / "env"
    venv.create(home, with_pip=True)
    wheel = str(next(dist.glob("*.whl")))
    done = source.run(str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", wheel)
    assert done.returncode == 0, done.stdout
    return str(home / "bin" / "exonym")


def test_the_wheel_reports_what_the_checkout_reports(installed: str, desk: Desk) -> None:
    sample = shutil.copy(SAMPLE, desk.folder / "sample.txt")
    wheel = desk.run(installed, "check", "sample.txt")
    checkout = desk.run(sys.executable, "-m", "checker", "check", os.fspath(sample), PYTHONPATH=ROOT)
    assert wheel.returncode == 1
    assert "‘Peter Siyarto’ is not the house form" in wheel.stdout
    assert wheel.stdout == checkout.stdout.replace(os.fspath(sample), "sample.txt")


def test_the_wheel_knows_its_version_rules_and_glossaries(installed: str, desk: Desk) -> None:
    assert desk.run(installed, "--version").stdout.startswith("exonym 0.")
    assert "NAM001" in desk.run(installed, "rule").stdout
    assert desk.run(installed, "glossary", "lint").returncode == 0
