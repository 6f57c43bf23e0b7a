"""`exonym desk`: the glossary desk in the browser."""

from __future__ import annotations

import sys

import click

from checker.cli.output import print_problems
from checker.errors import ExonymError


@click.command(epilog="Exit codes: 0 closed with Ctrl-C; 2 something is missing or could not be read.")
@click.argument("paths", nargs=-1, metavar="[DRAFTS]...")
@click.option("--port", type=click.IntRange(0, 65535), default=0, metavar="N", help="The port; without it, a free one.")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@click.option(
    "--glossary", "glossaries", multiple=True, metavar="PATH", help="A glossary on top of the configured ones."
)
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest exonym.yaml.")
def command(
    paths: tuple[str, ...],
    port: int,
    no_browser: bool,
    glossaries: tuple[str, ...],
    config: str | None,
) -> None:
    """Edit the glossaries in the browser, and see what a change does to drafts before it is saved.

    DRAFTS are drafts and folders of drafts on which a change can be tried; without any, the current folder. The desk
    is served on this machine alone, to the browser that is opened. Needs the extra: pip install 'exonym[desk]'.
    """
    from checker.session import Overrides

    try:
        from checker.desk.desk import Desk
        from checker.desk.serve import serve
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.partition(".")[0] not in {
            "starlette",
            "jinja2",
            "uvicorn",
            "markupsafe",
        }:
            raise
        click.echo(f"exonym: the desk needs {missing.name}: pip install 'exonym[desk]'", err=True)
        sys.exit(2)

    def ready(address: str) -> None:
        click.echo(f"The desk is open at {address}", err=True)
        click.echo("The address is a key: keep it to yourself. Ctrl-C closes the desk.", err=True)
        if not no_browser:
            import webbrowser

            webbrowser.open(address)

    try:
        serve(Desk(Overrides(config=config, glossaries=glossaries), paths), port, ready)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    except KeyboardInterrupt:
        click.echo("closed", err=True)
