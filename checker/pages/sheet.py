"""A draft as a page shows it: its findings numbered, each with the block it stands in and whom it concerns."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from checker.namedtuples import NamedTuple
from checker.report.chains import chains, link_at, varies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.diagnostics import Diagnostic
    from checker.documents import Document
    from checker.glossary.model import Entry
    from checker.report.chains import Link
    from checker.session import FileResult


class Place(NamedTuple):
    """A finding: its number in the draft (1-based), its anchors in the page, and the id of the entry it concerns."""

    diagnostic: Diagnostic
    number: int
    draft: str
    entry: str

    @property
    def note(self) -> str:
        """The anchor of its message."""
        return f"{self.draft}n{self.number}"

    @property
    def mark(self) -> str:
        """The anchor of the words it is about."""
        return f"{self.draft}m{self.number}"


class Sheet:
    """What a page needs of one draft that could be read. `id` is its anchor."""

    def __init__(self, number: int, result: FileResult, document: Document) -> None:
        self.id = f"d{number}"
        self.result = result
        self.document = document
        self.entries: dict[str, Entry] = {}
        for mention in result.mentions:
            self.entries.setdefault(mention.entry.id, mention.entry)
        spans = [
            (block.runs[0].source_start, block.runs[-1].source_end, place)
            for place, block in enumerate(document.blocks)
            if block.runs
        ]
        self._spans = sorted(spans)

    @cached_property
    def links(self) -> dict[str, list[Link]]:
        """How each entry is named, first to last."""
        return chains(self.result.mentions, self.document)

    @cached_property
    def places(self) -> list[Place]:
        """The findings in the order of the text."""
        people = [(link, entry) for entry, found in self.links.items() if self.is_person(entry) for link in found]
        people.sort(key=lambda pair: pair[0].at.offset)
        owners = dict(people)
        links = [link for link, _ in people]
        found = sorted(self.result.diagnostics, key=lambda diagnostic: diagnostic.start.offset)
        return [
            Place(diagnostic, number, self.id, self._entry_of(diagnostic, links, owners))
            for number, diagnostic in enumerate(found, 1)
        ]

    def _entry_of(self, diagnostic: Diagnostic, links: Sequence[Link], owners: dict[Link, str]) -> str:
        """Return the entry that a finding concerns: of an office, the person beside whose name its title stands."""
        entry = diagnostic.entry
        if not entry or (entry in self.entries and self.entries[entry].kind == "office"):
            link = link_at(links, diagnostic)
            return owners[link] if link else entry
        return entry

    def is_person(self, entry: str) -> bool:
        """Whether an entry that the draft mentions is a person."""
        return entry in self.entries and self.entries[entry].kind == "person"

    def name_of(self, entry: str) -> str:
        """Return what the house calls an entry on the draft's day; its id if the draft does not mention it."""
        known = self.entries.get(entry)
        if known is None:
            return entry
        form = known.preferred(self.document.date)
        return form.text if form else known.name

    def block_at(self, offset: int) -> int | None:
        """Return the number of the block (0-based) whose source an offset is in."""
        at = bisect_right(self._spans, offset, key=lambda span: span[0]) - 1
        return self._spans[at][2] if at >= 0 and offset <= self._spans[at][1] else None

    def anchor(self, block: int) -> str:
        """Return the anchor of a block."""
        return f"{self.id}p{block + 1}"

    def by_block(self) -> dict[int | None, list[Place]]:
        """Return the findings of each block; under None those that stand in no prose."""
        found: dict[int | None, list[Place]] = {}
        for place in self.places:
            found.setdefault(self.block_at(place.diagnostic.start.offset), []).append(place)
        return found

    def by_entry(self) -> dict[str, list[Place]]:
        """Return the findings that concern each entry whose chain an editor wants to see, in the text's order.

        These are the entries that something is reported of, and the people whose name has several forms.
        """
        found: dict[str, list[Place]] = {
            entry: [] for entry, links in self.links.items() if self.is_person(entry) and varies(links)
        }
        for place in self.places:
            if place.entry in self.links:
                found.setdefault(place.entry, []).append(place)
        return dict(sorted(found.items(), key=lambda item: self.links[item[0]][0].at.offset))
