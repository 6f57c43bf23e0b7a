"""Results to report: a little draft with findings of every kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.diagnostics import Diagnostic, Edit, Fix, Related
from checker.documents import read_document
from checker.errors import Problem
from checker.mentions import Evidence
from checker.report import Terminal, load_report
from checker.session import FileResult

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

TEXT = "\ufeffBéla 漢字 met\r\nthe 😀 Kiev-men.\r\n\r\n> Kiev\r\n"


@pytest.fixture
def make() -> Callable[..., Diagnostic]:
    """Make a diagnostic about words of a text."""

    def made(words: str = "Kiev", text: str = TEXT, path: str = "a.md", **values: Any) -> Diagnostic:  # noqa: ANN401
        document = read_document(path, text, [])
        start = text.index(words)
        end = start + len(words)
        fixed: dict[str, Any] = {
            "code": "NAM001",
            "name": "listed-variant",
            "severity": "error",
            "confidence": "high",
            "message": f"‘{words}’ is wrong",
            "path": path,
            "start": document.position(start),
            "end": document.position(end),
            "text": words,
        }
        return Diagnostic(**(fixed | values))

    return made


@pytest.fixture
def result(make: Callable[..., Diagnostic]) -> FileResult:
    """Return a result with an error, a warning and an advice."""
    return FileResult(
        "a.md",
        read_document("a.md", TEXT, []),
        (
            make("漢字", severity="warning", code="SCR001", name="mixed-script", entry=""),
            make(
                "Kiev",
                entry="kyiv",
                evidence=Evidence("inflected", "Kiev", "s"),
                fix=Fix("safe", (Edit(TEXT.index("Kiev"), TEXT.index("Kiev") + 4, "Kyiv"),)),
                related=(
                    Related("here, too", "a.md", 4, 3, 4, 7, TEXT.rindex("Kiev"), TEXT.rindex("Kiev") + 4),
                    Related("the glossary says so", "nowhere.yaml", 3, 5, 3, 9),
                ),
            ),
            make("men", severity="advice", code="MEN003", name="full-name", entry="kyiv"),
        ),
    )


@pytest.fixture
def unread() -> FileResult:
    """Return the result of a draft that could not be read."""
    return FileResult("b.md", None, (), (Problem("b.md", "does not exist", hint="check the spelling of the path"),))


@pytest.fixture
def lines() -> Callable[..., list[str]]:
    """Return the lines of a report."""

    def given(format_: str, *results: FileResult, width: int = 60, colour: bool = False) -> list[str]:
        return list(load_report(format_)(results, Terminal(width, colour)))

    return given
