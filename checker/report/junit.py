"""JUnit's XML report, as Jenkins' schema has it: a suite for each draft, a case for each finding.

A finding that makes the run fail is a failure; one below `--fail-on` is a case that passed, with the finding in its
output; a draft that could not be read is an error. A draft without findings is one case that passed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import SEVERITIES
from checker.report.places import told
from checker.report.xmltext import element, lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from checker.diagnostics import Diagnostic
    from checker.errors import Problem
    from checker.report import Run, Terminal
    from checker.session import FileResult


def report(run: Run, terminal: Terminal) -> Iterator[str]:  # noqa: ARG001
    """Give the report's lines."""
    graver = SEVERITIES[SEVERITIES.index(run.fail_on) :]
    suites = [_suite(result, graver) for result in run.results]
    totals = {name: sum(int(suite.get(name, "0")) for suite in suites) for name in ("tests", "failures", "errors")}
    root = element(None, "testsuites", {"name": "exonym", **totals})
    root.extend(suites)
    yield from lines(root)


def _suite(result: FileResult, graver: tuple[str, ...]) -> Element:
    failures = sum(diagnostic.severity in graver for diagnostic in result.diagnostics)
    cases = len(result.problems) + len(result.diagnostics)
    counts = {"tests": max(1, cases), "failures": failures, "errors": len(result.problems)}
    suite = element(None, "testsuite", {"name": result.path, **counts})
    for problem in result.problems:
        _add_problem(suite, problem, result.path)
    for diagnostic in result.diagnostics:
        _add_diagnostic(suite, diagnostic, failed=diagnostic.severity in graver)
    if not cases:
        element(suite, "testcase", {"name": "exonym", "classname": result.path})
    return suite


def _add_problem(suite: Element, problem: Problem, path: str) -> None:
    case = element(suite, "testcase", {"name": "read", "classname": path})
    element(case, "error", {"type": "unread", "message": told(problem)}, str(problem))


def _add_diagnostic(suite: Element, diagnostic: Diagnostic, *, failed: bool) -> None:
    start = diagnostic.start
    name = f"{diagnostic.code} {diagnostic.name} {start.line}:{start.column}"
    case = element(suite, "testcase", {"name": name, "classname": diagnostic.path})
    text = (
        f"{diagnostic.path}:{start.line}:{start.column}: {diagnostic.severity} {diagnostic.code} {diagnostic.message}"
    )
    if failed:
        element(case, "failure", {"type": diagnostic.severity, "message": diagnostic.message}, text)
    else:
        element(case, "system-out", {}, text)
