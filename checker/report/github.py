"""Annotations on GitHub: workflow commands, one a line, and a summary of the step in Markdown.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands. Lines and columns are 1-based,
columns in code points, `endColumn` exclusive; only a span within one line has columns, as the runner drops others. Of a
step, GitHub shows the first ten annotations of each level: these come worst first, then one that counts the rest, then
the rest, which can be read in the log.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from checker.diagnostics import SEVERITIES
from checker.namedtuples import NamedTuple
from checker.report.excerpt import visible
from checker.report.places import from_root, has_place, root_of, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.diagnostics import Diagnostic
    from checker.errors import Problem
    from checker.report import Run, Terminal

SHOWN = 10
"""How many annotations of a level GitHub shows of one step."""
LARGEST = 1_000_000
"""How many bytes a summary may have: GitHub refuses one of more than 1 MiB."""

_LEVELS = {"error": "error", "warning": "warning", "advice": "notice"}


class Annotation(NamedTuple):
    """What is said of a place: the command's level, its properties as they are before escaping, and its message."""

    level: str
    properties: dict[str, str]
    message: str
    place: str

    def command(self) -> str:
        """Return the workflow command."""
        properties = ",".join(f"{name}={_property(value)}" for name, value in self.properties.items())
        told = f"{self.place}: {self.message}" if self.place else self.message
        return f"::{self.level} {properties}::{_data(visible(told))}"


def report(run: Run, terminal: Terminal) -> Iterator[str]:  # noqa: ARG001
    """Give the commands: first those that GitHub shows."""
    first, rest = _shared_out(worst_first(run))
    yield from (annotation.command() for annotation in first)
    if rest:
        counts = _counts(rest)
        message = f"{counts} more: the log of this step lists them all"
        yield Annotation("notice", {"title": "exonym"}, message, "").command()
        yield f"::group::exonym: {counts} more"
        yield from (annotation.command() for annotation in rest)
        yield "::endgroup::"


def worst_first(run: Run) -> list[Annotation]:
    """Return everything that there is to say, worst first: what could not be read, then errors, warnings, advice."""
    root = root_of(run)
    found = [_of_problem(problem, from_root(problem.path, run, root)) for problem in run.problems]
    for severity in reversed(SEVERITIES):
        found += [
            _of_diagnostic(diagnostic, from_root(diagnostic.path, run, root))
            for diagnostic in run.diagnostics
            if diagnostic.severity == severity
        ]
    return found


def summary(run: Run) -> str:
    """Return the summary of the step: a table in Markdown, worst first, cut where GitHub would refuse it."""
    found = worst_first(run)
    drafts = f"{len(run.results)} draft{'s' * (len(run.results) != 1)}"
    lines = [f"### exonym: {_counts(found) or 'nothing to report'} in {drafts}", ""]
    if found:
        lines += ["| | where | rule | |", "|---|---|---|---|"]
    size = 0
    for number, annotation in enumerate(found):
        cells = (annotation.level, annotation.place, annotation.properties["title"], annotation.message)
        line = f"| {' | '.join(map(_cell, cells))} |"
        size += len(line.encode("utf-8", "replace")) + 1
        if size > LARGEST:
            lines += ["", f"{_counts(found[number:])} more"]
            break
        lines.append(line)
    return "\n".join(lines) + "\n\n"


def _of_diagnostic(diagnostic: Diagnostic, path: str) -> Annotation:
    start, end = diagnostic.start, diagnostic.end
    properties = {"title": f"{diagnostic.code} {diagnostic.name}", "file": path, "line": str(start.line)}
    if end.line == start.line:
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    properties["endLine"] = str(end.line)
    place = f"{diagnostic.path}:{start.line}:{start.column}"
    return Annotation(_LEVELS[diagnostic.severity], properties, diagnostic.message, place)


def _of_problem(problem: Problem, path: str) -> Annotation:
    properties = {"title": "exonym"}
    if not has_place(problem):
        return Annotation("error", properties, told(problem), "")
    properties["file"] = path
    place = [problem.path]
    if problem.line:
        properties["line"] = str(problem.line)
        place.append(str(problem.line))
    if problem.line and problem.column:
        properties["col"] = str(problem.column)
        place.append(str(problem.column))
    return Annotation("error", properties, told(problem), ":".join(place))


def _shared_out(found: list[Annotation]) -> tuple[list[Annotation], list[Annotation]]:
    """Split into those that GitHub shows and the rest; if there is a rest, one notice fewer, as it needs one."""
    room = dict.fromkeys(_LEVELS.values(), SHOWN)
    counts = Counter(annotation.level for annotation in found)
    if any(counts[level] > SHOWN for level in room):
        room["notice"] -= 1
    first: list[Annotation] = []
    rest: list[Annotation] = []
    for annotation in found:
        room[annotation.level] -= 1
        (first if room[annotation.level] >= 0 else rest).append(annotation)
    return first, rest


def _counts(found: list[Annotation]) -> str:
    counts = Counter(annotation.level for annotation in found)
    return ", ".join(
        f"{counts[level]} {level}{'s' * (counts[level] != 1)}" for level in _LEVELS.values() if counts[level]
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _cell(text: str) -> str:
    """Return a text that a table shows as it is: no mark-up of its own, on one line."""
    shown = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(f"\\{letter}" if letter in "\\`*_[]|#~$@!" else letter for letter in shown)
