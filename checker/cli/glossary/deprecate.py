"""`exonym glossary deprecate`: a form that is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli.glossary.saving import change, changing, checked_id, form, layered
from checker.cli.options import day

if TYPE_CHECKING:
    from checker.cli.glossary.saving import How


@click.command(epilog="Exit codes: 0 done; 2 it cannot be done.")
@click.argument("identity", metavar="ID", callback=checked_id)
@click.argument("wrong", metavar="FORM", callback=form)
@click.option("--since", metavar="DAY", callback=day, help="First day on which the form is wrong.")
@click.option("--source", metavar="TEXT", default="", help="Where this is said.")
@click.option("--reason", metavar="TEXT", default="", help="Why; goes to the note of the form.")
@changing
def command(identity: str, wrong: str, since: str | None, source: str, reason: str, how: How) -> None:
    """Make FORM a wrong form of the entry ID in the house's glossary; it is taken out of those that are right."""
    from checker.glossary.changing import deprecated

    glossaries = layered(how)
    before = glossaries.must_have(identity)
    change(glossaries, identity, before, deprecated(before, wrong, since, reason, source), how)
