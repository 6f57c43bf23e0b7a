from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.glossary.load import DraftLayer, load_glossary
from checker.glossary.model import EntryTest, Tenure
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from conftest import Load  # type: ignore[import-not-found]  # beside this file

    from checker.errors import Problem
    from checker.glossary.load import Glossary


def entries(*lines: str) -> str:
    return "entries:\n" + "".join(f"  - {line}\n" for line in lines)


def forms(glossary: Glossary, identity: str) -> list[tuple[str, str, str]]:
    return [(form.text, form.status, form.role) for form in glossary.entries[identity].forms]


def test_one_line_is_an_entry(load: Load) -> None:
    glossary, problems = load(entries("{name: Kyiv, deprecated: [Kiev], kind: place}"))
    assert problems == []
    assert forms(glossary, "kyiv") == [("Kyiv", "preferred", "full"), ("Kiev", "deprecated", "full")]


def test_an_entry_keeps_everything_that_is_written(load: Load) -> None:
    glossary, problems = load(
        entries(
            "{id: p, kind: person, name: Ann Lee, family: Lee, gender: f, native: {no: Ån Li}, via: {ru: Энн Ли}, "
            "tenures: [{office: o, since: 2020, until: 2020}], protected: Lee Way, note: N, source: [S, T], "
            "tests: {match: Ann Lee spoke., ignore: [Lee Way]}}",
            "{id: o, kind: office, name: Chief, place: c, body: b, sole: true}",
            "{id: c, kind: place, name: Country}",
            "{id: b, kind: organisation, name: Body, familiar: true}",
        )
    )
    assert problems == []
    person, office, _, body = glossary.entries.values()
    assert (person.family, person.gender, person.note, person.source) == ("Lee", "f", "N", ("S", "T"))
    assert (person.native, person.via) == ((("no", "Ån Li"),), (("ru", "Энн Ли"),))
    assert person.tenures == (Tenure("o", "2020-01-01", "2020-12-31"),)
    assert person.protected == ("Lee Way",)
    assert glossary.tests == {"p": EntryTest(("Ann Lee spoke.",), ("Lee Way",))}
    assert (office.place, office.body, office.sole) == ("c", "b", True)
    assert body.familiar


def test_forms_stand_in_order_with_their_status_and_role(load: Load) -> None:
    glossary, problems = load(
        entries(
            "{id: x, kind: place, deprecated: G, calques: F, admitted: [D, {name: E}], formal: C, short: B, name: A, "
            "demonym: {adjective: H, noun: [I, J]}}"
        )
    )
    assert problems == []
    assert forms(glossary, "x") == [
        ("A", "preferred", "full"),
        ("B", "preferred", "short"),
        ("C", "admitted", "formal"),
        ("D", "admitted", "full"),
        ("E", "admitted", "full"),
        ("F", "admitted", "calque"),
        ("G", "deprecated", "full"),
        ("H", "admitted", "demonym-adjective"),
        ("I", "admitted", "demonym-noun"),
        ("J", "admitted", "demonym-noun"),
    ]


def test_dated_names_keep_their_days_and_short_forms(load: Load) -> None:
    glossary, problems = load(
        entries("{id: x, kind: place, names: [{name: A, short: [B], until: 2019-03}, {name: C, since: 2019-04-01}]}")
    )
    assert problems == []
    assert [(form.text, form.role, form.since, form.until) for form in glossary.entries["x"].forms] == [
        ("A", "full", None, "2019-03-31"),
        ("B", "short", None, "2019-03-31"),
        ("C", "full", "2019-04-01", None),
    ]


def test_a_form_knows_its_file_line_and_column(load: Load) -> None:
    glossary, _ = load(
        entries("{id: x, kind: place, name: A}", "name: B\n    kind: place\n    admitted:\n      - name: C")
    )
    origins = [form.origin for entry in glossary.entries.values() for form in entry.forms]
    assert [(origin.path, origin.line, origin.column) for origin in origins if origin] == [
        ("a.yaml", 2, 32),
        ("a.yaml", 3, 11),
        ("a.yaml", 6, 15),
    ]


@pytest.mark.parametrize(
    ("person", "short"),
    [
        pytest.param(
            "name: Péter Szijjártó, family: Szijjártó, deprecated: [Peter Siyarto]",
            [("Szijjártó", "preferred"), ("Siyarto", "deprecated")],
            id="family name last",
        ),
        pytest.param(
            "name: Xi Jinping, family: Xi, deprecated: [Hsi Chin-ping]",
            [("Xi", "preferred"), ("Hsi", "deprecated")],
            id="family name first",
        ),
        pytest.param(
            "name: Ursula von der Leyen, family: von der Leyen, admitted: [Ursula van der Layen]",
            [("von der Leyen", "preferred"), ("van der Layen", "admitted")],
            id="family name of three words",
        ),
        pytest.param(
            "name: Ann Lee, family: Lee, admitted: [Ann M. Lee Jr., 'Ann Leigh, Sr.', Ann Lea III]",
            [("Lee", "preferred"), ("Leigh", "admitted"), ("Lea", "admitted")],
            id="a suffix is no family name",
        ),
        pytest.param(
            "name: Fumio Kishida, family: Kishida, admitted: [Kishida Fumio]",
            [("Kishida", "preferred")],
            id="the family name at the other end",
        ),
        pytest.param("name: Ann Lee", [], id="no family name"),
        pytest.param(
            "name: Ann Lee, family: Lee, admitted: [Anna Lee, A. Lee]", [("Lee", "preferred")], id="the same again"
        ),
        pytest.param(
            "name: Ann Lee, family: Lee, deprecated: [Ann Li, Li]", [("Lee", "preferred")], id="already written"
        ),
        pytest.param("name: Ann Lee, family: Lee, deprecated: [Lea]", [("Lee", "preferred")], id="one word only"),
        pytest.param(
            "name: Ann Lee, family: Lee, short: Ann the Great",
            [("Ann the Great", "preferred"), ("Lee", "preferred")],
            id="short forms",
        ),
    ],
)
def test_the_family_part_of_full_forms_is_derived(load: Load, person: str, short: list[tuple[str, str]]) -> None:
    glossary, problems = load(entries(f"{{id: x, kind: person, {person}}}"))
    assert problems == []
    assert [(text, status) for text, status, role in forms(glossary, "x") if role == "short"] == short


def test_only_a_person_has_a_family_name(load: Load) -> None:
    glossary, _ = load(entries("{id: x, kind: place, name: Mount Lee, family: Lee}"))
    assert forms(glossary, "x") == [("Mount Lee", "preferred", "full")]


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("name: Péter Szijjártó", "peter-szijjarto"),
        ("name: Алма-Ата", "alma-ata"),
        ("name: ' U.S.  '", "u-s"),
        ("name: 東京", "dong-jing"),
        ("names: [Old, {name: New Town}]", "new-town"),
    ],
)
def test_an_id_is_derived_from_the_latest_name(load: Load, name: str, identity: str) -> None:
    glossary, problems = load(entries(f"{{{name}, kind: place}}"))
    assert problems == []
    assert list(glossary.entries) == [identity]


def test_a_later_layer_wins_field_by_field(load: Load) -> None:
    glossary, problems = load(
        entries("{id: x, kind: place, name: A, note: one, deprecated: [B]}", "{id: y, kind: place, name: Y}"),
        entries("{id: z, kind: place, name: Z}", "{id: x, deprecated: [C], source: S}"),
        entries("{id: x, note: three}"),
    )
    assert problems == []
    assert list(glossary.entries) == ["x", "y", "z"]
    assert [text for text, _, _ in forms(glossary, "x")] == ["A", "C"]
    assert (glossary.entries["x"].note, glossary.entries["x"].source) == ("three", ("S",))


@pytest.mark.parametrize(
    ("earlier", "later", "names"),
    [
        pytest.param("name: A", "names: [B, C]", ["B", "C"], id="dated names replace the name"),
        pytest.param("names: [A, B]", "name: C", ["C"], id="a name replaces dated names"),
    ],
)
def test_a_layer_names_an_entry_anew(load: Load, earlier: str, later: str, names: list[str]) -> None:
    glossary, problems = load(entries(f"{{id: x, kind: place, {earlier}}}"), entries(f"{{id: x, {later}}}"))
    assert problems == []
    assert [text for text, _, _ in forms(glossary, "x")] == names


def draft(text: str) -> DraftLayer:
    node = parse_yaml(text, "draft.md", [])
    assert node is not None
    return DraftLayer("draft.md", node, text)


def test_a_draft_has_the_last_word(load: Load) -> None:
    load(entries("{id: x, kind: place, name: A}"))
    problems: list[Problem] = []
    glossary = load_glossary(["a.yaml"], problems, draft("- {id: x, name: B}\n- {name: C, kind: term}"))
    assert problems == []
    assert [entry.name for entry in glossary.entries.values()] == ["B", "C"]


@pytest.mark.parametrize("text", ["[]", "~", ""], ids=["list", "null", "nothing"])
def test_a_draft_may_bring_nothing(text: str) -> None:
    problems: list[Problem] = []
    front = draft(f"glossary: {text}")
    ((_, node),) = front.node.pairs
    assert load_glossary([], problems, front._replace(node=node)).entries == {}
    assert problems == []


def test_a_draft_that_brings_no_list_is_told() -> None:
    problems: list[Problem] = []
    load_glossary([], problems, draft("a: b"))
    assert [str(problem) for problem in problems] == [
        "draft.md:1:1: expected a list, found a mapping (begin each item with ‘- ’)"
    ]
