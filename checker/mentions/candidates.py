"""What the scan finds in a text before it is decided what it means."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from checker.lexicon.hit import Hit
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from checker.lexicon.model import Derived

_THINGS = frozenset(("place", "organisation", "term"))


class Hits(tuple[Hit, ...]):  # noqa: SLOT001  # what is told apart is kept in it
    """What a stretch of text may stand for, told apart by kind, once: some titles are those of hundreds of offices.

    A phrase that protects an entry, not being a form, is of no kind.
    """

    @cached_property
    def people(self) -> tuple[Hit, ...]:
        """Those that are people's names."""
        return tuple([hit for hit in self if hit.kind == "person" and hit.form])

    @cached_property
    def offices(self) -> tuple[Hit, ...]:
        """Those that are titles of office."""
        return tuple([hit for hit in self if hit.kind == "office" and hit.form])

    @cached_property
    def things(self) -> tuple[Hit, ...]:
        """Those that are places, bodies or terms."""
        return tuple([hit for hit in self if hit.kind in _THINGS and hit.form])

    @cached_property
    def one_thing(self) -> bool:
        """Whether the places, bodies and terms are one entry's."""
        return bool(self.things) and len({hit.id for hit in self.things}) == 1

    @cached_property
    def titles(self) -> frozenset[str]:
        """The ids of the offices."""
        return frozenset(hit.id for hit in self.offices)


NO_HITS = Hits()


class Candidate(NamedTuple):
    """A stretch of a block's text that one or more forms fit; `inflection` is a plural ending beyond `end`."""

    block: int
    start: int
    end: int
    hits: Hits
    inflection: str = ""
    nested: bool = False
    derived: tuple[Derived, ...] = ()

    @property
    def is_office(self) -> bool:
        """Whether it may mean an office."""
        return bool(self.hits.offices)


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
