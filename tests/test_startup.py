"""What a run may import: a commit waits for it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

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
)
SCRIPT = """
import sys
sys.argv = ["exonym", "check", "--isolated", sys.argv[1]]
from checker.cli.main import main
try:
    main()
except SystemExit as done:
    print("exit", done.code, file=sys.stderr)
print("modules", *sys.modules, file=sys.stderr)
"""


def _run(draft: str) -> tuple[str, set[str]]:
    run = subprocess.run([sys.executable, "-c", SCRIPT, draft], capture_output=True, text=True, check=True, cwd=ROOT)
    lines = run.stderr.splitlines()
    modules = next(line for line in lines if line.startswith("modules "))
    return next(line for line in lines if line.startswith("exit ")), set(modules.split()[1:])


@pytest.fixture(scope="module")
def warm_modules() -> set[str]:
    draft = os.path.join(ROOT, "docs", "example", "sample-article.txt")
    _run(draft)
    said, modules = _run(draft)
    assert said == "exit 1"
    return modules


@pytest.mark.parametrize("module", SHUNNED)
def test_a_warm_check_does_not_import(module: str, warm_modules: set[str]) -> None:
    assert module not in warm_modules


def test_a_warm_check_reads_no_yaml(warm_modules: set[str]) -> None:
    assert not {"yaml", "checker.glossary.load", "checker.rulefile", "checker.lexicon.build"} & warm_modules


def test_only_the_command_that_is_called_is_imported(warm_modules: set[str]) -> None:
    commands = {name for name in warm_modules if name.startswith("checker.cli.")}
    assert commands == {"checker.cli.main", "checker.cli.check", "checker.cli.output"}
