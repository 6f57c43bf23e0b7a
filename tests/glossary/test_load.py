from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from checker.errors import ExonymError
from checker.glossary.load import DraftLayer, load_glossary
from checker.glossary.model import EntryTest, Tenure
from checker.glossary.schema import ENTRY_KEYS, GLOSSARY
from checker.yamlfiles import read_text
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from checker.errors import Problem
    from checker.glossary.load import Glossary


class Load(Protocol):
    def __call__(self, *texts: str) -> tuple[Glossary, list[Problem]]: ...


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Load texts as the layers a.yaml, b.yaml …, earliest first."""
    monkeypatch.chdir(tmp_path)

    def loaded(*texts: str) -> tuple[Glossary, list[Problem]]:
        names = [f"{'abcd'[number]}.yaml" for number in range(len(texts))]
        for name, text in zip(names, texts, strict=True):
            (tmp_path / name).write_text(text, encoding="utf-8")
        problems: list[Problem] = []
        return load_glossary(names, problems), problems

    return loaded


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
    assert load_glossary([], problems, replace(front, node=node)).entries == {}
    assert problems == []


def test_a_draft_that_brings_no_list_is_told() -> None:
    problems: list[Problem] = []
    load_glossary([], problems, draft("a: b"))
    assert [str(problem) for problem in problems] == [
        "draft.md:1:1: expected a list, found a mapping (begin each item with ‘- ’)"
    ]


@pytest.mark.parametrize(
    ("layers", "said"),
    [
        pytest.param(
            [entries("{name: Ann Lee, kind: person}", "{name: ann  lee, kind: person}")],
            "a.yaml:3:5: the id ‘ann-lee’ stands twice (the first is on line 2)",
            id="id twice",
        ),
        pytest.param(
            [entries("{id: x, name: A, kind: place}"), entries("{id: x, kind: person}")],
            "b.yaml:2:13: ‘x’ is a place in an earlier layer, not a person (choose another id)",
            id="kind of an earlier layer",
        ),
        pytest.param(
            [entries("{kind: place}")],
            "a.yaml:2:5: an entry needs ‘name’ or ‘id’ (write ‘name:’ with what the house writes in full)",
            id="neither name nor id",
        ),
        pytest.param(
            [entries("{name: '%', kind: term}")],
            "a.yaml:2:5: an entry needs ‘name’ or ‘id’ (write ‘name:’ with what the house writes in full)",
            id="a name without letters",
        ),
        pytest.param(
            [entries("{name: A, id: B C, kind: term}", "{name: A, kind: term}")],
            "a.yaml:2:19: ‘B C’ is not an id (lower-case letters, digits and hyphens) "
            "(pattern: [a-z0-9]+(?:-[a-z0-9]+)*)",
            id="a wrong id",
        ),
        pytest.param(
            [entries("{id: x, kind: place}")],
            "a.yaml:2:5: ‘x’ has no name (no earlier layer has this id: add ‘name:’, or check the id)",
            id="no name",
        ),
        pytest.param(
            [entries("{name: X}")],
            "a.yaml:2:5: ‘x’ has no kind (add ‘kind: person’, place, organisation, office or term)",
            id="no kind",
        ),
        pytest.param(
            [entries("{name: X, kind: office, place: hungray}", "{name: Hungary, kind: place}")],
            "a.yaml:2:29: ‘x’ names the place ‘hungray’, which no glossary has (did you mean ‘hungary’?)",
            id="misspelled place",
        ),
        pytest.param(
            [entries("{name: X, kind: office, body: un}")],
            "a.yaml:2:29: ‘x’ names the organisation ‘un’, which no glossary has",
            id="unknown body",
        ),
        pytest.param(
            [
                entries(
                    "{name: X, kind: person, tenures: [{office: hu-presdent}]}",
                    "{id: hu-president, name: P, kind: office}",
                )
            ],
            "a.yaml:2:29: ‘x’ names the office ‘hu-presdent’, which no glossary has (did you mean ‘hu-president’?)",
            id="misspelled office",
        ),
        pytest.param(
            [entries("{name: X, kind: office, place: y}", "{name: Y, kind: term}")],
            "a.yaml:2:29: ‘x’ names ‘y’ as a place, but it is a term (give the id of a place)",
            id="reference to another kind",
        ),
        pytest.param(
            [
                entries(
                    "{name: X, kind: office, body: y}", "{name: Y, kind: office, place: z}", "{name: Z, kind: place}"
                )
            ],
            "a.yaml:2:29: ‘x’ names ‘y’ as an organisation, but it is an office (give the id of an organisation)",
            id="reference to another kind with a vowel",
        ),
        pytest.param(
            [entries("{name: A, names: [B, C], kind: place}")],
            "a.yaml:2:15: ‘a’ has both ‘name’ and ‘names’ (keep ‘names’, with ‘since’ and ‘until’, or ‘name’)",
            id="name and names",
        ),
        pytest.param(
            [entries("{name: X, kind: office, place: y, admitted: [A, 'B of {country}']}", "{name: Y, kind: place}")],
            "a.yaml:2:53: ‘{country}’ cannot be filled in (known here: {demonym}, {place})",
            id="unknown placeholder",
        ),
        pytest.param(
            [entries("{name: X, kind: office, body: y, short: '{demonym} A'}", "{name: Y, kind: organisation}")],
            "a.yaml:2:45: ‘{demonym}’ cannot be filled in (known here: {place})",
            id="demonym of a body",
        ),
        pytest.param(
            [entries("{name: X, kind: office, deprecated: {name: '{place} A'}}")],
            "a.yaml:2:48: ‘{place}’ cannot be filled in (add ‘place:’ or ‘body:’ to the office)",
            id="placeholder without a place",
        ),
        pytest.param(
            [entries("{name: X, kind: office, place: y, admitted: '{place A'}", "{name: Y, kind: place}")],
            "a.yaml:2:49: ‘{place A’ cannot be filled in (known here: {demonym}, {place})",
            id="placeholder that is not closed",
        ),
        pytest.param([""], "a.yaml: is empty: there is nothing to check", id="empty file"),
        pytest.param(["# nothing\n"], "a.yaml:1:1: a glossary needs ‘entries’ (The entries.)", id="only a comment"),
    ],
)
def test_a_wrong_glossary_is_told_with_its_place(load: Load, layers: list[str], said: str) -> None:
    _, problems = load(*layers)
    assert [str(problem) for problem in problems] == [said]


def test_all_problems_of_all_files_are_told_in_one_run(load: Load) -> None:
    glossary, problems = load(
        entries("{name: A, kind: place, sole: yes}", "{name: B, kind: place, nmae: C}", "{name: A, kind: place}"),
        "entries: [\n",
        entries("{name: D, kind: office, place: nowhere}", "{name: E, kind: place}"),
    )
    assert [(problem.path, problem.line, problem.column) for problem in problems] == [
        ("a.yaml", 2, 34),
        ("a.yaml", 3, 28),
        ("a.yaml", 4, 5),
        ("b.yaml", 2, 1),
        ("c.yaml", 2, 29),
    ]
    assert list(glossary.entries) == ["a", "b", "d", "e"]


def test_files_that_cannot_be_read_are_told(load: Load, tmp_path: Path) -> None:
    load(entries("{name: A, kind: place}"))
    (tmp_path / "latin.yaml").write_bytes(b"entries:\n  - {name: \xff}")
    (tmp_path / "binary.yaml").write_bytes(b"entries:\n\0")
    (tmp_path / "utf16.yaml").write_bytes("entries: []".encode("utf-16"))
    problems: list[Problem] = []
    glossary = load_glossary(["missing.yaml", "latin.yaml", "binary.yaml", "utf16.yaml", ".", "a.yaml"], problems)
    assert [(problem.path, problem.line) for problem in problems] == [
        ("missing.yaml", None),
        ("latin.yaml", 2),
        ("binary.yaml", 2),
        ("utf16.yaml", None),
        (".", None),
    ]
    assert list(glossary.entries) == ["a"]


def test_a_byte_order_mark_is_no_error(load: Load) -> None:
    glossary, problems = load("\ufeff" + entries("{name: A, kind: place}"))
    assert (list(glossary.entries), problems) == (["a"], [])


@pytest.fixture
def huge(tmp_path: Path) -> Problem:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as stream:
        stream.truncate(40 * 2**20)
    problems: list[Problem] = []
    assert load_glossary([str(path)], problems).entries == {}
    (problem,) = problems
    return problem


def test_a_file_of_40_megabytes_is_refused(huge: Problem) -> None:
    assert huge.message == "is 40 MiB, larger than the limit of 32 MiB"
    assert huge.line is None


def test_the_hint_for_a_huge_glossary_names_no_setting_of_drafts(huge: Problem) -> None:
    assert huge.hint == "split the file"


def test_the_hint_for_a_glossary_that_is_no_utf_8_names_no_option_of_drafts(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes(b"entries:\n  - {name: \xff}")
    problems: list[Problem] = []
    load_glossary([str(tmp_path / "latin.yaml")], problems)
    assert [(problem.line, problem.message, problem.hint) for problem in problems] == [
        (2, "is not UTF-8: byte 0xFF at byte offset 20", "save it as UTF-8")
    ]


@pytest.mark.parametrize(
    ("entry", "column", "said"),
    [
        ("{name: A, kind: persn}", 21, "‘persn’ is not one of"),
        ("{name: , kind: place}", 12, "expected a name, found nothing"),
        ("{name: [A], kind: place}", 12, "expected a form (a mapping), found a list"),
        ("{id: x, names: A, kind: place}", 20, "expected a list, found a scalar"),
        ("{names: [~], kind: place}", 14, "expected a name, found nothing"),
        ("{id: A B, kind: place}", 10, "‘A B’ is not an id"),
    ],
)
def test_one_mistake_is_told_once(load: Load, entry: str, column: int, said: str) -> None:
    glossary, problems = load(entries(entry))
    assert [(problem.line, problem.column) for problem in problems] == [(2, column)]
    assert problems[0].message.startswith(said)
    assert glossary.entries == {}


@pytest.mark.parametrize(
    ("entry", "column"),
    [("{nmae: A, kind: place}", 6), ("{id: x, nmae: A, kind: place}", 13), ("{name: A, knid: place}", 15)],
)
def test_a_misspelled_key_is_told_once(load: Load, entry: str, column: int) -> None:
    _, problems = load(entries(entry))
    assert [(problem.line, problem.column) for problem in problems] == [(2, column)]


@pytest.mark.parametrize("entry", ["{names: [], kind: place}", "{id: x, names: [], kind: place}", "{id: x, names: ~}"])
def test_an_entry_with_an_empty_list_of_names_is_told(load: Load, entry: str) -> None:
    _, problems = load(entries(entry))
    assert [problem.line for problem in problems] == [2]


def test_a_reference_to_an_entry_with_a_mistake_is_no_second_mistake(load: Load) -> None:
    _, problems = load(entries("{name: A, kind: person, tenures: [{office: o}]}", "{id: o, name: O, kind: ofice}"))
    assert [(problem.line, problem.column) for problem in problems] == [(3, 28)]


@pytest.mark.parametrize("later", [[], [entries("{id: x, note: N}")]], ids=["its own line", "the layer that has it"])
def test_a_wrong_reference_is_told_where_it_is_written(load: Load, later: list[str]) -> None:
    _, problems = load(entries("id: x\n    name: X\n    kind: office\n    place: nowhere"), *later)
    assert [(problem.path, problem.line, problem.column) for problem in problems] == [("a.yaml", 5, 5)]


def test_messages_have_the_right_article(load: Load) -> None:
    _, problems = load(entries("{id: x, name: A, kind: place}"), entries("{id: x, kind: office}"))
    assert [problem.message for problem in problems] == ["‘x’ is a place in an earlier layer, not an office"]


def bomb() -> str:
    laughs = ", ".join(["ha"] * 2000)
    first = f"{{id: x, name: X, kind: place, admitted: &laughs [{laughs}]}}"
    return entries(first, *(f"{{id: x{n}, name: X, kind: place, admitted: *laughs}}" for n in range(60)))


def test_an_alias_bomb_is_stopped_and_leaves_the_other_files_standing(load: Load) -> None:
    glossary, problems = load(
        entries("{name: A, kind: nothing}"), bomb(), entries("{name: C, kind: place}", "{name: D, kind: nothing}")
    )
    assert [(problem.path, problem.line) for problem in problems] == [("a.yaml", 2), ("b.yaml", 2), ("c.yaml", 3)]
    assert problems[1].message == "unfolds to more values than any glossary has"
    assert problems[1].hint == "write the values out instead of using aliases"
    assert list(glossary.entries) == ["c"]


def test_an_alias_bomb_in_a_draft_is_stopped(load: Load) -> None:
    load(entries("{name: A, kind: nothing}"))
    front = draft(bomb())
    ((_, node),) = front.node.pairs
    with pytest.raises(ExonymError) as caught:
        load_glossary(["a.yaml"], [], replace(front, node=node))
    assert [(problem.path, problem.line) for problem in caught.value.problems] == [("a.yaml", 2), ("draft.md", 2)]
    assert caught.value.problems[1].message == "unfolds to more values than any glossary has"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text("abÉж:-{} ", max_size=6) | st.sampled_from(["2021", "place"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*ENTRY_KEYS, "since", "until", "office", "no"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.lists(st.dictionaries(st.sampled_from(list(ENTRY_KEYS)), VALUES, max_size=6) | VALUES, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_glossary_holds_every_problem_has_a_place(tmp_path: Path, listed: list[object]) -> None:
    path = tmp_path / "g.yaml"
    path.write_text(yaml.safe_dump({"entries": listed}, allow_unicode=True), encoding="utf-8")
    problems: list[Problem] = []
    glossary = load_glossary([str(path)], problems)
    assert all(problem.line and problem.column for problem in problems)
    assert len(glossary.entries) <= len(listed)


@given(st.lists(st.dictionaries(st.sampled_from(list(ENTRY_KEYS)), VALUES, max_size=6) | VALUES, max_size=4))
@example([{"name": "-", "kind": "place"}])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_entry_is_lost_in_silence(tmp_path: Path, listed: list[object]) -> None:
    path = tmp_path / "g.yaml"
    path.write_text(yaml.safe_dump({"entries": listed}, allow_unicode=True), encoding="utf-8")
    problems: list[Problem] = []
    glossary = load_glossary([str(path)], problems)
    assert problems or len(glossary.entries) == len(listed)


def test_a_language_code_is_read_as_yaml_1_2_has_it() -> None:
    problems: list[Problem] = []
    values = read_text(entries("{name: Oslo, native: {no: Oslo}, via: {on: x}}"), "g.yaml", GLOSSARY, problems)
    assert problems == []
    assert values["entries"][0]["native"] == {"no": "Oslo"}
