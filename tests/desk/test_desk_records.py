from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from checker.desk.records import changed_keys, long_form, long_record, plain, read_record, short_form
from checker.desk.saving import as_written
from checker.glossary.load import load_glossary
from checker.resources import folder, yaml_files
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from checker.errors import Problem

SHAPES = [
    pytest.param("family", "Orbán", "Orbán", "Orbán", id="a text"),
    pytest.param("source", "a book", ["a book"], "a book", id="one source"),
    pytest.param("source", ["a book", "a map"], ["a book", "a map"], ["a book", "a map"], id="two sources"),
    pytest.param("name", "Kyiv", [{"name": "Kyiv"}], "Kyiv", id="a name"),
    pytest.param("deprecated", "Kiev", [{"name": "Kiev"}], ["Kiev"], id="one wrong form"),
    pytest.param(
        "deprecated",
        ["Kiev", {"name": "Kijev", "note": "seen", "source": "x"}],
        [{"name": "Kiev"}, {"name": "Kijev", "note": "seen", "source": ["x"]}],
        ["Kiev", {"name": "Kijev", "note": "seen", "source": "x"}],
        id="wrong forms",
    ),
    pytest.param("native", {"uk": "Київ"}, {"uk": "Київ"}, {"uk": "Київ"}, id="a native form"),
    pytest.param(
        "demonym",
        {"noun": "Kyivan", "adjective": ["Kyivan"]},
        {"noun": ["Kyivan"], "adjective": ["Kyivan"]},
        None,
        id="demonyms",
    ),
    pytest.param("source", "a book,\n3rd ed.\n", ["a book, 3rd ed."], "a book, 3rd ed.", id="a folded source"),
    pytest.param(
        "deprecated",
        [{"name": "Kijev", "note": "seen\nonce\n"}],
        [{"name": "Kijev", "note": "seen once"}],
        [{"name": "Kijev", "note": "seen once"}],
        id="a folded note",
    ),
    pytest.param("sole", "true", "true", "true", id="a flag"),
    pytest.param(
        "tenures", [{"office": "mayor", "until": ""}], [{"office": "mayor"}], [{"office": "mayor"}], id="a term"
    ),
]


@pytest.mark.parametrize(("key", "written", "long", "short"), SHAPES)
def test_a_value_has_one_long_form(key: str, written: Any, long: Any, short: Any) -> None:  # noqa: ANN401
    assert long_form(key, written) == long
    assert long_form(key, long) == long
    if short is not None:
        assert short_form(key, long) == short
        assert long_form(key, short_form(key, long)) == long


def test_what_is_empty_is_left_out() -> None:
    assert long_record({"family": "", "deprecated": [], "native": {}, "source": "x"}) == {"source": ["x"]}


def test_keys_that_differ_are_told_in_the_order_of_the_schema() -> None:
    before = {"source": ["x"], "name": [{"name": "A"}], "family": "A"}
    assert changed_keys(before, {"source": ["y"], "name": [{"name": "B"}], "family": "A"}) == ["name", "source"]
    assert changed_keys(before, {"source": ["x"], "name": [{"name": "A"}]}) == ["family"]


def test_every_bundled_entry_is_the_same_when_it_is_read_as_a_record() -> None:
    paths = yaml_files(folder("glossaries"))
    known = load_glossary(paths, []).entries
    seen = 0
    for path in paths:
        with open(path, encoding="utf-8") as stream:
            node = parse_yaml(stream.read(), path, [])
        assert node is not None
        for item in next(value for key, value in node.pairs if key.text == "entries").items:
            problems: list[Problem] = []
            entry = read_record(long_record(plain(item)), problems)
            assert problems == []
            assert entry is not None
            assert entry == known[entry.id]
            seen += 1
    assert seen == len(known)


@pytest.mark.parametrize(
    ("record", "key", "said"),
    [
        ({"name": [{"name": "A"}], "kind": "thing"}, "kind", "not one of"),
        ({"name": [{"name": "A"}], "kind": "place", "native": {"Ukrainian": "А"}}, "native", "language code"),
        ({"name": [{"name": "A", "since": "soon"}], "kind": "place"}, "name", "not a date"),
        ({"name": [{"name": "A"}], "kind": "place", "id": "../a"}, "id", "not an id"),
        ({"name": [{"name": "A"}], "kind": "person", "tenures": [{"since": "2020"}]}, "tenures", "office"),
    ],
)
def test_a_mistake_is_told_of_its_key(record: dict[str, Any], key: str, said: str) -> None:
    problems: list[Problem] = []
    read_record(record, problems)
    assert [problem.path for problem in problems] == [key]
    assert said in problems[0].message


def test_a_record_without_a_name_is_no_entry() -> None:
    problems: list[Problem] = []
    assert read_record({"kind": "place"}, problems) is None
    assert problems


@pytest.mark.parametrize(
    ("key", "long", "written", "expected"),
    [
        pytest.param("deprecated", [{"name": "A"}], "A", "A", id="a text that stays is a text"),
        pytest.param("deprecated", [{"name": "B"}], "A", "B", id="a text that changes is a text"),
        pytest.param("deprecated", [{"name": "A"}, {"name": "B"}], "A", ["A", "B"], id="two are a list"),
        pytest.param(
            "deprecated", [{"name": "A"}, {"name": "B"}], [{"name": "A"}], [{"name": "A"}, "B"], id="as it was"
        ),
        pytest.param("source", ["a", "b"], "a", ["a", "b"], id="sources"),
        pytest.param("source", ["b"], ["a"], ["b"], id="a list of one stays a list"),
        pytest.param("source", ["b"], None, "b", id="a new source is a text"),
        pytest.param("name", [{"name": "B"}], {"name": "A", "since": "2020"}, {"name": "B"}, id="a mapping stays one"),
        pytest.param("name", [{"name": "B"}], None, "B", id="a new name"),
        pytest.param("sole", "true", None, True, id="a flag"),
        pytest.param("demonym", {"noun": ["A"]}, None, {"noun": "A"}, id="a new demonym"),
        pytest.param("note", None, "old", None, id="what goes"),
        pytest.param("deprecated", [], None, [], id="nothing where a lower layer has something"),
        pytest.param(
            "tenures",
            [{"office": "x", "since": "2020", "until": "2021"}],
            [{"office": "x", "since": "2020", "source": "s"}],
            [{"office": "x", "since": "2020", "until": "2021"}],
            id="terms",
        ),
    ],
)
def test_values_are_written_in_the_shape_that_the_file_has(key: str, long: Any, written: Any, expected: Any) -> None:  # noqa: ANN401
    assert as_written(key, long, written) == expected
