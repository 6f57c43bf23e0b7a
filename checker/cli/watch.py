"""`exonym check --watch`: check again whenever something changes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import click

from checker.errors import ExonymError

if TYPE_CHECKING:
    from typing import NoReturn

    from checker.session import Overrides

PAUSE = 0.5
"""Seconds between two looks."""
_CLEAR = "\033[2J\033[H"


def watch_drafts(paths: tuple[str, ...], overrides: Overrides) -> NoReturn:
    """Run the same command without `--watch` whenever a draft, glossary, rule or setting changes, until Ctrl-C."""
    command = [sys.executable, "-m", "checker", *(word for word in sys.argv[1:] if word != "--watch")]
    before: dict[str, tuple[int, int]] | None = None
    while True:
        now = marks(paths, overrides)
        if now != before:
            before = now
            if sys.stdout.isatty():
                click.echo(_CLEAR, nl=False)
            subprocess.run(command, check=False)  # noqa: S603  # our own command
            click.echo(f"watching {len(now)} files; Ctrl-C ends", err=True)
        time.sleep(PAUSE)


def marks(paths: tuple[str, ...], overrides: Overrides) -> dict[str, tuple[int, int]]:
    """Return size and time of change of every file on which the outcome depends."""
    from checker.discover import find_drafts
    from checker.resources import yaml_files
    from checker.session import Session

    session = Session(overrides)
    files = find_drafts(paths, session.excludes, [])
    try:
        for place in dict.fromkeys([".", *paths]):
            config = session.config_for(place)
            files += [config.path] if config.path else []
            for layer in (*config.glossaries, *overrides.glossaries, *config.rules):
                files += yaml_files(layer)
    except ExonymError:
        files += ["exonym.yaml"]
    found = {}
    for path in files:
        try:
            status = os.stat(path)
        except OSError:
            continue
        found[path] = (status.st_size, status.st_mtime_ns)
    return found
