"""Compare what is reported now with what a baseline knows."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.baseline.file import Entry, read_entries, write_entries
from checker.baseline.fingerprint import fingerprint
from checker.errors import ExonymError, Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from checker.diagnostics import Diagnostic
    from checker.session import FileResult


@dataclass(frozen=True, slots=True)
class Comparison:
    """The results with only what is new, how many diagnostics are known, and the entries that nothing answers to."""

    results: tuple[FileResult, ...]
    known: int
    stale: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is known already, as the file at `path` has it."""

    path: str
    entries: tuple[Entry, ...]

    def compare(self, results: Sequence[FileResult], codes: Collection[str] | None = None) -> Comparison:
        """Take out of results what is known.

        Of diagnostics that are alike, the first in the text are the known ones. Stale entries are looked for only among
        drafts that were checked without problems, and rules that were run: `codes` if the run was narrowed to some.
        """
        drafts = {_relative(self.path, result.path) for result in results}
        allowed = Counter((entry.path, entry.fingerprint) for entry in self.entries if entry.path in drafts)
        seen: Counter[tuple[str, str]] = Counter()
        kept = []
        for result in results:
            new = []
            for diagnostic, one in _identified(self.path, result):
                seen[one] += 1
                if seen[one] > allowed[one]:
                    new.append(diagnostic)
            kept.append(result._replace(diagnostics=tuple(new)))
        known = sum(min(count, allowed[one]) for one, count in seen.items())
        checked = {_relative(self.path, result.path) for result in results if result.document and not result.problems}
        return Comparison(tuple(kept), known, tuple(self._stale(seen, checked, codes)))

    def _stale(
        self, seen: Counter[tuple[str, str]], checked: set[str], codes: Collection[str] | None
    ) -> Iterator[Entry]:
        left = seen.copy()
        for entry in self.entries:
            if entry.path in checked and (codes is None or entry.code in codes):
                if left[entry.path, entry.fingerprint] <= 0:
                    yield entry
                left[entry.path, entry.fingerprint] -= 1


def read_baseline(path: str) -> Baseline:
    """Read a baseline. Raises ExonymError if it is missing, damaged, of a newer version or of another project."""
    entries = read_entries(path)
    drafts = dict.fromkeys(entry.path for entry in entries)
    if drafts and not any(_exists(path, draft) for draft in drafts):
        first = next(iter(drafts))
        message = f"names {len(drafts)} draft{'s' * (len(drafts) != 1)}, and none of them is there (‘{first}’)"
        hint = "it belongs to another project or folder: paths are relative to the baseline; or use --write-baseline"
        raise ExonymError([Problem(path, message, hint=hint)])
    return Baseline(path, tuple(entries))


def write_baseline(path: str, results: Iterable[FileResult]) -> int:
    """Write everything that is reported now to a baseline; return how many findings that is. Raises ExonymError."""
    counts: Counter[tuple[str, str]] = Counter()
    entries = []
    for result in results:
        for diagnostic, one in _identified(path, result):
            counts[one] += 1
            text = " ".join(diagnostic.text.split())
            entries.append(Entry(one[0], diagnostic.code, text, diagnostic.entry, one[1], counts[one]))
    write_entries(path, entries)
    return len(entries)


def update_baseline(path: str, results: Sequence[FileResult], codes: Collection[str] | None = None) -> int:
    """Drop from a baseline what is gone: stale entries, and those of drafts that are no longer there. Adds nothing.

    Returns how many were dropped; if there are none, the file is not touched. Raises ExonymError like `read_baseline`.
    """
    baseline = read_baseline(path)
    stale = set(baseline.compare(results, codes).stale)
    kept = [entry for entry in baseline.entries if entry not in stale and _exists(path, entry.path)]
    if len(kept) < len(baseline.entries):
        write_entries(path, _numbered(kept))
    return len(baseline.entries) - len(kept)


def _numbered(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Give the entries; those that are alike are numbered anew, from 1."""
    counts: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        counts[entry.path, entry.fingerprint] += 1
        yield entry._replace(number=counts[entry.path, entry.fingerprint])


def _identified(baseline: str, result: FileResult) -> Iterator[tuple[Diagnostic, tuple[str, str]]]:
    if result.document:
        path = _relative(baseline, result.path)
        for diagnostic in result.diagnostics:
            yield diagnostic, (path, fingerprint(result.document, diagnostic))


def _relative(baseline: str, draft: str) -> str:
    folder = os.path.dirname(os.path.abspath(baseline))
    try:
        return os.path.relpath(draft, folder).replace(os.sep, "/")
    except ValueError:  # another drive
        return os.path.abspath(draft).replace(os.sep, "/")


def _exists(baseline: str, draft: str) -> bool:
    return os.path.lexists(os.path.join(os.path.dirname(os.path.abspath(baseline)), draft))
