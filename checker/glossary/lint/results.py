"""Findings as the report formats of `exonym check` take them: a glossary file is the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import Diagnostic, Related
from checker.documents import Document
from checker.documents.decode import decode
from checker.documents.model import Position
from checker.resources import read_bytes, real_path
from checker.session import FileResult

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from checker.glossary.lint import Check, Finding
    from checker.glossary.model import Origin


def results_of(found: Iterable[tuple[Check, Finding]], files: Collection[str]) -> list[FileResult]:
    """Return what is found in some glossary files, by file; the files are named as in the origins of entries.

    What is found elsewhere is left out, unless its second place is in one of the files: then that is shown first.
    """
    by_file: dict[str, list[tuple[Check, Finding]]] = {}
    for check, finding in found:
        place = next((at for at in (finding.at, finding.also) if at and at.path in files), None)
        if place is finding.also and finding.also:
            label = "the other is here"
            finding = finding._replace(at=finding.also, also=finding.at, label=label)  # noqa: PLW2901  # turned round
        if place:
            by_file.setdefault(place.path, []).append((check, finding))
    return [_result(path, by_file[path]) for path in sorted(by_file)]


def _result(path: str, found: list[tuple[Check, Finding]]) -> FileResult:
    data = read_bytes(real_path(path), [])
    text = "" if data is None else decode(data, path, [], draft=False) or ""
    document = Document(path, text, ())
    made = [_diagnostic(check, finding, finding.at, document) for check, finding in found if finding.at]
    made.sort(key=lambda one: (one.start.line, one.start.column, one.code))
    return FileResult(path, document, tuple(made))


def _diagnostic(check: Check, finding: Finding, at: Origin, document: Document) -> Diagnostic:
    start = _offset(at, document)
    end = min(start + finding.length, len(document.text))
    also = finding.also
    return Diagnostic(
        code=check.about.code,
        name=check.name,
        severity=check.about.severity,
        confidence="high",
        message=f"{finding.message} ({finding.hint})" if finding.hint else finding.message,
        path=at.path,
        start=Position(at.line, at.column, start),
        end=document.position(end) if end > start else Position(at.line, at.column + 1, start),
        text=document.text[start:end],
        entry=finding.entry,
        related=(_related(also, finding),) if also else (),
    )


def _related(also: Origin, finding: Finding) -> Related:
    return Related(finding.label, also.path, also.line, also.column, also.line, also.column + finding.length)


def _offset(at: Origin, document: Document) -> int:
    """Return where a place is in the text; a file that has changed meanwhile may end before."""
    try:
        return min(document.line_start(at.line) + at.column - 1, len(document.text))
    except IndexError:
        return len(document.text)
