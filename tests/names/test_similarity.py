from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.names.similarity import THRESHOLD, pair_words, similarity

LETTERS = st.text(st.sampled_from("abcdeikostvyzšłçéАВİıß김한あ張-'’ .1"), max_size=12)


@pytest.mark.parametrize(
    ("name", "spelling", "native", "language"),
    [
        ("Tokayev", "Tokajew", "Токаев", "ru"),
        ("Tokayev", "Tokajew", "", ""),
        ("Zelenskyy", "Selenskyj", "Зеленський", "uk"),
        ("Lukashenko", "Loukachenko", "Лукашенко", "ru"),
        ("Shoigu", "Szojgu", "Шойгу", "ru"),
        ("Netanyahu", "Netanjahu", "נתניהו", "he"),
        ("Papandreou", "Papandreu", "Παπανδρέου", "el"),
        ("Viktor Baloha", "Wiktor Bałoha", "Балога Віктор Іванович", "uk"),
    ],
)
def test_attested_spellings_are_the_same_name(name: str, spelling: str, native: str, language: str) -> None:
    assert similarity(name, spelling, native, language) >= THRESHOLD


@pytest.mark.parametrize(
    ("name", "spelling", "native", "language"),
    [
        ("Tokayev", "Tokarev", "Токаев", "ru"),
        ("Tokayev", "Tokarev", "", ""),
        ("Ivanov", "Ivanova", "Иванов", "ru"),
        ("Ivanov", "Ivanova", "", ""),
        ("Yevgeny Prigozhin", "Yevgeny Primakov", "Евгений Пригожин", "ru"),
        ("Savchenko", "Sanchenko", "Савченко", "uk"),
        ("Yitzhak Tabenkin", "Yitzhak Rabin", "יצחק טבנקין", "he"),
    ],
)
def test_different_names_that_look_alike_are_not(name: str, spelling: str, native: str, language: str) -> None:
    assert similarity(name, spelling, native, language) < THRESHOLD


@pytest.mark.parametrize("spelling", ["Szijjarto", "SZIJJÁRTÓ", "Szij-jártó"])
def test_case_diacritics_and_hyphens_do_not_count(spelling: str) -> None:
    assert similarity("Szijjártó", spelling) == 1


@given(LETTERS, LETTERS, LETTERS)
def test_similarity_is_between_0_and_1(name: str, spelling: str, native: str) -> None:
    assert 0 <= similarity(name, spelling, native) <= 1


def test_nothing_is_like_nothing() -> None:
    assert similarity("", "") == 0
    assert similarity("Tokayev", "-") == 0


def test_the_threshold_is_what_the_documentation_says() -> None:
    assert THRESHOLD == 0.5


def test_words_are_paired_whatever_their_order() -> None:
    assert pair_words(("Viktor", "Baloha"), ("Bałoha", "Wiktor")) == {0: 1, 1: 0}
