"""`exonym styles`: list the house styles, print what one demands and why, or compare some."""

from __future__ import annotations

import sys

import click

from checker.cli.output import print_line, print_problems, terminal
from checker.errors import ExonymError

_EPILOG = "Exit codes: 0 printed; 2 a style, rule or configuration could not be read or understood."


@click.command(epilog=_EPILOG)
@click.argument("names", nargs=-1, metavar="[STYLE]...")
@click.option("--compare", is_flag=True, help="Compare two styles or more: the rules on which they differ.")
@click.option("--all", "whole", is_flag=True, help="With --compare: every rule.")
def command(names: tuple[str, ...], *, compare: bool, whole: bool) -> None:
    """List the house styles, or print what a STYLE demands and why.

    STYLE is the name of a bundled style, or the path of a file.
    """
    if compare and len(names) < 2:  # noqa: PLR2004
        raise click.UsageError("--compare needs two styles or more: exonym styles --compare ap economist")
    if whole and not compare:
        raise click.UsageError("--all goes with --compare")
    try:
        lines = _lines(names, compare=compare, whole=whole)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    for line in lines:
        print_line(line)


def _lines(names: tuple[str, ...], *, compare: bool, whole: bool) -> list[str]:
    from checker.session import Session
    from checker.stylepage import comparison, listing, page
    from checker.styles import read_style, style_files

    session = Session()
    rules = session.rules(session.config_for(".").rules)
    width = terminal().width
    styles = [read_style(name, rules, "styles") for name in names or style_files()]
    if not names:
        return list(listing([files[-1] for files in styles], width))
    if compare:
        return list(comparison(styles, rules, width, whole=whole))
    lines: list[str] = []
    for files in styles:
        lines += [*([""] if lines else []), *page(files, rules, width)]
    return lines
