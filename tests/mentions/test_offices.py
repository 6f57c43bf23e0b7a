"""Whose a title of office is, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.mentions import Draft


def offices(draft: Draft) -> list[tuple[str, str, str, str]]:
    return [(m.text, m.entry.id.split("-")[-1], m.attached, m.person) for m in draft.of("office")]


ANA = "ana-kovalenta"


PRESIDENT = ("President", "president", "before", ANA)
CHAMBERLAIN = ("Royal Chamberlain", "chamberlain", "before")
KEEPER = ("keeper", "usher", "", "")
KEEPER_OF_KEYS = ("Keeper of the Keys", "usher", "", "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("President Kovalenta", [PRESIDENT], id="before the name"),
        pytest.param("President\u00a0Kovalenta", [PRESIDENT], id="a fixed space"),
        pytest.param(
            "Ana Kovalenta, president of Ruritania,",
            [("president of Ruritania", "president", "after", ANA)],
            id="after the name",
        ),
        pytest.param("Ana Kovalenta, the president,", [("president", "president", "after", ANA)], id="an article"),
        pytest.param("Ana Kovalenta, who is the president,", [("president", "president", "after", ANA)], id="who is"),
        pytest.param("Ana Kovalenta left. The president came.", [("president", "president", "", ANA)], id="alone"),
        pytest.param("After Ana Kovalenta, the keeper left.", [("keeper", "usher", "", "")], id="a clause follows"),
        pytest.param(
            "Unlike Ana Kovalenta, the keeper, Max Twin, left", [("keeper", "usher", "", "")], id="of the next person"
        ),
        pytest.param(
            "Ana Kovalenta, keeper of bees and the rest", [("keeper", "usher", "after", ANA)], id="without an article"
        ),
        pytest.param(
            "Ana Kovalenta, the keeper in grey, left", [("keeper", "usher", "after", ANA)], id="closed by a later comma"
        ),
        pytest.param(
            "In contrast to Ana Kovalenta, the keeper, 81, left", [("keeper", "usher", "", "")], id="a comparison"
        ),
        pytest.param("Ana Kovalenta, Keeper Smith and others", [], id="the next in a row"),
        pytest.param(
            "Ana Kovalenta, the keeper since May, left", [("keeper", "usher", "after", ANA)], id="with what follows it"
        ),
        pytest.param("Head of State Kovalenta", [("Head of State", "president", "before", ANA)], id="word for word"),
        pytest.param("Royal Chamberlain Ana Kovalenta", [(*CHAMBERLAIN, ANA)], id="a title never held"),
        pytest.param(
            "President Ana Kovalenta met Royal Chamberlain Max Twin",
            [PRESIDENT, (*CHAMBERLAIN, "max-twin")],
            id="two people",
        ),
        pytest.param("Presidents Kovalenta and Twin", [PRESIDENT], id="in the plural"),
        pytest.param("President Ana Kovalenta Jr. left", [PRESIDENT], id="in full, and more"),
        pytest.param("President Kovalenta Smith left", [], id="a family name that is another's given name"),
        pytest.param("President Max Twin", [], id="a title of two offices, held by neither"),
        pytest.param("the president", [], id="a title of two offices, nobody named"),
        pytest.param("the keeper left", [KEEPER], id="a title of one office"),
        pytest.param("This keeper left", [KEEPER], id="this"),
        pytest.param("The keeper left", [KEEPER], id="at the beginning of a sentence"),
        pytest.param("keeper left", [], id="without an article"),
        pytest.param("the Keeper of the Keys left", [KEEPER_OF_KEYS], id="its own name"),
        pytest.param("Keeper of the Keys left", [KEEPER_OF_KEYS], id="its own name without an article"),
        pytest.param("the keeper of bees", [], id="of something else"),
        pytest.param("the keeper Smith", [], id="before an unknown name"),
        pytest.param("the keeper-elect", [], id="with a hyphen after it"),
        pytest.param("the keeper elect", [], id="elect"),
        pytest.param("the vice keeper", [], id="vice"),
        pytest.param("the ex-keeper", [], id="with a hyphen before it"),
        pytest.param("the Borduria keeper", [], id="after an unknown name"),
        pytest.param("the former Ruritanian president", [], id="a former one's"),
        pytest.param(
            "Ruritanian president today", [("Ruritanian president", "president", "", "")], id="with its country"
        ),
        pytest.param(
            "Ruritania's president today", [("Ruritania's president", "president", "", "")], id="its country's"
        ),
    ],
)
def test_offices_in(find: Callable[..., Draft], text: str, found: list[tuple[str, str, str, str]]) -> None:
    assert offices(find(text)) == found


@pytest.mark.parametrize(
    ("day", "office"),
    [
        pytest.param("2010-01-01", "grand-fenwick-president", id="the one held on the day"),
        pytest.param("1990-01-01", None, id="none on the day, two in a life"),
        pytest.param("2023-01-01", None, id="two on the day"),
    ],
)
def test_a_title_of_two_offices_is_the_one_held_on_the_day(
    find: Callable[..., Draft], day: str, office: str | None
) -> None:
    found = [m.entry.id for m in find("President Béla Dvořák", date=day).of("office")]
    assert found == ([office] if office else [])


@pytest.mark.parametrize(
    ("day", "person"), [("2020-06-01", [ANA]), ("2022-06-01", []), (None, [ANA])], ids=["in office", "later", "undated"]
)
def test_the_president_alone_is_who_holds_the_office_on_the_day(
    find: Callable[..., Draft], day: str | None, person: list[str]
) -> None:
    draft = find("Ana Kovalenta left. The president came.", date=day)
    assert [m.person for m in draft.of("office")] == person


def test_a_title_before_a_name_is_the_office_once_held(find: Callable[..., Draft]) -> None:
    (office,) = find("President Ana Kovalenta", date="2023-06-01").of("office")
    assert (office.entry.id, office.person) == ("ruritania-president", ANA)


def test_a_title_with_its_country_says_so(find: Callable[..., Draft]) -> None:
    assert [m.with_place for m in find("the Ruritanian president. Ruritania's chamberlain").of("office")] == [
        True,
        True,
    ]
    assert [m.with_place for m in find("the keeper").of("office")] == [False]


def test_a_title_in_another_paragraph_is_not_before_the_name(find: Callable[..., Draft]) -> None:
    assert offices(find("the keeper.\n\nAna Kovalenta")) == [("keeper", "usher", "", "")]


def test_people_and_titles_are_found_with_bounded_work(find: Callable[..., Draft]) -> None:
    draft = find("President Kovalenta met the chamberlain. " * 50)
    assert [m.entry.id for m in draft.mentions] == [
        "ruritania-president",
        "ana-kovalenta",
        "ruritania-chamberlain",
    ] * 50
