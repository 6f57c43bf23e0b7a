"""Records: entries in the shape in which they are written, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.glossary.schema import ENTRY_KEYS
from checker.names.slugs import slug
from checker.yamlfiles import Flag
from checker.yamlfiles.writing import inline, key_lines

if TYPE_CHECKING:
    from checker.yamlfiles.node import Node
    from checker.yamlfiles.spans import Span
    from checker.yamlfiles.writing import Value

    Record = dict[str, Value]

FLAGS = frozenset(name for name, key in ENTRY_KEYS.items() if isinstance(key.type, Flag))


def record_of(node: Node | Span) -> Record:
    """Return an entry as it is written: texts, truth values, lists and mappings, keys in the order of the schema.

    What is empty (`native:`) is left out, of a key that stands twice the first is taken; unknown keys stand last. An
    alias in a `Span` is the text `*name`.
    """
    found: Record = {}
    for key, child in node.pairs:
        if not child.is_null and key.text not in found:
            value = value_of(child)
            flag = key.text in FLAGS and child.plain and value in {"true", "false"}
            found[key.text] = value == "true" if flag else value
    return in_order(found)


def value_of(node: Node | Span) -> Value:
    """Return a value as it is written; of nothing, an empty text."""
    if node.kind == "list":
        return [value_of(item) for item in node.items]
    if node.kind == "mapping":
        return {key.text: value_of(child) for key, child in node.pairs}
    if node.kind == "alias":
        return f"*{node.text}"
    return "" if node.is_null else node.text


def in_order(record: dict[str, Any]) -> Record:
    """Return a record with its keys in the order of the schema."""
    return {key: record[key] for key in sorted(record, key=place_of)}


def place_of(key: str, *, below: bool = False) -> int:
    """Return where a key of an entry, or of a form or tenure `below` it, stands in the order of the schema.

    Unknown ones come last.
    """
    places = _PLACES_BELOW if below else _PLACES
    return places.get(key, len(places))


_PLACES = {key: place for place, key in enumerate(ENTRY_KEYS)}
_PLACES_BELOW = {
    key: place for place, key in enumerate(("office", "name", "short", "since", "until", "source", "note"))
}


def id_of(record: Record) -> str:
    """Return the id of a record: as written, or as it follows from the last name; empty if it has neither."""
    if isinstance(written := record.get("id"), str):
        return written
    names = record.get("names")
    name: Any = names[-1] if isinstance(names, list) and names else record.get("name")
    name = name.get("name") if isinstance(name, dict) else name
    return slug(name, "") if isinstance(name, str) else ""


def entry_lines(record: Record) -> list[str]:
    """Return the lines of a new entry as the house lays them out, without indentation; the first begins with `- `.

    >>> entry_lines({"id": "oshoba", "kind": "place", "name": "Oshoba", "deprecated": ["Oshaba"]})
    ['- id: oshoba', '  kind: place', '  name: Oshoba', '  deprecated: [Oshaba]']
    """
    lines = [line for key, value in in_order(record).items() for line in key_lines(key, value)]
    return [("  " if number else "- ") + line for number, line in enumerate(lines)]


def entry_line(record: Record) -> str:
    """Return a new entry in braces, for a list of entries in brackets."""
    return inline(in_order(record))
