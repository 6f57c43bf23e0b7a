"""What the commands share: where output goes, how it is coloured, how problems are told."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from checker.report import Terminal
from checker.report.excerpt import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.errors import Problem


def terminal(colour: str = "auto") -> Terminal:
    """Return what standard output is: its width, and whether it shows colours (https://no-color.org)."""
    shows = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Terminal(_width(), colour == "always" or (colour == "auto" and shows))


def _width() -> int:
    """Return how many columns there are: `COLUMNS`, those of the terminal, or 100."""
    if not sys.stdout.isatty() and "COLUMNS" not in os.environ:
        return 100
    import shutil

    return shutil.get_terminal_size((100, 24)).columns


def print_line(line: str) -> None:
    """Write one line of a result to standard output, whatever encoding it has."""
    encoding = sys.stdout.encoding or "utf-8"
    try:
        sys.stdout.write(line.encode(encoding, "replace").decode(encoding) + "\n")
    except BrokenPipeError:
        print_nowhere()


def print_nowhere() -> None:
    """Send all further output nowhere: its reader has seen enough, but the run is not done, nor its exit code known."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def print_problems(problems: Iterable[Problem]) -> None:
    """Tell each problem once on standard error."""
    for problem in dict.fromkeys(problems):
        click.echo(visible(f"exonym: {problem}").encode("utf-8", "replace").decode(), err=True)


def plural(count: int, one: str, many: str = "") -> str:
    """Return a count and what is counted: `1 draft`, `2 drafts`."""
    return f"{count} {one if count == 1 else many or one + 's'}"
