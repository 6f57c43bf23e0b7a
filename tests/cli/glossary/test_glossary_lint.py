"""`exonym glossary lint` and `exonym schema`: what the keepers of glossaries need."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

ENTRY = "entries:\n  - name: Zubrovia\n    kind: place\n    tests: {{match: {match}, ignore: {ignore}}}\n"


def test_tests_that_hold_are_exit_code_0(run: Run, write: Write) -> None:
    ran = run(
        "glossary", "lint", write("g.yaml", ENTRY.format(match="[In Zubrovia., Zubrovia]", ignore="In Borduria."))
    )
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.endswith(" tests, 0 failed\n")
    assert int(ran.err.split("; ")[1].split()[0]) >= 3


def test_tests_that_fail_are_exit_code_1_and_named_with_their_entry(run: Run, write: Write) -> None:
    ran = run("glossary", "lint", write("g.yaml", ENTRY.format(match="In Borduria.", ignore="In Zubrovia.")))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.splitlines()[:2] == [
        "exonym: g.yaml:2:5: ‘zubrovia’ is not recognised in its own test ‘In Borduria.’",
        "exonym: g.yaml:2:5: ‘zubrovia’ is recognised in its own test ‘In Zubrovia.’",
    ]
    assert ran.err.endswith(", 2 failed\n")


def test_without_paths_the_glossaries_of_the_configuration_are_read(run: Run, write: Write) -> None:
    write("g/one.yaml", ENTRY.format(match="[]", ignore="In Zubrovia."))
    write("exonym.yaml", "glossaries: g\n")
    ran = run("glossary", "lint")
    assert (ran.code, ran.err.splitlines()[0][:24]) == (1, "exonym: g/one.yaml:2:5: ")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(
            "entries:\n  - {nam: x}\n", "g.yaml:2:6: unknown key ‘nam’ in an entry (did you mean ‘name’?)", id="key"
        ),
        pytest.param("entries: [\n", "g.yaml:2:1: not valid YAML", id="no YAML"),
        pytest.param(b"entries: \xff", "g.yaml:1: is not UTF-8", id="not UTF-8"),
        pytest.param("", "g.yaml: is empty", id="empty"),
    ],
)
def test_what_cannot_be_read_is_exit_code_2(run: Run, write: Write, content: str | bytes, said: str) -> None:
    ran = run("glossary", "lint", write("g.yaml", content))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"exonym: {said}")


def test_what_is_missing_is_exit_code_2(run: Run) -> None:
    ran = run("glossary", "lint", "missing.yaml")
    assert (ran.code, ran.err) == (2, "exonym: missing.yaml: does not exist (check the spelling of the path)\n")


def test_the_schema_is_json_on_standard_output(run: Run) -> None:
    ran = run("schema")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
