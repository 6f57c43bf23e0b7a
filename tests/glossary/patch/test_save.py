"""A changed glossary written: checked, whole, and never over what somebody else has changed."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from checker.errors import ExonymError
from checker.glossary.patch import Conflict, Edit, edited, read_source, save, with_entry

if TYPE_CHECKING:
    from pathlib import Path

    from checker.yamlfiles.writing import Value

TEXT = "entries:\n  - id: a    # first\n    kind: place\n    name: A\n  - {id: b, kind: place, name: B}\n"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "g.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_change_is_written(path: Path) -> None:
    read = read_source("g.yaml")
    save(read, edited(read, [Edit("a", "name", "Á")]))
    assert path.read_text(encoding="utf-8") == TEXT.replace("name: A", "name: Á")


def test_mode_link_mark_and_line_ends_are_kept(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    os.symlink("g.yaml", "link.yaml")
    read = read_source("link.yaml")
    save(read, edited(read, [Edit("a", "note", "Noted")]))
    assert path.read_bytes() == b"\xef\xbb\xbf" + TEXT.replace("name: A\n", "name: A\n    note: Noted\n").replace(
        "\n", "\r\n"
    ).encode("utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.path.islink("link.yaml")


def test_the_second_of_two_savers_sees_both_versions(path: Path) -> None:
    mine, theirs = read_source("g.yaml"), read_source("g.yaml")
    save(theirs, edited(theirs, [Edit("a", "name", "Theirs")]))
    with pytest.raises(Conflict, match="was changed by somebody else since it was read: nothing was written") as caught:
        save(mine, edited(mine, [Edit("a", "name", "Mine")]))
    assert caught.value.now == TEXT.replace("name: A", "name: Theirs") == path.read_text(encoding="utf-8")


def test_a_file_that_is_gone_is_a_conflict(path: Path) -> None:
    read = read_source("g.yaml")
    path.unlink()
    with pytest.raises(Conflict) as caught:
        save(read, edited(read, [Edit("a", "name", "Mine")]))
    assert caught.value.now == ""
    assert not path.exists()


def test_a_new_file_is_made_but_not_over_another(path: Path) -> None:
    one, two = read_source("new.yaml", make=True), read_source("new.yaml", make=True)
    save(one, with_entry(one, {"id": "new", "kind": "place", "name": "Oshoba"}))
    made = (path.parent / "new.yaml").read_text(encoding="utf-8")
    assert made == "language: en\nentries:\n\n  - id: new\n    kind: place\n    name: Oshoba\n"
    with pytest.raises(Conflict) as caught:
        save(two, with_entry(two, {"id": "m", "kind": "place", "name": "M"}))
    assert caught.value.now == made


@pytest.mark.parametrize(
    ("identity", "key", "value", "said"),
    [
        ("a", "kind", "plac", "g.yaml:3:11: ‘plac’ is not one of the possible values (did you mean ‘place’?)"),
        ("a", "id", "../etc", "g.yaml:2:9: ‘../etc’ is not an id"),
        ("b", "id", "a", "g.yaml:5:5: the id ‘a’ stands twice"),
        ("b", "sole", "true", "expected true or false"),
        ("b", "names", [{"name": "B", "since": "2020", "until": "2019"}], "ends (2019-12-31) before it begins"),
        ("b", "names", ["B"], "‘b’ has both ‘name’ and ‘names’"),
    ],
)
def test_what_is_wrong_is_not_written(path: Path, identity: str, key: str, value: Value, said: str) -> None:
    read = read_source("g.yaml")
    with pytest.raises(ExonymError) as caught:
        save(read, edited(read, [Edit(identity, key, value)]))
    assert said in str(caught.value)
    assert path.read_text(encoding="utf-8") == TEXT


def test_what_was_wrong_before_is_no_hindrance(path: Path) -> None:
    path.write_text(TEXT + "  - {id: c, kind: plac}\n", encoding="utf-8")
    read = read_source("g.yaml")
    save(read, edited(read, [Edit("a", "name", "Á")]))
    assert "name: Á" in path.read_text(encoding="utf-8")


def test_what_is_no_yaml_is_not_written(path: Path) -> None:
    with pytest.raises(ExonymError, match="not valid YAML"):
        save(read_source("g.yaml"), "entries: [")
    assert path.read_text(encoding="utf-8") == TEXT


def test_a_read_only_file_is_told(path: Path) -> None:
    path.chmod(0o444)
    read = read_source("g.yaml")
    with pytest.raises(ExonymError, match=r"g.yaml: is read-only: it was not changed \(make it writable first\)"):
        save(read, edited(read, [Edit("a", "name", "Á")]))
    assert path.read_text(encoding="utf-8") == TEXT


def test_a_shared_value_is_read_with_what_it_names(path: Path) -> None:
    path.write_text("entries:\n  - {id: a, kind: place, name: &n A}\n  - {id: b, kind: place, name: *n}\n")
    read = read_source("g.yaml")
    save(read, edited(read, [Edit("b", "note", "Noted")]))
    assert "name: *n, note: Noted}" in path.read_text(encoding="utf-8")
