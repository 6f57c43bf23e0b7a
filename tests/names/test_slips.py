from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.names.distance import edit_distance
from checker.names.slips import is_slip

WORDS = st.text(st.sampled_from("abc"), max_size=6)


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        pytest.param("merkel", "merrkel", id="doubled"),
        pytest.param("merkel", "mrkel", id="left out"),
        pytest.param("merkel", "merpkel", id="put in"),
        pytest.param("merkel", "mekrel", id="exchanged"),
        pytest.param("merkel", "merkle", id="exchanged at the end"),
        pytest.param("zelenskyy", "zelenskky", id="the wrong one doubled"),
        pytest.param("schroeder", "schrooeder", id="a vowel doubled"),
        pytest.param("zelenskyy", "zelensskyy", id="a consonant doubled"),
    ],
)
def test_a_slip(name: str, spelling: str) -> None:
    assert is_slip(name, spelling)


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        pytest.param("merkel", "merkel", id="the name"),
        pytest.param("merkel", "merkell", id="a letter more at the end"),
        pytest.param("merkel", "merkela", id="another's ending"),
        pytest.param("merkela", "merkel", id="an ending less"),
        pytest.param("merkel", "amerkel", id="a letter more at the beginning"),
        pytest.param("merkel", "erkel", id="a letter less at the beginning"),
        pytest.param("merkel", "emrkel", id="the first two exchanged"),
        pytest.param("merkel", "berkel", id="another first letter"),
        pytest.param("merkel", "mirkel", id="a letter for another"),
        pytest.param("tokayev", "tokarev", id="a consonant for a vowel"),
        pytest.param("merkel", "mekrle", id="two slips"),
        pytest.param("merkel", "merrkkel", id="two letters more"),
        pytest.param("merkel", "marekl", id="letters far apart exchanged"),
        pytest.param("merkel", "", id="nothing"),
        pytest.param("", "", id="of nothing"),
        pytest.param("", "a", id="nothing and a letter"),
    ],
)
def test_no_slip(name: str, spelling: str) -> None:
    assert not is_slip(name, spelling)


@given(WORDS, WORDS)
def test_a_slip_keeps_the_first_letter_and_changes_two_letters_at_most(name: str, spelling: str) -> None:
    if is_slip(name, spelling):
        assert name != spelling
        assert name[0] == spelling[0]
        assert edit_distance(name, spelling) <= 2


@given(WORDS, st.integers(min_value=1, max_value=5))
def test_a_letter_put_in_or_left_out_is_a_slip_both_ways(word: str, at: int) -> None:
    name = f"m{word}kel"
    longer = name[:at] + "z" + name[at:]
    if at < len(name) - 1:
        assert is_slip(name, longer)
        assert is_slip(longer, name)
