"""Which glossary files hold for a run, and which of them is the house's, that takes changes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from checker.errors import ExonymError, Problem
from checker.resources import folder, yaml_files

if TYPE_CHECKING:
    from checker.session import Overrides


def house_glossary(overrides: Overrides, asked_by: str) -> str:
    """Return the last glossary file of exonym.yaml: it has the last word.

    Raises ExonymError if there is none, naming the option or command that asks for one.
    """
    files = [path for path in layers(overrides) if path.endswith((".yaml", ".yml"))]
    if not files:
        hint = "name one with --into glossary.yaml, and in exonym.yaml under ‘glossaries’"
        raise ExonymError([Problem(asked_by, "no glossary file to write to", hint=hint)])
    return files[-1]


def is_read(path: str, overrides: Overrides) -> bool:
    """Whether a glossary file is one of those that a run reads. Raises ExonymError for broken settings."""
    read = {os.path.realpath(file) for layer in layers(overrides) for file in yaml_files(layer)}
    return os.path.realpath(path) in read


def glossary_files(overrides: Overrides) -> list[str]:
    """Return all glossary files of a run, the bundled ones first. Raises ExonymError for broken settings."""
    return [
        *yaml_files(folder("glossaries")),
        *(file for layer in layers(overrides) for file in yaml_files(layer)),
    ]


def layers(overrides: Overrides) -> tuple[str, ...]:
    """Return the glossaries on top of the bundled ones, as they are named. Raises ExonymError for broken settings."""
    from checker.session import Session

    return (*Session(overrides).config_for(".").glossaries, *overrides.glossaries)
