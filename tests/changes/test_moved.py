"""Where changed lines are after a draft was mended."""

from __future__ import annotations

import pytest

from checker.changes.lines import WHOLE, Lines
from checker.changes.moved import moved

OLD = "one\ntwo\nthree\nfour\nfive\n"


@pytest.mark.parametrize(
    ("new", "lines", "expected"),
    [
        pytest.param(OLD, {2}, {2}, id="nothing mended"),
        pytest.param(OLD.replace("four", "4"), {2}, {2}, id="no line more or less"),
        pytest.param(OLD.replace("one\n", ""), {2, 5}, {1, 4}, id="a line less above"),
        pytest.param(OLD.replace("five\n", ""), {2, 5}, {2}, id="the changed line itself"),
        pytest.param("zero\n" + OLD, {5}, {1, 6}, id="a line more above"),
        pytest.param(OLD.replace("two\nthree", "2"), {1, 4}, {1, 2, 3}, id="two lines become one"),
    ],
)
def test_lines_move_with_what_is_mended(new: str, lines: set[int], expected: set[int]) -> None:
    found = moved(Lines(tuple((line, line) for line in sorted(lines))), OLD, new)
    assert {line for line in range(1, 9) if found.touch(line, line)} == expected


def test_all_lines_stay_all_lines() -> None:
    assert moved(WHOLE, OLD, "one\n") is WHOLE
    assert not moved(Lines(), OLD, OLD)
