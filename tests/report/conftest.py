"""Results to report: a little draft with findings of every kind."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator
from xmlschema import XMLSchema

from checker.diagnostics import Diagnostic, Edit, Fix, Related
from checker.documents import read_document
from checker.errors import Problem
from checker.mentions import Evidence
from checker.report import Run, Terminal, load_report
from checker.session import FileResult

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

TEXT = "\ufeffBéla 漢字 met\r\nthe 😀 Kiev-men.\r\n\r\n> Kiev\r\n"


SCHEMAS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "schemas")


@pytest.fixture
def make() -> Callable[..., Diagnostic]:
    """Make a diagnostic about words of a text."""

    def made(words: str = "Kiev", draft: str = TEXT, path: str = "a.md", **values: Any) -> Diagnostic:  # noqa: ANN401
        document = read_document(path, draft, [])
        start = draft.index(words)
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
        return list(load_report(format_)(Run(results), Terminal(width, colour)))

    return given


POLYGLOT = "\ufeff😀 e\u0301 漢字 שלום Kiev, Kiev\r\n\r\n> 𐐀 \u200fمرحبا\u200f Kiev-men in\r\nNur-\r\nSultan\r\n"
"""Before the names on their lines: a byte-order mark, emoji, combining marks, CJK, right-to-left text."""


@pytest.fixture
def polyglot(make: Callable[..., Diagnostic]) -> FileResult:
    """Return the result of a draft in many scripts: four findings, one over two lines; two fixes, one of two edits."""
    first, third = POLYGLOT.index("Kiev"), POLYGLOT.rindex("Kiev")
    document = read_document("ü.md", POLYGLOT, [])

    def found(start: int, words: str, **values: Any) -> Diagnostic:  # noqa: ANN401
        place = {"start": document.position(start), "end": document.position(start + len(words))}
        return make("Kiev", POLYGLOT, "ü.md", **place, **{"text": words} | values)

    return FileResult(
        "ü.md",
        document,
        (
            found(
                first,
                "Kiev",
                entry="kyiv",
                fix=Fix("safe", (Edit(first, first + 4, "Kyiv"),)),
                related=(
                    Related("here [too]", "ü.md", 3, 13, 3, 17, third, third + 4),
                    Related("the glossary says so", "nowhere.yaml", 3, 5, 3, 9),
                ),
            ),
            found(POLYGLOT.index("Kiev", first + 1), "Kiev", entry="kyiv", severity="warning"),
            found(
                third,
                "Kiev",
                severity="advice",
                fix=Fix("unsafe", (Edit(third, third + 4, "Kyiv"), Edit(third - 1, third, "\u00a0"))),
            ),
            found(POLYGLOT.index("Nur"), "Nur-\r\nSultan", severity="warning", code="NAM010", name="superseded-name"),
        ),
    )


@pytest.fixture
def trouble() -> FileResult:
    """Return the result of a draft that could not be read, by a problem of it, of another file and of an option."""
    name = "x\x0b\x1b,:%\n\udcff]]>&.md"
    return FileResult(
        name,
        None,
        (),
        (
            Problem(name, "is not UTF-8\x00\ud800", 2, 3, "say\nso"),
            Problem("house.yaml", "is wrong", 4),
            Problem("--style", "there is no style ‘x’"),
        ),
    )


@pytest.fixture
def valid() -> Callable[[str, str], Any]:
    """Return a document that is what a schema says: JSON read, XML as it is. Otherwise the validator raises."""

    def validated(content: str, name: str) -> Any:  # noqa: ANN401
        path = os.path.join(SCHEMAS, name)
        if name.endswith(".xsd"):
            XMLSchema(path).validate(content)
            return content
        with open(path, encoding="utf-8") as stream:
            schema = json.load(stream)
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema).validate(json.loads(content))
        return json.loads(content)

    return validated


@pytest.fixture
def cut() -> Callable[..., str]:
    """Return what stands between two positions of the polyglot text: line and column, 1-based, the end exclusive.

    Columns count code points, and no byte-order mark; with an encoding, bytes, and the mark too.
    """

    def between(start: tuple[int, int], end: tuple[int, int], encoding: str = "") -> str:
        lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n|\Z)", POLYGLOT)
        coded = [line.encode(encoding or "utf-32-le") for line in lines]
        wide = 1 if encoding else 4
        mark = {1: 0 if encoding else 1}
        places = [
            sum(map(len, coded[: line - 1])) + wide * (column - 1 + mark.get(line, 0)) for line, column in (start, end)
        ]
        return b"".join(coded)[places[0] : places[1]].decode(encoding or "utf-32-le")

    return between
