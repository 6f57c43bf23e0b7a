"""One step in the text of an entry: the way to its place, and what is exchanged, put in or taken out there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.patch.edit import put
from checker.glossary.patch.pieces import Pieces, UnpatchableError
from checker.glossary.record import value_of
from checker.namedtuples import NamedTuple
from checker.yamlfiles.spans import spans_of

if TYPE_CHECKING:
    from checker.glossary.patch.edit import Path, Step
    from checker.glossary.patch.pieces import Change
    from checker.yamlfiles.spans import Span


def changed(text: str, newline: str, anchors: frozenset[str], step: Step) -> str:
    """Return the text of an entry after a step; `anchors` are the anchors that aliases of the file name.

    Raises UnpatchableError if there is no small change that does it, LookupError if the entry has no place for it.
    """
    start, end, new = _Way(Pieces(text, newline), anchors, step).change(spans_of(text), step.path, top=True)
    return text[:start] + new + text[end:]


class _Way(NamedTuple):
    pieces: Pieces
    anchors: frozenset[str]
    step: Step

    def change(self, node: Span, path: Path, *, top: bool = False) -> Change:
        """Return the change at a path below a list or mapping."""
        self._refuse_shared(node, deep=False)
        key, rest = path[0], path[1:]
        if isinstance(key, int):
            return self._in_list(node, key, rest)
        place = next((place for place, (name, _) in enumerate(node.pairs) if name.text == key), None)
        if place is None:
            return self.pieces.insert_pair(node, key, put(None, rest, self.step), top=top)
        child = node.pairs[place][1]
        if not rest and self.step.what == "remove":
            self._refuse_shared(child, deep=True)
            return self.pieces.remove_pair(node, place, top=top)
        if child.is_null:
            return self.pieces.set_pair(node, place, put(None, rest, self.step))
        if self._leads_on(child, rest):
            return self.change(child, rest)
        self._refuse_shared(child, deep=True)
        return self.pieces.set_pair(node, place, put(value_of(child), rest, self.step))

    def _in_list(self, node: Span, key: int, rest: Path) -> Change:
        if key >= len(node.items) or (not rest and self.step.what == "insert"):
            return self.pieces.insert_item(node, key, put(None, rest, self.step))
        child = node.items[key]
        if not rest and self.step.what == "remove":
            self._refuse_shared(child, deep=True)
            return self.pieces.remove_item(node, key)
        if self._leads_on(child, rest):
            return self.change(child, rest)
        self._refuse_shared(child, deep=True)
        return self.pieces.set_item(node, key, put(value_of(child), rest, self.step))

    @staticmethod
    def _leads_on(child: Span, rest: Path) -> bool:
        """Whether the rest of a path is below a value as it is written: not if a text stands for a list or a form."""
        if not rest:
            return False
        return child.kind == "alias" or child.kind == ("list" if isinstance(rest[0], int) else "mapping")

    def _refuse_shared(self, node: Span, *, deep: bool) -> None:
        """Raise UnpatchableError if to change a value would change others, or would cut it off from them."""
        for part in node.below() if deep else [node]:
            name = part.anchor if part.anchor in self.anchors else part.text if part.kind == "alias" else ""
            if name and not (part.kind == "alias" and self.step.what == "remove" and part is node and deep):
                raise UnpatchableError(shared(name))


def shared(anchor: str) -> str:
    """Say that a value is one with others."""
    return f"is shared with other places of the file (&{anchor}, *{anchor}), which would change with it"
