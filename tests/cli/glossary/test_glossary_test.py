"""`exonym glossary test`: the tests that entries bring along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

GLOSSARY = """\
entries:
  - {id: a, name: Aaland, kind: place, tests: {match: [In Aaland.], ignore: [In Bbland.]}}
  - {id: b, name: Bbland, kind: place, tests: {match: [In Aaland.]}}
"""


@pytest.fixture(autouse=True)
def _house(write: Write) -> None:
    write("g.yaml", GLOSSARY)
    write("exonym.yaml", "glossaries: g.yaml\n")


def test_all_tests_of_the_house_are_run(run: Run) -> None:
    ran = run("glossary", "test")
    assert (ran.code, ran.out) == (1, "g.yaml:3:40: ‘b’ is not recognised in its own test ‘In Aaland.’\n")
    assert ran.err == "3 tests of 2 entries, 1 failed\n"


def test_the_tests_of_one_entry_are_run(run: Run) -> None:
    ran = run("glossary", "test", "a")
    assert (ran.code, ran.out, ran.err) == (0, "", "2 tests of 1 entry, 0 failed\n")


def test_the_tests_of_a_file_are_run(run: Run, write: Write) -> None:
    write("more/c.yaml", "entries:\n  - {id: c, name: Ccland, kind: place, tests: {match: In Ccland.}}\n")
    assert run("glossary", "test", "more").err == "1 test of 1 entry, 0 failed\n"
    assert run("glossary", "test", "a", "more/c.yaml").err == "3 tests of 2 entries, 0 failed\n"
    assert (
        run("glossary", "test", "no.yaml").err == "exonym: no.yaml: does not exist (check the spelling of the path)\n"
    )


def test_an_unknown_id_gets_a_likely_spelling(run: Run) -> None:
    ran = run("glossary", "test", "kyivv", "q")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[0] == "exonym: kyivv: no glossary has this id (did you mean ‘kyiv’?)"


def test_a_spelling_that_a_table_makes_is_recognised_in_a_test(run: Run, write: Write) -> None:
    entry = "{id: t, name: Ivan Tokuyev, family: Tokuyev, kind: person, native: {ru: Иван Токуев}, tests: {match: %s}}"
    write("g.yaml", f"entries:\n  - {entry % '[Ivan Tokujew spoke.]'}\n")
    assert run("glossary", "test").err == "1 test of 1 entry, 0 failed\n"
