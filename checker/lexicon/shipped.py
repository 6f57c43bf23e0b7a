"""The bundled glossaries compiled when the wheel is built: the first run of an installation need not compile them.

A checkout has no such file, and compiles what it needs. What was compiled from other glossaries is passed over.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from checker.lexicon.table import DamagedError, Tables

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "lexicon.tables"


def open_shipped(made_from: str, rebuild: Callable[[], dict[str, Any]]) -> Tables | None:
    """Return the tables that came with the wheel, if they were made from these contents (see `contents_of`)."""
    path = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "_data", NAME)
    if not os.path.exists(path):
        return None
    try:
        tables = Tables(path, rebuild)
        return tables if tables["made-from"] == made_from else None
    except (OSError, DamagedError, ValueError, KeyError, TypeError, RecursionError):
        return None


def ship(path: str) -> None:
    """Compile the bundled glossaries into a file. Raises ExonymError if they are wrong, and OSError."""
    from checker.config import SPELLINGS
    from checker.errors import ExonymError
    from checker.glossary.load import load_glossary
    from checker.lexicon.build import build
    from checker.lexicon.compiled import write_tables
    from checker.lexicon.contents import contents_of
    from checker.resources import folder, yaml_files

    paths = yaml_files(folder("glossaries"))
    problems: list[Any] = []
    glossary = load_glossary(paths, problems)
    if problems:
        raise ExonymError(problems)
    with open(path, "w+b", buffering=1 << 20) as stream:
        write_tables(stream, {**build(glossary, SPELLINGS), "made-from": contents_of(paths).hex()})
