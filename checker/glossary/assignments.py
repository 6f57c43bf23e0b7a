"""`KEY=VALUE`, `KEY+=VALUE`, `KEY-=VALUE`, `KEY=`: how an editor writes a change of an entry on one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.errors import did_you_mean
from checker.glossary.changing import CannotError, assigned, text_of
from checker.glossary.record import value_of
from checker.glossary.schema import ENTRY_KEYS
from checker.lazily import lazily
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from checker.errors import Problem
    from checker.glossary.record import Record
    from checker.yamlfiles.writing import Value

_ASSIGNMENT = lazily(r"\s*([^\s=+]+?)\s*(\+=|-=|=)\s*(.*?)\s*", re.DOTALL)
_TOP = lazily(r"[^.\[]*")


def assign(record: Record, assignment: str) -> Record:
    """Return an entry after an assignment. Raises CannotError if it cannot be understood or done."""
    parts = _ASSIGNMENT.fullmatch(assignment)
    if parts is None:
        message = f"‘{assignment}’ sets nothing: write KEY=VALUE"
        raise CannotError(message)
    key, how, written = parts.groups()
    top = _TOP.match(key)
    if top is None or top[0] not in ENTRY_KEYS:
        hint = did_you_mean(top[0] if top else key, ENTRY_KEYS) or "known: " + ", ".join(ENTRY_KEYS)
        message = f"‘{key}’ is no key of an entry: {hint}"
        raise CannotError(message)
    if key == "id":
        message = "the id is what other entries and layers name the entry by: it stays"
        raise CannotError(message)
    value = _read(written)
    if how == "=":
        return assigned(record, key, value)
    if value is None:
        message = f"‘{assignment}’ names no value"
        raise CannotError(message)
    held = _held(record, key)
    if how == "+=":
        if value in held:
            message = f"‘{written}’ is in ‘{key}’ already"
            raise CannotError(message)
        return assigned(record, key, [*held, value])
    kept = [item for item in held if value not in (item, text_of(item))]
    if len(kept) == len(held):
        message = f"‘{written}’ is not in ‘{key}’"
        raise CannotError(message)
    return assigned(record, key, kept or None)


def _read(written: str) -> Value | None:
    """Return a value: of brackets and braces what YAML makes of them, of nothing None, else the text."""
    if not written:
        return None
    if written[0] not in "[{":
        return written
    problems: list[Problem] = []
    node = parse_yaml(written, "value", problems)
    if node is None or problems:
        message = f"‘{written}’ cannot be read: {problems[0].message}"
        raise CannotError(message)
    return value_of(node)


def _held(record: Record, key: str) -> list[Value]:
    """Return the items of a list, of one or of none."""
    held: Value | None = record
    for step in key.split("."):
        held = held.get(step) if isinstance(held, dict) else None
    return list(held) if isinstance(held, list) else [] if held is None else [held]
