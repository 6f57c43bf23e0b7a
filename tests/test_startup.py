"""What a run may import: a commit waits for it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHUNNED = (
    "rich",
    "pydantic",
    "jsonschema",
    "asyncio",
    "starlette",
    "aiohttp",
    "http.client",
    "http.server",
    "urllib.request",
    "socket",
    "pygls",
    "lsprotocol",
    "multiprocessing",
    "importlib.metadata",
    "wcwidth",
    "regex",
    "playwright",
    "_hashlib",  # OpenSSL
    "calendar",
    "pkgutil",
)
DRAFT = os.path.join(ROOT, "docs", "example", "sample-article.txt")
HOUSE = {
    "exonym.yaml": "glossaries: [names.yaml]\nstyle: house.yaml\nrules: [percent.yaml]\n",
    "house.yaml": "name: house\nsummary: Ours.\nextends: ap\nrules:\n  NAM005: {enabled: off}\n",
    "names.yaml": (
        "entries:\n- id: testov\n  kind: person\n  name: Xavier Testov\n  family: Testov\n"
        "  deprecated: Xavier Testoff\n  source: the desk\n"
    ),
    "percent.yaml": (
        "code: DESK001\nname: percent-sign\ncheck: pattern\nsummary: The house writes per cent.\nseverity: warning\n"
        "parameters:\n  avoid: ['%']\nexamples:\n  - {text: 'Up 5%.', reports: ['%']}\n"
        "  - {text: 'Up 5 per cent.', reports: []}\n"
    ),
}
SCRIPT = """
import sys
sys.argv = ["exonym", "check", *sys.argv[1:]]
from checker.cli.main import main
try:
    main()
except SystemExit as done:
    print("exit", done.code, file=sys.stderr)
print("modules", *sys.modules, file=sys.stderr)
"""


def _run(*words: str, isolated: bool = True) -> tuple[str, set[str]]:
    words = ("--isolated", *words) if isolated else words
    run = subprocess.run([sys.executable, "-c", SCRIPT, *words], capture_output=True, text=True, check=True, cwd=ROOT)
    lines = run.stderr.splitlines()
    modules = next(line for line in lines if line.startswith("modules "))
    return next(line for line in lines if line.startswith("exit ")), set(modules.split()[1:])


@pytest.fixture(scope="module")
def warm_modules() -> set[str]:
    """Return what the check of a draft imports that was changed, everything else being known from another run."""
    _run("--no-cache", DRAFT)
    said, modules = _run("--no-cache", DRAFT)
    assert said == "exit 1"
    return modules


@pytest.fixture(scope="module")
def kept_modules() -> set[str]:
    """Return what the check of a draft imports that was not changed."""
    _run(DRAFT)
    said, modules = _run(DRAFT)
    assert said == "exit 1"
    return modules


@pytest.mark.parametrize("module", SHUNNED)
def test_a_warm_check_does_not_import(module: str, warm_modules: set[str]) -> None:
    assert module not in warm_modules


def test_a_warm_check_reads_no_yaml(warm_modules: set[str]) -> None:
    assert not {"yaml", "checker.glossary.load", "checker.rulefile", "checker.lexicon.build"} & warm_modules


def test_a_warm_check_of_a_house_reads_no_yaml(tmp_path: Path) -> None:
    for name, text in HOUSE.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    draft = tmp_path / "a.md"
    draft.write_text("---\ndate: 2021-04-08\n---\n\nXavier Testoff wrote it.\n", encoding="utf-8")
    _run("--no-cache", str(draft), isolated=False)
    said, modules = _run("--no-cache", str(draft), isolated=False)
    assert said == "exit 1"
    assert not {"yaml", "checker.glossary.load", "checker.rulefile", "checker.lexicon.build"} & modules


def test_only_the_command_that_is_called_is_imported(warm_modules: set[str]) -> None:
    commands = {name for name in warm_modules if name.startswith("checker.cli.")}
    of_check = {"check", "checking", "conclude", "options", "output", "wanted"}
    assert commands == {f"checker.cli.{name}" for name in ("main", *of_check)}


@pytest.mark.parametrize(
    "module",
    ["checker.baseline", "checker.changes", "checker.fixes.stable", "checker.report.outputs", "checker.stet.add"],
)
def test_what_no_option_asks_for_is_not_imported(module: str, warm_modules: set[str]) -> None:
    assert not {name for name in warm_modules if name == module or name.startswith(f"{module}.")}


def test_an_unchanged_draft_is_not_checked_again(warm_modules: set[str], kept_modules: set[str]) -> None:
    assert "checker.spotting.english" in warm_modules
    assert not {name for name in kept_modules if name.startswith(("checker.checks.", "checker.spotting."))}


def test_where_nothing_is_found_nothing_is_looked_for_again(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("The council met on Monday and ended late.\n")
    _run(str(draft))
    said, modules = _run(str(draft))
    assert said == "exit 0"
    assert not {"checker.mentions", "checker.engine", "checker.fixes"} & modules
