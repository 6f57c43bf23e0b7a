"""`exonym glossary test`: the tests that entries bring along."""

from __future__ import annotations

import os
import sys

import click

from checker.cli.glossary.reading import on_top
from checker.cli.output import plural, print_line, print_problems
from checker.errors import ExonymError
from checker.report.excerpt import visible


@click.command(epilog="Exit codes: 0 all tests hold; 1 one fails; 2 a glossary cannot be read, or has no such entry.")
@click.argument("wanted", nargs=-1, metavar="[IDS|PATHS]...")
@on_top
def command(wanted: tuple[str, ...], glossaries: tuple[str, ...]) -> None:
    """Run the tests of some entries, or of glossary files and folders.

    Without either, those of the glossaries of exonym.yaml; if it has none, of the bundled ones.
    """
    from checker.cli.glossary.reading import read, refuse_unknown
    from checker.glossary.testing import failures

    paths = tuple(one for one in wanted if "/" in one or one.endswith((".yaml", ".yml")) or os.path.exists(one))
    ids = tuple(one for one in wanted if one not in paths)
    try:
        reading = read((*glossaries, *paths))
        refuse_unknown(ids, reading.glossary)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    glossary = reading.glossary
    at = {name: glossary.at[name].get("tests") for name in glossary.tests}
    asked = [name for name, origin in at.items() if origin and reading.asked(origin.path)]
    mine = (*ids, *(asked if paths or not ids else ()))
    failed = list(failures(glossary, reading.config.spellings, mine))
    for failure in failed:
        origin = at[failure.entry]
        place = f"{origin.path}:{origin.line}:{origin.column}: " if origin else ""
        print_line(visible(f"{place}{failure.message}"))
    tests = [test for name, test in glossary.tests.items() if name in set(mine)]
    count = sum(len(test.match) + len(test.ignore) for test in tests)
    entries_tested = plural(len(tests), "entry", "entries")
    click.echo(f"{plural(count, 'test')} of {entries_tested}, {len(failed)} failed", err=True)
    sys.exit(1 if failed else 0)
