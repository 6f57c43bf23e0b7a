"""JSON, version 1: one object with every diagnostic and a summary.

Lines and columns are 1-based in code points; offsets are 0-based code points into the file, null for glossary lines.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.diagnostics import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.diagnostics import Diagnostic, Related
    from checker.documents import Position
    from checker.errors import Problem
    from checker.mentions.model import Evidence
    from checker.report import Run, Terminal


def report(run: Run, terminal: Terminal) -> Iterator[str]:  # noqa: ARG001
    """Give the report's one line."""
    diagnostics = run.diagnostics
    summary: dict[str, Any] = {
        "files": len(run.results),
        "unread": sum(result.document is None for result in run.results),
        "diagnostics": len(diagnostics),
    }
    summary |= {
        severity: sum(diagnostic.severity == severity for diagnostic in diagnostics)
        for severity in reversed(SEVERITIES)
    }
    content = {
        "version": 1,
        "diagnostics": [diagnostic_content(diagnostic) for diagnostic in diagnostics],
        "problems": [problem_content(problem) for result in run.results for problem in result.problems],
        "summary": summary,
    }
    yield json.dumps(content, ensure_ascii=False, indent=2)


def diagnostic_content(diagnostic: Diagnostic) -> dict[str, Any]:
    """Return a diagnostic as JSON has it."""
    evidence = diagnostic.evidence
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity,
        "confidence": diagnostic.confidence,
        "message": diagnostic.message,
        "path": diagnostic.path,
        "start": _position(diagnostic.start),
        "end": _position(diagnostic.end),
        "text": diagnostic.text,
        "entry": diagnostic.entry or None,
        "evidence": _evidence(evidence) if evidence else None,
        "related": [_related(related) for related in diagnostic.related],
        "fix": {
            "applicability": diagnostic.fix.applicability,
            "edits": [
                {"start": edit.start, "end": edit.end, "replacement": edit.replacement} for edit in diagnostic.fix.edits
            ],
        }
        if diagnostic.fix
        else None,
    }


def problem_content(problem: Problem) -> dict[str, Any]:
    """Return a problem as JSON has it."""
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "hint": problem.hint,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    described: dict[str, Any] = {"kind": evidence.kind, "form": evidence.form, "inflection": evidence.inflection}
    if evidence.systems:
        described |= {"language": evidence.language, "systems": list(evidence.systems)}
    return described


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column, "offset": position.offset}


def _related(related: Related) -> dict[str, Any]:
    return {
        "message": related.message,
        "path": related.path,
        "start": {"line": related.line, "column": related.column, "offset": related.offset},
        "end": {"line": related.end_line, "column": related.end_column, "offset": related.end_offset},
    }
