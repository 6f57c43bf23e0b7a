"""What baselines know: `--baseline`, `--write-baseline`, `--update-baseline`, and `baseline:` in exonym.yaml."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from checker.baseline import read_baseline, update_baseline, write_baseline
from checker.cli.checking import Sieve
from checker.cli.output import plural, print_problems
from checker.cli.wanted import FAILED
from checker.errors import ExonymError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.cli.checking import Job
    from checker.cli.wanted import Wanted
    from checker.session import FileResult, Session

DEFAULT_BASELINE = "exonym-baseline.jsonl"
_MARK = b'"exonym-baseline"'


def sieve_of(job: Job, baseline_of: Mapping[str, str], results: Iterable[FileResult]) -> Sieve:
    """Return what keeps findings from being reported; `baseline_of` is the baseline of each draft that has one.

    Raises ExonymError if a baseline cannot be read.
    """
    baselines = {path: read_baseline(path) for path in dict.fromkeys(baseline_of.values())}
    return Sieve(job.lines, baselines, baseline_of, _codes(job.session, results))


def _codes(session: Session, results: Iterable[FileResult]) -> frozenset[str] | None:
    """Return the rules that were run, if the command line left some out: nothing can be said of the others."""
    asked = session.overrides
    if asked.select is None and not asked.ignore and asked.style is None:
        return None
    folders = {os.path.dirname(result.path): result.path for result in results if result.document}
    return frozenset(rule.code for path in folders.values() for rule in session.style_of(path).rules)


def remember(job: Job, baseline_of: Mapping[str, str], results: Sequence[FileResult], wanted: Wanted) -> int:
    """Write or update the baselines; return the exit code. What could not be read is told: no baseline has it.

    Raises ExonymError if a baseline cannot be written, or what stands in its place is none.
    """
    problems = dict.fromkeys(problem for result in results for problem in result.problems)
    print_problems(problems)
    checked = [result for result in results if result.document]
    groups: dict[str, list[FileResult]] = {}
    for result in checked:
        groups.setdefault(baseline_of.get(result.path, DEFAULT_BASELINE), []).append(result)
    for path, its in groups.items():
        said = _written(path, its) if wanted.write_baseline else _updated(path, its, job)
        if wanted.write_baseline and wanted.baseline is None and its[0].path not in baseline_of:
            said += f"; runs heed it with --baseline {path}, or ‘baseline: {path}’ in exonym.yaml"
        if not wanted.quiet:
            click.echo(said, err=True)
    if not groups and not wanted.quiet:
        click.echo("no drafts were checked: no baseline was written", err=True)
    return FAILED if problems else 0


def _written(path: str, results: Sequence[FileResult]) -> str:
    """Write a baseline anew, over none or an older one, but over nothing else."""
    try:
        with open(path, "rb") as stream:
            before = stream.read()
    except OSError:
        before = b""  # Whoever writes says why it cannot be written.
    if before.strip() and _MARK not in before:
        hint = "name another file, or remove this one first"
        raise ExonymError([Problem(path, "is not a baseline of exonym: it was not overwritten", hint=hint)])
    count = write_baseline(path, results)
    known = before.count(b"\n") - 1
    said = f"wrote {path}: {plural(count, 'finding')} known from now on"
    return f"{said} ({known} before)" if known > 0 else said


def _updated(path: str, results: Sequence[FileResult], job: Job) -> str:
    dropped = update_baseline(path, results, _codes(job.session, results))
    return f"{path}: dropped {plural(dropped, 'entry', 'entries')} that nothing answers to"
