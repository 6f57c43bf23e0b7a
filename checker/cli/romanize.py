"""`exonym romanize`: what every romanisation system makes of a name."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from checker.cli.output import print_line, print_problems
from checker.errors import Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.names.romanise import System


@click.command()
@click.argument("name")
@click.option("--language", metavar="CODE", help="Language of the name (kk, ru …); by default all with its letters.")
def command(name: str, language: str | None) -> None:
    """Print what each romanisation system that exonym knows makes of NAME, written in its own script.

    Of several outputs the first is the system's own; the others are seen in practice. Arabic, Persian, Hebrew (written
    without vowels) and Chinese names start from their form in English: exonym romanize Netanyahu --language he.
    """
    from checker.names.romanise import romanise
    from checker.names.systems import load_systems

    systems = load_systems()
    known = sorted({system.language for system in systems})
    if language is not None and language not in known:
        hint = did_you_mean(language, known) or "one of " + ", ".join(known)
        print_problems([Problem("--language", f"there are no systems for ‘{language}’", hint=hint)])
        sys.exit(2)
    # Tables that start from a name in Latin letters fit every such name: they are shown when they are asked for.
    fitting = [
        system
        for system in systems
        if (system.language == language or (language is None and system.of == "native")) and system.covers(name)
    ]
    if not fitting:
        print_problems(
            [Problem(name, "no system has all the letters of this name", hint=_hint(language, systems, known))]
        )
        sys.exit(2)
    width = max(len(system.name) for system in fitting)
    for system in fitting:
        print_line(f"{system.language}  {system.name.ljust(width)}  {', '.join(romanise(name, system)[:3])}")


def _hint(language: str | None, systems: Iterable[System], known: list[str]) -> str:
    if language and all(system.of == "main" for system in systems if system.language == language):
        return "of this language, give the name as English writes it"
    return f"languages: {', '.join(known)}"
