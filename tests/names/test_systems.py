"""The tables of systems: all together, or those of one language."""

from __future__ import annotations

import pytest

from checker.names.systems import load_systems, systems_of

LANGUAGES = sorted({system.language for system in load_systems()})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_systems_of_a_language_are_those_of_its_file(language: str) -> None:
    every = [(system.id, system.table, system.after) for system in load_systems() if system.language == language]
    assert [(system.id, system.table, system.after) for system in systems_of(language)] == every


@pytest.mark.parametrize("language", ["", "en", "tlh", "../practical/uk"])
def test_a_language_without_a_file_has_no_systems(language: str) -> None:
    assert systems_of(language) == ()
