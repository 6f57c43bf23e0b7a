"""GitLab's Code Quality report, a subset of Code Climate's format (https://docs.gitlab.com/ci/testing/code_quality/).

Paths start at the root of the repository, without `./`. Lines and columns are 1-based, columns in code points. GitLab
tells by the fingerprint what is new in a merge request, and shows only one of those that have the same.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from checker.report.fingerprints import fingerprints
from checker.report.places import from_root, has_place, root_of, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.diagnostics import Diagnostic
    from checker.errors import Problem
    from checker.report import Run, Terminal

_SEVERITIES = {"error": "major", "warning": "minor", "advice": "info"}


def report(run: Run, terminal: Terminal) -> Iterator[str]:  # noqa: ARG001
    """Give the report's lines: one list. A draft that could not be read is an issue that blocks."""
    root = root_of(run)
    issues = [_problem(problem, from_root(problem.path, run, root)) for problem in run.problems]
    for result in run.results:
        path = from_root(result.path, run, root)
        prints = fingerprints(result, path)
        issues += [
            _issue(diagnostic, path, print_) for diagnostic, print_ in zip(result.diagnostics, prints, strict=True)
        ]
    yield json.dumps(issues, ensure_ascii=False, indent=2)


def _issue(diagnostic: Diagnostic, path: str, fingerprint: str) -> dict[str, Any]:
    start, end = diagnostic.start, diagnostic.end
    return {
        "type": "issue",
        "check_name": f"{diagnostic.code} {diagnostic.name}",
        "description": f"{diagnostic.code} {diagnostic.message}",
        "categories": ["Style"],
        "severity": _SEVERITIES[diagnostic.severity],
        "fingerprint": fingerprint,
        "location": {
            "path": path,
            "positions": {
                "begin": {"line": start.line, "column": start.column},
                "end": {"line": end.line, "column": end.column},
            },
        },
    }


def _problem(problem: Problem, path: str) -> dict[str, Any]:
    content = "\0".join((path, problem.message, str(problem.line), str(problem.column)))
    return {
        "type": "issue",
        "check_name": "unread",
        "description": told(problem),
        "categories": ["Bug Risk"],
        "severity": "blocker",
        "fingerprint": sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:32],
        "location": {"path": path if has_place(problem) else ".", "lines": {"begin": problem.line or 1}},
    }
