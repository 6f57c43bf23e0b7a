"""What goes between glossaries and other formats: records, and words on what one side cannot hold.

A record is an entry in the shape that it has in a glossary file: keys of the schema, and texts, flags, lists and dicts
as values. Readers and writers of formats work on full records (`records.full`), whatever shorthand a file uses.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a user says of a file that does not say so itself.

    `language` is that of the copy; names in the languages `native` and `via` go to the keys of these names, and
    `kind` to entries that have none. `known` has the ids of entries whose source is an item of Wikidata, by item.
    """

    language: str = "en"
    native: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    kind: str = ""
    encoding: str | None = None
    known: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Imported:
    """Full records, and plain words on what was left out of them, counted; `lines` has the line of each, if known."""

    records: list[Record]
    notes: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Material:
    """What is exported: full records, and all records of all layers by id, for what these refer to."""

    records: Sequence[Record]
    known: dict[str, Record]
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Exported:
    """The lines of a file, and plain words on what the format cannot hold, counted."""

    lines: list[str]
    losses: list[str] = field(default_factory=list)


class Tally:
    """Counts what is left out, by kind of thing, in order of first appearance."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, what: str, count: int = 1) -> None:
        """Count something; `what` names it in the singular, as in `name in Arabic`."""
        if count:
            self._counts[what] += count

    def said(self) -> list[str]:
        """Return each thing with its count.

        >>> tally = Tally()
        >>> tally.add("date of a name", 2)
        >>> tally.said()
        ['2 × date of a name']
        """
        return [f"{count:,} × {what}" for what, count in self._counts.items()]


def distinct(texts: Iterable[str], *but: str) -> list[str]:
    """Return texts in order, each once, without those in `but` and without empty ones."""
    return [text for text in dict.fromkeys(texts) if text and text not in but]
