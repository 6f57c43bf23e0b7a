"""Names that no glossary lists, the weightiest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.consistency.suggestions import suggestions
from checker.consistency.summary import Summary, Use

if TYPE_CHECKING:
    from checker.consistency.suggestions import Suggestion


def _use(text: str, times: int = 1, kind: str = "person", titles: tuple[str, ...] = (), entry: str = "") -> Use:
    words = () if entry else tuple(text.split())
    return Use(entry, "full" if entry else "", text, words, kind, titles, right=False, times=times, line=1, column=1)


def _of(*drafts: list[Use], least: int = 1) -> list[Suggestion]:
    dated = enumerate(drafts, 1)
    return suggestions([Summary(f"{n}.md", f"2021-01-0{n}", tuple(uses)) for n, uses in dated], least)


def _names(found: list[Suggestion]) -> list[tuple[str, int]]:
    return [(one.cluster.majority, one.count) for one in found]


def test_the_more_frequent_name_comes_first() -> None:
    found = _of([_use("Anna Borduri", 2)], [_use("Boris Zubrov", 3), _use("Anna Borduri", 2)])
    assert _names(found) == [("Anna Borduri", 4), ("Boris Zubrov", 3)]
    assert (found[0].drafts, found[0].dates) == (2, ("2021-01-01", "2021-01-02"))


def test_a_name_in_two_spellings_counts_twice() -> None:
    found = _of([_use("Gurbanguly Ataliyev", 2)], [_use("Kurbanguly Ataliyev", 1)], [_use("Boris Zubrov", 4)])
    assert [len(one.cluster.usages) for one in found] == [2, 1]
    assert [(one.count, one.weight) for one in found] == [(3, 6), (4, 4)]


def test_a_family_name_alone_counts_for_the_one_full_name_that_ends_so() -> None:
    found = _of([_use("Boris Zubrov", 1, titles=("minister",)), _use("Zubrov", 3, titles=("minister", "mr"))])
    assert [(one.cluster.majority, one.count, one.later, one.titles) for one in found] == [
        ("Boris Zubrov", 4, 3, ("minister", "mr"))
    ]


def test_a_family_name_of_two_people_is_nobody_s() -> None:
    found = _of([_use("Boris Zubrov"), _use("Anna Zubrov"), _use("Zubrov", 3)])
    assert _names(found) == [("Zubrov", 3), ("Anna Zubrov", 1), ("Boris Zubrov", 1)]


def test_a_place_is_no_family_name() -> None:
    found = _of([_use("Jack London"), _use("London", 3, "place")])
    assert _names(found) == [("London", 3), ("Jack London", 1)]


def test_what_a_glossary_lists_is_left_out_and_what_is_rare() -> None:
    found = _of([_use("Kyiv", 9, "place", entry="kyiv"), _use("Anna Borduri"), _use("Boris Zubrov", 2)], least=2)
    assert _names(found) == [("Boris Zubrov", 2)]


def test_a_word_of_which_nothing_says_what_it_is_is_left_out() -> None:
    found = _of([_use("Monday", 9, ""), _use("Sea Org", 2, ""), _use("Zubrov", 1, "", ("mr",))])
    assert _names(found) == [("Sea Org", 2), ("Zubrov", 1)]
