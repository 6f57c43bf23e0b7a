"""`exonym glossary lint` and `exonym schema`: what the keepers of glossaries need."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from checker.cli.glossary.lint import FORMATS
from checker.resources import folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

ENTRY = (
    "entries:\n  - name: Zubrovia\n    kind: place\n    source: x\n    tests: {{match: {match}, ignore: {ignore}}}\n"
)


def test_a_glossary_in_which_all_is_well_is_exit_code_0(run: Run, write: Write) -> None:
    ran = run("glossary", "lint", write("g.yaml", ENTRY.format(match="[In Zubrovia., Zubrovia]", ignore="In B.")))
    assert (ran.code, ran.out, ran.err) == (0, "", "1 entry in 1 file, 3 tests: nothing found\n")


def test_tests_that_fail_are_exit_code_1_and_shown_with_their_place(run: Run, write: Write) -> None:
    ran = run("glossary", "lint", write("g.yaml", ENTRY.format(match="In Borduria.", ignore="In Zubrovia.")))
    assert ran.code == 1
    assert ran.out.splitlines()[:4] == [
        (
            "error GLO009 failed-test: ‘zubrovia’ is not recognised in its own test ‘In Borduria.’ (correct the test, "
            "or the entry; ‘exonym explain’ says what a word is taken for)"
        ),
        " --> g.yaml:5:5",
        "5 |     tests: {match: In Borduria., ignore: In Zubrovia.}",
        "  |     ^",
    ]
    assert ran.err == "1 entry in 1 file, 2 tests: 2 errors\n"


def test_without_paths_the_glossaries_of_the_configuration_are_read(run: Run, write: Write) -> None:
    write("g/one.yaml", ENTRY.format(match="[]", ignore="In Zubrovia."))
    write("exonym.yaml", "glossaries: g\n")
    ran = run("glossary", "lint", "--output-format", "concise")
    assert (ran.code, ran.out[:38]) == (1, "g/one.yaml:5:5: error GLO009 ‘zubrovia’"[:38])


def test_without_a_configuration_the_bundled_ones_are_judged(run: Run) -> None:
    ran = run("glossary", "lint", "--select", "mixed-script")
    assert (ran.code, ran.out) == (0, "")
    assert int(ran.err.split(" ", maxsplit=1)[0]) > 500


def test_a_bundled_file_is_not_set_against_itself(run: Run) -> None:
    people = os.path.join(folder("glossaries"), "people")
    ran = run("glossary", "lint", people, "--select", "same-name")
    assert (ran.code, ran.out) == (0, "")


def test_advice_alone_is_exit_code_0_unless_that_is_asked_for(run: Run, write: Write) -> None:
    write("g.yaml", "entries:\n  - {name: Zubrovia, kind: place}\n")
    ran = run("glossary", "lint", "g.yaml", "--output-format", "concise")
    said = "g.yaml:2:5: advice GLO008 ‘zubrovia’ has no source (add ‘source:’, an address or ‘house decision, "
    assert (ran.code, ran.out[: len(said)]) == (0, said)
    assert run("glossary", "lint", "g.yaml", "--fail-on", "advice").code == 1
    assert run("glossary", "lint", "g.yaml", "--fail-on", "advice", "--ignore", "no-source").code == 0


def test_what_a_bundled_entry_says_otherwise_is_shown_from_the_house_s_side(run: Run, write: Write) -> None:
    ran = run("glossary", "lint", write("g.yaml", "entries:\n  - {id: k, name: Kiev, kind: term, source: x}\n"))
    lines = ran.out.splitlines()
    assert lines[0].startswith("error GLO001 clash: ‘Kiev’ is deprecated for ‘kyiv’, but preferred for ‘k’")
    assert lines[1].strip() == "--> g.yaml:2:19"
    assert lines[4].strip().startswith("::> glossaries/places/")
    assert any(line.endswith("---- the other is here") for line in lines)


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in {"full", "concise"}])
def test_findings_come_in_the_formats_that_programs_read(run: Run, write: Write, name: str) -> None:
    glossary = write("g.yaml", "entries:\n  - {name: P&O, kind: organisation, deprecated: ['P & O', Kyiv]}\n")
    ran = run("glossary", "lint", glossary, "--output-format", name)
    assert ran.code == 1
    assert "can never be recognised" in ran.out.replace("&#39;", "'")
    if name in {"json", "sarif", "gitlab", "rdjson"}:
        json.loads(ran.out)


def test_the_checks_are_listed(run: Run) -> None:
    ran = run("glossary", "lint", "--rules", "--select", "ALL")
    assert ran.code == 0
    assert ran.out.startswith("GLO001 clash [error]: A deprecated form is what the house writes for another entry.\n")
    assert "derived-form [advice] (only if selected):" in ran.out


def test_an_unknown_check_is_exit_code_2(run: Run) -> None:
    ran = run("glossary", "lint", "--select", "clsh")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "exonym: --select: no check of glossaries is called ‘clsh’ (did you mean ‘clash’?)\n"


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
