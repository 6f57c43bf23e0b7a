"""Pieces of an entry's text: values that are exchanged, put in and taken out, in the layout that stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.record import place_of
from checker.namedtuples import NamedTuple
from checker.yamlfiles.writing import WIDTH, inline, item_text, key_lines, rewritten, scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.yamlfiles.spans import Span
    from checker.yamlfiles.writing import Value

    Change = tuple[int, int, str]
    """What stands between two offsets, and what is to stand there."""


class UnpatchableError(Exception):
    """No small change does this; the message says why."""


class Pieces(NamedTuple):
    """The text of an entry, and how its lines end. Each method returns what is to be changed in it."""

    text: str
    newline: str

    def set_pair(self, node: Span, place: int, value: Value) -> Change:
        """Give a key of a mapping another value."""
        key, child = node.pairs[place]
        if node.style == "flow":
            return self._set(child, value, inline(value), flow=True)
        lines = key_lines(key.text, value, self._column(key.begin))
        head = lines[0].removeprefix(scalar(key.text) + ":")
        if child.kind == "scalar" and isinstance(value, (str, bool)) and not child.is_null:
            return self._set(child, value, head.strip(), flow=False)
        start = self.text.index(":", key.end) + 1
        if len(lines) == 1:
            return start, child.end, head
        behind = self._line_end(child.end) if child.is_null else child.end
        kept = self.text[child.end : behind]
        return start, behind, head + kept + self._indented(lines[1:], self._column(key.begin))

    def set_item(self, node: Span, place: int, value: Value) -> Change:
        """Exchange an item of a list."""
        new = inline(value) if node.style == "flow" else item_text(value)
        return self._set(node.items[place], value, new, flow=node.style == "flow")

    def _set(self, child: Span, value: Value, new: str, *, flow: bool) -> Change:
        """Exchange a value; a text keeps the quotation marks that it has, if they fit."""
        if child.kind == "scalar" and isinstance(value, str):
            new = rewritten(self.text[child.start : child.end], child.style, value, flow=flow, newline=self.newline)
        return child.start, child.end, new

    def insert_pair(self, node: Span, key: str, value: Value, *, top: bool) -> Change:
        """Put a key into a mapping: behind the last one of those that the schema has before it."""
        if not node.pairs:
            return node.start, node.end, inline({key: value})
        place = place_of(key, below=not top)
        before = [number for number, (name, _) in enumerate(node.pairs) if place_of(name.text, below=not top) <= place]
        _, last = node.pairs[before[-1] if before else 0]
        if node.style == "flow":
            return self._insert_inline(last.end, node.end, inline({key: value})[1:-1])
        column = self._column(node.start)
        end = self._behind_comments(self._line_end(last.end), column)
        return end, end, self._indented(key_lines(key, value, column), column)

    def insert_item(self, node: Span, place: int, value: Value) -> Change:
        """Put an item into a list, before the one that has its place."""
        if not node.items:
            return node.start, node.end, inline([value])
        if node.style == "flow":
            if place:
                return self._insert_inline(node.items[place - 1].end, node.end, inline(value))
            return node.items[0].begin, node.items[0].begin, f"{inline(value)}, "
        dash = self._dash(node.items[0])
        line = f"- {item_text(value)}"
        if place:
            end = self._line_end(node.items[place - 1].end)
            return end, end, self._indented([line], self._column(dash))
        return dash, dash, line + self.newline + " " * self._column(dash)

    def remove_pair(self, node: Span, place: int, *, top: bool) -> Change:
        """Take a key out of a mapping, with what is said of it behind it on its line."""
        key, child = node.pairs[place]
        if node.style == "flow":
            return self._remove_inline([pair[0].begin for pair in node.pairs], [p[1].end for p in node.pairs], place)
        if place or not (top or self._before(key.begin).strip()):
            return self._remove_lines(key.begin, child.end)
        return self._remove_first(child.end, key.begin, node.pairs[1][0].begin)

    def remove_item(self, node: Span, place: int) -> Change:
        """Take an item out of a list."""
        item = node.items[place]
        if node.style == "flow":
            return self._remove_inline([one.begin for one in node.items], [one.end for one in node.items], place)
        dash = self._dash(item)
        if self._before(dash).strip():
            return self._remove_first(item.end, dash, self._dash(node.items[1]))
        return self._remove_lines(dash, item.end)

    def _insert_inline(self, at: int, end: int, new: str) -> Change:
        """Put something behind a comma; on a line of its own, if the line would become too long."""
        start = self.text.rfind("\n", 0, at) + 1
        line = self.text[start : min(end, self._line_end(at))]
        if len(line) + len(new) + 2 <= WIDTH:
            return at, at, f", {new}"
        indent = len(line) - len(line.lstrip(" ")) + 2
        return at, at, f",{self.newline}{' ' * indent}{new}"

    @staticmethod
    def _remove_inline(begins: list[int], ends: list[int], place: int) -> Change:
        if place:
            return ends[place - 1], ends[place], ""
        return begins[0], begins[1], ""

    def _remove_lines(self, begin: int, end: int) -> Change:
        start = self.text.rfind("\n", 0, begin) + 1
        stop = self.text.find("\n", end) + 1
        if stop:
            return start, stop, ""
        return max(start - len(self.newline), 0), len(self.text), ""

    def _remove_first(self, end: int, begin: int, following: int) -> Change:
        """Take out what shares its line with a dash: what follows takes its place."""
        between = self.text[self._line_end(end) : following]
        if "#" in between:
            message = "a comment stands between it and what would take its place: do it by hand"
            raise UnpatchableError(message)
        return begin, following, ""

    def _indented(self, lines: Iterable[str], column: int) -> str:
        """Return lines to stand behind the end of another."""
        return "".join(self.newline + (" " * column + line if line else "") for line in lines)

    def _line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        end = len(self.text) if end < 0 else end
        return end - self.text.endswith("\r", at, end)

    def _behind_comments(self, end: int, column: int) -> int:
        """Return the end of the last of the comment lines that follow, and are indented further than a column."""
        while start := self.text.find("\n", end) + 1:
            line = self.text[start : self._line_end(start)]
            if not (line.startswith(" " * (column + 1)) and line.lstrip(" ").startswith("#")):
                break
            end = self._line_end(start)
        return end

    def _column(self, at: int) -> int:
        return len(self._before(at))

    def _before(self, at: int) -> str:
        """Return what stands before an offset on its line."""
        return self.text[self.text.rfind("\n", 0, at) + 1 : at]

    def _dash(self, item: Span) -> int:
        return self.text.rindex("-", 0, item.begin)
