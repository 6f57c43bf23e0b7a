from __future__ import annotations

import pytest

from checker.names.letters import (
    ENDS,
    LETTERS,
    MARKS,
    compare_ends,
    compare_letters,
    compare_marks,
    fold_word,
    jaro_winkler,
    sounds,
)


def test_numbers_are_as_many_as_their_names() -> None:
    assert len(compare_letters("tokayev", "tokajew")) == len(LETTERS)
    assert len(compare_ends("tokayev", "tokajew")) == len(ENDS)
    assert len(compare_marks("Tokayev", "Tokajew")) == len(MARKS)


@pytest.mark.parametrize(("one", "other"), [("", ""), ("a", ""), ("", "a")])
def test_empty_words_can_be_compared(one: str, other: str) -> None:
    assert len(compare_letters(one, other)) == len(LETTERS)
    assert len(compare_ends(one, other)) == len(ENDS)


def test_what_only_one_name_has_at_its_end_is_told_apart() -> None:
    rests = {compare_ends("ivanov", spelling)[1] for spelling in ("ivanov", "ivanova", "ivanovin", "ivanovskiy")}
    assert len(rests) == 4


def test_doubled_letters_are_known() -> None:
    assert compare_ends("hana", "hanna")[ENDS.index("doubled")] == 1
    assert compare_ends("hana", "hanka")[ENDS.index("doubled")] == 0


def test_apostrophes_and_marked_letters_are_counted() -> None:
    assert compare_marks("Sumy", "Nizhn'odniprovs'k") == [0, 2, 0, 0]
    assert compare_marks("Szijjártó", "Sijarto") == [0, 0, 2, 0]


def test_words_are_folded_and_joined() -> None:
    assert fold_word("Ra-Yŏng") == "rayong"


def test_hissing_groups_sound_alike() -> None:
    assert sounds("shoigu") == sounds("szojgu")


def test_jaro_winkler_is_as_published() -> None:
    assert jaro_winkler("martha", "marhta") == pytest.approx(0.961, abs=0.001)
    assert jaro_winkler("dixon", "dicksonx") == pytest.approx(0.813, abs=0.001)
    assert jaro_winkler("abc", "xyz") == 0
