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
def command(handle: str | None, how: str) -> None:
    """List all rules, or explain the one with this code or name."""
    from checker.rulepage import page, table
    from checker.rules import find_rule
    from checker.session import Session

    try:
        session = Session()
        rules = session.rules(session.config_for(".").rules)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    if handle is None:
        lines = _listed(list(rules.values())) if how == "text" else table(list(rules.values()))
    else:
        rule = find_rule(rules, handle)
        if rule is None:
            names = [name for rule in rules.values() for name in (rule.code.lower(), rule.name)]
            print_problems(
                [
                    Problem(
                        "rule",
                        f"there is no rule ‘{handle}’",
                        hint=did_you_mean(handle, names) or "‘exonym rule’ lists them",
                    )
                ]
            )
            sys.exit(2)
        lines = page(rule)
    for line in lines:
        print_line(line)


def _listed(rules: list[Rule]) -> Iterator[str]:
    width = max(len(rule.name) for rule in rules)
    for rule in sorted(rules, key=lambda rule: rule.code):
        yield f"{rule.code}  {rule.name.ljust(width)}  {rule.summary}"
