from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.consistency.unions import Unions

NUMBERS = st.integers(0, 12)


def test_nothing_joined_makes_no_group() -> None:
    assert list(Unions[str]().groups()) == []


def test_groups_have_the_order_of_joining() -> None:
    unions: Unions[str] = Unions()
    for one, other in (("c", "d"), ("a", "b"), ("b", "e"), ("f", "f")):
        unions.join(one, other)
    assert list(unions.groups()) == [["c", "d"], ["a", "b", "e"], ["f"]]


@given(st.lists(st.tuples(NUMBERS, NUMBERS)))
def test_what_is_joined_however_far_is_one_group(pairs: list[tuple[int, int]]) -> None:
    unions: Unions[int] = Unions()
    near: dict[int, set[int]] = {}
    for one, other in pairs:
        unions.join(one, other)
        near.setdefault(one, {one}).add(other)
        near.setdefault(other, {other}).add(one)
    for group in unions.groups():
        reached = {group[0]}
        while more := {other for one in reached for other in near[one]} - reached:
            reached |= more
        assert set(group) == reached
        assert len(group) == len(reached)
