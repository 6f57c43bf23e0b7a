"""Drafts that `exonym check` writes: mended, or marked as to be let stand."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from checker.cli.checking import is_fixable, marked, mended
from checker.cli.output import plural, print_line, print_problems, terminal
from checker.errors import ExonymError
from checker.many import Source
from checker.report.excerpt import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.cli.checking import Job, Mended, Sieve
    from checker.cli.wanted import Wanted
    from checker.diagnostics import Diagnostic
    from checker.errors import Problem
    from checker.session import FileResult, Session

FAILED = 2
"""The exit code if anything could not be read, understood or written."""


def writes_text(job: Job, wanted: Wanted) -> bool:
    """Whether standard output has the mended text of standard input, so that reports go elsewhere."""
    return wanted.fix and "-" in job.paths


def mark(session: Session, results: Sequence[FileResult], reason: str) -> int:
    """Mark all that is reported as to be let stand, for a reason; return the exit code."""
    count = drafts = 0
    problems = [problem for result in results for problem in result.problems]
    for result in results:
        if not result.diagnostics:
            continue
        try:
            count += marked(session, result, reason)
            drafts += 1
        except ExonymError as error:
            problems += error.problems
    print_problems(problems)
    click.echo(f"marked {plural(count, 'finding')} in {plural(drafts, 'draft')} as to be let stand", err=True)
    return FAILED if problems else 0


def mend(
    job: Job, results: Sequence[FileResult], given: dict[str, Source], sieve: Sieve, wanted: Wanted
) -> tuple[list[FileResult], list[Problem], int]:
    """Mend drafts; return the results afterwards, what went wrong, and how many drafts were mended."""
    after: list[FileResult] = []
    problems: list[Problem] = []
    done: list[Mended] = []
    for result in results:
        source = given.get(result.path, Source(result.path))
        after.append(result)
        if not is_fixable(result, unsafe=wanted.unsafe):
            if source.data is not None and not wanted.diff:
                _write_stdout(source.data)
            continue
        try:
            draft = mended(job.session, source, sieve, unsafe=wanted.unsafe)
            problems += [draft.problem] if draft.problem else []
            data = _write(draft, source, job, wanted)
        except ExonymError as error:
            problems += error.problems
            continue
        if draft.new != draft.old:
            done.append(draft)
            again = job.session.check_bytes(data, result.path)
            after[-1] = sieve.reported([again])[0][0]
    _tell_mended(done, wanted)
    return after, problems, len(done)


def _write(draft: Mended, source: Source, job: Job, wanted: Wanted) -> bytes:
    """Write a mended draft to where it belongs, or show the difference; return its bytes."""
    from checker.fixes.files import encoded, write_back

    encoding = job.session.overrides.encoding
    if wanted.diff:
        from checker.fixes.worddiff import word_diff

        for line in word_diff(draft.old, draft.new, draft.path, terminal(wanted.colour).paint):
            print_line(line)
    elif source.data is None:
        write_back(draft.path, draft.before, draft.new, encoding)
    data = encoded(draft.path, draft.before, draft.new, encoding)
    if source.data is not None and not wanted.diff:
        _write_stdout(data)
    return data


def _write_stdout(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _tell_mended(done: Sequence[Mended], wanted: Wanted) -> None:
    count = sum(len(draft.applied) for draft in done)
    if wanted.show_fixes and not wanted.diff:
        for draft in done:
            click.echo(f"{visible(draft.path)}:", err=True)
            for (code, name, text, new), times in Counter(map(_change, draft.applied)).items():
                click.echo(visible(f"  {times} × {code} {name}: ‘{text}’ → ‘{new}’"), err=True)
    if done and not wanted.quiet:
        verb = "would mend" if wanted.diff else "mended"
        click.echo(f"{verb} {plural(count, 'finding')} in {plural(len(done), 'draft')}", err=True)


def _change(diagnostic: Diagnostic) -> tuple[str, str, str, str]:
    new = " … ".join(edit.replacement for edit in diagnostic.fix.edits) if diagnostic.fix else ""
    return diagnostic.code, diagnostic.name, diagnostic.text, new
