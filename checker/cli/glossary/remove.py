"""`exonym glossary remove`: an entry taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli.glossary.saving import changing, checked_id, layered, problem, write

if TYPE_CHECKING:
    from checker.cli.glossary.saving import How


@click.command(epilog="Exit codes: 0 done; 2 it cannot be done.")
@click.argument("identity", metavar="ID", callback=checked_id)
@click.option("--force", is_flag=True, help="Even if other entries name it as their office, place or body.")
@changing
def command(identity: str, force: bool, how: How) -> None:
    """Take the entry ID out of the house's glossary, and show what names it.

    What an earlier layer says of it, as the bundled glossaries, holds again.
    """
    from checker.errors import ExonymError
    from checker.glossary.patch import without_entry

    glossaries = layered(how)
    lower = glossaries.lower(identity)
    if lower and not glossaries.here(identity):
        hint = "a later layer can change it, but not take it away: exonym glossary set"
        raise problem(identity, f"stands in an earlier layer than {glossaries.path}", hint)
    text = without_entry(glossaries.source, identity)
    said = f"removed from {glossaries.path}: {identity}"
    if lower:
        said += "; what earlier layers say of it holds again"
    else:
        naming = [
            source.problem(offset, f"‘{other}’ names ‘{identity}’")
            for source, offset, other in glossaries.referring(identity)
        ]
        if naming and not force:
            raise ExonymError(
                [*naming, *problem(identity, "was not removed", "change those first, or --force").problems]
            )
        for one in naming:
            click.echo(f"{one}", err=True)
    write(glossaries, text, said, how, f"Remove ‘{identity}’ from {glossaries.path}?")
