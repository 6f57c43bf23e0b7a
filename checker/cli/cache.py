"""`exonym cache`: what is kept between runs; never needed, always made again."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from checker.cli.output import plural, print_line, print_problems

if TYPE_CHECKING:
    from checker.lexicon.inventory import Kept


@click.group(invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """Show, clear or verify what is kept between runs."""
    if context.invoked_subcommand is None:
        context.invoke(show)


@command.command()
def show() -> None:
    """Print where the cache is and what it holds. EXONYM_CACHE_DIR sets the place."""
    from checker.cache import cache_folder
    from checker.lexicon.inventory import inventory

    files: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for kept in inventory():
        files[kept.sort] += 1
        sizes[kept.sort] += kept.size
    print_line(cache_folder())
    for sort, count in files.most_common():
        print_line(f"  {sort}: {plural(count, 'file')}, {_megabytes(sizes[sort])}")
    print_line(f"  in all {plural(files.total(), 'file')}, {_megabytes(sizes.total())}")


@command.command()
def clear() -> None:
    """Remove what is kept; other files in the folder are left alone. Exit code 2 if something cannot be removed."""
    from checker.errors import Problem
    from checker.lexicon.inventory import inventory, remove

    kept = list(inventory())
    left = [one for one in kept if not remove(one)]
    print_problems(Problem(one.path, "cannot be removed") for one in left)
    removed = plural(len(kept) - len(left), "file")
    click.echo(f"removed {removed}, {_megabytes(sum(one.size for one in kept if one not in left))}", err=True)
    sys.exit(2 if left else 0)


@command.command()
def verify() -> None:
    """Read everything that is kept; what is damaged is thrown away. Exit code 1 if something was."""
    from checker.lexicon.inventory import inventory
    from checker.lexicon.inventory import verify as is_sound

    kept = list(inventory())
    damaged: list[Kept] = [one for one in kept if not is_sound(one)]
    for one in damaged:
        print_line(f"{one.path}: was damaged, and is thrown away")
    click.echo(f"{plural(len(kept), 'file')}, {len(damaged)} damaged", err=True)
    sys.exit(1 if damaged else 0)


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"
