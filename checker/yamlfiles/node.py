"""What YAML is read as: texts with positions, in lists and mappings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML node: a scalar with its text, a list of nodes, or a mapping as (key, value) pairs in order.

    `line` and `column` are 1-based, in code points. `plain` tells an unquoted scalar; `depth` how many levels are
    below, through aliases, too.
    """

    kind: Literal["scalar", "list", "mapping"]
    line: int
    column: int
    text: str = ""
    plain: bool = False
    items: tuple[Node, ...] = ()
    pairs: tuple[tuple[Node, Node], ...] = ()
    depth: int = 0

    @property
    def is_null(self) -> bool:
        """Whether this is YAML 1.2's null: an empty plain scalar, `~` or `null`."""
        return self.kind == "scalar" and self.plain and self.text in {"", "~", "null", "Null", "NULL"}
