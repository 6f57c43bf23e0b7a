"""`exonym glossary diff`: what changed for those who must write by the glossaries."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from checker.cli.output import plural, print_line, print_problems
from checker.errors import ExonymError, Problem
from checker.report.excerpt import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.changes import Change
    from checker.glossary.load import Glossary

FORMATS = ("text", "markdown", "json")


@click.command(
    epilog="Exit codes: 0 done, whatever changed; 2 a glossary cannot be read, or there is no such revision."
)
@click.argument("revision", metavar="REV")
@click.argument("paths", nargs=-1, metavar="[PATHS]...", type=click.Path(readable=False))
@click.option(
    "--output-format", type=click.Choice(FORMATS), default="text", show_default=True, help="How it is printed."
)
def command(revision: str, paths: tuple[str, ...], output_format: str) -> None:
    """Tell in words what changed in glossaries between a git revision and now.

    Without PATHS, the glossaries of exonym.yaml. `main...` means where HEAD left `main`.
    """
    from checker.glossary.changes import changes

    try:
        before, after = _states(revision, paths)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    found = changes(before, after)
    if output_format == "json":
        data = [
            {**change._asdict(), "at": change.at and f"{change.at.path}:{change.at.line}:{change.at.column}"}
            for change in found
        ]
        print_line(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        for line in _lines(found, "- " if output_format == "markdown" else ""):
            print_line(visible(line))
    entries = len({change.entry for change in found})
    said = f"{plural(len(found), 'change')} of {plural(entries, 'entry', 'entries')}" if found else "nothing changed"
    click.echo(f"{said} since {revision}", err=True)


def _states(revision: str, paths: tuple[str, ...]) -> tuple[Glossary, Glossary]:
    """Return the glossaries as they were and as they are. Raises ExonymError."""
    from checker.glossary.load import load_glossary
    from checker.glossary.revision import texts_at
    from checker.lexicon.unsaved import files_of
    from checker.resources import folder
    from checker.session import Session

    layers = paths or Session().config_for(".").glossaries
    if not layers:
        raise ExonymError([Problem("exonym.yaml", "names no glossaries", hint="name a file or folder: diff REV PATH")])
    problems: list[Problem] = []
    texts = texts_at(revision, layers)
    before, after = (
        load_glossary(files_of([folder("glossaries"), *layers], some), problems, texts=some) for some in (texts, {})
    )
    if problems:
        raise ExonymError(problems)
    return before, after


def _lines(found: list[Change], mark: str) -> Iterator[str]:
    return (f"{mark}{change}" for change in found)
