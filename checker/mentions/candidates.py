"""What the scan finds in a text before it is decided what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.lexicon import Hit
    from checker.lexicon.model import Derived


class Candidate(NamedTuple):
    """A stretch of a block's text that one or more forms fit; `inflection` is a plural ending beyond `end`."""

    block: int
    start: int
    end: int
    hits: tuple[Hit, ...]
    inflection: str = ""
    nested: bool = False
    derived: tuple[Derived, ...] = ()

    @property
    def is_office(self) -> bool:
        """Whether it may mean an office; some titles are those of hundreds."""
        return any(hit.entry.kind == "office" and hit.form for hit in self.hits)


class Stray(NamedTuple):
    """A capitalised word that no form and no table explains, but that may be a near spelling, or a given name alone."""

    block: int
    start: int
    end: int
    word: str


class Scan(NamedTuple):
    """What one pass over a document finds, both in the order of the text."""

    candidates: list[Candidate]
    strays: list[Stray]
