"""`exonym glossary set`: values of an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli.glossary.saving import change, changing, checked_id, layered

if TYPE_CHECKING:
    from checker.cli.glossary.saving import How


@click.command(epilog="Exit codes: 0 done; 2 it cannot be done.")
@click.argument("identity", metavar="ID", callback=checked_id)
@click.argument("assignments", metavar="KEY=VALUE...", nargs=-1, required=True)
@click.option("--reason", metavar="TEXT", default="", help="Why; goes to the entry's note.")
@changing
def command(identity: str, assignments: tuple[str, ...], reason: str, how: How) -> None:
    """Set values of the entry ID in the house's glossary, a line each; all else in the file stays as it is.

    KEY is that of the file: name, native.hu, tenures[0].until. KEY+=VALUE adds to a list, KEY-=VALUE takes from it,
    KEY= removes the key. A VALUE in [brackets] or {braces} is read as YAML. What only an earlier layer says, as the
    bundled glossaries, is overridden by an entry with what changes.
    """
    from checker.glossary.assignments import assign
    from checker.glossary.changing import noted

    glossaries = layered(how)
    before = glossaries.must_have(identity)
    after = before
    for assignment in assignments:
        after = assign(after, assignment)
    change(glossaries, identity, before, noted(after, reason), how)
