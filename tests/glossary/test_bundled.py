from __future__ import annotations

import os
import re
from collections import Counter
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.glossary.lint import Book, chosen, lint
from checker.glossary.load import load_glossary
from checker.glossary.schema import GLOSSARY
from checker.resources import bundled_name, folder, yaml_files
from checker.yamlfiles import read_text

if TYPE_CHECKING:
    from checker.errors import Problem
    from checker.glossary.load import Glossary

FILES = yaml_files(folder("glossaries"))
PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


@cache
def bundled() -> Glossary:
    problems: list[Problem] = []
    glossary = load_glossary(FILES, problems)
    assert [str(problem) for problem in problems] == []
    return glossary


def ids_of(path: str) -> list[str]:
    with open(path, encoding="utf-8") as stream:
        values = read_text(stream.read(), path, GLOSSARY, [])
    return [raw.get("id", "") for raw in values["entries"]]


def test_the_bundled_glossaries_load_without_a_problem() -> None:
    assert len(bundled().entries) > 200


@pytest.mark.parametrize("path", FILES, ids=bundled_name)
def test_a_bundled_glossary_is_in_english_and_in_the_public_domain_or_its_licence_is_beside_it(path: str) -> None:
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    values = read_text(text, path, GLOSSARY, [])
    assert values["language"] == "en"
    if values["licence"] != "CC0-1.0":
        (notice,) = re.findall(rf"{values['licence']}: glossaries/(LICENSE\.[\w.-]+)", text.partition("language:")[0])
        assert os.path.isfile(os.path.join(folder("glossaries"), notice))
        assert f'"glossaries/{notice}"' in PYPROJECT.read_text(encoding="utf-8")


def test_every_entry_has_a_source() -> None:
    assert [identity for identity, entry in bundled().entries.items() if not entry.source] == []


def test_every_id_is_written_and_stands_once_in_all_files() -> None:
    counted = Counter(identity for path in FILES for identity in ids_of(path))
    assert [identity for identity, times in counted.items() if times > 1 or not identity] == []


def test_tenures_of_one_sole_office_overlap_by_one_day_at_most() -> None:
    held: dict[str, list[tuple[date, date, str]]] = {}
    for person in bundled().entries.values():
        for tenure in person.tenures:
            if bundled().entries[tenure.office].sole:
                first = date.fromisoformat(tenure.since or "0001-01-01")
                last = date.fromisoformat(tenure.until or "9999-12-31")
                held.setdefault(tenure.office, []).append((first, last, person.id))
    assert len(held) > 20
    overlaps = [
        (office, one[2], other[2])
        for office, spans in held.items()
        for one, other in combinations(spans, 2)
        if (min(one[1], other[1]) - max(one[0], other[0])).days > 0 and not in_one_year(one, other)
    ]
    assert overlaps == []


def in_one_year(one: tuple[date, date, str], other: tuple[date, date, str]) -> bool:
    """Whether one term ends in the year in which the other begins, and no day of the end is known."""
    first, second = sorted((one, other))
    return (first[1].month, first[1].day) == (12, 31) and first[1].year == second[0].year


def test_every_tenure_has_a_first_day() -> None:
    assert [entry.id for entry in bundled().entries.values() for tenure in entry.tenures if not tenure.since] == []


def test_dated_names_of_one_entry_do_not_overlap() -> None:
    overlaps = [
        (entry.id, one.text, other.text)
        for entry in bundled().entries.values()
        for one, other in combinations(
            [form for form in entry.forms if (form.status, form.role) == ("preferred", "full")], 2
        )
        if max(one.since or "", other.since or "") <= min(one.until or "9999", other.until or "9999")
    ]
    assert overlaps == []


def test_a_deprecated_form_is_no_preferred_form_of_the_same_entry() -> None:
    clashes = [
        (entry.id, form.text)
        for entry in bundled().entries.values()
        for form in entry.forms
        if form.status == "deprecated"
        and any(other.text == form.text and other.status == "preferred" for other in entry.forms)
    ]
    assert clashes == []


def test_every_person_with_a_family_name_bears_it() -> None:
    people = [entry for entry in bundled().entries.values() if entry.kind == "person"]
    assert len(people) > 20
    assert [person.id for person in people if person.family and person.family not in person.name] == []


def test_offices_name_their_place_or_body() -> None:
    offices = [entry for entry in bundled().entries.values() if entry.kind == "office"]
    assert len(offices) > 20
    assert [office.id for office in offices if not office.place and not office.body] == []


def test_a_bundled_entry_names_its_file_as_installed_anywhere() -> None:
    origins = {entry.origin.path for entry in bundled().entries.values() if entry.origin}
    assert origins == {bundled_name(path) for path in FILES}
    assert all(path.startswith("glossaries/") for path in origins)


def test_lint_has_nothing_but_advice_for_them() -> None:
    found = lint(Book(bundled()), [check for check in chosen() if check.about.severity != "advice"])
    assert [(finding.at, check.name, finding.message) for check, finding in found] == []
