"""`exonym glossary stats`: how much there is."""

from __future__ import annotations

import json
import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from checker.cli.output import print_line, print_problems
from checker.errors import ExonymError
from checker.glossary.model import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.glossary.counts import Counts

FORMATS = ("table", "markdown", "json")
_HEAD = ("file", "entries", "forms", "scripts", "sources", "unsourced")


@click.command(epilog="Exit codes: 0 done; 2 a glossary cannot be read.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...", type=click.Path(readable=False))
@click.option("--all", "everything", is_flag=True, help="The bundled glossaries, too.")
@click.option(
    "--output-format", type=click.Choice(FORMATS), default="table", show_default=True, help="How they are printed."
)
def command(paths: tuple[str, ...], everything: bool, output_format: str) -> None:
    """Count entries, spellings, scripts and sources, file by file, and the entries of each kind.

    Those of PATHS; without any, of the glossaries of exonym.yaml; if it has none, the bundled ones.
    """
    from checker.cli.glossary.reading import read
    from checker.glossary.counts import counts_by_file

    try:
        reading = read(paths)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    entries = [
        entry
        for entry in reading.glossary.entries.values()
        if everything or (entry.origin and reading.asked(entry.origin.path))
    ]
    kinds = Counter[str](entry.kind for entry in entries)
    for line in _lines(counts_by_file(entries), kinds, output_format):
        print_line(line)


def _lines(files: Mapping[str, Counts], kinds: Mapping[str, int], output_format: str) -> Iterator[str]:
    from checker.glossary.counts import total

    whole = total(files.values())
    if output_format == "json":
        data = {
            "files": {path: _data(counts) for path, counts in files.items()},
            "total": _data(whole),
            "kinds": {kind: kinds.get(kind, 0) for kind in KINDS},
        }
        yield json.dumps(data, ensure_ascii=False, indent=2)
        return
    rows = [_HEAD, *(_row(path, counts) for path, counts in files.items()), _row("all", whole)]
    by_kind = ", ".join(f"{kinds[kind]} {kind}" for kind in KINDS if kinds.get(kind))
    if output_format == "markdown":
        yield from (f"| {' | '.join(row)} |" for row in (rows[0], ("---", *["---:"] * (len(_HEAD) - 1)), *rows[1:]))
    else:
        wide = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
        for row in rows:
            yield "  ".join([row[0].ljust(wide[0]), *(text.rjust(wide[at]) for at, text in enumerate(row) if at)])
    if by_kind:
        yield ""
        yield f"Kinds: {by_kind}"


def _row(name: str, counts: Counts) -> tuple[str, ...]:
    numbers = (counts.entries, counts.forms, len(counts.scripts), len(counts.sources), counts.unsourced)
    return (name, *map(str, numbers))


def _data(counts: Counts) -> dict[str, object]:
    return {
        "entries": counts.entries,
        "forms": counts.forms,
        "scripts": sorted(counts.scripts),
        "sources": len(counts.sources),
        "unsourced": counts.unsourced,
    }
