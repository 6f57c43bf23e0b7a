"""One run of `exonym check`: which drafts, what is found, and what of it is reported."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.many import Source, check_many
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.baseline import Baseline, Entry
    from checker.changes import Lines
    from checker.errors import Problem
    from checker.session import FileResult, Session

_PATIENCE = 1.5
"""After so many seconds a run on a terminal shows how far it is."""


@dataclass(slots=True, eq=False, repr=False)
class Job:
    """What is to be checked, and how. `lines` limits what is reported of a draft to changed lines."""

    session: Session
    paths: tuple[str, ...]
    since: str | None = None
    staged: bool = False
    stdin_filename: str = "-"
    workers: int = 0
    mentions: bool = False
    progress: bool = False
    kept: bool = True
    lines: dict[str, Lines] = field(default_factory=dict)


def sources(job: Job, problems: list[Problem]) -> list[Source]:
    """Return the drafts that are to be checked. Raises ExonymError if git cannot tell what was changed."""
    from checker.discover import find_drafts, is_draft

    paths = job.paths or (".",)
    if job.staged:
        from checker.changes import staged

        found = [one for one in staged(paths, is_draft) if not job.session.excludes(one.path)]
        job.lines = {one.path: one.lines for one in found}
        return [Source(one.path, one.content) for one in found]
    drafts = find_drafts(paths, job.session.excludes, problems)
    if job.since is not None:
        job.lines = _changed_since(drafts, job.since)
        drafts = [path for path in drafts if path == "-" or job.lines.get(path)]
    return [Source(job.stdin_filename, sys.stdin.buffer.read()) if path == "-" else Source(path) for path in drafts]


def _changed_since(drafts: Sequence[str], since: str) -> dict[str, Lines]:
    """Return the changed lines of drafts. Raises ExonymError; what holds for many drafts is said once."""
    from checker.changes import changed_lines
    from checker.errors import ExonymError

    try:
        return changed_lines(drafts, since)
    except ExonymError as error:
        first, *others = error.problems
        if not others or any(problem.message != first.message for problem in others):
            raise
        more = f", nor {'is another draft' if len(others) == 1 else f'are {len(others)} other drafts'}"
        raise ExonymError([first._replace(message=first.message + more)]) from None


def found(job: Job, drafts: Sequence[Source]) -> list[FileResult]:
    """Check the drafts."""
    check = check_many
    if job.kept:
        from checker.keeping import check_kept as check
    results = check(job.session, drafts, job.workers, mentions=job.mentions)
    return list(_with_progress(results, len(drafts)) if job.progress and _is_terminal() else results)


def _is_terminal() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _with_progress(results: Iterator[FileResult], count: int) -> Iterator[FileResult]:
    """Show on standard error how far the run is, if it takes long; nothing of it stays."""
    begun = shown = time.monotonic()
    try:
        for number, result in enumerate(results, 1):
            now = time.monotonic()
            if now - begun > _PATIENCE and now - shown > 0.1:  # noqa: PLR2004  # a tenth of a second
                shown = now
                sys.stderr.write(f"\r\033[Kchecked {number} of {count} drafts")
                sys.stderr.flush()
            yield result
    finally:
        if shown > begun:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()


class Sieve(NamedTuple):
    """What keeps findings from being reported: those that a baseline knows, those in lines that were not changed.

    `baselines` are by their own paths; `baseline_of` tells that of each draft that has one. `codes` are the rules that
    were run, if the command line left some out.
    """

    lines: Mapping[str, Lines]
    baselines: Mapping[str, Baseline] = MappingProxyType({})
    baseline_of: Mapping[str, str] = MappingProxyType({})
    codes: frozenset[str] | None = None

    def reported(
        self, results: Sequence[FileResult], lines: Mapping[str, Lines] | None = None
    ) -> tuple[list[FileResult], int, tuple[Entry, ...]]:
        """Return the results with what is to be reported, how much is known, and what of the baselines is stale.

        `lines` are the changed lines, if they are others by now.
        """
        known = 0
        stale: list[Entry] = []
        new: dict[int, FileResult] = {}
        for path, baseline in self.baselines.items():
            its = [result for result in results if self.baseline_of.get(result.path) == path]
            comparison = baseline.compare(its, self.codes)
            known += comparison.known
            stale += comparison.stale
            new |= zip(map(id, its), comparison.results, strict=True)
        changed = self.lines if lines is None else lines
        return [_changed(new.get(id(result), result), changed) for result in results], known, tuple(stale)


def _changed(result: FileResult, changed: Mapping[str, Lines]) -> FileResult:
    lines = changed.get(result.path)
    if lines is None:
        return result
    from checker.changes import touches

    return result._replace(diagnostics=tuple(one for one in result.diagnostics if touches(one, lines)))
