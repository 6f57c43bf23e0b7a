from __future__ import annotations

import pytest

from checker.names.acronym import _spells, name_before


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("They met the Organization of Turkic States", "OTS", "Organization of Turkic States"),
        ("the Department of Defense", "DoD", "Department of Defense"),
        ("the Association of Southeast Asian Nations", "ASEAN", "Association of Southeast Asian Nations"),
        ("The U.S. Agency for International Development", "USAID", "U.S. Agency for International Development"),
    ],
)
def test_a_name_that_gives_the_letters_is_found(text: str, acronym: str, name: str) -> None:
    start = name_before(text, len(text), acronym)
    assert start is not None
    assert text[start:] == name


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("John Smith", "WV"),
        ("the Council of Europe", "PACE"),
        ("a partnership for energy", "PE"),
        ("Kazakhstan", "K"),
    ],
)
def test_words_that_do_not_give_the_letters_are_no_name(text: str, acronym: str) -> None:
    assert name_before(text, len(text), acronym) is None


@pytest.mark.parametrize(
    ("name", "letters", "fits"),
    [
        ("Baku Institute of Desert Studies", "bids", True),
        ("Department of Defense", "dod", True),
        ("Association of Southeast Asian Nations", "asean", True),
        ("United States Agency for International Development", "usaid", True),
        ("Organization for Security and Co operation in Europe", "osce", True),
        ("Baku Institute", "bids", False),
        ("Baku Institute of Desert Studies Today", "bids", False),
        ("Baku of Institute", "", False),
        ("of the", "", True),
    ],
)
def test_letters(name: str, letters: str, fits: bool) -> None:  # noqa: FBT001
    assert _spells(name.split(" "), letters) is fits
