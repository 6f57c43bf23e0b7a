"""Entries into a glossary file: behind what stands there, which keeps every byte, or not at all."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING

from checker.errors import ExonymError
from checker.house import glossary_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.errors import Problem
    from checker.glossary.patch import Source
    from checker.session import Overrides


def add_entries(path: str, entries: Sequence[Sequence[str]], overrides: Overrides) -> None:
    """Append entries (lines without indentation) to a glossary file, or make it.

    Raises ExonymError if the file cannot be read, understood or written, has its entries in brackets, or has one
    of the ids: then nothing is written.
    """
    from checker.glossary.patch import read_source, with_lines

    source = read_source(path, make=True)
    _, *lines = [line for entry in entries for line in ("", *entry)]
    write_checked(source, with_lines(source, lines), overrides)


def write_checked(source: Source, text: str, overrides: Overrides) -> None:
    """Write the new text of a glossary file, once it is right among the glossaries that it goes with.

    Raises ExonymError with what is wrong, or if it cannot be written: then nothing is.
    """
    from checker.glossary.patch import save

    _check(source.path, text, overrides)
    save(source, text)


def _check(path: str, text: str, overrides: Overrides) -> None:
    """Read what would be written, among the glossaries that it goes with. Raises ExonymError with the first problem."""
    from checker.glossary.load import load_glossary

    files = glossary_files(overrides)
    problems: list[Problem] = []
    with tempfile.TemporaryDirectory() as place:
        stand_in = os.path.join(place, "glossary.yaml")
        with open(stand_in, "w", encoding="utf-8", errors="replace", newline="") as stream:
            stream.write(text)
        others = [file for file in files if os.path.realpath(file) != os.path.realpath(path)]
        layers = [stand_in if os.path.realpath(file) == os.path.realpath(path) else file for file in files]
        load_glossary(layers if len(others) < len(files) else [*files, stand_in], problems)
    first = next((problem for problem in problems if problem.path == stand_in), None)
    if first is not None:
        # What the reader advises for broken YAML is of no use to somebody who did not write it.
        hint = "add the entry by hand" if first.message.startswith("not valid YAML") else first.hint
        message = f"cannot take the entry: {first.message}"
        raise ExonymError(
            [first._replace(path=path, message=message, hint=f"nothing was written{hint and '; ' + hint}")]
        )
