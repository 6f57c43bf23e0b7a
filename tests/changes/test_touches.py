"""Which diagnostics changed lines keep."""

from __future__ import annotations

import pytest

from checker.changes import WHOLE, Lines, touches
from checker.diagnostics import Diagnostic, Related
from checker.documents import Position


def diagnostic(first: int, last: int, *related: Related) -> Diagnostic:
    start, end = Position(first, 3, 100), Position(last, 9, 120)
    return Diagnostic("NAM001", "x", "error", "high", "m", "a.md", start, end, "text", related=related)


def second_place(line: int, offset: int | None = 5) -> Related:
    return Related("first written here", "a.md", line, 1, line, 4, offset, offset)


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        pytest.param(diagnostic(5, 5), True, id="on the line"),
        pytest.param(diagnostic(4, 4), False, id="above"),
        pytest.param(diagnostic(6, 6), False, id="below"),
        pytest.param(diagnostic(4, 5), True, id="ends there"),
        pytest.param(diagnostic(5, 6), True, id="begins there"),
        pytest.param(diagnostic(4, 6), True, id="across it"),
        pytest.param(diagnostic(9, 9, second_place(5)), True, id="a second place in the draft"),
        pytest.param(diagnostic(9, 9, second_place(6)), False, id="a second place elsewhere"),
        pytest.param(diagnostic(9, 9, second_place(5, None)), False, id="a line of a glossary"),
    ],
)
def test_touches(found: Diagnostic, wanted: bool) -> None:  # noqa: FBT001
    assert touches(found, Lines(((5, 5),))) is wanted
    assert touches(found, WHOLE)
    assert not touches(found, Lines())
