"""Drafts that `exonym check` writes: mended, or marked as to be let stand."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from checker.cli.output import plural, print_line, print_problems, terminal
from checker.cli.wanted import FAILED
from checker.errors import ExonymError, Problem
from checker.many import Source
from checker.report.excerpt import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.changes import Lines
    from checker.cli.checking import Job, Sieve
    from checker.cli.wanted import Wanted
    from checker.diagnostics import Diagnostic
    from checker.session import FileResult, Session
    from checker.stet.add import Format


@dataclass(frozen=True, slots=True)
class Mended:
    """A draft whose fixes were applied: its bytes before, its text before, what was applied, how it is afterwards."""

    path: str
    before: bytes
    old: str
    new: str
    applied: tuple[Diagnostic, ...]
    after: FileResult
    problem: Problem | None


def mended(session: Session, source: Source, sieve: Sieve, *, unsafe: bool) -> Mended:
    """Apply the fixes of what would be reported of a draft; nothing is written. Raises ExonymError."""
    from checker.changes.moved import moved
    from checker.fixes.stable import fix_until_stable

    data, first = _read(session, source.path, source.data)
    old = first.document.text if first.document else ""
    lines = sieve.lines.get(source.path)
    checked: dict[str, FileResult] = {}

    def check(text: str) -> tuple[Diagnostic, ...]:
        if text not in checked:
            again = first if text == old else session.check_text(text, source.path)
            if again.problems:
                raise ExonymError(again.problems)
            now: Mapping[str, Lines] = {} if lines is None else {source.path: moved(lines, old, text)}
            checked[text] = sieve.reported([again], now)[0][0]
        return checked[text].diagnostics

    fixed = fix_until_stable(old, check, source.path, unsafe=unsafe)
    return Mended(source.path, data, old, fixed.text, fixed.applied, checked[fixed.text], fixed.problem)


def _read(session: Session, path: str, data: bytes | None) -> tuple[bytes, FileResult]:
    """Return a draft's bytes and what a check says of it. Raises ExonymError if there is any problem with it."""
    from checker.resources import read_bytes

    problems: list[Problem] = []
    content = read_bytes(path, problems) if data is None else data
    if content is None:
        raise ExonymError(problems)
    result = session.check_bytes(content, path)
    if result.document is None or result.problems:
        raise ExonymError(result.problems)
    return content, result


def is_fixable(result: FileResult, *, unsafe: bool) -> bool:
    """Whether anything that is reported has a fix that may be applied."""
    return any(one.fix and (unsafe or one.fix.applicability == "safe") for one in result.diagnostics)


def mark(session: Session, results: Sequence[FileResult], reason: str, *, quiet: bool = False) -> int:
    """Mark all that is reported as to be let stand, for a reason; return the exit code."""
    count = drafts = 0
    problems = [problem for result in results for problem in result.problems]
    for result in results:
        if not result.diagnostics:
            continue
        try:
            number = marked(session, result, reason)
        except ExonymError as error:
            problems += error.problems
        else:
            count += number
            drafts += number > 0
    print_problems(problems)
    if not quiet:
        click.echo(f"marked {plural(count, 'finding')} in {plural(drafts, 'draft')} as to be let stand", err=True)
    return FAILED if problems else 0


def marked(session: Session, result: FileResult, reason: str) -> int:
    """Add stet marks for all that is reported of a draft; return for how many. Raises ExonymError.

    What is reported about marks themselves is no such thing: it is mended, or left.
    """
    from checker.documents import MARKDOWN_ENDINGS
    from checker.fixes.files import write_back
    from checker.stet import add_stet
    from checker.stet.judge import is_own

    data, now = _read(session, result.path, None)
    if now.document is None or result.document is None or now.document.text != result.document.text:
        raise ExonymError([Problem(result.path, "was changed while it was checked; nothing was written")])
    markdown = result.path.lower().endswith(MARKDOWN_ENDINGS)
    form: Format = "markdown" if markdown else "plain"
    marker = session.config_for(result.path).stet_marker
    new = add_stet(now.document.text, result.diagnostics, reason, form, marker)
    write_back(result.path, data, new, session.overrides.encoding)
    return sum(not is_own(diagnostic.code) for diagnostic in result.diagnostics)


def mend(
    job: Job, results: Sequence[FileResult], given: dict[str, Source], sieve: Sieve, wanted: Wanted
) -> tuple[list[FileResult], int, int]:
    """Mend drafts; return the results afterwards, how many drafts have a problem only now, how many were mended.

    What could not be mended or written is told in the results. Of standard input, what was read goes to standard output
    if it cannot be mended.
    """
    after: list[FileResult] = []
    done: list[Mended] = []
    unwritten = 0
    for result in results:
        source = given.get(result.path, Source(result.path))
        after.append(result)
        if not is_fixable(result, unsafe=wanted.unsafe):
            if source.data is not None and not wanted.diff:
                _write_stdout(source.data)
            continue
        trouble: tuple[Problem, ...] = ()
        try:
            draft = mended(job.session, source, sieve, unsafe=wanted.unsafe)
            trouble = (draft.problem,) if draft.problem else ()
            _write(draft, source, job, wanted)
        except ExonymError as error:
            trouble += error.problems
            if source.data is not None and not wanted.diff:
                _write_stdout(source.data)
        else:
            after[-1] = draft.after
            done += [draft] if draft.new != draft.old else []
        unwritten += bool(trouble) and not result.problems
        after[-1] = after[-1]._replace(problems=(*after[-1].problems, *trouble))
    _tell_mended(done, wanted)
    return after, unwritten, len(done)


def _write(draft: Mended, source: Source, job: Job, wanted: Wanted) -> None:
    """Write a mended draft to where it belongs, or show the difference. Raises ExonymError."""
    from checker.fixes.files import encoded, write_back

    encoding = job.session.overrides.encoding
    if wanted.diff:
        from checker.fixes.worddiff import word_diff

        encoded(draft.path, draft.before, draft.new, encoding)
        for line in word_diff(draft.old, draft.new, draft.path, terminal(wanted.colour).paint):
            print_line(line)
    elif source.data is None:
        write_back(draft.path, draft.before, draft.new, encoding)
    else:
        _write_stdout(encoded(draft.path, draft.before, draft.new, encoding))


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
