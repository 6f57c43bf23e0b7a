"""One run of `exonym check`: which drafts, what is found, what of it is mended, let stand, known or unchanged."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from checker.errors import ExonymError, Problem
from checker.many import Source, check_many

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.baseline import Baseline, Entry
    from checker.changes import Lines
    from checker.diagnostics import Diagnostic
    from checker.session import FileResult, Session
    from checker.stet.add import Format

_PATIENCE = 1.5
"""After so many seconds a run on a terminal shows how far it is."""


@dataclass(slots=True)
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
        from checker.changes import changed_lines

        job.lines = changed_lines([path for path in drafts if path != "-"], job.since)
        drafts = [path for path in drafts if path == "-" or job.lines.get(path)]
    return [Source(job.stdin_filename, sys.stdin.buffer.read()) if path == "-" else Source(path) for path in drafts]


def found(job: Job, drafts: Sequence[Source]) -> list[FileResult]:
    """Check the drafts."""
    check = check_many
    if job.kept:
        from checker.keeping import check_kept as check
    results = check(job.session, drafts, job.workers, mentions=job.mentions)
    return list(_with_progress(results, len(drafts)) if job.progress and sys.stderr.isatty() else results)


def _with_progress(results: Iterator[FileResult], count: int) -> Iterator[FileResult]:
    """Show on standard error how far the run is, if it takes long; nothing of it stays."""
    begun = shown = time.monotonic()
    for number, result in enumerate(results, 1):
        now = time.monotonic()
        if now - begun > _PATIENCE and now - shown > 0.1:  # noqa: PLR2004  # a tenth of a second
            shown = now
            sys.stderr.write(f"\r\033[Kchecked {number} of {count} drafts")
            sys.stderr.flush()
        yield result
    if shown > begun:
        sys.stderr.write("\r\033[K")


@dataclass(frozen=True, slots=True)
class Sieve:
    """What keeps findings from being reported: those that a baseline knows, those in lines that were not changed."""

    baseline: Baseline | None
    lines: Mapping[str, Lines]
    codes: frozenset[str] | None = None

    def reported(self, results: Sequence[FileResult]) -> tuple[list[FileResult], int, tuple[Entry, ...]]:
        """Return the results with what is to be reported, how much is known, and what of the baseline is stale."""
        known = 0
        stale: tuple[Entry, ...] = ()
        kept: Sequence[FileResult] = results
        if self.baseline:
            comparison = self.baseline.compare(results, self.codes)
            kept, known, stale = comparison.results, comparison.known, comparison.stale
        return [self._changed(result) for result in kept], known, stale

    def _changed(self, result: FileResult) -> FileResult:
        lines = self.lines.get(result.path)
        if lines is None:
            return result
        from checker.changes import touches

        return replace(result, diagnostics=tuple(one for one in result.diagnostics if touches(one, lines)))


@dataclass(frozen=True, slots=True)
class Mended:
    """A draft whose fixes were applied: its bytes before, its text before and after, what was applied."""

    path: str
    before: bytes
    old: str
    new: str
    applied: tuple[Diagnostic, ...]
    problem: Problem | None


def mended(session: Session, source: Source, sieve: Sieve, *, unsafe: bool) -> Mended:
    """Apply the fixes of what would be reported of a draft; nothing is written. Raises ExonymError."""
    from checker.fixes.stable import fix_until_stable
    from checker.resources import read_bytes

    problems: list[Problem] = []
    data = read_bytes(source.path, problems) if source.data is None else source.data
    result = session.check_bytes(data, source.path) if data is not None else None
    if data is None or result is None or result.document is None:
        raise ExonymError(problems or (result.problems if result else ()))

    def check(text: str) -> tuple[Diagnostic, ...]:
        again = session.check_text(text, source.path)
        if again.problems:
            raise ExonymError(again.problems)
        return sieve.reported([again])[0][0].diagnostics

    old = result.document.text
    fixed = fix_until_stable(old, check, source.path, unsafe=unsafe)
    return Mended(source.path, data, old, fixed.text, fixed.applied, fixed.problem)


def is_fixable(result: FileResult, *, unsafe: bool) -> bool:
    """Whether anything that is reported has a fix that may be applied."""
    return any(one.fix and (unsafe or one.fix.applicability == "safe") for one in result.diagnostics)


def marked(session: Session, result: FileResult, reason: str) -> int:
    """Add stet marks for all that is reported of a draft; return for how many. Raises ExonymError."""
    from checker.documents import MARKDOWN_ENDINGS
    from checker.fixes.files import write_back
    from checker.resources import read_bytes
    from checker.stet import add_stet

    problems: list[Problem] = []
    data = read_bytes(result.path, problems)
    if data is None or result.document is None:
        raise ExonymError(problems)
    config = session.config_for(result.path)
    now = session.check_bytes(data, result.path)
    if now.document is None or now.document.text != result.document.text:
        raise ExonymError([Problem(result.path, "was changed while it was checked; nothing was written")])
    markdown = result.path.lower().endswith(MARKDOWN_ENDINGS)
    form: Format = "markdown" if markdown else "plain"
    new = add_stet(now.document.text, result.diagnostics, reason, form, config.stet_marker)
    write_back(result.path, data, new, session.overrides.encoding)
    return len(result.diagnostics)
