"""What a key may stand for. Of some titles there are hundreds of offices, of each of which little is read at first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.glossary.model import Entry, EntryKind, Form


class Hit:
    """An entry and its form, or a phrase that protects it (`form` is None).

    `id` and `kind` are the entry's; `with_place` tells that the place is part of an office's form.
    """

    __slots__ = ("entry", "form", "id", "kind", "with_place")
    entry: Entry
    id: str
    kind: EntryKind

    def __init__(self, entry: Entry, form: Form | None, *, with_place: bool = False) -> None:
        self.entry, self.id, self.kind = entry, entry.id, entry.kind
        self.form, self.with_place = form, with_place

    def __eq__(self, other: object) -> bool:
        """Compare everything."""
        if not isinstance(other, Hit):
            return NotImplemented
        return (self.entry, self.form, self.with_place) == (other.entry, other.form, other.with_place)

    def __hash__(self) -> int:
        """Return the hash of the entry's id and the form."""
        return hash((self.id, self.form))


class LateHit(Hit):
    """A hit whose entry is read when somebody asks for it."""

    __slots__ = ("_read",)

    def __init__(
        self, read: Callable[[], Entry], identity: str, kind: EntryKind, form: Form | None, *, with_place: bool
    ) -> None:
        self.id, self.kind, self.form, self.with_place = identity, kind, form, with_place
        self._read = read

    def __getattr__(self, name: str) -> Entry:
        """Read the entry: Python asks for it here as long as it is not there."""
        if name != "entry":
            raise AttributeError(name)
        self.entry = self._read()
        return self.entry


def late_record(number: int, form: list[Any], identity: str, kind: str) -> list[Any]:
    """Return as plain data what a late hit has: `form` is a record of the forms, whose first is the entry's number."""
    entry, *rest = form
    return [number, entry, identity, kind, *rest]
