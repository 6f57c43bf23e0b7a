"""Values of entries changed in the text of a glossary file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import ExonymError, did_you_mean
from checker.glossary.patch.change import changed, shared
from checker.glossary.patch.edit import applied, path_of, steps_of
from checker.glossary.patch.pieces import UnpatchableError
from checker.glossary.record import record_of
from checker.glossary.schema import ENTRY_KEYS
from checker.lazily import lazily
from checker.yamlfiles.spans import spans_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.glossary.patch.edit import Edit, Step
    from checker.glossary.patch.source import Source
    from checker.glossary.patch.walk import Item

_ALIAS = lazily(r"\*([^\s,\[\]{}]+)")


def edited(source: Source, edits: Iterable[Edit]) -> str:
    """Return the text of a glossary file with values of its entries changed, one after the other.

    Only the text of the values that differ is exchanged: comments, order, indentation and quotation marks stay. What
    was changed is read again, and is what was meant. Raises ExonymError for an entry or value that is not there, for
    one that an anchor shares with others, and for what cannot be changed in so small a way.
    """
    together: dict[Item, list[Edit]] = {}
    for edit in edits:
        together.setdefault(source.must_find(edit.entry), []).append(edit)
    anchors = shared_anchors(source.text)
    text = source.text
    for item, wanted in sorted(together.items(), reverse=True):
        segment = source.segment(item)
        for edit in wanted:
            segment = _edited(source, item, segment, edit, anchors)
        text = text[: item.start] + segment[item.column :] + text[item.stop :]
    return text


def shared_anchors(text: str) -> frozenset[str]:
    """Return the anchors that aliases may name, whatever else looks like one."""
    return frozenset(_ALIAS.findall(text))


def _edited(source: Source, item: Item, segment: str, edit: Edit, anchors: frozenset[str]) -> str:
    """Return the text of an entry after an edit."""

    def refuse(message: str, hint: str = "") -> ExonymError:
        return ExonymError([source.problem(item.start, f"‘{edit.path}’ of ‘{edit.entry}’ {message}", hint)])

    try:
        path = path_of(edit.path)
    except ValueError:
        raise refuse("names no value", "write name, native.hu or tenures[0].until") from None
    if path[0] not in ENTRY_KEYS:
        known = "known: " + ", ".join(ENTRY_KEYS)
        raise refuse("is no key of an entry", did_you_mean(str(path[0]), ENTRY_KEYS) or known)
    try:
        for step in steps_of(record_of(spans_of(segment)), path, edit.value):
            segment = _stepped(segment, source.newline, step, anchors)
    except LookupError:
        aliased = next((value for key, value in spans_of(segment).pairs if key.text == path[0]), None)
        raise refuse(shared(aliased.text) if aliased and aliased.kind == "alias" else "is not there") from None
    except UnpatchableError as error:
        raise refuse(str(error)) from None
    return segment


def _stepped(segment: str, newline: str, step: Step, anchors: frozenset[str]) -> str:
    """Return the text of an entry after a step, read again. Raises UnpatchableError if it is not what was meant."""
    import yaml

    meant = applied(record_of(spans_of(segment)), step)
    new = changed(segment, newline, anchors, step)
    try:
        if record_of(spans_of(new)) == meant:
            return new
    except yaml.YAMLError:
        pass
    message = "cannot be changed without writing its surroundings anew: do it by hand"
    raise UnpatchableError(message)
