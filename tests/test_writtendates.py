"""Which words stand near a written day: the long look is spared for all others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.writtendates import is_near_date

FILLER = "and so on, as they say, "
DAY = "8 April"


@pytest.mark.parametrize(
    ("text", "near"),
    [
        pytest.param("today, 8 April", True, id="before"),
        pytest.param("on 8 April, today", True, id="after"),
        pytest.param("today, 2021-04-08", True, id="in figures"),
        pytest.param("today, in April", False, id="a month alone"),
        pytest.param("today at 8", False, id="a number alone"),
        pytest.param("8 April", False, id="no word"),
        pytest.param(f"today {FILLER * 20} 8 April", False, id="far away"),
        pytest.param(f"today {FILLER * 20} today, 8 April", True, id="the second time"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_word_is_near_a_day(text: str, near: bool) -> None:  # noqa: FBT001
    assert is_near_date(text, ("today", "tomorrow")) is near


@given(st.text(max_size=60), st.text(max_size=300), st.text(max_size=300))
def test_whatever_stands_between_a_word_and_a_day_beside_it(between: str, before: str, after: str) -> None:
    assert is_near_date(f"{before}today{between}{DAY}{after}", ("today",))
    assert is_near_date(f"{before}{DAY}{between}today{after}", ("today",))
