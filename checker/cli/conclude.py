"""What becomes of a run of `exonym check`: mended, marked, remembered, reported; and its exit code."""

from __future__ import annotations

import io
import os
import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from checker.cli.checking import Sieve, found, sources
from checker.cli.output import plural, print_line, print_problems, terminal
from checker.cli.wanted import FAILED, FOUND
from checker.diagnostics import SEVERITIES
from checker.errors import Problem
from checker.report import FOR_PEOPLE, Run, Terminal, load_report
from checker.report.excerpt import visible
from checker.session import FileResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.cli.checking import Job
    from checker.cli.wanted import Wanted
    from checker.rules import Rule
    from checker.session import Session

_WITH_MENTIONS = frozenset(("grouped", "html"))


def run(job: Job, wanted: Wanted) -> int:
    """Check, and do what is wanted with what is found; return the exit code. Raises ExonymError."""
    job.mentions = any(name in _WITH_MENTIONS for name, _ in wanted.outputs)
    problems: list[Problem] = []
    drafts = sources(job, problems)
    results = [FileResult(problem.path, None, problems=(problem,)) for problem in problems]
    results += found(job, drafts)
    baseline_of = _baselines(job.session, results, wanted)
    if wanted.write_baseline or wanted.update_baseline:
        from checker.cli.known import remember

        return remember(job, baseline_of, results, wanted)
    sieve = _sieve(job, baseline_of, results)
    kept, known, stale = sieve.reported(results)
    if wanted.verbose:
        _tell(job.session, kept)
    unwritten = 0
    if wanted.add_stet is not None or wanted.fix:
        from checker.cli.mending import mark, mend

        if wanted.add_stet is not None:
            return mark(job.session, kept, wanted.add_stet, quiet=wanted.quiet)
        given = {source.path: source for source in drafts if source.data is not None}
        kept, unwritten, done = mend(job, kept, given, sieve, wanted)
        if wanted.diff:
            print_problems(problem for result in kept for problem in result.problems)
            different = done and not wanted.exit_zero
            return FAILED if any(result.problems for result in kept) else FOUND if different else 0
    said = _show(job, kept, wanted, to_error=wanted.fix and "-" in job.paths)
    print_problems(said)
    if not wanted.quiet:
        _sum_up(job, kept, known, unwritten, len(stale))
    if wanted.verbose:
        for entry in stale:
            click.echo(visible(f"{entry.path}: {entry.code} at ‘{entry.text}’ is gone"), err=True)
    return _exit_code(kept, said, wanted)


def _baselines(session: Session, results: Iterable[FileResult], wanted: Wanted) -> dict[str, str]:
    """Return the baseline of each draft that has one: that of the command line, or of the draft's configuration."""
    drafts: dict[str, str] = {}
    for result in results:
        if result.document:
            baseline = wanted.baseline or session.config_for(result.path).baseline
            drafts |= {result.path: baseline} if baseline else {}
    return drafts


def _sieve(job: Job, baseline_of: dict[str, str], results: Iterable[FileResult]) -> Sieve:
    if not baseline_of:
        return Sieve(job.lines)
    from checker.cli.known import sieve_of

    return sieve_of(job, baseline_of, results)


def _sum_up(job: Job, results: Sequence[FileResult], known: int, unwritten: int, stale: int) -> None:
    """Tell in a line or three what the run has found, what can be done, what is gone from a baseline."""
    if not results and (job.staged or job.since is not None):
        since = "is staged" if job.staged else f"was changed since {job.since}"
        click.echo(visible(f"no draft {since}"), err=True)
        return
    click.echo(summary(results, known, unwritten), err=True)
    if can := mendable(results):
        click.echo(can, err=True)
    if stale:
        gone = f"{plural(stale, 'entry', 'entries')} of the baseline"
        click.echo(
            f"{gone}: nothing answers to {'it' if stale == 1 else 'them'} any more "
            f"(--update-baseline drops {'it' if stale == 1 else 'them'})",
            err=True,
        )


def _show(job: Job, results: list[FileResult], wanted: Wanted, *, to_error: bool) -> list[Problem]:
    """Print and write the reports; return every problem of the run.

    Statistics take the place of what is printed; reports to files are written all the same.
    """
    report = Run(results, _rules(job.session, results), os.getcwd(), wanted.fail_on)
    if spoiled := _spoiled(job, results, wanted):
        return [*report.problems, *spoiled]
    if wanted.statistics:
        _print(_statistics(results), to_error=to_error)
        wanted = wanted._replace(outputs=tuple((name, path) for name, path in wanted.outputs if path))
    return [*report.problems, *_report(report, wanted, to_error=to_error)]


def _spoiled(job: Job, results: Iterable[FileResult], wanted: Wanted) -> list[Problem]:
    """Return a problem for each report that would be written over a draft of the run, or over what holds for one."""
    files = [path for _, path in wanted.outputs if path and os.path.isfile(path)]
    if not files:
        return []
    read: set[str] = set()
    for result in results:
        config = job.session.config_for(result.path)
        read.update((result.path, config.path, *config.glossaries))
    kept = {os.path.realpath(path) for path in read if path}
    hint = "give the report a name of its own"
    return [
        Problem(path, "is read by this run: no report is written over it", hint=hint)
        for path in files
        if os.path.realpath(path) in kept
    ]


def _exit_code(results: list[FileResult], problems: Sequence[Problem], wanted: Wanted) -> int:
    if problems:
        return FAILED
    graver = SEVERITIES[SEVERITIES.index(wanted.fail_on) :]
    grave = any(diagnostic.severity in graver for result in results for diagnostic in result.diagnostics)
    return FOUND if grave and not wanted.exit_zero else 0


def _rules(session: Session, results: list[FileResult]) -> dict[str, Rule]:
    """Return the rules by code: the bundled ones and those of every house whose drafts have findings."""
    houses = dict.fromkeys(session.config_for(result.path).rules for result in results if result.diagnostics)
    return {code: rule for house in houses for code, rule in session.rules(house).items()}


def _report(report: Run, wanted: Wanted, *, to_error: bool) -> list[Problem]:
    """Print or write each report; return what could not be written."""
    problems: list[Problem] = []
    # Files first: whoever reads what is printed may leave before its end.
    for name, path in sorted(wanted.outputs, key=lambda output: not output[1]):
        lines = load_report(name)
        if path:
            from checker.report.outputs import write_report

            problems += write_report(path, lines(report, Terminal(colour=wanted.colour == "always")))
            continue
        if name not in FOR_PEOPLE:
            _print_utf_8()
        _print(lines(report, terminal(wanted.colour)), to_error=to_error)
    if any(name == "github" for name, _ in wanted.outputs):
        from checker.report.outputs import append_step_summary

        print_problems(append_step_summary(report, os.environ))
    return problems


def _print(lines: Iterable[str], *, to_error: bool) -> None:
    for line in lines:
        if to_error:
            click.echo(line, err=True)
        else:
            print_line(line)


def _print_utf_8() -> None:
    """Print UTF-8 from now on: what programs read does not depend on the terminal."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def _statistics(results: Iterable[FileResult]) -> Iterable[str]:
    """Give a line for each rule that reports, the most frequent first: how often, code, name, how many are fixable."""
    counts: Counter[tuple[str, str]] = Counter()
    fixable: Counter[tuple[str, str]] = Counter()
    for result in results:
        for diagnostic in result.diagnostics:
            rule = (diagnostic.code, diagnostic.name)
            counts[rule] += 1
            fixable[rule] += diagnostic.fix is not None and diagnostic.fix.applicability == "safe"
    for (code, name), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        fixes = fixable[code, name]
        yield f"{count:6}  {code}  {name}" + (f"  ({fixes} fixable)" if fixes else "")


def _tell(session: Session, results: Iterable[FileResult]) -> None:
    """Tell what holds for each draft."""
    for result in results:
        if result.document is None:
            continue
        config, document = session.config_for(result.path), result.document
        dated = f"{document.date} ({document.date_from or 'in the draft'})" if document.date else "no date"
        style = session.overrides.style or document.style or config.style or "default"
        said = f"{result.path}: {config.path or 'no exonym.yaml'}; style {style}; {dated}"
        let_stand = f"; {len(result.let_stand)} let stand" if result.let_stand else ""
        click.echo(visible(f"{said}; {plural(len(result.diagnostics), 'finding')}{let_stand}"), err=True)


def mendable(results: Sequence[FileResult]) -> str:
    """Return in a line how much could be mended; nothing if nothing can. A draft with a problem cannot."""
    drafts = (result.diagnostics for result in results if not result.problems)
    fixes = [diagnostic.fix for diagnostics in drafts for diagnostic in diagnostics if diagnostic.fix]
    safe = sum(fix.applicability == "safe" for fix in fixes)
    said = [f"{safe} can be mended with --fix"] if safe else []
    if unsafe := len(fixes) - safe:
        said.append(
            f"{unsafe}{' more' if safe else ' can be mended'} with --unsafe-fixes, which may change the meaning"
        )
    return ", ".join(said)


def summary(results: Sequence[FileResult], known: int = 0, unwritten: int = 0) -> str:
    """Return in a line what a run has found; `unwritten` drafts have a problem only because they were not mended."""
    if not results:
        return "no drafts found: exonym checks .md and .txt files"
    drafts = plural(len(results), "draft")
    unchecked = sum(bool(result.problems) for result in results) - unwritten
    if unchecked:
        drafts += f", {unchecked} of which could not be checked as a whole"
    if unwritten:
        drafts += f", {unwritten} of which could not be mended"
    counts = Counter(diagnostic.severity for result in results for diagnostic in result.diagnostics)
    said = [
        plural(counts[severity], severity, severity if severity == "advice" else f"{severity}s")
        for severity in reversed(SEVERITIES)
        if counts[severity]
    ]
    more = f"; {known} known to the baseline" if known else ""
    return f"{', '.join(said) or 'nothing to report'} in {drafts}{more}"
