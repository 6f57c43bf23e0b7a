"""The report for people: each diagnostic with the words it is about, and the second place that explains it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.report.excerpt import columns, excerpt, visible
from checker.resources import real_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.diagnostics import Diagnostic, Related
    from checker.documents import Document
    from checker.report import Run, Terminal

_LEAST_WIDTH = 30


def report(run: Run, terminal: Terminal) -> Iterator[str]:
    """Give the lines, file by file in the order of the text."""
    for result in run.results:
        for diagnostic in result.diagnostics:
            if result.document:
                yield from _shown(diagnostic, result.document, terminal)
                yield ""


def _shown(diagnostic: Diagnostic, document: Document, terminal: Terminal) -> Iterator[str]:
    severity = terminal.paint(diagnostic.severity, diagnostic.severity)
    code = terminal.paint(f"{diagnostic.code} {diagnostic.name}", "code")
    yield f"{severity} {code}: {visible(diagnostic.message)}"
    lines = [diagnostic.start.line, *(related.line for related in diagnostic.related)]
    page = _Page(terminal, len(str(max(lines))))
    number = diagnostic.start.line
    yield page.place("-->", f"{visible(diagnostic.path)}:{number}:{diagnostic.start.column}")
    line = document.line_text(number)
    start = diagnostic.start.offset - document.line_start(number)
    length = min(len(diagnostic.text), max(1, len(line) - start))
    label = f"→ {diagnostic.fix.edits[0].replacement}" if diagnostic.fix else ""
    yield from page.pointed(_Pointer(number, line, start, start + length, label, "caret"))
    for related in diagnostic.related:
        yield from _second_place(related, document, page)


def _second_place(related: Related, document: Document, page: _Page) -> Iterator[str]:
    if related.path == document.path and related.offset is not None:
        line, start = document.line_text(related.line), related.offset - document.line_start(related.line)
    else:
        line, start = _line_of(related.path, related.line), related.column - 1
        yield page.place("::>", f"{visible(related.path)}:{related.line}:{related.column}")
    length = (related.end_column - related.column) if related.end_line == related.line else len(line) - start
    yield from page.pointed(_Pointer(related.line, line, start, start + max(1, length), related.message, "note"))


@dataclass(frozen=True, slots=True)
class _Pointer:
    """A line of a source (1-based number) and what in it is pointed at (0-based code points, end exclusive)."""

    number: int
    line: str
    start: int
    end: int
    label: str
    paint: str


@dataclass(frozen=True, slots=True)
class _Page:
    """The layout of one diagnostic: a gutter of line numbers, and what is right of it."""

    terminal: Terminal
    gutter: int

    def place(self, arrow: str, where: str) -> str:
        """Return the line that says in which file we are."""
        return f"{' ' * self.gutter}{self.terminal.paint(arrow, 'faint')} {where}"

    def pointed(self, pointer: _Pointer) -> Iterator[str]:
        """Give a numbered line of the source and under it the carets with their label."""
        room = max(_LEAST_WIDTH, self.terminal.width - self.gutter - 4)
        shown = excerpt(pointer.line, pointer.start, pointer.end, room)
        yield self._row(str(pointer.number), shown.text)
        mark = ("^" if pointer.paint == "caret" else "-") * shown.width
        label = visible(pointer.label)
        if label and columns(label) >= room - shown.indent - shown.width:
            yield self._row("", " " * shown.indent + self.terminal.paint(mark, pointer.paint))
            indent = max(0, shown.indent + shown.width - columns(label))
            yield self._row("", " " * indent + self.terminal.paint(label, pointer.paint))
        else:
            yield self._row("", " " * shown.indent + self.terminal.paint(f"{mark} {label}".rstrip(), pointer.paint))

    def _row(self, number: str, text: str) -> str:
        return f"{self.terminal.paint(number.rjust(self.gutter), 'faint')} {self.terminal.paint('|', 'faint')} {text}"


def _line_of(path: str, number: int) -> str:
    """Return a line of a glossary; an empty text if it cannot be read any more."""
    try:
        with open(real_path(path), encoding="utf-8-sig") as stream:
            return next((line.rstrip("\r\n") for count, line in enumerate(stream, 1) if count == number), "")
    except (OSError, UnicodeDecodeError):
        return ""
