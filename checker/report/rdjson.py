"""reviewdog's diagnostic format, one object (`DiagnosticResult` in reviewdog's proto/rdf/reviewdog.proto).

Lines are 1-based; columns are 1-based too but count UTF-8 bytes, a byte-order mark among them, as reviewdog takes lines
from the file as they are; ends are exclusive.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.report.places import has_place, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.diagnostics import Diagnostic, Fix
    from checker.documents import Document
    from checker.errors import Problem
    from checker.report import Run, Terminal

SOURCE = {"name": "exonym"}
_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "advice": "INFO"}


def report(run: Run, terminal: Terminal) -> Iterator[str]:  # noqa: ARG001
    """Give the report's lines."""
    yield json.dumps({"source": SOURCE, "diagnostics": list(diagnostics(run))}, ensure_ascii=False, indent=2)


def diagnostics(run: Run) -> Iterator[dict[str, Any]]:
    """Give each `Diagnostic`: what could not be read, then what was found, in order."""
    for problem in run.problems:
        yield _problem(problem)
    for result in run.results:
        for diagnostic in result.diagnostics:
            if result.document:
                yield _diagnostic(diagnostic, result.document)


def _diagnostic(diagnostic: Diagnostic, document: Document) -> dict[str, Any]:
    found: dict[str, Any] = {
        "message": diagnostic.message,
        "location": {
            "path": diagnostic.path,
            "range": _range(document, diagnostic.start.offset, diagnostic.end.offset),
        },
        "severity": _SEVERITIES[diagnostic.severity],
        "code": {"value": diagnostic.code},
    }
    if diagnostic.fix and diagnostic.fix.edits:
        found["suggestions"] = [_suggestion(diagnostic.fix, document)]
    return found


def _suggestion(fix: Fix, document: Document) -> dict[str, Any]:
    """Return a fix as one suggestion: several would be offered one by one, so the words between edits are in it."""
    edits = sorted(fix.edits, key=lambda edit: (edit.start, edit.end))
    text, at = "", edits[0].start
    for edit in edits:
        text += document.text[at : edit.start] + edit.replacement
        at = edit.end
    return {"range": _range(document, edits[0].start, at), "text": text}


def _range(document: Document, start: int, end: int) -> dict[str, Any]:
    return {"start": _position(document, start), "end": _position(document, end)}


def _position(document: Document, offset: int) -> dict[str, int]:
    line = document.position(offset).line
    before = document.text[document.line_start(line) : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}


def _problem(problem: Problem) -> dict[str, Any]:
    """Return a problem; its column, in code points of a file that may be unreadable, is left out."""
    location: dict[str, Any] = {"path": problem.path if has_place(problem) else ""}
    if problem.line:
        location["range"] = {"start": {"line": problem.line}}
    return {"message": told(problem), "location": location, "severity": "ERROR", "code": {"value": "unread"}}
