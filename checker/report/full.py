"""The report for people: each diagnostic with the words it is about, and the second place that explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.report.excerpt import excerpt, visible
from checker.resources import real_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.diagnostics import Diagnostic, Related
    from checker.documents import Document
    from checker.report import Terminal
    from checker.session import FileResult

_LEAST_WIDTH = 30


def report(results: Sequence[FileResult], terminal: Terminal) -> Iterator[str]:
    """Give the lines, file by file in the order of the text."""
    for result in results:
        for diagnostic in result.diagnostics:
            if result.document:
                yield from _shown(diagnostic, result.document, terminal)
                yield ""


def _shown(diagnostic: Diagnostic, document: Document, terminal: Terminal) -> Iterator[str]:
    severity = terminal.paint(diagnostic.severity, diagnostic.severity)
    code = terminal.paint(f"{diagnostic.code} {diagnostic.name}", "code")
    yield f"{severity} {code}: {visible(diagnostic.message)}"
    lines = [diagnostic.start.line, *(related.line for related in diagnostic.related)]
    gutter = len(str(max(lines)))
    yield f"{' ' * gutter}{terminal.paint('-->', 'faint')} {diagnostic.path}:{diagnostic.start.line}:{diagnostic.start.column}"
    line = document.line_text(diagnostic.start.line)
    start = diagnostic.start.offset - document.line_start(diagnostic.start.line)
    length = min(len(diagnostic.text), max(1, len(line) - start))
    yield from _pointed(diagnostic.start.line, line, start, start + length, _label(diagnostic), "caret", gutter, terminal)
    for related in diagnostic.related:
        yield from _second_place(related, document, gutter, terminal)


def _label(diagnostic: Diagnostic) -> str:
    """Return what the fix writes; an empty text if there is no fix."""
    return f"→ {diagnostic.fix.edits[0].replacement}" if diagnostic.fix else ""


def _second_place(related: Related, document: Document, gutter: int, terminal: Terminal) -> Iterator[str]:
    if related.path == document.path and related.offset is not None:
        line, start = document.line_text(related.line), related.offset - document.line_start(related.line)
    else:
        line, start = _line_of(related.path, related.line), related.column - 1
        yield f"{' ' * gutter}{terminal.paint('::>', 'faint')} {related.path}:{related.line}:{related.column}"
    length = (related.end_column - related.column) if related.end_line == related.line else len(line) - start
    yield from _pointed(related.line, line, start, start + max(1, length), related.message, "note", gutter, terminal)


def _pointed(number: int, line: str, start: int, end: int, label: str, paint: str, gutter: int, terminal: Terminal) -> Iterator[str]:
    """Give a numbered line of the source and under it the carets with their label."""
    bar = terminal.paint("|", "faint")
    shown = excerpt(line, start, end, max(_LEAST_WIDTH, terminal.width - gutter - 4))
    yield f"{terminal.paint(str(number).rjust(gutter), 'faint')} {bar} {shown.text}"
    mark = ("^" if paint == "caret" else "-") * shown.width
    room = max(_LEAST_WIDTH, terminal.width - gutter - 4) - shown.indent - shown.width
    if label and len(label) >= room:
        yield f"{' ' * gutter} {bar} {' ' * shown.indent}{terminal.paint(mark, paint)}"
        indent = max(0, shown.indent + shown.width - len(label))
        yield f"{' ' * gutter} {bar} {' ' * indent}{terminal.paint(visible(label), paint)}"
    else:
        said = f" {visible(label)}" if label else ""
        yield f"{' ' * gutter} {bar} {' ' * shown.indent}{terminal.paint(mark + said, paint)}"


def _line_of(path: str, number: int) -> str:
    """Return a line of a glossary; an empty text if it cannot be read any more."""
    try:
        with open(real_path(path), encoding="utf-8-sig") as stream:
            return next((line.rstrip("\r\n") for count, line in enumerate(stream, 1) if count == number), "")
    except (OSError, UnicodeDecodeError):
        return ""
