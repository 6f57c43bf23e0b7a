"""What YAML is read as: texts with positions, in lists and mappings."""

from __future__ import annotations

from typing import Literal

NodeKind = Literal["scalar", "list", "mapping"]


class Node:
    """A YAML node: a scalar with its text, a list of nodes, or a mapping as (key, value) pairs in order.

    `line` and `column` are 1-based, in code points. `plain` tells an unquoted scalar; `depth` how many levels are
    below, through aliases, too. Nobody changes a node: it is a plain class because a glossary has a million of them,
    and a frozen one is made in three times the time.
    """

    __slots__ = ("column", "depth", "items", "kind", "line", "pairs", "plain", "text")

    def __init__(  # noqa: PLR0913  # what a node has
        self,
        kind: NodeKind,
        line: int,
        column: int,
        text: str = "",
        *,
        plain: bool = False,
        items: tuple[Node, ...] = (),
        pairs: tuple[tuple[Node, Node], ...] = (),
        depth: int = 0,
    ) -> None:
        self.kind = kind
        self.line = line
        self.column = column
        self.text = text
        self.plain = plain
        self.items = items
        self.pairs = pairs
        self.depth = depth

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Node) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def _values(self) -> tuple[object, ...]:
        return self.kind, self.line, self.column, self.text, self.plain, self.items, self.pairs, self.depth

    @property
    def is_null(self) -> bool:
        """Whether this is YAML 1.2's null: an empty plain scalar, `~` or `null`."""
        return self.kind == "scalar" and self.plain and self.text in {"", "~", "null", "Null", "NULL"}
