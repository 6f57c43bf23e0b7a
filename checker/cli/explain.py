"""`exonym explain`: whom a spelling means, and how exonym knows."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from checker.cli.output import print_line, print_problems
from checker.errors import ExonymError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.lexicon.model import Derived, Lexicon


@click.command()
@click.argument("spelling")
@click.option("--glossary", "glossaries", multiple=True, metavar="PATH", help="A glossary file or folder to add.")
def command(spelling: str, glossaries: tuple[str, ...]) -> None:
    """Say which entries a SPELLING can mean, by which form or romanisation system.

    Exit codes: 0 it is known; 1 it is not; 2 a glossary cannot be read.
    """
    from checker.lexicon import load_lexicon
    from checker.session import Session

    try:
        layers = [*Session().config_for(".").glossaries, *glossaries]
        lexicon = load_lexicon(layers)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    lines = list(_explained(spelling, lexicon))
    for line in lines or [f"‘{spelling}’ is in no glossary, and no romanisation system makes it of a name in one"]:
        print_line(line)
    sys.exit(0 if lines else 1)


def _explained(spelling: str, lexicon: Lexicon) -> Iterator[str]:
    from checker.names.fold import joined_key, key

    hits = lexicon.lookup(key(spelling))
    words = {word: joined_key(word).replace(" ", "") for word in spelling.split()}
    for hit in hits:
        if hit.form is None:
            yield f"{hit.entry.id}: a protected phrase, in which the name is another thing's"
            continue
        origin = hit.form.origin
        where = f" ({origin.path}:{origin.line})" if origin else ""
        dates = "".join(f" {word} {day}" for word, day in (("since", hit.form.since), ("until", hit.form.until)) if day)
        yield f"{hit.entry.id}: {hit.form.status} form ‘{hit.form.text}’, {hit.form.role}{dates}{where}"
    if not hits:
        for word, folded in words.items():
            yield from (_derivation(word, source, lexicon) for source in lexicon.derived(folded))
    elif any(lexicon.derived(folded) for folded in words.values()):
        yield "a listed form goes before any romanisation"


def _derivation(word: str, source: Derived, lexicon: Lexicon) -> str:
    names = ", ".join(lexicon.system(identity)[0] for identity in source.systems)
    what = {"romanised": "native form", "via": "form it came through", "likely-via": "its likely form"}[source.kind]
    part = {"given": "given name", "family": "family name", "whole": "name"}[source.part]
    return f"{source.entry.id}: ‘{word}’ is the {part} {source.text} ({what}: {source.language}) by {names}"
