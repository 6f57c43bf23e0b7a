"""`exonym glossary lint`: glossaries are read, and their entries' own tests run."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from checker.cli.output import print_problems
from checker.errors import ExonymError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.load import Glossary
    from checker.lexicon import Lexicon


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
def command(paths: tuple[str, ...]) -> None:
    """Read glossaries on top of the bundled ones, and run the tests that their entries bring along.

    Without PATHS, the glossaries of exonym.yaml. Exit codes: 0 all is well; 1 an entry's test fails; 2 a glossary
    cannot be read or understood.
    """
    from checker.glossary.load import load_glossary
    from checker.lexicon import load_lexicon
    from checker.resources import folder, yaml_files
    from checker.session import Session

    problems: list[Problem] = []
    try:
        layers = list(paths or Session().config_for(".").glossaries)
        lexicon = load_lexicon(layers)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    files = [path for layer in [folder("glossaries"), *layers] for path in yaml_files(layer)]
    glossary = load_glossary(files, problems)
    failures = list(_failures(glossary, lexicon))
    print_problems(failures)
    tests = sum(len(test.match) + len(test.ignore) for test in glossary.tests.values())
    click.echo(
        f"{len(glossary.entries)} entries in {len(files)} files; {tests} tests, {len(failures)} failed",
        err=True,
    )
    sys.exit(1 if failures else 0)


def _failures(glossary: Glossary, lexicon: Lexicon) -> Iterator[Problem]:
    from checker.documents import read_document
    from checker.mentions import find_mentions

    for identity, test in glossary.tests.items():
        origin = glossary.entries[identity].origin
        place = (origin.path, origin.line, origin.column) if origin else (identity, None, None)
        for sentence in (*test.match, *test.ignore):
            mentions = find_mentions(read_document("test.txt", sentence, []), lexicon).mentions
            found = any(mention.entry.id == identity for mention in mentions)
            if found != (sentence in test.match):
                verb = "is recognised in" if found else "is not recognised in"
                yield Problem(place[0], f"‘{identity}’ {verb} its own test ‘{sentence}’", place[1], place[2])
