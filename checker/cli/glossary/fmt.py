"""`exonym glossary fmt`: the layout of glossary files."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from checker.cli.glossary.saving import difference
from checker.cli.output import plural, print_line, print_problems
from checker.errors import ExonymError

if TYPE_CHECKING:
    from checker.errors import Problem


_CODES = "Exit codes: 0 done; 1 with --check or --diff, a file is laid out otherwise; 2 one cannot be read or written."


@click.command(epilog=_CODES)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--check", is_flag=True, help="Write nothing; name the files that are laid out otherwise.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would be changed.")
@click.option("--sort-keys", is_flag=True, help="Put the keys of each entry into the order of the schema, too.")
def command(paths: tuple[str, ...], check: bool, diff: bool, sort_keys: bool) -> None:
    """Lay glossary files out: only what is certainly layout, so that nothing is read otherwise.

    Blanks at the ends of lines go; the file ends with one line end; there is one blank line before an entry of several
    lines, unless the file has none between its entries. Without PATHS, the glossaries of exonym.yaml.
    """
    from checker.house import layers
    from checker.resources import yaml_files
    from checker.session import Overrides

    problems: list[Problem] = []
    changed = 0
    try:
        files = [file for path in paths or layers(Overrides()) for file in yaml_files(path)]
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    for path in files:
        try:
            changed += _lay_out(path, check=check, diff=diff, sort_keys=sort_keys)
        except ExonymError as error:
            problems += error.problems
    print_problems(problems)
    what = "would be laid out" if check or diff else "laid out"
    click.echo(f"{plural(changed, 'file')} {what}, {len(files) - changed} left as they are", err=True)
    sys.exit(2 if problems else int(bool(changed) and (check or diff)))


def _lay_out(path: str, *, check: bool, diff: bool, sort_keys: bool) -> bool:
    """Lay a file out, or show what would be; return whether something is laid out otherwise. Raises ExonymError."""
    from checker.glossary.patch import read_source, save
    from checker.glossary.patch.layout import laid_out

    source = read_source(path)
    text = laid_out(source, sort_keys=sort_keys)
    if text == source.text:
        return False
    if diff:
        for line in difference(path, source.text, text):
            print_line(line)
    elif check:
        print_line(path)
    else:
        save(source, text)
    return True
