"""Rounds of fixes: until nothing is left, and no longer; cycles and fixes without end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from checker.diagnostics import Diagnostic, Edit, Fix
from checker.documents import Position
from checker.errors import ExonymError, Problem
from checker.fixes.stable import fix_until_stable

if TYPE_CHECKING:
    from collections.abc import Callable


def replacing(*pairs: tuple[str, str], unsafe: str = "") -> Callable[[str], list[Diagnostic]]:
    """Return a check with a rule R0, R1 … for each pair: what is wrong, what to write."""

    def check(text: str) -> list[Diagnostic]:
        return [
            Diagnostic(
                f"R{number}",
                f"r{number}",
                "error",
                "high",
                "m",
                "a.txt",
                Position(1, match.start() + 1, match.start()),
                Position(1, match.end() + 1, match.end()),
                match.group(),
                fix=Fix("unsafe" if wrong == unsafe else "safe", (Edit(*match.span(), right),)),
            )
            for number, (wrong, right) in enumerate(pairs)
            for match in re.finditer(wrong, text)
        ]

    return check


def test_one_fix_makes_room_for_another() -> None:
    result = fix_until_stable("a a", replacing(("a", "b"), ("b", "c")), "a.txt")
    assert (result.text, [it.code for it in result.applied]) == ("c c", ["R0", "R0", "R1", "R1"])
    assert (result.left, result.withheld, result.problem) == ((), (), None)


def test_what_is_left_is_what_a_check_of_the_new_text_reports() -> None:
    result = fix_until_stable("ab", replacing(("a", "b"), ("b", "c"), unsafe="b"), "a.txt")
    assert (result.text, [it.text for it in result.left]) == ("bb", ["b", "b"])
    assert result.withheld == result.left


def test_nothing_to_fix_asks_once() -> None:
    asked: list[str] = []

    def check(text: str) -> list[Diagnostic]:
        asked.append(text)
        return []

    result = fix_until_stable("x", check, "a.txt")
    assert (result.text, result.applied, asked) == ("x", (), ["x"])


def test_of_a_cycle_the_words_before_it_are_kept_and_the_rules_are_named() -> None:
    check = replacing(("x", "y"), ("Kiev", "Kyiv"), ("Kyiv", "Kiev"))
    result = fix_until_stable("x Kyiv", check, "a.txt")
    assert (result.text, [it.code for it in result.applied]) == ("y Kyiv", ["R0"])
    assert [it.code for it in result.left] == ["R2"]
    assert result.problem is not None
    assert str(result.problem).startswith("a.txt: the fixes of R1 and R2 at ‘Kiev’ and ‘Kyiv’ never come to rest")


def test_a_cycle_of_three_is_found() -> None:
    result = fix_until_stable("a", replacing(("a", "b"), ("b", "c"), ("c", "a")), "a.txt")
    assert (result.text, result.applied) == ("a", ())
    assert result.problem is not None
    assert "R0, R1 and R2" in result.problem.message


@pytest.mark.parametrize("rounds", [1, 2, 10])
def test_a_fix_without_end_is_put_aside(rounds: int) -> None:
    result = fix_until_stable("x a", replacing(("^x a", "x aa"), ("x(?= )", "y")), "a.txt", rounds=rounds)
    assert (result.text, [it.text for it in result.left]) == ("y a", [])
    result = fix_until_stable("x a", replacing(("a+$", "ba"), ("x", "y")), "a.txt", rounds=rounds)
    assert (result.text, [it.text for it in result.left]) == ("y a", ["a"])
    assert result.problem is not None
    assert "R0 at ‘a’ never come to rest" in result.problem.message


def test_where_more_and_more_fixes_are_endless_nothing_is_fixed() -> None:
    rules = [("a$", "a" * count) for count in range(2, 9)]
    result = fix_until_stable("x a", replacing(*rules, ("x", "y")), "a.txt", rounds=2)
    assert (result.text, result.applied, len(result.left)) == ("x a", (), 8)
    assert result.problem is not None


def test_as_many_rounds_as_are_allowed_suffice() -> None:
    steps = list(zip("abcd", "bcde", strict=True))
    result = fix_until_stable("a", replacing(*steps), "a.txt", rounds=4)
    assert (result.text, result.problem) == ("e", None)
    assert fix_until_stable("a", replacing(*steps), "a.txt", rounds=3).problem is not None


def test_what_the_check_raises_is_passed_on() -> None:
    def check(_: str) -> list[Diagnostic]:
        raise ExonymError([Problem("a.txt", "broken")])

    with pytest.raises(ExonymError, match="broken"):
        fix_until_stable("a", check, "a.txt")
