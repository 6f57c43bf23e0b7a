"""How much glossary files hold: entries, spellings, scripts, sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.names.alignment import script_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.glossary.model import Entry


@dataclass(slots=True)
class Counts:
    """What a file holds.

    `forms` are the distinct spellings of each entry: what it lists, and what follows from that (family names, native
    forms). `scripts` and `sources` are distinct over the file; `unsourced` are entries without any source.
    """

    entries: int = 0
    forms: int = 0
    scripts: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    unsourced: int = 0

    def add(self, entry: Entry) -> None:
        """Count one entry."""
        spellings = {form.text for form in entry.forms} | {text for _, text in (*entry.native, *entry.via)}
        self.entries += 1
        self.forms += len(spellings)
        self.scripts |= {script for text in spellings if (script := script_of(text))}
        self.sources |= set(entry.source)
        self.unsourced += not entry.source


def counts_by_file(entries: Iterable[Entry]) -> dict[str, Counts]:
    """Count entries by the file that they are written in (the last one, if layers share an entry); sorted by path."""
    found: dict[str, Counts] = {}
    for entry in entries:
        found.setdefault(entry.origin.path if entry.origin else "", Counts()).add(entry)
    return dict(sorted(found.items()))


def total(counted: Iterable[Counts]) -> Counts:
    """Add up the counts of several files; what two files share in scripts and sources counts once."""
    whole = Counts()
    for counts in counted:
        whole.entries += counts.entries
        whole.forms += counts.forms
        whole.scripts |= counts.scripts
        whole.sources |= counts.sources
        whole.unsourced += counts.unsourced
    return whole
