"""YAML that is nothing but `key: value` lines and lists of texts below a key, as most front matter and settings are.

To read it needs no parser, and to import one takes a sixteenth of a short run. Whatever is not plainly such a line is
left to the parser; what is gets the same nodes from both (a property that is tested).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.yamlfiles.node import Node

if TYPE_CHECKING:
    import re

# A text without quotation marks, in double ones or in single ones. A colon has no space after it, or it ends a key.
_PLAIN = r"(?P<plain>[\w./(](?:[^:#]|:(?=[\w/]))*)(?<! )"
_VALUE = rf"(?:{_PLAIN}|\"(?P<double>[^\"\\]*)\"|'(?P<single>[^']*)')"
_PAIR = lazily(rf"(?P<key>[A-Za-z][\w-]*):(?: +{_VALUE})? *")
_ITEM = lazily(rf"(?P<indent> *)- +{_VALUE} *")
_NOTHING = lazily(" *(?:#.*)?")


def read_lines(text: str, first_line: int = 1) -> Node | None:
    """Return the mapping that a text is; None if it is more than lines, or may be. `first_line` is that of its file."""
    pairs: list[tuple[Node, Node]] = []
    open_list: _List | None = None
    for line, written in enumerate(text.split("\n"), first_line):
        if not written.isprintable():
            return None
        if _NOTHING.fullmatch(written):
            continue
        if pair := _PAIR.fullmatch(written):
            if open_list is not None and not open_list.end(pairs):
                return None
            key, open_list = Node("scalar", line, 1, pair["key"], plain=True), None
            if (value := _value(pair, line)) is None:
                open_list = _List(key)
            else:
                pairs.append((key, value))
        elif open_list is None or not open_list.take(written, line):
            return None
    if open_list is not None and not open_list.end(pairs):
        return None
    if not pairs:
        return None
    depth = 1 + max(value.depth for _, value in pairs)
    return Node("mapping", pairs[0][0].line, 1, pairs=tuple(pairs), depth=depth)


class _List:
    """The items below a key, all indented alike."""

    def __init__(self, key: Node) -> None:
        self._key = key
        self._indent = ""
        self._items: list[Node] = []

    def take(self, written: str, line: int) -> bool:
        """Take one more line, if it is an item of the list."""
        item = _ITEM.fullmatch(written)
        if item is None or (self._items and item["indent"] != self._indent):
            return False
        value = _value(item, line)
        if value is None:
            return False
        self._indent = item["indent"]
        self._items.append(value)
        return True

    def end(self, pairs: list[tuple[Node, Node]]) -> bool:
        """Add the key and its list to the pairs, if there is a list at all."""
        if not self._items:
            return False
        place = self._items[0].line, len(self._indent) + 1
        pairs.append((self._key, Node("list", *place, items=tuple(self._items), depth=1)))
        return True


def _value(match: re.Match[str], line: int) -> Node | None:
    for kind in ("plain", "double", "single"):
        if (text := match[kind]) is not None:
            column = match.start(kind) + 1 - (kind != "plain")
            return Node("scalar", line, column, text, plain=kind == "plain")
    return None
