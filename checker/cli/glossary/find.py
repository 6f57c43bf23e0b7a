"""`exonym glossary find`: which entry has a name, in whatever script or spelling."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from checker.cli.glossary.reading import on_top
from checker.cli.output import plural, print_line, print_problems
from checker.errors import ExonymError
from checker.report.excerpt import visible

if TYPE_CHECKING:
    from checker.glossary.search import Hit

_HOW = {
    "exact": "is it", "begins": "begins so", "words": "has the words", "within": "has it within", "alike": "is near",
}  # fmt: skip


@click.command(epilog="Exit codes: 0 something was found; 1 nothing; 2 a glossary cannot be read.")
@click.argument("text", nargs=-1, required=True)
@click.option("--limit", metavar="N", type=click.IntRange(1), default=20, show_default=True, help="At most so many.")
@on_top
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(text: tuple[str, ...], limit: int, glossaries: tuple[str, ...], as_json: bool) -> None:
    """Find entries by part of a name, an id, a spelling: every form and script, the best first."""
    from checker.cli.glossary.reading import read
    from checker.glossary.search import Index

    try:
        glossary = read(glossaries).glossary
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    hits = Index(glossary.entries.values()).find(" ".join(text), limit)
    if as_json:
        print_line(json.dumps([_data(hit) for hit in hits], ensure_ascii=False, indent=2))
    else:
        for line in _lines(hits):
            print_line(visible(line))
    click.echo(f"{plural(len(hits), 'entry', 'entries')} found", err=True)
    sys.exit(0 if hits else 1)


def _data(hit: Hit) -> dict[str, object]:
    origin = hit.entry.origin
    return {
        "id": hit.entry.id,
        "kind": hit.entry.kind,
        "name": hit.entry.name,
        "form": hit.form.text if hit.form else hit.entry.id,
        "status": hit.form.status if hit.form else "id",
        "how": hit.how,
        "path": origin.path if origin else None,
        "line": origin.line if origin else None,
    }


def _lines(hits: list[Hit]) -> list[str]:
    wide = max((len(hit.entry.id) for hit in hits), default=0)
    return [
        f"{hit.entry.id:{wide}}  {hit.entry.kind:12}  {hit.entry.name}{_answer(hit)}  {_place(hit)}".rstrip()
        for hit in hits
    ]


def _answer(hit: Hit) -> str:
    """Say which form answers, if it is not the name itself."""
    if hit.form is None or hit.form.text == hit.entry.name:
        return ""
    return f" (‘{hit.form.text}’, {hit.form.status}, {_HOW[hit.how]})"


def _place(hit: Hit) -> str:
    return f"{hit.entry.origin.path}:{hit.entry.origin.line}" if hit.entry.origin else ""
