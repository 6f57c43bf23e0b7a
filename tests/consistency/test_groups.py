from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.consistency.groups import groups
from checker.consistency.within import spelled_twice
from checker.documents import read_document
from checker.spotting.find import spot

if TYPE_CHECKING:
    from checker.consistency.groups import Variant


def grouped(text: str, *right: str, entry: str = "") -> list[list[Variant]]:
    """Group what a text spells in several ways; names that have the words `entry` are a glossary's."""
    document = read_document("a.txt", text, [])
    names = [it._replace(entry="it" if entry and entry in it.text else "") for it in spot(document)]
    return groups(spelled_twice(names, document), document, right)


YAKKABOG = "Rescuers came to Yakkabog. The roads to Yakkabag were cut off. It is quiet in {}."


@pytest.mark.parametrize(
    ("last", "kept"),
    [
        pytest.param("Yakkabag", ["Yakkabag", "Yakkabog"], id="the more frequent one"),
        pytest.param("Bishkek", ["Yakkabog", "Yakkabag"], id="of equals the earlier one"),
    ],
)
def test_what_is_kept_comes_first(last: str, kept: list[str]) -> None:
    (group,) = grouped(YAKKABOG.format(last))
    assert [variant.text for variant in group] == kept


@pytest.mark.parametrize(
    ("right", "texts", "known"),
    [
        pytest.param(
            ("Yakkabag",), ["Yakkabag", "Yakkabog"], ["right", ""], id="the glossary's form before a frequent one"
        ),
        pytest.param((), ["Yakkabog", "Yakkabag"], ["", "wrong"], id="a wrong spelling of the glossary's last"),
    ],
)
def test_what_glossaries_say_comes_before_what_is_frequent(
    right: tuple[str, ...], texts: list[str], known: list[str]
) -> None:
    (group,) = grouped(YAKKABOG.format("Yakkabog"), *right, entry="Yakkabag")
    assert [variant.text for variant in group] == texts
    assert [variant.known for variant in group] == known


def test_all_places_of_the_differing_word_are_given_with_the_whole_names() -> None:
    text = "Gurbanguly K. Ataliyev spoke. Kurbanguly Ataliyev left. It was late. Kurbanguly Ataliyev slept."
    (group,) = grouped(text)
    assert [(variant.text, [place.name for place in variant.places]) for variant in group] == [
        ("Kurbanguly", ["Kurbanguly Ataliyev", "Kurbanguly Ataliyev"]),
        ("Gurbanguly", ["Gurbanguly K Ataliyev"]),
    ]
    assert [text[place.start : place.end] for variant in group for place in variant.places] == [
        "Kurbanguly",
        "Kurbanguly",
        "Gurbanguly",
    ]


def test_three_spellings_are_one_group() -> None:
    (group,) = grouped("He saw Yakkabog. Then he saw Yakkabag. At last he saw Yakkabogh.")
    assert sorted(variant.text for variant in group) == ["Yakkabag", "Yakkabog", "Yakkabogh"]


def test_particles_within_a_stretch_are_part_of_its_text() -> None:
    text = "Ursula van der Leyden spoke to the press. Later that day Leyden Ursula left."
    (group,) = grouped(text)
    assert [variant.text for variant in group] == ["Ursula van der Leyden", "Leyden Ursula"]


def test_two_names_are_two_groups() -> None:
    text = "He saw Yakkabog. Then he saw Yakkabag. He met Gurbanguly Ataliyev. Later he met Kurbanguly Ataliyev."
    assert len(grouped(text)) == 2


def test_no_pairs_are_no_groups() -> None:
    assert grouped("He saw Yakkabog.") == []
