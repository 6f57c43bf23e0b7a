"""Fields with many values: lists, open mappings, records with known keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.errors import did_you_mean, nearest
from checker.namedtuples import NamedTuple
from checker.yamlfiles.scalars import INVALID, LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.yamlfiles.node import Node
    from checker.yamlfiles.scalars import FieldType, Reading


class ListOf(NamedTuple):
    """A list; a single value may stand for a list of one."""

    item: FieldType
    or_single: bool = True

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return a list of the valid items; INVALID if there are items, and none is valid."""
        reading.visit(node)
        if node.is_null:
            return []
        if node.kind != "list":
            if not self.or_single:
                return reading.refuse(node, f"expected a list, found a {node.kind}", "begin each item with ‘- ’")
            value = self.item.read(node, reading)
            return INVALID if value is INVALID else [value]
        values = [self.item.read(item, reading) for item in node.items]
        valid = [value for value in values if value is not INVALID]
        return valid if valid or not values else INVALID

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        listed = {"type": "array", "items": self.item.schema()}
        return {"anyOf": [self.item.schema(), listed]} if self.or_single else listed


class MapOf(NamedTuple):
    """A mapping whose keys are open, limited to `keys`, language codes, or read by `key`."""

    value: FieldType
    keys: tuple[str, ...] = ()
    languages: bool = False
    key: FieldType | None = None

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return a dict."""
        values = {}
        for key, child in pairs_of(node, reading):
            if self.languages and not LANGUAGE.fullmatch(key.text):
                reading.refuse(key, f"‘{key.text}’ is not a language code", "BCP 47: kk, ru, zh-Hant")
            elif self.keys and key.text not in self.keys:
                reading.refuse(
                    key,
                    f"unknown key ‘{key.text}’",
                    did_you_mean(key.text, self.keys) or "one of " + ", ".join(self.keys),
                )
            elif self.key is None or self.key.read(key, reading) is not INVALID:
                value = self.value.read(child, reading)
                if value is not INVALID:
                    values[key.text] = value
        return values

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        described: dict[str, Any] = {"type": "object", "additionalProperties": self.value.schema()}
        if self.languages:
            described["propertyNames"] = {"pattern": f"^{LANGUAGE.pattern}$"}
        if self.keys:
            described["propertyNames"] = {"enum": list(self.keys)}
        return described


class Key(NamedTuple):
    """A key of a record: its type, what it means (shown by editors), whether it must be there."""

    type: FieldType
    doc: str
    required: bool = False


class Record(NamedTuple):
    """A mapping with known keys. `shorthand` names the key that a bare text fills.

    `make` turns the dict of values into something else; it is given the node for its position.
    """

    keys: Mapping[str, Key]
    what: str
    shorthand: str = ""
    make: Callable[[dict[str, Any], Node, Reading], Any] | None = None

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return a dict of the valid values, or what `make` makes of it."""
        if self.shorthand and node.kind == "scalar":
            text = self.keys[self.shorthand].type.read(node, reading)
            return INVALID if text is INVALID else self._made({self.shorthand: text}, node, reading)
        if node.kind != "mapping":
            return reading.refuse(
                node, f"expected {self.what} (a mapping), found a {node.kind}", "write ‘key: value’ lines"
            )
        values: dict[str, Any] = {}
        written = set()
        for key, child in pairs_of(node, reading):
            written.add(key.text)
            known = self.keys.get(key.text)
            if known is None:
                written.add(nearest(key.text, self.keys))
                hint = did_you_mean(key.text, self.keys)
                reading.refuse(
                    key, f"unknown key ‘{key.text}’ in {self.what}", hint or "known: " + ", ".join(self.keys)
                )
                continue
            value = known.type.read(child, reading)
            if value is not INVALID:
                values[key.text] = value
        for name, wanted in self.keys.items():
            if wanted.required and name not in written:
                reading.refuse(node, f"{self.what} needs ‘{name}’", wanted.doc)
        complete = all(name in values for name, wanted in self.keys.items() if wanted.required)
        return self._made(values, node, reading) if complete else INVALID

    def _made(self, values: dict[str, Any], node: Node, reading: Reading) -> Any:  # noqa: ANN401
        return self.make(values, node, reading) if self.make else values

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        described: dict[str, Any] = {
            "type": "object",
            "additionalProperties": False,
            "properties": {name: {"description": key.doc, **key.type.schema()} for name, key in self.keys.items()},
        }
        required = [name for name, key in self.keys.items() if key.required]
        if required:
            described["required"] = required
        return {"anyOf": [self.keys[self.shorthand].type.schema(), described]} if self.shorthand else described


def pairs_of(node: Node, reading: Reading) -> list[tuple[Node, Node]]:
    """Return a mapping's pairs; keys that are no text or stand twice are problems."""
    reading.visit(node)
    if node.kind != "mapping":
        if not node.is_null:
            reading.refuse(node, f"expected a mapping, found a {node.kind}", "write ‘key: value’ lines")
        return []
    seen: dict[str, Node] = {}
    for key, _ in node.pairs:
        if key.kind != "scalar":
            reading.refuse(key, f"a {key.kind} cannot be a key", "quote a text that begins with ‘{’ or ‘[’")
        elif key.text in seen:
            reading.refuse(
                key,
                f"the key ‘{key.text}’ stands twice",
                f"the first is on line {seen[key.text].line}: merge them",
            )
        else:
            seen[key.text] = key
    return [(key, value) for key, value in node.pairs if seen.get(key.text) is key]
