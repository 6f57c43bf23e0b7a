"""Entries as plain values: what stands in a file, what a form sends, what is different between two.

A record maps the keys of an entry to texts, lists and mappings of texts. In its long form, which `long_form` gives,
each key has one shape whatever short way of writing it a file uses; `short_form` writes the shortest.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from checker.glossary.load import make_entry, merge_layer
from checker.glossary.schema import ENTRIES, ENTRY_KEYS
from checker.yamlfiles import INVALID, read_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.errors import Problem
    from checker.glossary.model import Entry
    from checker.yamlfiles.node import Node

Record = dict[str, Any]
Shape = Literal["text", "flag", "texts", "forms", "names", "languages", "tenures", "lists"]

SHAPES: dict[str, Shape] = {
    "name": "forms",
    "names": "names",
    "short": "forms",
    "formal": "forms",
    "admitted": "forms",
    "deprecated": "forms",
    "calques": "forms",
    "native": "languages",
    "via": "languages",
    "tenures": "tenures",
    "demonym": "lists",
    "tests": "lists",
    "sole": "flag",
    "familiar": "flag",
    "protected": "texts",
    "source": "texts",
}
"""Keys that are more than one text, and what they are."""
_ROW_LISTS = ("source", "short")


def plain(node: Node) -> Any:  # noqa: ANN401  # texts, lists and mappings of texts
    """Return the values of a YAML node."""
    if node.kind == "list":
        return [plain(item) for item in node.items]
    if node.kind == "mapping":
        return {key.text: plain(value) for key, value in node.pairs}
    return "" if node.is_null else node.text


def long_form(key: str, value: Any) -> Any:  # noqa: ANN401
    """Return a key's value in the one shape that it has in forms and comparisons; what is empty is left out."""
    shape = SHAPES.get(key, "text")
    if shape == "texts":
        return _texts(value)
    if shape in {"forms", "names", "tenures"}:
        rows = value if isinstance(value, list) else [value] if value else []
        return [row for item in rows if (row := _row(item))]
    if shape == "languages":
        return {language: _line(text) for language, text in value.items() if text} if isinstance(value, dict) else {}
    if shape == "lists":
        listed = {name: _texts(texts) for name, texts in value.items()} if isinstance(value, dict) else {}
        return {name: texts for name, texts in listed.items() if texts}
    return value if isinstance(value, str) else ""


def short_form(key: str, value: Any) -> Any:  # noqa: ANN401
    """Return a long form as people write it: a text where a text is enough. An empty one is None."""
    shape = SHAPES.get(key, "text")
    if not value:
        return None
    if shape in {"forms", "names"}:
        rows = [row["name"] if list(row) == ["name"] and shape == "forms" else _short_row(row) for row in value]
        return rows[0] if key == "name" else rows
    if shape == "tenures":
        return [_short_row(row) for row in value]
    if shape == "texts" and key == "source":
        return value[0] if len(value) == 1 else value
    return value


def long_record(record: Mapping[str, Any]) -> Record:
    """Return a record with every value in its long form; empty ones are left out."""
    return {key: value for key in record if (value := long_form(key, record[key]))}


def changed_keys(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Return the keys whose values differ between two records in long form, in the order of the schema."""
    return [key for key in ENTRY_KEYS if (before.get(key) or None) != (after.get(key) or None)]


def read_record(record: Mapping[str, Any], problems: list[Problem]) -> Entry | None:
    """Make an entry of a record in long form; None if it has no name or kind. The path of a problem is its key."""
    written = {key: short for key in record if (short := short_form(key, record[key])) is not None}
    found: list[Problem] = []
    for key, value in written.items():
        if key in ENTRY_KEYS:
            read_text(json.dumps(_typed(key, value)), key, ENTRY_KEYS[key].type, found)
    problems += found
    typed = [{key: _typed(key, value) for key, value in written.items()}]
    values = read_text(json.dumps(typed), "", ENTRIES, [])
    merged: dict[str, dict[str, Any]] = {}
    missing: list[Problem] = []
    merge_layer(merged, [] if values is INVALID else values, missing)
    entry = next((make_entry(identity, raw, missing) for identity, raw in merged.items()), None)
    if not found:
        # What is not there stands nowhere: it is said beside the name.
        problems += [problem._replace(path=problem.path or "name", line=None, column=None) for problem in missing]
    return entry


def _typed(key: str, value: Any) -> Any:  # noqa: ANN401
    return value == "true" if SHAPES.get(key) == "flag" and value in {"true", "false"} else value


def _texts(value: Any) -> list[str]:  # noqa: ANN401
    return [_line(text) for text in (value if isinstance(value, list) else [value]) if text]


def _line(value: Any) -> str:  # noqa: ANN401
    """Return a text in one line, as its field in a form has it: what a file folds over lines is no other text."""
    text = str(value)
    return " ".join(text.split()) if "\n" in text else text


def _row(item: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return a form, dated name or tenure with all that is said of it."""
    if not isinstance(item, dict):
        return {"name": _line(item)} if item else {}
    row = {name: _texts(value) if name in _ROW_LISTS else _line(value) for name, value in item.items() if value}
    return {name: value for name, value in row.items() if value}


def _short_row(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value[0] if name in _ROW_LISTS and len(value) == 1 else value for name, value in row.items() if value}
