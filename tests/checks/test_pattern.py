"""A house's own patterns: what they find, and what is said of patterns that do not work."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from checker.checks.pattern import Pattern
from checker.documents import read_document
from checker.engine import check_document
from checker.errors import ExonymError
from checker.glossary.load import Glossary
from checker.lexicon import Lexicon
from checker.lexicon.build import build
from checker.mentions import Finder
from checker.rules import load_rules

if TYPE_CHECKING:
    from pathlib import Path

    from checker.diagnostics import Diagnostic
    from checker.rules import Rule

NOTHING = Lexicon(build(Glossary({}, {})))
RULE = """\
code: DESK001
name: our-words
check: pattern
summary: Our words.
fix: safe
parameters:
"""


def rule(folder: Path, parameters: str) -> Rule:
    path = folder / "desk.yaml"
    path.write_text(RULE + "".join(f"  {line}\n" for line in parameters.splitlines()), encoding="utf-8")
    return load_rules([str(path)])["DESK001"]


def reported(desk: Rule, text: str, name: str = "a.txt") -> list[Diagnostic]:
    return check_document(read_document(name, text, []), Finder(NOTHING), [desk])


def found(desk: Rule, text: str) -> list[tuple[str, str, str | None]]:
    return [(d.text, d.message, d.fix.edits[0].replacement if d.fix else None) for d in reported(desk, text)]


@pytest.mark.parametrize(
    ("parameters", "text", "reports"),
    [
        pytest.param(
            "replace: {Kiev: Kyiv}",
            "in Kiev, not kiev",
            [("Kiev", "write ‘Kyiv’, not ‘Kiev’", "Kyiv")],
            id="substitution",
        ),
        pytest.param(
            "replace: {'(\\d+) percent': '\\1 %'}",
            "up 5 percent",
            [("5 percent", "write ‘5 %’, not ‘5 percent’", "5 %")],
            id="substitution with a group",
        ),
        pytest.param(
            "replace: {'(?P<n>\\w+)-(\\w+)': '\\2 \\g<n>'}",
            "a-b",
            [("a-b", "write ‘b a’, not ‘a-b’", "b a")],
            id="substitution with a named group",
        ),
        pytest.param(
            "replace: {kiev: Kyiv}\nignore-case: true",
            "in KIEV",
            [("KIEV", "write ‘Kyiv’, not ‘KIEV’", "Kyiv")],
            id="capitals do not count",
        ),
        pytest.param(
            "avoid: ['\\bvery\\b', so-called]",
            "so-called very",
            [("so-called", "‘so-called’ is not used here", None), ("very", "‘very’ is not used here", None)],
            id="existence",
        ),
        pytest.param("avoid: very", "Very every", [("very", "‘very’ is not used here", None)], id="one pattern"),
        pytest.param("avoid: x*", "abc", [], id="an empty match"),
        pytest.param("avoid: x*", "axc", [("x", "‘x’ is not used here", None)], id="empty matches beside another"),
        pytest.param(
            "order: ['European Union', EU]",
            "EU. European Union. EU.",
            [("EU", "‘EU’ stands before anything like ‘European Union’", None)],
            id="ordering",
        ),
        pytest.param("order: ['European Union', EU]", "European Union. EU.", [], id="the right order"),
        pytest.param("order: ['European Union', EU]", "European Union.", [], id="only the first"),
        pytest.param(
            "order: [a1, b2, c3]", "a1 c3 b2", [("c3", "‘c3’ stands before anything like ‘b2’", None)], id="three"
        ),
        pytest.param(
            "order: ['European Union', EU]",
            "EU.\n\nEuropean Union.",
            [("EU", "‘EU’ stands before anything like ‘European Union’", None)],
            id="ordering over paragraphs",
        ),
        pytest.param(
            "order: ['European Union', EU]",
            "EU.",
            [("EU", "‘EU’ stands before anything like ‘European Union’", None)],
            id="the first is missing",
        ),
        pytest.param(
            "replace: {Kiev: Kyiv}\nmessage: 'not {text} but {replacement}'",
            "Kiev",
            [("Kiev", "not Kiev but Kyiv", "Kyiv")],
            id="a message of the house",
        ),
        pytest.param("{}", "anything", [], id="no pattern"),
    ],
)
def test_patterns_find(tmp_path: Path, parameters: str, text: str, reports: list[tuple[str, str, str | None]]) -> None:
    assert found(rule(tmp_path, parameters), text) == reports


def test_code_and_addresses_are_not_searched(tmp_path: Path) -> None:
    desk = rule(tmp_path, "avoid: Kiev")
    assert reported(desk, "`Kiev` [x](Kiev) http://Kiev.org <!-- Kiev -->", "a.md") == []
    assert [d.text for d in reported(desk, "*Kiev*", "a.md")] == ["Kiev"]


@pytest.mark.parametrize(
    ("parameters", "place", "said"),
    [
        pytest.param("avoid: '(a'", ":7:10", "‘(a’ is no regular expression: missing )", id="an open bracket"),
        pytest.param("avoid: [ok, '*a']", ":7:15", "‘*a’ is no regular expression: nothing to repeat", id="in a list"),
        pytest.param("avoid:\n  - '[a'", ":8:7", "‘[a’ is no regular expression", id="on the next line"),
        pytest.param("replace: {'a(': b}", ":7:13", "‘a(’ is no regular expression", id="a key"),
        pytest.param("avoid: [[a]]", ":7:11", "expected a pattern, found a list", id="a list for a pattern"),
        pytest.param("avoid: ['']", ":7:11", "expected a pattern, found nothing", id="an empty pattern"),
        pytest.param("avod: x", ":7:3", "unknown key ‘avod’ in parameters (did you mean ‘avoid’?)", id="a wrong key"),
    ],
)
def test_a_bad_pattern_is_explained_with_its_place(tmp_path: Path, parameters: str, place: str, said: str) -> None:
    with pytest.raises(ExonymError) as raised:
        rule(tmp_path, parameters)
    (problem,) = raised.value.problems
    assert str(problem).startswith(f"{tmp_path / 'desk.yaml'}{place}: {said}")


def test_the_place_in_the_pattern_is_said_too(tmp_path: Path) -> None:
    with pytest.raises(ExonymError, match="at character 4 of the pattern"):
        rule(tmp_path, "avoid: 'ab('")


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        pytest.param("\\2", "no such group", id="a group that is not there"),
        pytest.param("\\q", "bad escape", id="an unknown escape"),
        pytest.param("\\g<x>", "unknown group", id="a name that is not there"),
    ],
)
def test_a_bad_substitution_is_explained(tmp_path: Path, wanted: str, said: str) -> None:
    with pytest.raises(ExonymError) as raised:
        found(rule(tmp_path, f"replace: {{'(a)': '{wanted}'}}"), "a")
    (problem,) = raised.value.problems
    assert str(problem).startswith(f"a.txt: the replacement ‘{wanted}’ cannot be filled in: ")
    assert said in problem.message
    assert problem.hint == "groups are written \\1 or \\g<name>, and must be in the pattern"


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        pytest.param("(" * 3000 + ")" * 3000, "this pattern is too deep or too large (make it simpler)", id="too deep"),
        pytest.param("a{99999}", "‘a{99999}’ repeats something too often (a count has", id="too often"),
        pytest.param("a{1,99999}", "‘a{1,99999}’ repeats something too often (a count has", id="up to too often"),
        pytest.param("a{99999,}", "‘a{99999,}’ repeats something too often (a count has", id="at least too often"),
    ],
)
def test_a_pattern_that_is_too_much_is_explained(tmp_path: Path, pattern: str, said: str) -> None:
    with pytest.raises(ExonymError) as raised:
        rule(tmp_path, f"avoid: '{pattern}'")
    (problem,) = raised.value.problems
    assert str(problem).startswith(f"{tmp_path / 'desk.yaml'}:7:10: {said}")


def test_a_catastrophic_pattern_is_stopped_and_explained(tmp_path: Path) -> None:
    desk = rule(tmp_path, "avoid: '(a|aa)+$'")
    begun = time.monotonic()
    with pytest.raises(ExonymError) as raised:
        reported(desk, "Ana.\n\nBéla " + "a" * 80 + "b")
    assert time.monotonic() - begun < 5
    assert [str(problem) for problem in raised.value.problems] == [
        (
            "a.txt:3: the pattern ‘(a|aa)+$’ takes more than 1 s on the paragraph that begins here"
            " (make it less ambiguous: avoid repeats within repeats)"
        )
    ]


def test_parameters_of_a_rule_can_be_changed_afterwards(tmp_path: Path) -> None:
    desk = rule(tmp_path, "avoid: x")
    parameters: dict[str, Any] = {**desk.parameters, "avoid": ["Y"], "ignore-case": True}
    assert [d.text for d in reported(desk._replace(parameters=parameters), "x y Y")] == ["y", "Y"]


def test_editors_are_told_that_it_is_a_pattern() -> None:
    assert Pattern().schema() == {"type": "string", "format": "regex"}
