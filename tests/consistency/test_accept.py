from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from checker.consistency.accept import add_entries
from checker.errors import ExonymError
from checker.house import house_glossary, is_read
from checker.session import Overrides

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[..., str]

ISOLATED = Overrides(isolated=True)
ENTRY = ["- id: oshoba", "  kind: place", "  name: Oshoba"]
HEAD = b"entries:\n  - {name: Zubrovia, kind: place}    # by hand\n"


def add(path: str, *entries: list[str], overrides: Overrides = ISOLATED) -> bytes:
    add_entries(path, entries or (ENTRY,), overrides)
    with open(path, "rb") as stream:
        return stream.read()


def refused(path: str, *entries: list[str], overrides: Overrides = ISOLATED) -> str:
    with pytest.raises(ExonymError) as caught:
        add_entries(path, entries or (ENTRY,), overrides)
    (problem,) = caught.value.problems
    return str(problem)


def test_a_file_is_made(write: Write) -> None:
    write("a.txt", "here\n")
    assert add("g.yaml") == b"language: en\nentries:\n\n  - id: oshoba\n    kind: place\n    name: Oshoba\n"


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        pytest.param(HEAD, b"\n  - id: oshoba\n    kind: place\n    name: Oshoba\n", id="with a comment"),
        pytest.param(
            HEAD.replace(b"\n", b"\r\n"), b"\r\n  - id: oshoba\r\n    kind: place\r\n    name: Oshoba\r\n", id="CRLF"
        ),
        pytest.param(HEAD[:-1], b"\n\n  - id: oshoba\n    kind: place\n    name: Oshoba\n", id="no line end"),
        pytest.param(
            b"entries:\n- {name: Zubrovia, kind: place}\n",
            b"\n- id: oshoba\n  kind: place\n  name: Oshoba\n",
            id="not indented",
        ),
        pytest.param(
            b"\xef\xbb\xbf" + HEAD, b"\n  - id: oshoba\n    kind: place\n    name: Oshoba\n", id="byte-order mark"
        ),
        pytest.param(
            b"entries:\n    - name: Zub\n      kind: place\n      note: |\n        - x\n      source:\n      - x\n",
            b"\n    - id: oshoba\n      kind: place\n      name: Oshoba\n",
            id="deeper lists",
        ),
        pytest.param(
            b"entries:\n  # none yet\n", b"\n  - id: oshoba\n    kind: place\n    name: Oshoba\n", id="no entries"
        ),
    ],
)
def test_what_stands_there_keeps_every_byte(write: Write, before: bytes, behind: bytes) -> None:
    assert add(write("g.yaml", before)) == before + behind


def test_what_follows_the_entries_stays_behind_them(write: Write) -> None:
    new = add(write("g.yaml", HEAD + b"# End.\nlicence: CC0-1.0\n"))
    assert new == HEAD + b"\n  - id: oshoba\n    kind: place\n    name: Oshoba\n# End.\nlicence: CC0-1.0\n"


def test_empty_brackets_are_no_entries(write: Write) -> None:
    assert add(write("g.yaml", b"entries: []\n")) == b"entries:\n\n  - id: oshoba\n    kind: place\n    name: Oshoba\n"


def test_an_empty_file_gets_a_head(write: Write) -> None:
    assert add(write("g.yaml", "\n")).startswith(b"language: en\nentries:\n\n  - id: oshoba\n")


def test_several_entries(write: Write) -> None:
    new = add(write("g.yaml", HEAD), ENTRY, ["- {id: b, kind: place, name: B}"])
    assert new.endswith(b"    name: Oshoba\n\n  - {id: b, kind: place, name: B}\n")


@pytest.mark.parametrize(
    ("content", "entry", "said"),
    [
        pytest.param(b"entries: [\n", ENTRY, "not valid YAML", id="no YAML"),
        pytest.param(b"entries: [{id: a}]\n", ENTRY, "g.yaml:1:10: has its entries in brackets", id="a flow list"),
        pytest.param(b"entries: \xff\n", ENTRY, "g.yaml:1: is not UTF-8", id="not UTF-8"),
        pytest.param("entries: []".encode("utf-16"), ENTRY, "g.yaml: is UTF-16, not UTF-8", id="UTF-16"),
        pytest.param(
            HEAD + b"  - {id: oshoba, kind: place, name: O}\n",
            ENTRY,
            "g.yaml:4:5: cannot take the entry: the id ‘oshoba’ stands twice (nothing was written; the first is on",
            id="an id that it has",
        ),
        pytest.param(HEAD, ["- {name: Zubrovia, kind: place}"], "‘zubrovia’ stands twice", id="an id from a name"),
        pytest.param(HEAD, ["- {id: x}"], "g.yaml:4:5: cannot take the entry: ‘x’ has no name", id="no entry"),
        pytest.param(HEAD, ["- id: x\x07"], "nothing was written", id="no character of YAML"),
    ],
)
def test_otherwise_nothing_is_written(write: Write, content: bytes, entry: list[str], said: str) -> None:
    path = write("g.yaml", content)
    assert said in refused(path, entry)
    with open(path, "rb") as stream:
        assert stream.read() == content


def test_a_file_that_would_be_damaged_is_not_made(write: Write) -> None:
    write("a.txt", "here\n")
    assert refused("g.yaml", ["- {id: x}"]).startswith("g.yaml:4:5: cannot take the entry: ‘x’ has no name")
    assert not os.path.exists("g.yaml")
    assert refused("nowhere/g.yaml").startswith("nowhere/g.yaml: cannot be written: its folder does not exist")


def test_an_entry_may_change_one_of_an_earlier_layer(write: Write) -> None:
    write("house.yaml", HEAD)
    write("exonym.yaml", "glossaries: [house.yaml, desk.yaml]\n")
    write("desk.yaml", "entries:\n")
    change = ["- id: zubrovia", "  name: Zubrowia"]
    assert b"Zubrowia" in add("desk.yaml", change, overrides=Overrides())
    assert refused("desk.yaml", ["- {id: zubrovia, kind: person, name: Z}"], overrides=Overrides()).startswith(
        "desk.yaml:"
    )


def test_a_link_stays_one(write: Write, tmp_path: Path) -> None:
    (tmp_path / "link.yaml").symlink_to(write("g.yaml", HEAD))
    add("link.yaml")
    assert (tmp_path / "link.yaml").is_symlink()
    assert b"Oshoba" in (tmp_path / "g.yaml").read_bytes()


def test_the_last_file_of_the_configuration_is_the_houses(write: Write) -> None:
    write("a.yaml", HEAD)
    write("b.yaml", HEAD)
    write("exonym.yaml", "glossaries: [a.yaml, b.yaml]\n")
    assert house_glossary(Overrides(), "--accept") == "b.yaml"
    assert is_read("a.yaml", Overrides())
    assert not is_read("c.yaml", Overrides())


def test_files_of_a_folder_are_read_but_none_is_the_houses(write: Write) -> None:
    write("names/a.yaml", HEAD)
    write("exonym.yaml", "glossaries: names\n")
    assert is_read("names/a.yaml", Overrides())
    with pytest.raises(ExonymError, match=r"no glossary file to write to \(name one with --into"):
        house_glossary(Overrides(), "--accept")
