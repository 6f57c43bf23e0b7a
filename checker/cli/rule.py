"""`exonym rule`: list the rules, or print one rule's page: what, why, parameters, examples."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from checker.cli.output import print_line, print_problems
from checker.errors import ExonymError, Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.rules import Rule


@click.command()
@click.argument("handle", required=False, metavar="[CODE]")
@click.option(
    "--format",
    "how",
    type=click.Choice(("text", "markdown")),
    default="text",
    show_default=True,
    help="How the page is printed.",
)
@click.option("--test", is_flag=True, help="Run the examples of the rule, or of all rules, instead.")
def command(handle: str | None, how: str, *, test: bool) -> None:
    """List all rules, or explain the one with this code or name.

    With --test, exit code 1 if an example does not hold.
    """
    from checker.rulepage import page, table
    from checker.rules import find_rule
    from checker.session import Session

    try:
        session = Session()
        config = session.config_for(".")
        rules = session.rules(config.rules)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    chosen = list(rules.values())
    if handle is not None:
        rule = find_rule(rules, handle)
        if rule is None:
            names = [name for rule in chosen for name in (rule.code, rule.name)]
            hint = did_you_mean(handle, names) or "‘exonym rule’ lists them"
            print_problems([Problem("rule", f"there is no rule ‘{handle}’", hint=hint)])
            sys.exit(2)
        chosen = [rule]
    if test:
        sys.exit(_tested(chosen, list(config.glossaries)))
    lines = page(chosen[0]) if handle is not None else _listed(chosen) if how == "text" else table(chosen)
    for line in lines:
        print_line(line)


def _tested(rules: list[Rule], layers: list[str]) -> int:
    """Run the examples of rules; tell what does not hold, and return the exit code."""
    from checker.examples import differences

    try:
        failures = [
            Problem(rule.path, f"{rule.code}, example {number}: {said}", rule.line)
            for rule in rules
            for number, said in differences(rule, layers)
        ]
    except ExonymError as error:
        print_problems(error.problems)
        return 2
    print_problems(failures)
    count = sum(len(rule.examples) for rule in rules)
    click.echo(f"{count} examples of {len(rules)} rule{'s' * (len(rules) != 1)}, {len(failures)} failed", err=True)
    return 1 if failures else 0


def _listed(rules: list[Rule]) -> Iterator[str]:
    width = max(len(rule.name) for rule in rules)
    for rule in sorted(rules, key=lambda rule: rule.code):
        yield f"{rule.code}  {rule.name.ljust(width)}  {rule.summary}"
