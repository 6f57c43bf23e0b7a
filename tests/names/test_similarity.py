from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.names.evidence import FEATURES, NATIVE_FEATURES, evidence
from checker.names.learned import model
from checker.names.similarity import FULL_FEATURES, THRESHOLD, full_evidence, pair_words, similarity

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
        ("Petrova", "Petrov", "Петрова", "ru"),
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


def test_numbers_are_as_many_as_their_names() -> None:
    learned = model()
    assert len(evidence("Tokayev", "Tokajew", "", "", learned)) == len(FEATURES)
    assert len(evidence("Tokayev", "Tokajew", "Токаев", "ru", learned)) == len(NATIVE_FEATURES)
    full = full_evidence(learned, ["Viktor", "Baloha"], ["Wiktor", "Bałoha"], "", "uk")
    assert len(full) == len(FULL_FEATURES)


def test_a_language_and_a_script_that_nothing_was_learned_of_are_no_error() -> None:
    assert 0 <= similarity("Addis", "Adis", "አዲስ", "am") <= 1


def test_the_same_question_has_the_same_answer_whatever_was_asked_before() -> None:
    first = similarity("Tokayev", "Tokajew", "Токаев", "ru")
    similarity("Tokajew", "Tokayev", "Токаев", "kk")
    assert similarity("Tokayev", "Tokajew", "Токаев", "ru") == first
