"""Two people at once in an office that one holds at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.glossary.load import DraftLayer, load_glossary
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from checker.errors import Problem

OFFICE = "- {id: chief, kind: office, name: Chief of Borduria, sole: true}\n"


def complaints(*people: tuple[str, str], office: str = OFFICE) -> list[str]:
    text = office + "".join(
        f"- {{id: {name}, kind: person, name: {name.title()} Bor, tenures: [{{office: chief, {days}}}]}}\n"
        for name, days in people
    )
    node = parse_yaml(text, "a.md", [])
    assert node is not None
    problems: list[Problem] = []
    load_glossary([], problems, DraftLayer("a.md", node, text))
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        pytest.param(
            "since: 2019-01-01", "since: 2020-01-01", "‘ana’ holds it from 2019-01-01 with no end", id="an open end"
        ),
        pytest.param(
            "since: 2019-01-01, until: 2020-06-01",
            "since: 2020-01-01",
            "‘ana’ holds it from 2019-01-01 until 2020-06-01",
            id="half a year",
        ),
    ],
)
def test_overlapping_terms_are_told_at_the_later_one(first: str, second: str, said: str) -> None:
    (problem,) = complaints(("ana", first), ("bela", second))
    assert problem.startswith("a.md:3:")
    assert f"‘bela’ holds ‘chief’ from 2020-01-01, but {said}" in problem
    assert "give the term of ‘ana’ its last day (until)" in problem


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("since: 2019-01-01, until: 2020-01-01", "since: 2020-01-01", id="the day of the handover"),
        pytest.param("since: 2019-01-01, until: 2019-12-31", "since: 2020-01-01", id="one after the other"),
        pytest.param("until: 2019-12-31", "since: 2019-01-01", id="an unknown beginning"),
        pytest.param("since: 2016, until: 2019", "since: 2019", id="the year of the handover"),
        pytest.param(
            "since: 2016, until: 2019", "since: 2019-05-01", id="the year of the end, the day of the beginning"
        ),
    ],
)
def test_terms_one_after_the_other_are_in_order(first: str, second: str) -> None:
    assert complaints(("ana", first), ("bela", second)) == []


def test_an_office_of_several_people_may_be_held_by_several() -> None:
    office = OFFICE.replace(", sole: true", "")
    assert complaints(("ana", "since: 2019-01-01"), ("bela", "since: 2020-01-01"), office=office) == []
