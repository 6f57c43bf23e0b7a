"""`exonym glossary test`: the tests that entries bring along."""

from __future__ import annotations

import sys

import click

from checker.cli.output import plural, print_line, print_problems
from checker.errors import ExonymError
from checker.report.excerpt import visible


@click.command(epilog="Exit codes: 0 all tests hold; 1 one fails; 2 a glossary cannot be read, or has no such entry.")
@click.argument("ids", nargs=-1, metavar="[IDS]...")
@click.option("--glossary", "glossaries", multiple=True, type=click.Path(), metavar="PATH", help="A glossary on top.")
def command(ids: tuple[str, ...], glossaries: tuple[str, ...]) -> None:
    """Run the tests of some entries, or of all that exonym.yaml's glossaries have."""
    from checker.cli.glossary.reading import read, refuse_unknown
    from checker.glossary.testing import failures

    try:
        reading = read(glossaries)
        refuse_unknown(ids, reading.glossary)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    glossary = reading.glossary
    at = {name: glossary.at[name].get("tests") for name in glossary.tests}
    mine = ids or tuple(name for name, origin in at.items() if origin and reading.asked(origin.path))
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
