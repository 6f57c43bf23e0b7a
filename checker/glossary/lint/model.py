"""What the checks of glossaries read and find."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from checker.config import SPELLINGS
from checker.namedtuples import NamedTuple
from checker.names.fold import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.diagnostics import Severity
    from checker.glossary.load import Glossary
    from checker.glossary.model import Entry, Form, Origin


@lru_cache(maxsize=1 << 18)
def folded(text: str) -> str:
    """Return the folded words of a form (`checker.names.fold.key`), found out once for all checks."""
    return key(text)


class About(NamedTuple):
    """A check of glossaries: its code, what it reports in a sentence, why, and whether it runs unasked."""

    code: str
    summary: str
    why: str
    severity: Severity
    default: bool = True


class Finding(NamedTuple):
    """What a check reports, where, and what to do about it; `also` is a second place, with what stands there.

    `length` is how many code points are meant, from `at` on.
    """

    entry: str
    message: str
    at: Origin | None
    hint: str = ""
    length: int = 1
    also: Origin | None = None
    label: str = ""


@dataclass(frozen=True)
class Book:
    """The glossaries that are judged, merged, and which of their files are asked about (None: all).

    `spellings` is how many each romanisation system adds.
    """

    glossary: Glossary
    files: frozenset[str] | None = None
    spellings: int = SPELLINGS

    @property
    def entries(self) -> Iterator[Entry]:
        """All entries, in glossary order."""
        return iter(self.glossary.entries.values())

    def at(self, entry: Entry, name: str) -> Origin | None:
        """Return where a key of an entry is written; where the entry is, if it has no such key."""
        return self.glossary.at.get(entry.id, {}).get(name, entry.origin)

    def asks_for(self, at: Origin | None) -> bool:
        """Whether a place is in a file that is asked about."""
        return self.files is None or (at is not None and at.path in self.files)

    @cached_property
    def right(self) -> dict[str, list[tuple[Entry, Form]]]:
        """The forms that the house writes, but for demonyms and calques, by their folded words."""
        found: dict[str, list[tuple[Entry, Form]]] = {}
        for entry in self.entries:
            for form in entry.forms:
                if form.right and form.role in {"full", "short", "formal"}:
                    found.setdefault(folded(form.text), []).append((entry, form))
        return found


def written(entry: Entry, *statuses: str) -> Iterator[Form]:
    """Give an entry's forms of these statuses that somebody wrote: not the family names that follow from them."""
    for form in entry.forms:
        if form.status in statuses and not (entry.kind == "person" and form.role == "short"):
            yield form


def overlap(one: Form, other: Form) -> bool:
    """Whether there are days on which both are said of their forms."""
    return (one.since or "") <= (other.until or "9") and (other.since or "") <= (one.until or "9")
