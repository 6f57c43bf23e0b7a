"""Little results to compare: every word in capitals is reported, and no glossary is needed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from checker.diagnostics import Diagnostic
from checker.documents import read_document
from checker.session import FileResult

if TYPE_CHECKING:
    from pathlib import Path

Check = Callable[..., FileResult]


def _check(path: str, text: str, code: str = "NAM001") -> FileResult:
    """Report every word of capitals, and write the draft so that it is there."""
    with open(path, "w", encoding="utf-8", newline="") as stream:
        stream.write(text)
    document = read_document(path, text, [])
    found = []
    for block in document.blocks:
        for word in re.finditer(r"\b[A-Z]{2,}\b", block.text):
            start, end = block.source_span(word.start(), word.end())
            places = (document.position(start), document.position(end))
            source = document.text[start:end]
            found.append(Diagnostic(code, "x", "error", "high", "m", path, *places, source, word.group().lower()))
    return FileResult(path, document, tuple(found))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(name="check")
def _fixture() -> Check:
    return _check
