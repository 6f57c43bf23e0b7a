"""What a diagnostic is known by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.documents import read_document
from checker.report.fingerprints import fingerprints
from checker.session import FileResult

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.diagnostics import Diagnostic

    Make = Callable[..., Diagnostic]


def prints(make: Make, text: str, *words: str, path: str = "a.md", **values: str) -> list[str]:
    found = tuple(make(word, text, **values) for word in words)
    return fingerprints(FileResult("a.md", read_document("a.md", text, []), found), path)


PLAIN = "He went to Kiev on Monday, they say."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"A new paragraph.\n\n{PLAIN}\n", id="moved down"),
        pytest.param(f"\ufeff{PLAIN}\r\n", id="a byte-order mark and another line ending"),
        pytest.param("He was glad. He went to Kiev on Monday, they were told.", id="words farther off"),
        pytest.param("He  went to\tKiev on Monday, they say.", id="other spaces"),
    ],
)
def test_it_stays(make: Make, text: str) -> None:
    assert prints(make, text, "Kiev") == prints(make, PLAIN, "Kiev")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("He rode to Kiev on Monday, they say.", {}, id="the words before"),
        pytest.param("He went to Kiev on Tuesday, they say.", {}, id="the words after"),
        pytest.param(PLAIN, {"code": "NAM002"}, id="the rule"),
        pytest.param(PLAIN, {"entry": "kyiv"}, id="the entry"),
        pytest.param(PLAIN, {"path": "b.md"}, id="the draft"),
    ],
)
def test_it_changes_with(make: Make, text: str, values: dict[str, str]) -> None:
    assert prints(make, text, "Kiev", **values) != prints(make, PLAIN, "Kiev")


def test_equal_ones_are_told_apart(make: Make) -> None:
    found = prints(make, f"{PLAIN}\n\n{PLAIN}\n", "Kiev", "Kiev", "Kiev")
    assert len(set(found)) == 3
    assert found[0] == prints(make, PLAIN, "Kiev")[0]


def test_surrogates_are_no_reason_to_stop(make: Make) -> None:
    (found,) = prints(make, PLAIN, "Kiev", path="\udcff.md")
    assert len(found) == 32
