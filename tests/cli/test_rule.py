"""`exonym rule`: the list, a page, an unknown rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.rules import load_rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

DESK = """\
code: DESK001
name: our-word
check: pattern
summary: A word of ours.
quotations: skip
yields-to: NAM001
sources: our book
parameters: {avoid: [foo]}
examples:
  - {text: "foo", date: 2021-04-08, reports: [foo], note: It is so.}
  - {text: "bar", parameters: {avoid: [baz]}, reports: []}
  - {text: "one\\n\\nKiev", parameters: {replace: {Kiev: Kyiv}}, reports: [{at: Kiev, replacement: Kyiv}]}
"""


def test_the_list_names_every_rule(run: Run) -> None:
    ran = run("rule")
    rules = load_rules([])
    assert (ran.code, ran.err) == (0, "")
    assert [line.split()[:2] for line in ran.out.splitlines()] == [[code, rules[code].name] for code in sorted(rules)]


def test_the_list_is_a_table_in_markdown(run: Run) -> None:
    lines = run("rule", "--format", "markdown").out.splitlines()
    assert lines[1] == "|---|---|---|---|---|"
    assert [line.split(" | ")[0] for line in lines[2:]] == [f"| {code}" for code in sorted(load_rules([]))]


@pytest.mark.parametrize("handle", ["NAM001", "nam001", "listed-variant", "Listed-Variant"])
def test_a_rule_is_found_by_code_or_name(run: Run, handle: str) -> None:
    ran = run("rule", handle)
    assert ran.code == 0
    assert ran.out.startswith("# NAM001 listed-variant\n")


def test_a_page_says_what_the_rule_does_and_shows_its_examples(run: Run, write: Write) -> None:
    write("exonym.yaml", "rules: desk.yaml\n")
    write("desk.yaml", DESK)
    assert "DESK001  our-word" in run("rule").out
    page = run("rule", "DESK001").out.splitlines()
    for line in [
        "- severity: warning; in quotations: not reported",
        "- silent where NAM001 reports the same words",
        "- source: our book",
        "- `avoid: foo`: Existence: patterns that must not occur.",
        "    foo",
        "‘foo’ is reported (dated 2021-04-08).",
        "Nothing is reported (with avoid: ['baz']).",
    ]:
        assert line in page
    assert any(line.startswith("‘Kiev’ is reported") and line.endswith("the fix writes ‘Kyiv’.") for line in page)


@pytest.mark.parametrize(
    ("handle", "hint"),
    [
        pytest.param("NAM01", "did you mean ‘NAM011’?", id="a code"),
        pytest.param("listed-varaint", "did you mean ‘listed-variant’?", id="a name"),
        pytest.param("zzz", "‘exonym rule’ lists them", id="neither"),
    ],
)
def test_an_unknown_rule_gets_a_likely_spelling(run: Run, handle: str, hint: str) -> None:
    ran = run("rule", handle)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"exonym: rule: there is no rule ‘{handle}’ ({hint}")


def test_a_broken_rule_of_the_house_is_said(run: Run, write: Write) -> None:
    write("exonym.yaml", "rules: desk.yaml\n")
    write("desk.yaml", DESK.replace("check: pattern", "check: patern"))
    ran = run("rule")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("exonym: desk.yaml:3:8: there is no check ‘patern’ (did you mean ‘pattern’?)")


HOLDS = """\
code: DESK001
name: our-word
check: pattern
summary: A word of ours.
parameters: {avoid: [foo]}
examples:
  - {text: "foo", reports: [foo]}
  - {text: "a foo", reports: [{at: foo, message: is not used here}]}
  - {text: "bar", reports: []}
  - {text: "baz", reports: []}
"""


def test_the_examples_of_a_rule_can_be_run(run: Run, write: Write) -> None:
    write("exonym.yaml", "rules: desk.yaml\n")
    write("desk.yaml", HOLDS)
    ran = run("rule", "DESK001", "--test")
    assert (ran.code, ran.out, ran.err) == (0, "", "4 examples of 1 rule, 0 failed\n")


def test_examples_that_do_not_hold_are_exit_code_1_with_their_number(run: Run, write: Write) -> None:
    write("exonym.yaml", "rules: desk.yaml\n")
    write("desk.yaml", HOLDS.replace('"bar"', '"a foo"').replace("is not used here", "is bad"))
    ran = run("rule", "our-word", "--test")
    assert (ran.code, ran.out) == (1, "")
    second, third, count = ran.err.splitlines()
    assert second.startswith("exonym: desk.yaml:1: DESK001, example 2: says ‘‘foo’ is not used here’, not ‘…is bad…’")
    assert third.startswith("exonym: desk.yaml:1: DESK001, example 3: reports ['foo'], not []")
    assert count == "4 examples of 1 rule, 2 failed"


def test_examples_with_a_broken_glossary_are_exit_code_2(run: Run, write: Write) -> None:
    write("exonym.yaml", "rules: desk.yaml\nglossaries: missing.yaml\n")
    write("desk.yaml", HOLDS)
    ran = run("rule", "DESK001", "--test")
    assert (ran.code, ran.out) == (2, "")
    assert "does not exist" in ran.err


def test_a_broken_glossary_of_the_house_is_named(run: Run, write: Write) -> None:
    write("exonym.yaml", "rules: desk.yaml\nglossaries: missing.yaml\n")
    write("desk.yaml", HOLDS)
    assert run("rule", "DESK001", "--test").err.startswith("exonym: missing.yaml: does not exist")


def test_a_broken_glossary_of_an_example_is_said_with_its_rule(run: Run, write: Write) -> None:
    write("exonym.yaml", "rules: desk.yaml\n")
    write("desk.yaml", HOLDS.replace("reports: [foo]", "reports: [foo], glossary: [{name: Ana}]"))
    ran = run("rule", "DESK001", "--test")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("exonym: desk.yaml (glossary of an example)")
    assert "‘ana’ has no kind" in ran.err
