from __future__ import annotations

from checker.names.alignment import Step
from checker.names.difference import DIFFERENCE, compare_differences, differences, names_of_differences


def way(*pairs: tuple[str, str]) -> list[Step]:
    return [Step(source, target, 1.0, known=True) for source, target in pairs]


def test_what_became_the_same_is_no_difference() -> None:
    steps = way(("т", "t"), ("о", "o"))
    assert differences(steps, steps) == []
    assert compare_differences(steps, steps, {}, "ru") == [0.0] * (len(DIFFERENCE) - 1) + [2.0]


def test_stretches_begin_and_end_at_the_same_native_letters() -> None:
    name = way(("ш", "sh"), ("о", "o"), ("й", "i"), ("гу", "gu"))
    spelling = way(("ш", "sz"), ("о", "o"), ("йг", "jg"), ("у", "u"))
    found = differences(name, spelling)
    assert [(one.source, one.own, one.other) for one in found] == [("ш", "sh", "sz"), ("йгу", "igu", "jgu")]
    assert [one.is_first for one in found] == [True, False]
    assert [one.is_last for one in found] == [False, True]


def test_letters_put_in_belong_to_the_letter_before() -> None:
    found = differences(way(("к", "k"), ("о", "o")), way(("к", "k"), ("", "h"), ("о", "o")))
    assert [(one.source, one.own, one.other) for one in found] == [("к", "k", "kh")]


def test_letters_put_in_at_the_beginning_are_found() -> None:
    found = differences(way(("е", "e")), way(("", "y"), ("е", "e")))
    assert [(one.source, one.own, one.other) for one in found] == [("е", "e", "ye")]


def test_nothing_differs_from_nothing() -> None:
    assert differences([], []) == []


def test_differences_have_names_with_and_without_the_native_letter() -> None:
    found = differences(way(("г", "h"), ("а", "a")), way(("г", "ğ"), ("а", "a")))
    assert names_of_differences(found, "uk") == ["Dг:h>g", "dh>g", "sг>g", "uk г>g", "^г:h>g", "^h>g", "n1"]


def test_weights_of_differences_are_summed() -> None:
    name, spelling = way(("г", "h"), ("а", "a")), way(("г", "g"), ("а", "a"))
    numbers = dict(zip(DIFFERENCE, compare_differences(name, spelling, {"dh>g": 2.0, "n1": -1.0}, "uk"), strict=True))
    assert numbers["differing_weight"] == 1
    assert numbers["differing_least"] == numbers["differing_against"] == -1
    assert numbers["differences"] == 1
