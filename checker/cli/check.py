"""`exonym check`: check drafts and print what was found."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

import click

from checker.cli.output import print_line, print_problems, terminal
from checker.diagnostics import SEVERITIES
from checker.report import FOR_PEOPLE, FORMATS, Run, Terminal, load_report

if TYPE_CHECKING:
    from checker.diagnostics import Severity
    from checker.errors import Problem
    from checker.rules import Rule
    from checker.session import FileResult, Session

_EPILOG = (
    "Exit codes: 0 nothing found at or above --fail-on; 1 something found; "
    "2 something could not be read, checked or understood."
)


def _day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    from checker.days import as_day

    day = as_day(value) if value else None
    if value and not day:
        raise click.BadParameter(f"‘{value}’ is not a date: write YYYY-MM-DD")
    return day


def _selectors(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def _outputs(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return format and file (empty: standard output) of each report."""
    if values == ("full",):
        return (("full", ""),)
    from checker.report.outputs import read_outputs

    try:
        return read_outputs(values, os.environ)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command(epilog=_EPILOG)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--date", callback=_day, metavar="DAY", help="Date of drafts that carry none (YYYY-MM-DD).")
@click.option("--style", metavar="STYLE", help="House style: a bundled one, or the path of a file.")
@click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    metavar="PATH",
    help="A glossary file or folder on top of the configured ones.",
)
@click.option(
    "--select",
    multiple=True,
    callback=_selectors,
    metavar="RULES",
    help="Only these rules: codes, prefixes (NAM), names, ALL; commas between.",
)
@click.option("--ignore", multiple=True, callback=_selectors, metavar="RULES", help="Not these rules.")
@click.option(
    "--output-format",
    "outputs",
    multiple=True,
    callback=_outputs,
    metavar="FORMAT[=FILE]",
    default=("full",),
    help=f"How the findings are printed, or written to a file: {', '.join(FORMATS)}, or auto, which is what suits "
    "where exonym runs. Several at once, if each has its own place.  [default: full]",
)
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="warning",
    show_default=True,
    help="Least severity that makes the exit code 1.",
)
@click.option("--encoding", metavar="NAME", help="Encoding of the drafts, if not UTF-8 (utf-16, windows-1252 …).")
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest exonym.yaml.")
@click.option("--isolated", is_flag=True, help="Read no exonym.yaml.")
@click.option(
    "--stdin-filename",
    metavar="NAME",
    default="-",
    help="Name of the draft read from standard input (PATH ‘-’): its ending tells the format.",
)
@click.option(
    "--color",
    "colour",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    help="When to colour.",
)
@click.option("-q", "--quiet", is_flag=True, help="No summary.")
def command(
    paths: tuple[str, ...],
    date: str | None,
    style: str | None,
    glossaries: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    outputs: tuple[tuple[str, str], ...],
    fail_on: Severity,
    encoding: str | None,
    config: str | None,
    isolated: bool,
    stdin_filename: str,
    colour: str,
    quiet: bool,
) -> None:
    """Check drafts: files, folders (all .md and .txt below), or - for standard input.

    Without PATHS, the current folder.
    """
    from checker.discover import find_drafts
    from checker.session import FileResult, Overrides, Session

    session = Session(Overrides(config, isolated, glossaries, style, select or None, ignore, date, encoding))
    problems: list[Problem] = []
    drafts = find_drafts(paths or (".",), session.excludes, problems)
    results = [FileResult(problem.path, None, problems=(problem,)) for problem in problems]
    results += [_checked(session, path, stdin_filename) for path in drafts]
    run = Run(results, _rules(session, results), os.getcwd(), fail_on)
    problems = [*run.problems, *_report(run, outputs, colour)]
    print_problems(problems)
    if not quiet:
        click.echo(_summary(results), err=True)
    if problems:
        sys.exit(2)
    graver = SEVERITIES[SEVERITIES.index(fail_on) :]
    found = any(diagnostic.severity in graver for result in results for diagnostic in result.diagnostics)
    sys.exit(1 if found else 0)


def _checked(session: Session, path: str, stdin_filename: str) -> FileResult:
    if path != "-":
        return session.check_file(path)
    return session.check_bytes(sys.stdin.buffer.read(), stdin_filename)


def _rules(session: Session, results: list[FileResult]) -> dict[str, Rule]:
    """Return the rules by code: the bundled ones and those of every house whose drafts have findings."""
    houses = dict.fromkeys(session.config_for(result.path).rules for result in results if result.diagnostics)
    return {code: rule for house in houses for code, rule in session.rules(house).items()}


def _report(run: Run, outputs: tuple[tuple[str, str], ...], colour: str) -> list[Problem]:
    """Print or write each report; return what could not be written."""
    problems: list[Problem] = []
    for name, path in outputs:
        report = load_report(name)
        if path:
            from checker.report.outputs import write_report

            problems += write_report(path, report(run, Terminal(colour=colour == "always")))
            continue
        if name not in FOR_PEOPLE:
            _print_utf_8()
        for line in report(run, terminal(colour)):
            print_line(line)
    if any(name == "github" for name, _ in outputs):
        from checker.report.outputs import append_step_summary

        print_problems(append_step_summary(run, os.environ))
    return problems


def _print_utf_8() -> None:
    """Print UTF-8 from now on: what programs read does not depend on the terminal."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def _summary(results: list[FileResult]) -> str:
    if not results:
        return "no drafts found: exonym checks .md and .txt files"
    drafts = f"{len(results)} draft{'s' * (len(results) != 1)}"
    unchecked = sum(bool(result.problems) for result in results)
    if unchecked:
        drafts += f", {unchecked} of which could not be checked as a whole"
    counts = dict.fromkeys(reversed(SEVERITIES), 0)
    for result in results:
        for diagnostic in result.diagnostics:
            counts[diagnostic.severity] += 1
    said = [
        f"{count} {severity}{'s' * (count != 1 and severity != 'advice')}"
        for severity, count in counts.items()
        if count
    ]
    return f"{', '.join(said) or 'nothing to report'} in {drafts}"
