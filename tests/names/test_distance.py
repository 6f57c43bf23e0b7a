from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.names.distance import are_near, edit_distance

FEW = st.text(st.sampled_from("abé"), max_size=12)
LONG = st.text(st.sampled_from("ab"), min_size=60, max_size=140)


def plain(one: str, other: str) -> int:
    """Return Levenshtein's distance by its definition, row by row."""
    row = list(range(len(other) + 1))
    for count, letter in enumerate(one, start=1):
        before, row = row, [count]
        for at, second in enumerate(other):
            row.append(min(before[at] + (letter != second), before[at + 1] + 1, row[-1] + 1))
    return row[-1]


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        pytest.param("tokayev", "tokayev", 0, id="the same"),
        pytest.param("tokayev", "tokarev", 1, id="a letter for another"),
        pytest.param("tokayev", "tokyev", 1, id="a letter left out"),
        pytest.param("tokayev", "tokkayev", 1, id="a letter put in"),
        pytest.param("tokayev", "tokajew", 2, id="two letters"),
        pytest.param("merkel", "mekrel", 2, id="letters exchanged are two"),
        pytest.param("kitten", "sitting", 3, id="three of each kind"),
        pytest.param("abc", "xyz", 3, id="nothing in common"),
        pytest.param("", "abc", 3, id="nothing and something"),
        pytest.param("abc", "", 3, id="something and nothing"),
        pytest.param("", "", 0, id="nothing"),
        pytest.param("Токаев", "Тоқаев", 1, id="another script"),
        pytest.param("e\u0301", "é", 2, id="code points count"),
        pytest.param("a" * 200, "a" * 199 + "b", 1, id="more letters than a word of the machine has bits"),
    ],
)
def test_the_distance_of(one: str, other: str, distance: int) -> None:
    assert edit_distance(one, other) == distance


@given(st.one_of(st.tuples(FEW, FEW), st.tuples(st.text(max_size=12), st.text(max_size=12)), st.tuples(LONG, LONG)))
def test_it_is_the_plain_distance(words: tuple[str, str]) -> None:
    assert edit_distance(*words) == plain(*words)


@given(FEW, FEW, FEW)
def test_it_is_a_distance(one: str, other: str, third: str) -> None:
    assert edit_distance(one, other) == edit_distance(other, one)
    assert (edit_distance(one, other) == 0) == (one == other)
    assert edit_distance(one, third) <= edit_distance(one, other) + edit_distance(other, third)


@given(FEW, FEW, st.floats(0, 1))
def test_words_are_near_of_which_no_more_than_a_share_differs(one: str, other: str, most: float) -> None:
    longer = max(len(one), len(other), 1)
    assert are_near(one, other, most) == (edit_distance(one, other) <= most * longer)
