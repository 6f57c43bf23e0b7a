"""YAML files with positions: what a file may hold is declared once.

One declaration reads the file, explains its errors with line and column, and prints its JSON Schema.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.yamlfiles.records import Key, ListOf, MapOf, Record
from checker.yamlfiles.scalars import INVALID, Day, FieldType, Flag, Reading, Text, Whole

if TYPE_CHECKING:
    from checker.errors import Problem

__all__ = [
    "INVALID",
    "Day",
    "FieldType",
    "Flag",
    "Key",
    "ListOf",
    "MapOf",
    "Reading",
    "Record",
    "Text",
    "Whole",
    "read_text",
]


def read_text(text: str, path: str, type_: FieldType, problems: list[Problem]) -> Any:  # noqa: ANN401
    """Parse and read one YAML file; INVALID when it is not YAML at all. Problems are added in reading order."""
    from checker.errors import ExonymError
    from checker.yamlfiles.tree import parse_yaml

    found: list[Problem] = []
    node = parse_yaml(text, path, found)
    value = INVALID
    if node is not None:
        try:
            value = type_.read(node, Reading(path, found, values_left=len(text) + 10_000))
        except ExonymError as error:
            found = list(error.problems)
    problems += sorted(found, key=lambda problem: (problem.line or 0, problem.column or 0))
    return value
