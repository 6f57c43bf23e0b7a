"""What a YAML file may hold: one declaration that reads it, explains its errors and prints its JSON Schema.

A field type turns a `Node` into a plain value (text, bool, int, list, dict) or notes a problem and gives `INVALID`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from checker.errors import ExonymError, Problem, did_you_mean
from checker.yamltree import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.yamltree import Node

INVALID: Any = type("Invalid", (), {"__repr__": lambda _: "INVALID"})()
MAX_VALUES = 2_000_000

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(slots=True)
class Reading:
    """One file being read: its path, the problems so far, and how many values it may still unfold to."""

    path: str
    problems: list[Problem]
    values_left: int = MAX_VALUES

    def refuse(self, node: Node, message: str, hint: str = "") -> Any:  # noqa: ANN401
        """Note a problem at a node and return INVALID."""
        self.problems.append(Problem(self.path, message, node.line, node.column, hint))
        return INVALID

    def visit(self, node: Node) -> None:
        """Count a value; aliases that unfold without end are stopped here."""
        self.values_left -= 1
        if self.values_left < 0:
            problem = Problem(self.path, "unfolds to more values than any glossary has", node.line, node.column, "write the values out instead of using aliases")
            raise ExonymError([*self.problems, problem])


class FieldType(Protocol):
    """A kind of value."""

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Turn a node into a value, or note problems and return INVALID."""

    def schema(self) -> dict[str, Any]:
        """Describe the value in JSON Schema (draft 2020-12)."""


@dataclass(frozen=True, slots=True)
class Text:
    """A non-empty text; `choices` limits it."""

    choices: tuple[str, ...] = ()
    pattern: str = ""
    what: str = "a text"
    multiline: bool = False

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return the scalar's text."""
        reading.visit(node)
        if node.kind != "scalar":
            return reading.refuse(node, f"expected {self.what}, found a {node.kind}", _quote_hint(node))
        if node.is_null or not node.text.strip():
            return reading.refuse(node, f"expected {self.what}, found nothing", "write a value or remove the key")
        if self.choices and node.text not in self.choices:
            hint = did_you_mean(node.text, self.choices) or "one of " + ", ".join(self.choices)
            return reading.refuse(node, f"‘{node.text}’ is not one of the possible values", hint)
        if self.pattern and not re.fullmatch(self.pattern, node.text):
            return reading.refuse(node, f"‘{node.text}’ is not {self.what}", f"pattern: {self.pattern}")
        return node.text if self.multiline else " ".join(node.text.split())

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        if self.choices:
            return {"enum": list(self.choices)}
        return {"type": "string", "minLength": 1} | ({"pattern": f"^(?:{self.pattern})$"} if self.pattern else {})


def _quote_hint(node: Node) -> str:
    if node.kind == "mapping":
        return "put a text that contains ‘: ’ or begins with ‘{’ in quotation marks"
    return "give one value, not a list"


@dataclass(frozen=True, slots=True)
class Flag:
    """`true` or `false` (YAML 1.2: not yes, no, on, off)."""

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return a bool."""
        reading.visit(node)
        if node.kind == "scalar" and node.plain and node.text in {"true", "false"}:
            return node.text == "true"
        return reading.refuse(node, f"expected true or false, found ‘{node.text or node.kind}’")

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number, zero or more."""

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return an int."""
        reading.visit(node)
        if node.kind == "scalar" and node.plain and re.fullmatch(r"[0-9]{1,12}", node.text):
            return int(node.text)
        return reading.refuse(node, f"expected a whole number, found ‘{node.text or node.kind}’")

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        return {"type": "integer", "minimum": 0}


@dataclass(frozen=True, slots=True)
class Day:
    """A date, `YYYY-MM-DD`; `YYYY-MM` and `YYYY` are filled up to the first day, or with `last` to the last."""

    last: bool = False

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return an ISO date text: such texts compare as dates do."""
        reading.visit(node)
        day = as_day(node.text, last=self.last) if node.kind == "scalar" else None
        return day or reading.refuse(node, f"‘{node.text or node.kind}’ is not a date", "write YYYY-MM-DD, YYYY-MM or YYYY")

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}


def as_day(text: str, *, last: bool = False) -> str | None:
    """Return `text` as YYYY-MM-DD, filled up to the first (or last) day it covers; None if it is no date."""
    import calendar

    match = _DAY.fullmatch(text.strip())
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if not year or (month is not None and not 1 <= month <= 12):  # noqa: PLR2004
        return None
    month = month or (12 if last else 1)
    days = calendar.monthrange(year, month)[1]
    day = day if day is not None else (days if last else 1)
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= days else None


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list; a single value may stand for a list of one."""

    item: FieldType
    or_single: bool = True

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return a list of the valid items."""
        reading.visit(node)
        if node.is_null:
            return []
        if node.kind != "list":
            if not self.or_single:
                return reading.refuse(node, f"expected a list, found a {node.kind}", "begin each item with ‘- ’")
            value = self.item.read(node, reading)
            return INVALID if value is INVALID else [value]
        values = [self.item.read(item, reading) for item in node.items]
        return [value for value in values if value is not INVALID]

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        listed = {"type": "array", "items": self.item.schema()}
        return {"anyOf": [self.item.schema(), listed]} if self.or_single else listed


@dataclass(frozen=True, slots=True)
class MapOf:
    """A mapping whose keys are open, limited to `keys`, language codes, or read by `key`."""

    value: FieldType
    keys: tuple[str, ...] = ()
    languages: bool = False
    key: FieldType | None = None

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return a dict."""
        values = {}
        for key, child in _pairs(node, reading):
            if self.languages and not _LANGUAGE.fullmatch(key.text):
                reading.refuse(key, f"‘{key.text}’ is not a language code", "BCP 47: kk, ru, zh-Hant")
            elif self.keys and key.text not in self.keys:
                reading.refuse(key, f"unknown key ‘{key.text}’", did_you_mean(key.text, self.keys) or "one of " + ", ".join(self.keys))
            elif self.key is None or self.key.read(key, reading) is not INVALID:
                value = self.value.read(child, reading)
                if value is not INVALID:
                    values[key.text] = value
        return values

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        described: dict[str, Any] = {"type": "object", "additionalProperties": self.value.schema()}
        if self.languages:
            described["propertyNames"] = {"pattern": f"^{_LANGUAGE.pattern}$"}
        if self.keys:
            described["propertyNames"] = {"enum": list(self.keys)}
        return described


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a record: its type, what it means (shown by editors), whether it must be there."""

    type: FieldType
    doc: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys. `shorthand` names the key that a bare text fills.

    `make` turns the dict of values into something else; it is given the node for its position.
    """

    keys: Mapping[str, Key]
    what: str
    shorthand: str = ""
    make: Callable[[dict[str, Any], Node, Reading], Any] | None = None
    title: str = field(default="", compare=False)

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return a dict of the valid values, or what `make` makes of it."""
        if self.shorthand and node.kind == "scalar":
            text = self.keys[self.shorthand].type.read(node, reading)
            return INVALID if text is INVALID else self._made({self.shorthand: text}, node, reading)
        if node.kind != "mapping":
            return reading.refuse(node, f"expected {self.what} (a mapping), found a {node.kind}", "write ‘key: value’ lines")
        values: dict[str, Any] = {}
        complete = True
        for key, child in _pairs(node, reading):
            known = self.keys.get(key.text)
            if known is None:
                reading.refuse(key, f"unknown key ‘{key.text}’ in {self.what}", did_you_mean(key.text, self.keys) or "known: " + ", ".join(self.keys))
                continue
            value = known.type.read(child, reading)
            if value is INVALID:
                complete = complete and not known.required
            else:
                values[key.text] = value
        for name, wanted in self.keys.items():
            if wanted.required and name not in values and complete:
                return reading.refuse(node, f"{self.what} needs ‘{name}’", wanted.doc)
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


def _pairs(node: Node, reading: Reading) -> list[tuple[Node, Node]]:
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
            reading.refuse(key, f"the key ‘{key.text}’ stands twice", f"the first is on line {seen[key.text].line}: merge them")
        else:
            seen[key.text] = key
    return [(key, value) for key, value in node.pairs if seen.get(key.text) is key]


def read_text(text: str, path: str, type_: FieldType, problems: list[Problem]) -> Any:  # noqa: ANN401
    """Parse and read one YAML file; INVALID when it is not YAML at all. Problems are added in reading order."""
    node = parse_yaml(text, path, problems)
    return INVALID if node is None else type_.read(node, Reading(path, problems))
