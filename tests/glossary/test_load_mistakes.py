from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from checker.errors import ExonymError
from checker.glossary.load import DraftLayer, load_glossary
from checker.glossary.schema import ENTRY_KEYS, GLOSSARY
from checker.yamlfiles import read_text
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Load  # type: ignore[import-not-found]  # beside this file

    from checker.errors import Problem


def entries(*lines: str) -> str:
    return "entries:\n" + "".join(f"  - {line}\n" for line in lines)


def draft(text: str) -> DraftLayer:
    node = parse_yaml(text, "draft.md", [])
    assert node is not None
    return DraftLayer("draft.md", node, text)


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
        load_glossary(["a.yaml"], [], front._replace(node=node))
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
