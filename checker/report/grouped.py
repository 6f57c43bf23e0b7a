"""The reports grouped by person, body or place: what is wrong with each, at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.report.excerpt import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.diagnostics import Diagnostic
    from checker.report import Terminal
    from checker.session import FileResult

OTHER = "other reports"


def report(results: Sequence[FileResult], terminal: Terminal) -> Iterator[str]:
    """Give one paragraph for each file and entry, in the order of first mention; what concerns no entry comes last."""
    for result in results:
        groups: dict[str, list[Diagnostic]] = {}
        for diagnostic in result.diagnostics:
            groups.setdefault(diagnostic.entry, []).append(diagnostic)
        for entry in sorted(groups, key=lambda entry: not entry):
            yield f"{visible(result.path)}: {terminal.paint(entry or OTHER, 'code')}"
            for diagnostic in groups[entry]:
                severity = terminal.paint(diagnostic.severity, diagnostic.severity)
                place = f"{diagnostic.start.line}:{diagnostic.start.column}"
                yield f"  {place:>8} {severity} {diagnostic.code} {visible(diagnostic.message)}"
            yield ""
