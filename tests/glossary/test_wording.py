from __future__ import annotations

import pytest

from checker.glossary.model import Entry, Form, Tenure
from checker.glossary.wording import office_name, title_before_name

HUNGARY = Entry("hungary", "place", (Form("Hungary", "preferred"), Form("Republic of Hungary", "admitted", "formal")))
NETHERLANDS = Entry("netherlands", "place", (Form("Netherlands", "preferred"),))


def office(name: str, *short: str) -> Entry:
    return Entry("o", "office", (Form(name, "preferred"), *(Form(text, "preferred", role="short") for text in short)))


@pytest.mark.parametrize(
    ("name", "place", "without"),
    [
        ("Prime Minister of Hungary", HUNGARY, "Prime Minister"),
        ("Prime Minister of the Netherlands", NETHERLANDS, "Prime Minister"),
        ("Chancellor", HUNGARY, "Chancellor"),
        ("Minister for Hungary", HUNGARY, "Minister for Hungary"),
        ("Prime Minister of Hungary", None, "Prime Minister of Hungary"),
    ],
)
def test_an_office_is_named_without_its_place(name: str, place: Entry | None, without: str) -> None:
    assert office_name(office(name), place, with_place=False) == without


def test_an_office_is_named_without_the_formal_name_of_its_place() -> None:
    assert office_name(office("President of the Republic of Hungary"), HUNGARY, with_place=False) == "President"


def test_an_office_is_named_with_its_place() -> None:
    assert office_name(office("Prime Minister of Hungary"), HUNGARY, with_place=True) == "Prime Minister of Hungary"


@pytest.mark.parametrize(
    ("short", "title"),
    [
        (["foreign minister"], "Foreign Minister"),
        (["secretary of state for trade"], "Secretary of State for Trade"),
        (["secretary-general"], "Secretary-General"),
        (["UN secretary-general"], "UN Secretary-General"),
        (["commander-in-chief"], "Commander-in-Chief"),
        (["people's commissar"], "People's Commissar"),
        (["people’s commissar"], "People’s Commissar"),
        (["vice-president of the council"], "Vice-President of the Council"),
        (["chief", "head"], "Head"),
        ([], ""),
    ],
)
def test_a_title_before_a_name_has_capitals(short: list[str], title: str) -> None:
    assert title_before_name(office("Minister", *short)) == title


@pytest.mark.parametrize(
    ("day", "valid"),
    [("2019-03-22", False), ("2019-03-23", True), ("2022-09-18", True), ("2022-09-19", False), (None, True)],
)
def test_days_bound_forms_and_tenures_inclusively(day: str | None, valid: bool) -> None:  # noqa: FBT001
    assert Form("Nur-Sultan", "preferred", since="2019-03-23", until="2022-09-18").valid_on(day) is valid
    assert Tenure("o", "2019-03-23", "2022-09-18").covers(day) is valid


def test_a_side_without_a_day_is_open() -> None:
    assert Form("A", "preferred").valid_on("0001-01-01")
    assert Tenure("o").covers("9999-12-31")


CAPITAL = Entry(
    "astana",
    "place",
    (
        Form("Astana", "preferred", until="2019-03-22"),
        Form("Nur-Sultan", "preferred", since="2019-03-23", until="2022-09-18"),
        Form("Astana City", "admitted"),
        Form("Astana Now", "preferred", since="2022-09-20"),
    ),
)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2000-01-01", "Astana"),
        ("2020-01-01", "Nur-Sultan"),
        ("2022-09-19", None),
        ("2024-01-01", "Astana Now"),
        (None, "Astana Now"),
    ],
)
def test_the_preferred_name_depends_on_the_day(day: str | None, name: str | None) -> None:
    form = CAPITAL.preferred(day)
    assert (form.text if form else None) == name


def test_an_entry_without_a_preferred_form_is_called_by_its_id() -> None:
    assert Entry("x", "term", (Form("A", "deprecated"),)).name == "x"
    assert CAPITAL.preferred(role="short") is None
    assert CAPITAL.name == "Astana Now"
