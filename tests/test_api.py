"""The public API, and the examples in docstrings."""

from __future__ import annotations

import doctest
import importlib
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import checker

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["checker", "checker.names.fold", "checker.names.parts"])
def test_examples_in_docstrings_hold(name: str) -> None:
    ran = doctest.testmod(importlib.import_module(name))
    assert ran.attempted > 0
    assert ran.failed == 0


def test_paths_are_checked_with_what_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Peter Siyarto spoke.", encoding="utf-8")
    (tmp_path / "b.md").write_bytes(b"\xff")
    good, bad = checker.check_paths([str(tmp_path)], isolated=True)
    assert [diagnostic.text for diagnostic in good.diagnostics] == ["Peter Siyarto"]
    assert bad.document is None
    assert "is not UTF-8" in bad.problems[0].message


def test_a_link_that_leads_back_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    with pytest.raises(checker.ExonymError, match="symbolic link to a folder above it"):
        checker.check_paths([str(tmp_path)], isolated=True)


def test_what_cannot_be_understood_is_an_error() -> None:
    with pytest.raises(checker.ExonymError, match="there is no style ‘nosuch’"):
        checker.check_text("A text.", style="nosuch", isolated=True)


def test_every_name_of_the_api_is_there_and_others_are_not() -> None:
    assert all(getattr(checker, name) is not None for name in checker.__all__)
    with pytest.raises(AttributeError, match="no attribute ‘nosuch’"):
        _ = checker.nosuch


def test_the_package_runs_as_a_module() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "checker", "rule", "NAM001"], capture_output=True, text=True, check=True
    )
    assert run.stdout.startswith("# NAM001 listed-variant\n")
