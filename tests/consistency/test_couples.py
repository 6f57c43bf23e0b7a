"""Which spellings are compared at all: a list of names does not make more comparisons than a draft may."""

from __future__ import annotations

import random
from itertools import product

from checker.consistency.pairs import MOST_COMPARISONS, couples_by, near_couples, pairs, same_letters
from checker.consistency.spellings import Spelling


def spelling(*words: str) -> Spelling:
    return Spelling(words, frozenset())


SYLLABLES = [consonant + vowel for consonant, vowel in product("bdgklmnrst", "aeiou")]


def many(count: int) -> list[Spelling]:
    chance = random.Random(5)  # noqa: S311  # nothing secret
    return [spelling(*("".join(chance.choices(SYLLABLES, k=3)).title() for _ in range(2))) for _ in range(count)]


class Silent:
    """A scene that counts how often it is asked, and says nothing."""

    strict = False

    def in_full(self, key: str) -> bool:  # noqa: ARG002
        return False

    def tells_apart(self, one: Spelling, other: Spelling) -> bool:  # noqa: ARG002
        return False

    def joins(self, one: Spelling, other: Spelling) -> bool:  # noqa: ARG002
        return False


def test_near_words_and_the_same_letters_are_compared() -> None:
    found = [spelling("Gurbanguly"), spelling("Bishkek"), spelling("Kurbanguly"), spelling("Bish-kek")]
    assert near_couples(found) == [(0, 2), (1, 3)]


def test_the_same_words_in_another_order_are_compared() -> None:
    assert same_letters([spelling("Ali", "Vali"), spelling("Oybek"), spelling("Vali", "Ali")]) == {(0, 2)}


def test_ten_thousand_names_make_no_more_comparisons_than_a_draft_may() -> None:
    found = many(10_000)
    couples = near_couples(found)
    assert len(couples) <= MOST_COMPARISONS
    assert couples == sorted(set(couples))
    assert all(one < other < len(found) for one, other in couples)


def test_ten_thousand_names_that_share_a_word_do_not_all_meet() -> None:
    found = [
        spelling("Karim", f"{one}{other}{third}".title()) for one, other, third in product(SYLLABLES[:22], repeat=3)
    ]
    assert len(found) > 10_000
    assert len(near_couples(found)) <= MOST_COMPARISONS


def test_a_thousand_times_the_same_letters_do_not_all_meet() -> None:
    found = [spelling("-".join(["Nur", "Sultan"][: 1 + n % 2]), *["A"] * 0) for n in range(1000)]
    assert len(same_letters(found)) <= 2 * 12 * 11 // 2


def test_over_many_drafts_the_number_is_bounded_and_common_keys_are_none() -> None:
    found = [spelling(f"Name{number}") for number in range(30)]
    assert len(list(couples_by(found, lambda _: {"all"}, most_alike=30, most=10_000))) == 30 * 29 // 2
    assert list(couples_by(found, lambda _: {"all"}, most_alike=29, most=10_000)) == []
    assert len(list(couples_by(found, lambda _: {"all"}, most_alike=30, most=100))) == 100


def test_each_couple_comes_once() -> None:
    found = [spelling("Nur-Sultan"), spelling("Nursultan")]
    assert list(couples_by(found, lambda _: {"a", "b"}, most_alike=9, most=100)) == [(0, 1)]


def test_pairs_are_the_couples_that_are_one_name() -> None:
    found = [spelling("Yakkabog"), spelling("Bishkek"), spelling("Yakkabag")]
    (pair,) = pairs([(0, 1), (0, 2), (1, 2)], found, Silent())
    assert (pair.one, pair.other, pair.why) == (found[0], found[2], "letters")
