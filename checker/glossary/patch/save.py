"""A changed glossary file written: checked, whole, and never over what somebody else has changed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from checker.errors import ExonymError, Problem
from checker.glossary.load import merge_layer
from checker.glossary.patch.source import source_of
from checker.glossary.record import id_of, record_of
from checker.glossary.schema import ENTRY
from checker.resources import read_bytes
from checker.yamlfiles import INVALID, Reading

if TYPE_CHECKING:
    from checker.glossary.patch.source import Source
    from checker.glossary.patch.walk import Item


class Conflict(ExonymError):  # noqa: N818  # it is no mistake of anybody's
    """Somebody else has changed the file since it was read. `now` is its text on the disk, empty if it is gone."""

    def __init__(self, path: str, now: str) -> None:
        self.now = now
        message = "was changed by somebody else since it was read: nothing was written"
        super().__init__([Problem(path, message, hint="look at both versions, and do it again on the new one")])


def save(source: Source, text: str) -> None:
    """Write the new text of a glossary file, if the file still holds the bytes that were read.

    The text is read again first: the entries that it has and `source` has not must be right in themselves. Mode, owner,
    byte-order mark and line endings are kept; of a symbolic link the target is replaced. Raises Conflict if the file is
    another by now, and ExonymError if the text is no glossary or cannot be written. Then nothing is written.
    """
    from checker.fixes.files import make_file, write_back

    verify(source, text)
    _compare(source)
    try:
        if source.data is None:
            make_file(source.path, text.encode())
        else:
            write_back(source.path, source.data, source.mark + text)
    except ExonymError:
        _compare(source)
        raise


def verify(source: Source, text: str) -> None:
    """Read the new text of a glossary file again. Raises ExonymError if what is new in it is not right by itself."""
    _check(source, source_of(source, text))


def _compare(source: Source) -> None:
    """Raise Conflict if the file on the disk is not the one that was read."""
    problems: list[Problem] = []
    now = read_bytes(source.path, problems) if os.path.lexists(source.path) else None
    if problems:
        raise ExonymError(problems)
    if now != source.data:
        raise Conflict(source.path, (now or b"").decode("utf-8", "replace"))


def _check(before: Source, after: Source) -> None:
    """Raise ExonymError if what is new is not right by itself."""
    known = {_text(before, item) for item in before.items}
    problems: list[Problem] = []
    read = []
    for item in after.items:
        if _text(after, item) in known:
            continue
        node = after.node(item)
        values = ENTRY.read(node, Reading(after.path, problems))
        if values is not INVALID:
            read.append(values)
            after.find(id_of(record_of(node)))
    merge_layer({}, read, problems)
    if problems:
        raise ExonymError(problems)


def _text(source: Source, item: Item) -> str:
    return source.text[item.start : item.stop].rstrip()
