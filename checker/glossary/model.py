"""Entries and their forms. Everything is immutable and made of texts, so that a compiled glossary is plain data.

Days are ISO texts (YYYY-MM-DD): they compare as dates do.
"""

from __future__ import annotations

from typing import Literal

from checker.namedtuples import NamedTuple

EntryKind = Literal["person", "place", "organisation", "office", "term"]
KINDS: tuple[EntryKind, ...] = ("person", "place", "organisation", "office", "term")

# The administrative statuses of TBX (ISO 30042); and ours: a spelling that no glossary lists, a name whose parts stand
# the other way round, a name in its own script, with initials, with a patronymic, a part of it where another should be.
Status = Literal[
    "preferred",
    "admitted",
    "deprecated",
    "superseded",
    "derived",
    "reversed",
    "native",
    "initials",
    "patronymic",
    "part",
]

Role = Literal["full", "short", "formal", "demonym-adjective", "demonym-noun", "calque"]
"""What a form is for: a full name; what stands for it later (a family name, an acronym, a title); the formal name
of a state or body; a demonym; a word-for-word title that is right alone but not before a name."""


class Origin(NamedTuple):
    """Where a form or entry is written: file, line and column (1-based)."""

    path: str
    line: int
    column: int


class Form(NamedTuple):
    """One written form of an entry. Where it is written makes no difference to whether two forms are the same.

    For a preferred or admitted form, `since` and `until` bound the days on which it is the name (inclusive); for a
    deprecated one, `since` is the first day on which it is wrong. None leaves that side open.
    """

    text: str
    status: Status
    role: Role = "full"
    since: str | None = None
    until: str | None = None
    origin: Origin | None = None

    def __eq__(self, other: object) -> bool:
        """Compare everything but the origin."""
        return isinstance(other, Form) and self[:-1] == other[:-1]

    def __ne__(self, other: object) -> bool:
        """Compare everything but the origin."""
        return not self == other

    def __hash__(self) -> int:
        """Return the hash of everything but the origin."""
        return hash(self[:-1])

    @property
    def right(self) -> bool:
        """Whether the house writes so: the form is preferred or admitted."""
        return self.status in {"preferred", "admitted"}

    def valid_on(self, day: str | None) -> bool:
        """Whether the form's dates cover the day; an unknown day is covered by all."""
        return day is None or ((self.since or "") <= day and (self.until is None or day <= self.until))


class Tenure(NamedTuple):
    """An office held by a person, from `since` to `until` inclusive."""

    office: str
    since: str | None = None
    until: str | None = None

    def covers(self, day: str | None) -> bool:
        """Whether the office was held on that day; an unknown day counts as one on which it was."""
        return day is None or ((self.since or "") <= day and (self.until is None or day <= self.until))


class Entry(NamedTuple):
    """One person, place, organisation, office or term. `forms` holds every form, the main one first.

    Where it is written makes no difference to whether two entries are the same.
    """

    id: str
    kind: EntryKind
    forms: tuple[Form, ...]
    family: str = ""
    gender: str = ""
    native: tuple[tuple[str, str], ...] = ()
    via: tuple[tuple[str, str], ...] = ()
    tenures: tuple[Tenure, ...] = ()
    place: str = ""
    body: str = ""
    sole: bool = False
    familiar: bool = False
    protected: tuple[str, ...] = ()
    note: str = ""
    source: tuple[str, ...] = ()
    died: str = ""
    origin: Origin | None = None

    def __eq__(self, other: object) -> bool:
        """Compare everything but the origin."""
        return isinstance(other, Entry) and self[:-1] == other[:-1]

    def __ne__(self, other: object) -> bool:
        """Compare everything but the origin."""
        return not self == other

    def __hash__(self) -> int:
        """Return the hash of the id: entries are the keys of what is worked out of them once."""
        return hash(self.id)

    def preferred(self, day: str | None = None, role: Role = "full") -> Form | None:
        """Return the preferred form of a role on a day (today's, if the day is unknown); None if there is none."""
        of_role = [form for form in self.forms if form.role == role and form.status == "preferred"]
        if day is None:
            return of_role[-1] if of_role else None
        return next((form for form in of_role if form.valid_on(day)), None)

    @property
    def name(self) -> str:
        """Today's preferred full name."""
        form = self.preferred()
        return form.text if form else self.id


class EntryTest(NamedTuple):
    """An entry's own tests: sentences in which it must, and must not, be recognised."""

    match: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
