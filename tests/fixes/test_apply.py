"""One round of fixes: which are applied, in which order, whole or not at all."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from checker.diagnostics import Diagnostic, Edit, Fix
from checker.documents import Position
from checker.fixes.apply import apply_fixes

if TYPE_CHECKING:
    from checker.diagnostics import Applicability

TEXT = "one two three four"


def diagnostic(code: str, *edits: tuple[int, int, str], applicability: Applicability = "safe") -> Diagnostic:
    fix = Fix(applicability, tuple(Edit(*edit) for edit in edits))
    start, end = edits[0][:2] if edits else (0, 0)
    places = Position(1, start + 1, start), Position(1, end + 1, end)
    return Diagnostic(code, code.lower(), "error", "high", "m", "a.txt", *places, TEXT[start:end], fix=fix)


def codes(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return [it.code for it in diagnostics]


def test_fixes_apart_are_applied_together() -> None:
    turn = apply_fixes(TEXT, [diagnostic("B", (8, 13, "THREE")), diagnostic("A", (0, 3, ""))])
    assert (turn.text, codes(turn.applied), turn.skipped, turn.withheld) == (" two THREE four", ["A", "B"], (), ())


def test_a_diagnostic_without_a_fix_is_none_of_ours() -> None:
    turn = apply_fixes(TEXT, [diagnostic("A")])
    assert (turn.text, turn.applied, turn.skipped) == (TEXT, (), ())


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        pytest.param(("B", (0, 7, "x")), ("A", (4, 7, "y")), "B", id="the one that begins earlier"),
        pytest.param(("B", (0, 3, "x")), ("A", (0, 7, "y")), "B", id="the one that ends earlier"),
        pytest.param(("A", (0, 3, "x")), ("B", (0, 3, "y")), "A", id="by code"),
        pytest.param(("A", (0, 3, "x")), ("A", (0, 3, "y")), "A", id="by what is written"),
        pytest.param(("A", (0, 4, "x")), ("B", (4, 7, "y")), "A", id="touching"),
        pytest.param(("A", (4, 4, "x")), ("B", (4, 7, "y")), "A", id="inserted beside"),
        pytest.param(("A", (4, 4, "x")), ("B", (4, 4, "y")), "A", id="inserted twice"),
    ],
)
def test_of_two_that_meet_one_is_applied(
    one: tuple[str, tuple[int, int, str]], other: tuple[str, tuple[int, int, str]], first: str
) -> None:
    pair = [diagnostic(*one), diagnostic(*other)]
    for order in (pair, pair[::-1]):
        turn = apply_fixes(TEXT, order)
        start, end, wanted = one[1]
        assert turn.text == TEXT[:start] + wanted + TEXT[end:]
        assert (codes(turn.applied), len(turn.skipped)) == ([first], 1)


def test_a_safe_fix_goes_before_an_unsafe_one_that_begins_earlier() -> None:
    both = [diagnostic("A", (0, 7, "x"), applicability="unsafe"), diagnostic("B", (4, 7, "y"))]
    turn = apply_fixes(TEXT, both, unsafe=True)
    assert (turn.text, codes(turn.skipped)) == ("one y three four", ["A"])


def test_unsafe_fixes_are_withheld_unless_wanted() -> None:
    found = [diagnostic("A", (0, 3, "x"), applicability="unsafe")]
    turn = apply_fixes(TEXT, found)
    assert (turn.text, codes(turn.withheld), turn.skipped) == (TEXT, ["A"], ())
    turn = apply_fixes(TEXT, found, unsafe=True)
    assert (turn.text, codes(turn.applied), turn.withheld) == ("x two three four", ["A"], ())


def test_a_fix_is_applied_whole_or_not_at_all() -> None:
    turn = apply_fixes(TEXT, [diagnostic("A", (0, 3, "x")), diagnostic("B", (2, 3, "y"), (8, 13, "z"))])
    assert (turn.text, codes(turn.applied), codes(turn.skipped)) == ("x two three four", ["A"], ["B"])
    turn = apply_fixes(TEXT, [diagnostic("B", (8, 13, "z"), (4, 7, "y"))])
    assert turn.text == "one y z four"


def test_what_two_demand_alike_is_done_once_for_both() -> None:
    turn = apply_fixes(TEXT, [diagnostic("A", (4, 4, "x ")), diagnostic("B", (4, 4, "x "))])
    assert (turn.text, codes(turn.applied)) == ("one x two three four", ["A", "B"])


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param([(17, 19, "x")], id="beyond the end"),
        pytest.param([(-1, 2, "x")], id="before the beginning"),
        pytest.param([(5, 4, "x")], id="ends before it begins"),
        pytest.param([(0, 5, "x"), (4, 7, "y")], id="overlaps itself"),
        pytest.param([(0, 3, "one")], id="changes nothing"),
    ],
)
def test_edits_that_do_not_suit_the_text_are_skipped(edits: list[tuple[int, int, str]]) -> None:
    turn = apply_fixes(TEXT, [diagnostic("A", *edits)])
    assert (turn.text, turn.applied, codes(turn.skipped)) == (TEXT, (), ["A"])


def test_the_order_of_the_diagnostics_is_of_no_matter() -> None:
    found = [
        diagnostic("A", (0, 7, "a")),
        diagnostic("B", (4, 13, "b")),
        diagnostic("C", (8, 13, "c"), applicability="unsafe"),
        diagnostic("D", (14, 18, "d"), (0, 1, "O")),
    ]
    turns = {apply_fixes(TEXT, order, unsafe=True) for order in itertools.permutations(found)}
    assert len(turns) == 1
