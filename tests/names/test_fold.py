from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.names.fold import JOINERS, fold, joined_key, key, strip_diacritics

NAMES = st.text(
    st.sampled_from("aAzZ09 -'’.,ÁáÉőŁłØøßŞşİıĞğÆæŒœÞþĐđƏəČčŽžŠšʻʼ\u0301\u0308\u00adқҚЁёЙйΆάΣς東京가عﺍ"), max_size=20
)


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Tokayev", "tokayev"),
        ("Szijjártó", "szijjarto"),
        ("Szijja\u0301rto\u0301", "szijjarto"),
        ("ŁÓDŹ", "lodz"),
        ("Erdoğan", "erdogan"),
        ("İlham", "ilham"),
        ("Əliyev", "aliyev"),
        ("əliyev", "aliyev"),
        ("Oʻzbekiston", "ozbekiston"),
        ("Qorʼon", "qoron"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("Токаев", "токаев"),
        ("ТОҚАЕВ", "тоқаев"),
        ("Nur\u00adSultan", "nursultan"),
        ("Nur\u200bSultan", "nursultan"),
        ("東京", "東京"),
        ("", ""),
    ],
)
def test_a_word_is_folded(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize("word", ["𝐀liyev", "ᴬ", "Tokayev™"])
def test_letters_in_disguise_are_folded_too(word: str) -> None:
    assert fold(word) == fold(word).lower()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kassym-Jomart Tokayev", "kassym jomart tokayev"),
        ("  Viktor \t Orbán\n", "viktor orban"),
        ("Washington, D.C.", "washington , d c"),
        ("10,000", "10 000"),
        ("Xi’an", "xi an"),
        ("O'Brien", "o brien"),
        ("U.S.", "u s"),
        ("…!", ""),
        ("", ""),
    ],
)
def test_a_key_is_the_folded_words(text: str, expected: str) -> None:
    assert key(text) == expected


@pytest.mark.parametrize("joiner", JOINERS)
def test_a_joined_key_leaves_out_what_joins(joiner: str) -> None:
    assert joined_key(f"Nur{joiner}Sultan of Astana") == "nursultan of astana"


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Szijjártó", "Szijjarto"),
        ("ŁÓDŹ", "LODZ"),
        ("Şahin", "Sahin"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Тоқаев", "Тоқаев"),
        ("ASCII", "ASCII"),
    ],
)
def test_diacritics_are_stripped_and_case_kept(text: str, bare: str) -> None:
    assert strip_diacritics(text) == bare


@pytest.mark.parametrize("text", ["Сергей", "Киёв", "Ќосе"])
def test_other_scripts_keep_their_letters(text: str) -> None:
    assert strip_diacritics(text) == text
    assert fold(text) == text.lower()


@given(NAMES)
@example("Oʻzbek ʼ’")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(NAMES)
@example("Washington, D.C.")
def test_a_key_of_words_is_its_own_key(text: str) -> None:
    words = " ".join(key(text.replace(",", " ")).split())
    assert key(words) == words


@given(NAMES)
def test_capitals_and_composition_make_no_other_key(text: str) -> None:
    from unicodedata import normalize

    assert key(normalize("NFD", text)) == key(normalize("NFC", text))
    assert fold(text.lower()) == fold(text)


@pytest.mark.parametrize("text", ["Ann \u200b Lee", "Ann-\u00ad Lee", "\ufeff Ann Lee", "Ann Lee ʼ"])
def test_a_word_that_folds_to_nothing_is_no_word(text: str) -> None:
    assert key(text) == "ann lee"


@given(st.text())
def test_a_key_of_any_text_has_no_white_space_but_spaces(text: str) -> None:
    assert not set(key(text)) & set("\n\t\r\xa0\u2028")


@given(st.text(st.sampled_from(JOINERS + "aÉж ,."), max_size=30))
def test_a_joined_key_has_no_joiner(text: str) -> None:
    assert not set(joined_key(text)) & set(JOINERS)
    assert not set(key(text)) & set(JOINERS)


@given(st.text(st.sampled_from(JOINERS + "aÉж,."), max_size=30))
def test_a_joined_key_has_the_letters_of_the_key(text: str) -> None:
    plain = text.replace(",", "").replace(".", "")
    assert joined_key(plain) == key(plain).replace(" ", "")


@given(NAMES)
def test_stripping_twice_is_stripping_once(text: str) -> None:
    assert strip_diacritics(strip_diacritics(text)) == strip_diacritics(text)
