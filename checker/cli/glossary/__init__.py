"""`exonym glossary`: what the keepers of glossaries need; a module for each command."""

from __future__ import annotations

import click

from checker.cli.main import LazyGroup

COMMANDS = {
    "add": "add",
    "set": "set",
    "rename": "rename",
    "deprecate": "deprecate",
    "remove": "remove",
    "fmt": "fmt",
    "lint": "lint",
    "test": "test",
    "show": "show",
    "find": "find",
    "list": "list",
    "stats": "stats",
    "suggest": "suggest",
    "try": "try_",
    "diff": "diff",
    "import": "import_",
    "export": "export",
}


@click.group(cls=LazyGroup, package="checker.cli.glossary", modules=COMMANDS)
def command() -> None:
    """Look after glossaries."""
