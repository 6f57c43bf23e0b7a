"""`exonym glossary list`: the entries that there are."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from checker.cli.output import plural, print_line, print_problems
from checker.errors import ExonymError
from checker.glossary.model import KINDS
from checker.report.excerpt import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.cli.glossary.reading import Reading
    from checker.glossary.model import Entry

FORMATS = ("table", "ids", "json")


@click.command(epilog="Exit codes: 0 done; 2 a glossary cannot be read.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...", type=click.Path(readable=False))
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Only entries of this kind. Repeatable.")
@click.option("--no-source", is_flag=True, help="Only entries that do not say where they are from.")
@click.option("--no-native", is_flag=True, help="Only people and places without a form in their own language.")
@click.option("--untested", is_flag=True, help="Only entries without tests.")
@click.option("--all", "everything", is_flag=True, help="The bundled entries, too.")
@click.option(
    "--output-format", type=click.Choice(FORMATS), default="table", show_default=True, help="How they are printed."
)
def command(
    paths: tuple[str, ...],
    kinds: tuple[str, ...],
    no_source: bool,
    no_native: bool,
    untested: bool,
    everything: bool,
    output_format: str,
) -> None:
    """List entries, with their kind, name, file and line.

    Those of PATHS; without any, of the glossaries of exonym.yaml; if it has none, the bundled ones.
    """
    from checker.cli.glossary.reading import read

    try:
        reading = read(paths)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    chosen = [
        entry
        for entry in _entries(reading, everything=everything)
        if (not kinds or entry.kind in kinds)
        and not (no_source and entry.source)
        and not (no_native and (entry.native or entry.kind not in {"person", "place"}))
        and not (untested and entry.id in reading.glossary.tests)
    ]
    for line in _lines(chosen, output_format):
        print_line(line)
    click.echo(plural(len(chosen), "entry", "entries"), err=True)


def _entries(reading: Reading, *, everything: bool) -> Iterator[Entry]:
    for entry in reading.glossary.entries.values():
        if everything or (entry.origin and reading.asked(entry.origin.path)):
            yield entry


def _lines(entries: list[Entry], output_format: str) -> Iterator[str]:
    if output_format == "json":
        keys = ("id", "kind", "name", "path", "line")
        rows = [dict(zip(keys, _row(entry), strict=True)) for entry in entries]
        yield json.dumps(rows, ensure_ascii=False, indent=2)
        return
    wide = max((len(entry.id) for entry in entries), default=0)
    for entry in entries:
        identity, kind, name, path, line = _row(entry)
        yield (
            str(identity) if output_format == "ids" else visible(f"{identity:{wide}}  {kind:12}  {name}  {path}:{line}")
        )


def _row(entry: Entry) -> tuple[str, str, str, str, int]:
    path, line = (entry.origin.path, entry.origin.line) if entry.origin else ("", 0)
    return entry.id, entry.kind, entry.name, path, line
