"""`exonym explain`: whom a spelling means, and how exonym knows."""

from __future__ import annotations

import sys

import click

from checker.cli.output import print_line, print_problems
from checker.errors import ExonymError
from checker.report.excerpt import visible


@click.command()
@click.argument("spelling")
@click.option("--glossary", "glossaries", multiple=True, metavar="PATH", help="A glossary file or folder to add.")
def command(spelling: str, glossaries: tuple[str, ...]) -> None:
    """Say which entries a SPELLING can mean, by which form or romanisation system, or how nearly.

    Names what else was considered and why it lost. In a draft, a spelling counts only with support: the rest of the
    full name, a title that the person holds, or the name elsewhere.

    Exit codes: 0 it is known; 1 it is not; 2 a glossary cannot be read.
    """
    from checker.explain import explain
    from checker.lexicon import load_lexicon
    from checker.session import Session

    try:
        config = Session().config_for(".")
        lexicon = load_lexicon([*config.glossaries, *glossaries], spellings=config.spellings)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    found, lost = explain(spelling, lexicon)
    unknown = f"‘{spelling}’ is in no glossary, no system makes it of a name in one, and it is near to none"
    for line in found or [unknown]:
        print_line(visible(line))
    if lost:
        print_line("considered, and lost:")
        for line in lost:
            print_line(visible(f"  {line}"))
    sys.exit(0 if found else 1)
