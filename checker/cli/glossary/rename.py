"""`exonym glossary rename`: another name for an entry; the old one is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli.glossary.saving import change, changing, checked_id, form, layered
from checker.cli.options import day

if TYPE_CHECKING:
    from checker.cli.glossary.saving import How


@click.command(epilog="Exit codes: 0 done; 2 it cannot be done.")
@click.argument("identity", metavar="ID", callback=checked_id)
@click.argument("new", metavar="NEW", callback=form)
@click.option("--since", metavar="DAY", callback=day, help="First day of the new name; the old one was right before.")
@click.option("--reason", metavar="TEXT", default="", help="Why; goes to the note of the form.")
@changing
def command(identity: str, new: str, since: str | None, reason: str, how: How) -> None:
    """Give the entry ID the name NEW in the house's glossary, and keep the old one.

    With --since both stand in ‘names’ with their dates: drafts of each day are judged by the name of that day. Without
    it the old name becomes a deprecated form.
    """
    from checker.glossary.changing import renamed

    glossaries = layered(how)
    before = glossaries.must_have(identity)
    after = renamed(before, new, since, reason)
    change(glossaries, identity, before, after, how)
    if after.get("family") != before.get("family"):
        click.echo(f"the family name is ‘{after['family']}’ now: see that this is right", err=True)
    if "short" in after:
        click.echo("the short forms stayed: see that they still fit", err=True)
