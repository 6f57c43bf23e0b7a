"""Groups of things that belong together, joined two by two (union–find)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

Thing = TypeVar("Thing", bound="Hashable")


class Unions(Generic[Thing]):
    """Joins things; what is joined to one is joined to all of its group."""

    def __init__(self) -> None:
        self._parents: dict[Thing, Thing] = {}

    def join(self, one: Thing, other: Thing) -> None:
        """Put two things, and all that is joined to either, into one group."""
        self._parents[self._root(other)] = self._root(one)

    def groups(self) -> Iterator[list[Thing]]:
        """Give the groups, and the things of each, in the order in which they were first joined."""
        found: dict[Thing, list[Thing]] = {}
        for thing in self._parents:
            found.setdefault(self._root(thing), []).append(thing)
        return iter(found.values())

    def _root(self, thing: Thing) -> Thing:
        while (parent := self._parents.setdefault(thing, thing)) != thing:
            thing = parent
        return thing
