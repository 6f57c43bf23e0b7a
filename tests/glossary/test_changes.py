"""What changed, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from checker.glossary.changes import changes

if TYPE_CHECKING:
    from pathlib import Path

    from tests.glossary.conftest import Load

OFFICES = "- {id: o, kind: office, name: Chair}"


class Told(Protocol):
    def __call__(self, before: str, after: str) -> list[str]: ...


@pytest.fixture
def told(load: Load, tmp_path: Path) -> Told:
    assert tmp_path

    def told(before: str, after: str) -> list[str]:
        states = []
        for entries in (before, after):
            glossary, problems = load(f"entries:\n{OFFICES}\n{entries}")
            assert not problems
            states.append(glossary)
        return [str(change) for change in changes(*states)]

    return told


def _entry(fields: str) -> str:
    return f"- {{id: k, {fields}}}" if fields else ""


MAN = "kind: person, name: Ivan Petrov"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        pytest.param("", "kind: place, name: Kyiv", ["New place: Kyiv"], id="added"),
        pytest.param(
            "",
            f"{MAN}, deprecated: [I Petroff], tenures: [{{office: o, since: 2001-01-01}}], note: Elected.",
            ["New person: Ivan Petrov; Chair from 2001-01-01; wrong: ‘I Petroff’; reason: Elected"],
            id="added with all there is to say",
        ),
        pytest.param("kind: place, name: Kyiv", "", ["Kyiv is not in the glossary any more"], id="removed"),
        pytest.param(
            "kind: place, name: Kiev",
            "kind: place, name: Kyiv, deprecated: [{name: Kiev, since: 2019-08-14, note: AP did.}]",
            ["Kiev → Kyiv from 2019-08-14; reason: AP did"],
            id="renamed from a day on, for a reason",
        ),
        pytest.param(
            "kind: place, name: Kiev",
            "kind: place, names: [{name: Kiev, until: 2019-08-13}, {name: Kyiv, since: 2019-08-14}], note: AP did.",
            ["Kiev → Kyiv from 2019-08-14; reason: AP did"],
            id="renamed, with dated names",
        ),
        pytest.param(
            "kind: place, name: Kiev",
            "kind: place, name: Kyiv, admitted: [Kiev]",
            ["Kiev → Kyiv; ‘Kiev’ may still be written"],
            id="renamed, the old name admitted",
        ),
        pytest.param(
            "kind: place, name: Kyiv, admitted: [Kiev]",
            "kind: place, name: Kyiv, deprecated: [Kiev]",
            ["‘Kiev’ is wrong (was admitted)"],
            id="another status",
        ),
        pytest.param(
            "kind: place, name: Kyiv",
            "kind: place, name: Kyiv, deprecated: [Kiev], admitted: [Kyyiv], formal: [City of Kyiv]",
            [
                "‘City of Kyiv’ is a formal name of Kyiv",
                "‘Kyyiv’ may be written for Kyiv",
                "‘Kiev’ is wrong: write ‘Kyiv’",
            ],
            id="new forms",
        ),
        pytest.param(
            "kind: place, name: Kyiv, deprecated: [Kiev], admitted: [Kyyiv], demonym: {noun: Kyivan}",
            "kind: place, name: Kyiv",
            ["‘Kyyiv’ is no longer admitted", "‘Kiev’ is no longer wrong",
             "‘Kyivan’ is no longer a demonym of Kyiv (noun)"],
            id="forms that went",
        ),
        pytest.param(
            "kind: place, names: [{name: Astana, until: 2019-03-22}, {name: Nur-Sultan, since: 2019-03-23}]",
            "kind: place, names: [{name: Astana, until: 2019-03-22}, "
            "{name: Nur-Sultan, since: 2019-03-23, until: 2022-09-18}, {name: Astana, since: 2022-09-19}]",
            ["Nur-Sultan → Astana from 2022-09-19"],
            id="renamed back",
        ),
        pytest.param(
            f"{MAN}, tenures: [{{office: o, since: 2001-01-01}}]",
            f"{MAN}, tenures: [{{office: o, since: 2001-01-01, until: 2005-01-01}}, "
            "{office: o, since: 2009-01-01, note: Again.}]",
            ["Ivan Petrov is Chair until 2005-01-01", "Ivan Petrov: Chair from 2009-01-01; reason: Again"],
            id="terms",
        ),
        pytest.param(
            f"{MAN}, tenures: [{{office: o, since: 2001-01-01}}]",
            MAN,
            ["Ivan Petrov: not Chair from 2001-01-01"],
            id="a term that went",
        ),
        pytest.param(
            f"{MAN}, native: {{ru: Иван}}, protected: [Ivan Petrov Street]",
            f"{MAN}, family: Petrov, native: {{ru: Иван Петров}}, via: {{hu: Petrov}}, gender: m",
            [
                "Ivan Petrov: family name is Petrov",
                "Ivan Petrov: gender is m",
                "Ivan Petrov: name in Russian Иван → Иван Петров",
                "Ivan Petrov: form in Hungarian is Petrov",
                "‘Ivan Petrov Street’ is no longer kept from being taken for Ivan Petrov",
            ],
            id="facts",
        ),
        pytest.param(
            "kind: organisation, name: EU",
            "kind: organisation, name: EU, familiar: true, protected: [EU Street]",
            ["EU: needs no introduction any more", "‘EU Street’ is not taken for EU"],
            id="what a body needs",
        ),
        pytest.param(
            "kind: place, name: Kyiv, note: A.", "kind: place, name: Kyiv, note: A. B.", ["Kyiv: A. B."], id="a note"
        ),
        pytest.param(
            "kind: place, name: Kyiv, note: A.",
            "kind: place, name: Kyiv, note: A. B., admitted: [Kyyiv]",
            ["‘Kyyiv’ may be written for Kyiv; reason: B"],
            id="what was added to a note is the reason",
        ),
        pytest.param(
            "kind: place, name: Kyiv, source: a", "kind: place, name: Kyiv, source: b, tests: {match: Kyiv}", [],
            id="nothing for readers",
        ),
    ],
)  # fmt: skip
def test_it_is_told(told: Told, before: str, after: str, said: list[str]) -> None:
    assert told(_entry(before), _entry(after)) == said


def test_what_is_gone_is_told_last(told: Told) -> None:
    assert told("- {id: a, kind: place, name: Aa}", "- {id: b, kind: place, name: Bb}") == [
        "New place: Bb",
        "Aa is not in the glossary any more",
    ]
