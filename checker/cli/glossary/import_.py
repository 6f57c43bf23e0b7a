"""`exonym glossary import`: entries from the formats of others into a glossary, or as YAML to look at."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from checker.cli.output import plural, print_line, print_problems
from checker.errors import ExonymError
from checker.glossary.exchange import FORMATS, READABLE
from checker.glossary.model import KINDS
from checker.report.excerpt import visible

if TYPE_CHECKING:
    from checker.glossary.exchange.merge import Plan
    from checker.glossary.exchange.model import Imported
    from checker.session import Overrides

_SHOWN = 10


@click.command(epilog="Formats: " + "; ".join(f"{name}: {FORMATS[name].title}" for name in READABLE) + ".")
@click.argument("file")
@click.option("--format", "name", type=click.Choice(READABLE), metavar="FORMAT", help="If FILE does not tell.")
@click.option("--into", metavar="GLOSSARY", help="Add the entries to this glossary; made if it is not there.")
@click.option("--update", is_flag=True, help="Add what is new to entries that are known, too.")
@click.option("--dry-run", is_flag=True, help="Show what would be written; write nothing.")
@click.option("--kind", type=click.Choice(KINDS), help="Of entries that the file gives none.")
@click.option("--language", default="en", show_default=True, metavar="CODE", help="Language of the copy.")
@click.option("--native", multiple=True, metavar="CODE", help="Names in this language are native forms. Repeatable.")
@click.option("--via", multiple=True, metavar="CODE", help="Names in this language are via forms. Repeatable.")
@click.option("--encoding", metavar="NAME", help="Encoding of a CSV or TSV, if not UTF-8.")
@click.option("--config", metavar="PATH", help="Use this configuration instead of the nearest exonym.yaml.")
@click.option("--isolated", is_flag=True, help="Read no exonym.yaml.")
def command(
    file: str,
    name: str | None,
    into: str | None,
    update: bool,
    dry_run: bool,
    kind: str | None,
    language: str,
    native: tuple[str, ...],
    via: tuple[str, ...],
    encoding: str | None,
    config: str | None,
    isolated: bool,
) -> None:
    """Read the entries of FILE, say what was not understood, and print them as YAML or add them to a glossary.

    An entry that a glossary knows, by its id or by its kind and name, stays as it is without --update; with it, forms,
    sources and tenures are added, and texts replaced. Everything is checked before anything is written.
    Exit codes: 0 done; 2 the file or a glossary cannot be read or understood, or nothing could be written.
    """
    from checker.glossary.exchange.incoming import glossaries, read_foreign
    from checker.glossary.exchange.merge import plan
    from checker.glossary.exchange.model import Wanted
    from checker.session import Overrides

    overrides = Overrides(config, isolated)
    try:
        known = glossaries(overrides, into)
        wanted = Wanted(language, native, via, kind or "", encoding)
        imported, chosen = read_foreign(file, name, wanted, known)
        found = plan(imported, known, file, wanted.kind)
        _tell(imported, chosen, found, update=update)
        _write(found, into, overrides, update=update, dry_run=dry_run)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    sys.exit(0)


def _say(text: str) -> None:
    """Tell on standard error what may have words of a foreign file in it."""
    click.echo(visible(text).encode("utf-8", "replace").decode(), err=True)


def _tell(imported: Imported, chosen: str, found: Plan, *, update: bool) -> None:
    """Say on standard error what was read, what was left out, and what is known already."""
    _say(f"{plural(len(imported.records), 'entry', 'entries')} in {FORMATS[chosen].title}")
    if imported.notes:
        _say(f"left out: {'; '.join(imported.notes)}")
    for came, has in list(found.renamed.items())[:_SHOWN]:
        _say(f"‘{came}’ is ‘{has}’ in the glossary: same kind, same name")
    if found.known and not update:
        more = f" and {len(found.known) - _SHOWN} more" if len(found.known) > _SHOWN else ""
        known = plural(len(found.known), "entry is known and stays as it is", "entries are known and stay as they are")
        ids = ", ".join(found.known[:_SHOWN])
        hint = f"; --update would change {len(found.changes)}" if found.changes else ""
        _say(f"{known}: {ids}{more}{hint}")


def _write(found: Plan, into: str | None, overrides: Overrides, *, update: bool, dry_run: bool) -> None:
    from checker.glossary.exchange.incoming import save, yaml_of

    changes = found.changes if update else {}
    if into is None or dry_run:
        for line in yaml_of(found.new, changes):
            print_line(line)
        return
    if not found.new and not changes:
        _say("nothing to write")
        return
    save(into, found.new, changes, overrides)
    for verb, ids in (("added to", [record["id"] for record in found.new]), ("changed in", list(changes))):
        if ids:
            more = f" and {len(ids) - _SHOWN} more" if len(ids) > _SHOWN else ""
            _say(f"{verb} {into}: {', '.join(ids[:_SHOWN])}{more}")
