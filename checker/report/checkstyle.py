"""Checkstyle's XML report (what its XMLLogger writes), which Jenkins and many others read.

Lines and columns are 1-based, columns in code points. What could not be read or understood is an
error: of a file in its first line, of an option in the draft that it kept from being checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.report.places import has_place, told
from checker.report.xmltext import element, lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.report import Run, Terminal

_UNREAD = "exonym.unread"
_SEVERITIES = {"error": "error", "warning": "warning", "advice": "info"}


def report(run: Run, terminal: Terminal) -> Iterator[str]:  # noqa: ARG001
    """Give the report's lines: a `file` for each draft, also for one of which there is nothing to say."""
    root = element(None, "checkstyle", {"version": "4.3"})
    paths = dict.fromkeys(result.path for result in run.results)
    files = {path: element(root, "file", {"name": path}) for path in paths}
    owners = {problem: result.path for result in reversed(run.results) for problem in result.problems}
    for problem in run.problems:
        path = problem.path if has_place(problem) else owners[problem]
        if path not in files:
            files[path] = element(root, "file", {"name": path})
        place = {"line": problem.line or 1} | ({"column": problem.column} if problem.column else {})
        element(files[path], "error", {**place, "severity": "error", "message": told(problem), "source": _UNREAD})
    for diagnostic in run.diagnostics:
        element(
            files[diagnostic.path],
            "error",
            {
                "line": diagnostic.start.line,
                "column": diagnostic.start.column,
                "severity": _SEVERITIES[diagnostic.severity],
                "message": f"{diagnostic.code} {diagnostic.message}",
                "source": f"exonym.{diagnostic.name}",
            },
        )
    yield from lines(root)
