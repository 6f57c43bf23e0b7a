"""`exonym glossary`: the group and its commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.cli.glossary import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]


@pytest.mark.parametrize("command", list(COMMANDS))
def test_each_command_tells_what_it_does(run: Run, command: str) -> None:
    ran = run("glossary", command, "--help")
    assert (ran.code, ran.out.splitlines()[0][:23]) == (0, f"Usage: exonym glossary {command}"[:23])


def test_a_misspelled_command_gets_a_likely_spelling(run: Run) -> None:
    ran = run("glossary", "lnt")
    assert ran.code == 2
    assert "there is no command ‘lnt’: did you mean ‘lint’?" in ran.err


def test_an_unknown_command_is_told_where_the_known_ones_stand(run: Run) -> None:
    assert "there is no command ‘zzz’: ‘exonym glossary --help’ lists them" in run("glossary", "zzz").err
