from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.names.skeleton import LONGEST, near_skeletons, skeleton

WORDS = st.text(st.sampled_from("abdfhjklmnprstvwxyz'-éж1"), max_size=12)


@pytest.mark.parametrize(
    ("word", "key"),
    [
        pytest.param("tokayev", "21", id="vowels and y are left out"),
        pytest.param("hajj", "", id="so are h and j"),
        pytest.param("bpfvw", "1", id="lips"),
        pytest.param("cgkqxszdt", "2", id="tongue and throat"),
        pytest.param("lara", "34", id="l and r"),
        pytest.param("manin", "5", id="the nose"),
        pytest.param("mammadov", "521", id="repeated ones count once"),
        pytest.param("toda", "2", id="and so they do over a vowel"),
        pytest.param("berdimuhamedov", "1425", id="four at most"),
        pytest.param("bar-zohar", "1424", id="hyphens do not count"),
        pytest.param("éé", "", id="letters that are not folded do not count"),
        pytest.param("жуков", "", id="nor do other scripts"),
        pytest.param("r9d", "42", id="nor do digits of no class"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_key_of(word: str, key: str) -> None:
    assert skeleton(word) == key


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        pytest.param("shoigu", "choigou", id="French"),
        pytest.param("zhukov", "schukow", id="German"),
        pytest.param("netanyahu", "netanjahu", id="Polish"),
        pytest.param("jonas", "hyonaz", id="h, j and y come and go"),
    ],
)
def test_spellings_of_one_name_share_a_key(name: str, spelling: str) -> None:
    assert skeleton(name) == skeleton(spelling)


@pytest.mark.parametrize(
    ("key", "near"),
    [
        pytest.param("213", {"213", "13", "23", "21"}, id="one consonant less"),
        pytest.param("2", {"2", ""}, id="of one nothing is left"),
        pytest.param("", {""}, id="nothing"),
    ],
)
def test_keys_near_a_key(key: str, near: set[str]) -> None:
    assert near_skeletons(key) == near


@given(WORDS)
def test_a_key_has_classes_only_none_twice_in_a_row(word: str) -> None:
    key = skeleton(word)
    assert len(key) <= LONGEST
    assert set(key) <= set("12345")
    assert all(one != other for one, other in pairwise(key))


@given(WORDS)
def test_a_key_is_near_itself_and_no_near_key_is_longer(word: str) -> None:
    key = skeleton(word)
    near = near_skeletons(key)
    assert key in near
    assert all(len(key) - 1 <= len(other) <= len(key) for other in near)
