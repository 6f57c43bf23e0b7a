"""How a check declares what a house may set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from checker.yamlfiles import FieldType


class Parameter(NamedTuple):
    """A parameter of a check: how it is read, what holds if a rule does not set it, what it means."""

    type: FieldType
    default: Any
    doc: str
