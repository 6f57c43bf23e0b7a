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
    from collections.abc import Iterator
    from typing import NoReturn

    from checker.config import Config
    from checker.session import Overrides

PAUSE = 0.5
"""Seconds between two looks."""
_CLEAR = "\033[2J\033[H"
# -P: a folder `checker` where the drafts are is none of ours.
_AGAIN = "import sys; sys.path.append(sys.argv.pop(1)); from checker.cli.main import main; main()"


def watch_drafts(paths: tuple[str, ...], overrides: Overrides, baseline: str | None = None) -> NoReturn:
    """Run the same command without `--watch` whenever a draft, glossary, rule or setting changes, until Ctrl-C."""
    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    words = [word for word in sys.argv[1:] if word != "--watch"]
    before: dict[str, tuple[int, int]] | None = None
    while True:
        now = marks(paths, overrides, baseline)
        if now != before:
            before = now
            if sys.stdout.isatty():
                click.echo(_CLEAR, nl=False)
            subprocess.run([sys.executable, "-P", "-c", _AGAIN, package, *words], check=False)  # noqa: S603  # our own
            click.echo(f"watching {len(now)} file{'s' * (len(now) != 1)}; Ctrl-C ends", err=True)
        time.sleep(PAUSE)


def marks(paths: tuple[str, ...], overrides: Overrides, baseline: str | None = None) -> dict[str, tuple[int, int]]:
    """Return size and time of change (nanoseconds) of every file on which the outcome depends."""
    from checker.discover import find_drafts
    from checker.resources import yaml_files
    from checker.session import Session

    session = Session(overrides)
    files = find_drafts(paths, session.excludes, [])
    files += [baseline] if baseline else []
    for place in dict.fromkeys([".", *paths, *map(os.path.dirname, files)]):
        try:
            config = session.config_for(place or ".")
        except ExonymError:
            files += ["exonym.yaml"]
            continue
        for layer in _settings(config, overrides):
            files += yaml_files(layer)
    found = {}
    for path in files:
        try:
            status = os.stat(path)
        except OSError:
            continue
        found[path] = (status.st_size, status.st_mtime_ns)
    return found


def _settings(config: Config, overrides: Overrides) -> Iterator[str]:
    """Give the files and folders on which drafts of a configuration depend."""
    yield from (*config.glossaries, *overrides.glossaries, *config.rules)
    yield from (path for path in (config.path, config.baseline, config.style, overrides.style) if path)
