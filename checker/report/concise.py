"""One line for each diagnostic: `path:line:column: severity CODE message`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.report.excerpt import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.report import Run, Terminal


def report(run: Run, terminal: Terminal) -> Iterator[str]:
    """Give the lines, file by file in the order of the text."""
    for result in run.results:
        for diagnostic in result.diagnostics:
            place = f"{visible(diagnostic.path)}:{diagnostic.start.line}:{diagnostic.start.column}:"
            severity = terminal.paint(diagnostic.severity, diagnostic.severity)
            yield f"{place} {severity} {terminal.paint(diagnostic.code, 'code')} {visible(diagnostic.message)}"
