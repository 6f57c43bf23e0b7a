"""`exonym glossary lint`: glossaries are read and judged, and their entries' own tests run."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from checker.cli import options
from checker.cli.output import plural, print_line, print_problems, terminal
from checker.diagnostics import SEVERITIES
from checker.errors import ExonymError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.cli.glossary.reading import Reading
    from checker.diagnostics import Severity
    from checker.glossary.lint import Check
    from checker.report import Run
    from checker.session import FileResult

FORMATS = (
    "full", "concise", "json", "json-lines", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "rdjsonl",
)  # fmt: skip


@click.command(
    epilog="Exit codes: 0 nothing found at or above --fail-on; 1 something found; 2 a glossary cannot be read or "
    "understood."
)
@click.argument("paths", nargs=-1, metavar="[PATHS]...", type=click.Path(readable=False))
@click.option(
    "--select",
    multiple=True,
    callback=options.selectors,
    metavar="CHECKS",
    help="Only these: codes, prefixes, names, ALL; commas between.",
)
@click.option("--ignore", multiple=True, callback=options.selectors, metavar="CHECKS", help="Not these.")
@click.option(
    "--output-format",
    type=click.Choice(FORMATS),
    default="full",
    show_default=True,
    help="How the findings are printed.",
)
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="warning",
    show_default=True,
    help="Least severity that makes the exit code 1.",
)
@click.option("--rules", is_flag=True, help="List the checks, and which run unasked.")
def command(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    output_format: str,
    fail_on: Severity,
    rules: bool,
) -> None:
    """Judge glossaries on top of the bundled ones, and run the tests that their entries bring along.

    Without PATHS, the glossaries of exonym.yaml; if it has none, the bundled ones.
    """
    from checker.cli.glossary.reading import read
    from checker.glossary.lint import chosen

    try:
        checks = chosen(select, ignore)
        if rules:
            for line in _table(checks):
                print_line(line)
            return
        reading = read(paths)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    results = _results(reading, checks)
    _print(results, output_format, fail_on)
    found = [diagnostic.severity for result in results for diagnostic in result.diagnostics]
    click.echo(f"{_size(reading)}: {_summary(found)}", err=True)
    sys.exit(any(SEVERITIES.index(severity) >= SEVERITIES.index(fail_on) for severity in found))


def _results(reading: Reading, checks: Sequence[Check]) -> list[FileResult]:
    from checker.glossary.lint import Book, lint
    from checker.glossary.lint.results import results_of

    book = Book(reading.glossary, reading.files, reading.config.spellings)
    return results_of(lint(book, checks), reading.files)


def _print(results: Sequence[FileResult], output_format: str, fail_on: Severity) -> None:
    from checker.report import FOR_PEOPLE, Run, load_report

    run: Run = Run(results, fail_on=fail_on)
    for line in load_report(output_format)(run, terminal("auto" if output_format in FOR_PEOPLE else "never")):
        print_line(line)


def _size(reading: Reading) -> str:
    """Say how much was judged."""
    glossary = reading.glossary
    mine = {entry.id for entry in glossary.entries.values() if entry.origin and reading.asked(entry.origin.path)}
    tests = sum(len(test.match) + len(test.ignore) for name, test in glossary.tests.items() if name in mine)
    files = plural(len(reading.files), "file")
    return f"{plural(len(mine), 'entry', 'entries')} in {files}, {plural(tests, 'test')}"


def _summary(found: Sequence[Severity]) -> str:
    """Say how much was found of each severity."""
    counts = [(found.count(severity), severity) for severity in reversed(SEVERITIES)]
    said = [
        plural(count, severity, f"{severity}s" if severity != "advice" else "advice")
        for count, severity in counts
        if count
    ]
    return ", ".join(said) or "nothing found"


def _table(checks: Sequence[Check]) -> Iterator[str]:
    for check in checks:
        about = check.about
        asked = "" if about.default else " (only if selected)"
        yield f"{about.code} {check.name} [{about.severity}]{asked}: {about.summary}"
