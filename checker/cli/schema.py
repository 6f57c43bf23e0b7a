"""`exonym schema`: print the JSON Schema of glossary files."""

from __future__ import annotations

import json

import click

from checker.cli.output import print_line


@click.command()
def command() -> None:
    """Print the JSON Schema of glossary files, for editors.

    An editor with yaml-language-server reads it from the first line of a glossary:
    # yaml-language-server: $schema=glossary.schema.json
    """
    from checker.glossary.schema import json_schema

    print_line(json.dumps(json_schema(), ensure_ascii=False, indent=2))
