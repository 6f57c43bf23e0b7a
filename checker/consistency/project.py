"""What most drafts of a project write: the reference of `consistency: project` in exonym.yaml."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.cache import remember
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.consistency.summary import Summary
    from checker.session import Session

_BETWEEN = "\x1f"


class Majority(NamedTuple):
    """How most drafts write a name: so many of them, of all that name it; `others` has the drafts of other forms."""

    text: str
    drafts: int
    others: dict[str, int]

    @property
    def share(self) -> float:
        """The share of the drafts that write it so."""
        return self.drafts / (self.drafts + sum(self.others.values()))


@dataclass(frozen=True, slots=True)
class Reference:
    """The majorities of a project, of entries and of names that no glossary knows."""

    data: dict[str, Any]

    def of_entry(self, entry: str, role: str) -> Majority | None:
        """Return how most drafts write an entry in a role; None if all write it alike."""
        return self._majority("entries", f"{entry}{_BETWEEN}{role}")

    def of_name(self, words: tuple[str, ...]) -> Majority | None:
        """Return how most drafts write a name, given the words that count in it."""
        return self._majority("names", _BETWEEN.join(words))

    def _majority(self, sort: str, key: str) -> Majority | None:
        found = self.data[sort].get(key)
        return Majority(*found) if found else None


def project_reference(session: Session, root: str) -> Reference:
    """Return the majorities of the drafts below a folder; kept until one of them changes (by size and time).

    Drafts that cannot be read count for nothing. Raises ExonymError if the settings cannot be read.
    """
    from checker.discover import find_drafts

    paths = find_drafts([os.path.relpath(root)], session.excludes, [])
    marks = []
    for path in paths:
        try:
            status = os.stat(path)
        except OSError:
            continue
        marks.append((path, status.st_size, status.st_mtime_ns))
    ingredients = [os.path.abspath(root), session.settings_of(root), json.dumps(marks)]

    def make() -> dict[str, Any]:
        from checker.consistency.archive import summaries

        return reference_of(summaries(paths, session.overrides, [])).data

    data = remember("project", [os.fsencode(text) for text in ingredients], make, ("entries", "names"))
    return Reference(data or {"entries": {}, "names": {}})


def reference_of(summaries: Sequence[Summary]) -> Reference:
    """Return the majorities of drafts."""
    from checker.consistency.clusters import clusters

    entries: dict[str, Any] = {}
    names: dict[str, Any] = {}
    for cluster in clusters(summaries, {}):
        first, *others = cluster.usages
        majority = [first.text, len(first.drafts), {usage.text: len(usage.drafts) for usage in others}]
        if cluster.entry:
            entries[f"{cluster.entry}{_BETWEEN}{cluster.role}"] = majority
        else:
            names |= {_BETWEEN.join(usage.words): majority for usage in others}
    return Reference({"entries": entries, "names": names})
