"""`exonym glossary show`: all that glossaries say of an entry, and where."""

from __future__ import annotations

import sys

import click

from checker.cli.glossary.reading import on_top
from checker.cli.output import print_line, print_problems
from checker.errors import ExonymError
from checker.report.excerpt import visible


@click.command(epilog="Exit codes: 0 done; 2 a glossary cannot be read, or has no such entry.")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@on_top
@click.option("--most", metavar="N", default=12, show_default=True, help="So many spellings made of a form; 0: all.")
def command(ids: tuple[str, ...], glossaries: tuple[str, ...], most: int) -> None:
    """Show entries: forms with their status, days, file and line; what tables make of them; facts, sources, tests."""
    from checker.cli.glossary.reading import read, refuse_unknown
    from checker.glossary.describe import describe

    try:
        reading = read(glossaries)
        refuse_unknown(ids, reading.glossary)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    for number, identity in enumerate(ids):
        if number:
            print_line("")
        entry = reading.glossary.entries[identity]
        for line in describe(entry, reading.glossary, most=most, spellings=reading.config.spellings):
            print_line(visible(line))
