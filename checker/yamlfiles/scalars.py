"""Fields with one value: texts, flags, numbers, days. And what reading one file means.

A field type turns a `Node` into a plain value (text, bool, int, list, dict) or notes a problem and gives `INVALID`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from checker.days import as_day
from checker.errors import ExonymError, Problem, did_you_mean
from checker.lazily import lazily
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from checker.yamlfiles.node import Node

MAX_VALUES = 2_000_000
INVALID: Any = type("Invalid", (), {"__repr__": lambda _: "INVALID"})()

LANGUAGE = lazily(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(slots=True, eq=False, repr=False)
class Reading:
    """One file being read: its path, the problems so far, and how many values it may still unfold to.

    A text without aliases has fewer values than characters; `values_left` leaves aliases room for ten thousand more.
    """

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
            problem = Problem(
                self.path,
                "unfolds to more values than any glossary has",
                node.line,
                node.column,
                "write the values out instead of using aliases",
            )
            raise ExonymError([*self.problems, problem])


class FieldType(Protocol):
    """A kind of value."""

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Turn a node into a value, or note problems and return INVALID."""

    def schema(self) -> dict[str, Any]:
        """Describe the value in JSON Schema (draft 2020-12)."""


class Text(NamedTuple):
    """A text, not empty unless `blank`; `choices` limits it."""

    choices: tuple[str, ...] = ()
    pattern: str = ""
    what: str = "a text"
    multiline: bool = False
    blank: bool = False

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return the scalar's text."""
        reading.visit(node)
        if node.kind != "scalar":
            return reading.refuse(node, f"expected {self.what}, found a {node.kind}", _quote_hint(node))
        if not self.blank and (node.is_null or not node.text.strip()):
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
        return (
            {"type": "string"}
            | ({} if self.blank else {"minLength": 1})
            | ({"pattern": f"^(?:{self.pattern})$"} if self.pattern else {})
        )


def _quote_hint(node: Node) -> str:
    if node.kind == "mapping":
        return "put a text that contains ‘: ’ or begins with ‘{’ in quotation marks"
    return "give one value, not a list"


class Flag(NamedTuple):
    """`true` or `false` (YAML 1.2: not yes, no, on, off)."""

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return a bool."""
        reading.visit(node)
        if node.kind == "scalar" and node.plain and node.text in {"true", "false"}:
            return node.text == "true"
        message = f"expected true or false, found ‘{node.text or node.kind}’"
        return reading.refuse(node, message, "write true or false, without quotation marks")

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        return {"type": "boolean"}


class Whole(NamedTuple):
    """A whole number, zero or more."""

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return an int."""
        reading.visit(node)
        if node.kind == "scalar" and node.plain and re.fullmatch(r"[0-9]{1,12}", node.text):
            return int(node.text)
        message = f"expected a whole number, found ‘{node.text or node.kind}’"
        return reading.refuse(node, message, "write digits only, without quotation marks")

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        return {"type": "integer", "minimum": 0}


class Day(NamedTuple):
    """A date, `YYYY-MM-DD`; `YYYY-MM` and `YYYY` are filled up to the first day, or with `last` to the last."""

    last: bool = False

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return an ISO date text: such texts compare as dates do."""
        reading.visit(node)
        day = as_day(node.text, last=self.last) if node.kind == "scalar" else None
        return day or reading.refuse(
            node, f"‘{node.text or node.kind}’ is not a date", "write YYYY-MM-DD, YYYY-MM or YYYY"
        )

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        return {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
