"""`exonym init`: write a commented exonym.yaml and a starter house glossary."""

from __future__ import annotations

import os
import sys

import click

from checker.cli.output import print_problems
from checker.errors import Problem

CONFIG = """\
# Settings of exonym for the drafts below this folder. The nearest exonym.yaml above a draft counts.
# All keys: `exonym check --help` and the README.

# House and desk glossaries, earliest layer first; a later one changes an entry field by field.
glossaries:
  - glossary.yaml

# House style: which rules hold. `default` is safe everywhere; `exonym rule` lists what there is.
style: default

# Rules that do not hold here, by code, prefix or name:
# ignore: [PLC002]

# Rules that do not hold for some drafts (patterns as in .gitignore):
# per-file-ignores:
#   archive/: [NAM010]

# Drafts that are not checked:
# exclude: [README.md, vendor/]

# Date of drafts that carry none (better: a `date:` in each draft):
# date: 2026-01-31

# The house's own rules, files or folders:
# rules: [rules/]
"""

GLOSSARY = """\
# What our house writes. One entry for each person, place, organisation, office or term.
# exonym brings a glossary of its own: an entry here with the same id changes it field by field.
language: en
entries:
  # The short form: one line for simple needs.
  - {name: Lviv, kind: place, deprecated: [Lvov], source: house decision}

  # A person: what later mentions use, what the name is in its own language, who held what office when.
  - id: example-maria
    kind: person
    name: María Example
    family: Example
    native: {es: María Example}
    deprecated: [Mariya Eksampl]
    source: house decision
    note: Replace this entry by one of yours.
    tests:
      match: [Eksampl met the press.]
      ignore: [For example, nobody.]
"""


@click.command()
@click.argument("folder", default=".", type=click.Path(file_okay=False))
def command(folder: str) -> None:
    """Write a commented exonym.yaml and a starter glossary.yaml into FOLDER (default: here). Nothing is overwritten."""
    wanted = {os.path.join(folder, "exonym.yaml"): CONFIG, os.path.join(folder, "glossary.yaml"): GLOSSARY}
    there = [path for path in wanted if os.path.lexists(path)]
    if there:
        print_problems(
            Problem(path, "is already there and was left as it is", hint="move it away, or choose another folder")
            for path in there
        )
        sys.exit(2)
    try:
        os.makedirs(folder, exist_ok=True)
        for path, text in wanted.items():
            _write_new(path, text)
    except OSError as error:
        print_problems([Problem(error.filename or folder, f"cannot be written: {error.strerror}")])
        sys.exit(2)
    click.echo(
        f"wrote {' and '.join(os.path.normpath(path) for path in wanted)}; try: exonym check {folder}",
        err=True,
    )


def _write_new(path: str, text: str) -> None:
    """Write a file whole or not at all, and never over another."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=os.path.dirname(path) or ".", prefix=".exonym-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
        os.chmod(name, 0o644)
        os.link(name, path)
    finally:
        os.unlink(name)
