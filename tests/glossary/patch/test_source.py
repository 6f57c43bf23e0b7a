"""A glossary file read to be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.errors import ExonymError
from checker.glossary.patch import read_source

if TYPE_CHECKING:
    from pathlib import Path

    from checker.glossary.patch import Source


def source(tmp_path: Path, text: str | bytes) -> Source:
    path = tmp_path / "g.yaml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_source(str(path))


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def ids(read: Source) -> list[str]:
    return [str(record.get("id", record.get("name"))) for _, record in read.records()]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("entries:\n  - id: a\n  - id: b\n", id="block"),
        pytest.param("entries:\n- id: a\n\n# c\n- name: b\nlicence: x\n", id="not indented, not last"),
        pytest.param("entries: [{id: a},\n  {name: b}]\n", id="in brackets"),
        pytest.param("{entries: [{id: a}, {id: b}]}", id="JSON-like"),
        pytest.param("\ufeffentries:\n  -\n    id: a\n  -   id: b\n", id="odd dashes, byte-order mark"),
        pytest.param('entries:\n  - id: a\n    note: "x\n  - id: no\n    "\n  - id: b\n', id="quoted dash"),
        pytest.param("licence: {entries: []}\nentries:\r\n  - id: a\r\n  - id: b\r\n", id="another key, CRLF"),
    ],
)
def test_entries_are_found(tmp_path: Path, text: str) -> None:
    read = source(tmp_path, text)
    assert ids(read) == ["a", "b"]
    for identity in "ab":
        item = read.find(identity)
        assert item == read.must_find(identity) == read.items["ab".index(identity)]


def test_an_id_may_follow_from_a_name(tmp_path: Path) -> None:
    read = source(tmp_path, "entries:\n  - name: Péter Szijjártó\n  - names: [A, {name: Nur-Sultan}]\n  - {id: x}\n")
    found = [read.find(identity) for identity in ("peter-szijjarto", "nur-sultan", "x", "peter", "a")]
    assert found == [*read.items, None, None]


def test_a_record_has_the_shape_of_the_file_and_the_order_of_the_schema(tmp_path: Path) -> None:
    keys = ("sole: true", "native:", "id: a", "deprecated: b", "place: [c, {name: d}]", "odd: true")
    record = source(tmp_path, "entries:\n  - " + "\n    ".join(keys) + "\n").record("a")
    assert record == {"id": "a", "deprecated": "b", "place": ["c", {"name": "d"}], "sole": True, "odd": "true"}
    assert list(record) == ["id", "deprecated", "place", "sole", "odd"]


def test_aliases_are_resolved_in_records(tmp_path: Path) -> None:
    read = source(tmp_path, "entries:\n  - id: a\n    source: &s [x]\n  - id: b\n    source: *s\n")
    assert (read.record("a"), read.record("b")) == ({"id": "a", "source": ["x"]}, {"id": "b", "source": ["x"]})
    assert read.record("c") is None


def test_an_id_that_stands_twice_is_told(tmp_path: Path) -> None:
    read = source(tmp_path, "entries:\n  - id: a\n  - {id: b}\n  - name: A\n")
    with pytest.raises(ExonymError, match=r"g.yaml:4:5: the id ‘a’ stands twice"):
        read.find("a")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("entries:\n<<<<<<< HEAD\n  - id: a\n=======\n", "g.yaml:2:1: stands under a merge conflict (resolve it first"),
        ("entries:\n  - id: a\n>>>>>>> theirs\n", "g.yaml:3:1: stands under a merge conflict"),
        ("entries: [\n", "g.yaml:2:1: not valid YAML"),
        ("entries: []\n---\nentries: []\n", "g.yaml:2:1: a second YAML document begins here"),
        ("licence: x\n", "g.yaml: has no list of entries"),
        ("entries: x\n", "g.yaml: has no list of entries"),
        ("- id: a\n", "g.yaml: has no list of entries"),
        ("# nothing\n", "g.yaml: has no list of entries"),
        ("", "g.yaml: is empty"),
        (b"entries: \xff", "g.yaml:1: is not UTF-8"),
        ("entries: []\n".encode("utf-16"), "g.yaml: is UTF-16"),
    ],
)
def test_what_is_no_glossary_is_told(tmp_path: Path, text: str | bytes, said: str) -> None:
    (tmp_path / "g.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(ExonymError) as caught:
        read_source("g.yaml")
    assert str(caught.value).startswith(said)


def test_a_file_that_is_not_there_can_be_made(tmp_path: Path) -> None:
    read = read_source(str(tmp_path / "new.yaml"), make=True)
    assert (read.data, read.items, read.text) == (None, (), "language: en\nentries:\n")
    with pytest.raises(ExonymError, match="does not exist"):
        read_source(str(tmp_path / "new.yaml"))
