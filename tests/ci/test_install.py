"""An installed wheel behaves like the checkout."""

from __future__ import annotations

import os
import shutil
import sys
import venv
from pathlib import Path
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


def test_the_first_run_of_an_installation_compiles_no_bundled_glossary(installed: str, desk: Desk) -> None:
    sample = shutil.copy(SAMPLE, desk.folder / "sample.txt")
    cache = desk.folder / "cache"
    assert desk.run(installed, "check", os.fspath(sample), EXONYM_CACHE_DIR=os.fspath(cache)).returncode == 1
    assert list(cache.glob("rules-*"))
    assert not list(cache.glob("lexicon-*"))


def test_a_glossary_that_was_changed_in_the_installation_is_compiled(installed: str, desk: Desk) -> None:
    (package,) = Path(installed).parent.parent.glob("lib/python*/site-packages/checker")
    changed = package / "_data" / "glossaries" / "places" / "kazakhstan.yaml"
    kept = changed.read_bytes()
    changed.write_bytes(kept.replace(b"name: Almaty\n", b"name: Verniy\n"))
    assert changed.read_bytes() != kept
    (desk.folder / "draft.txt").write_text("They met in Verniy.", encoding="utf-8")
    try:
        known = desk.run(installed, "explain", "Verniy", EXONYM_CACHE_DIR=os.fspath(desk.folder / "cache"))
    finally:
        changed.write_bytes(kept)
    assert known.returncode == 0
    assert "almaty" in known.stdout


def test_the_wheel_knows_its_version_rules_and_glossaries(installed: str, desk: Desk) -> None:
    assert desk.run(installed, "--version").stdout.startswith("exonym 0.")
    assert "NAM001" in desk.run(installed, "rule").stdout
    assert desk.run(installed, "glossary", "lint").returncode == 0
