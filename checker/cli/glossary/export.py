"""`exonym glossary export`: glossaries in the formats of others."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from checker.cli.output import plural, print_line, print_problems
from checker.errors import ExonymError
from checker.glossary.exchange import FORMATS, WRITABLE, format_of, writer

if TYPE_CHECKING:
    from checker.errors import Problem
    from checker.glossary.exchange.model import Exported, Material

_MARKED = {"csv", "smartling"}
"""Formats whose files are opened in spreadsheets, which take a file without a mark for one in an old encoding."""


@click.command(epilog="Formats: " + "; ".join(f"{name}: {FORMATS[name].title}" for name in WRITABLE) + ".")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--format", "name", type=click.Choice(WRITABLE), metavar="FORMAT", help="By default, FILE's ending tells."
)
@click.option("-o", "--output", metavar="FILE", help="Write to a file, not to standard output.")
@click.option("--bundled", is_flag=True, help="The bundled entries, too.")
@click.option("--language", default="en", show_default=True, metavar="CODE", help="Language of the copy.")
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest exonym.yaml.")
@click.option("--isolated", is_flag=True, help="Read no exonym.yaml.")
def command(
    paths: tuple[str, ...],
    name: str | None,
    output: str | None,
    bundled: bool,
    language: str,
    config: str | None,
    isolated: bool,
) -> None:
    """Write glossaries in a format of others, and say what that cannot hold.

    PATHS are glossaries; without any, those of exonym.yaml. What an earlier layer says of an entry is in it, too.
    Exit codes: 0 done; 2 a glossary cannot be read or understood, or nothing could be written.
    """
    from checker.glossary.exchange.layers import material
    from checker.session import Overrides, Session

    chosen = name or format_of(output or "", WRITABLE)
    if not chosen:
        raise click.UsageError(f"say which format with --format: {', '.join(WRITABLE)}")
    try:
        layers = paths or Session(Overrides(config, isolated)).config_for(".").glossaries
        wanted = material(layers, bundled=bundled, language=language)
        made = writer(chosen)(wanted)
        problems = _written(made, output, marked=chosen in _MARKED)
    except ExonymError as error:
        problems = list(error.problems)
    print_problems(problems)
    if not problems:
        _tell(chosen, wanted, made)
    sys.exit(2 if problems else 0)


def _written(made: Exported, output: str | None, *, marked: bool) -> list[Problem]:
    if not output or output == "-":
        for line in made.lines:
            print_line(line)
        return []
    from checker.report.outputs import write_report

    first, *others = made.lines or [""]
    return write_report(output, ["\ufeff" + first if marked else first, *others])


def _tell(name: str, wanted: Material, made: Exported) -> None:
    entries = plural(len(wanted.records), "entry", "entries")
    if made.losses:
        click.echo(f"{entries}; {name} has no place for: {'; '.join(made.losses)}", err=True)
    else:
        click.echo(f"{entries}, all that they say", err=True)
