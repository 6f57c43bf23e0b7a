"""Which glossaries a command of `exonym glossary` is about, and reading them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from checker.errors import ExonymError, Problem, did_you_mean
from checker.resources import bundled_name, folder, yaml_files

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.config import Config
    from checker.glossary.load import Glossary

on_top = click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    type=click.Path(readable=False),
    metavar="PATH",
    help="A glossary on top.",
)
"""The option of commands that read more glossaries than those of exonym.yaml."""
_FIND = "‘exonym glossary find NAME’ tells the ids"


@dataclass(frozen=True, slots=True)
class Reading:
    """Glossaries that were read: all layers merged; the files that are asked about, by the names that origins have."""

    glossary: Glossary
    files: frozenset[str]
    config: Config

    def asked(self, path: str) -> bool:
        """Whether a file is one of those asked about."""
        return path in self.files


def read(paths: Iterable[str] = ()) -> Reading:
    """Read the bundled glossaries, those of exonym.yaml, and on top the given files and folders.

    Asked about are the given ones; without any, those of exonym.yaml; and if there are none, the bundled ones.
    Raises ExonymError with every problem.
    """
    from checker.glossary.load import load_glossary
    from checker.session import Session

    config = Session().config_for(".")
    problems: list[Problem] = []
    bundled = yaml_files(folder("glossaries"))
    house = _files(config.glossaries, problems)
    given = _files(paths, problems)
    asked = given or house or bundled
    known = {os.path.realpath(path) for path in (*bundled, *house)}
    new = [path for path in asked if os.path.realpath(path) not in known]
    glossary = load_glossary([*bundled, *house, *new], problems)
    if problems:
        raise ExonymError(problems)
    real = {os.path.realpath(path) for path in asked}
    files = frozenset(bundled_name(path) for path in (*bundled, *house, *new) if os.path.realpath(path) in real)
    return Reading(glossary, files, config)


def refuse_unknown(ids: Iterable[str], glossary: Glossary) -> None:
    """Raise ExonymError with each id that no glossary has, and what comes near it."""
    entries = glossary.entries
    problems = [
        Problem(identity, "no glossary has this id", hint=did_you_mean(identity, entries) or _FIND)
        for identity in ids
        if identity not in entries
    ]
    if problems:
        raise ExonymError(problems)


def _files(paths: Iterable[str], problems: list[Problem]) -> list[str]:
    """Return the glossary files of files and folders."""
    found: list[str] = []
    for path in paths:
        files = yaml_files(path)
        if not files:
            problems.append(Problem(path, "holds no YAML file", hint="a glossary ends in .yaml or .yml"))
        elif files == [path] and not os.path.exists(path):
            problems.append(Problem(path, "does not exist", hint="check the spelling of the path"))
        else:
            found += files
    return found
