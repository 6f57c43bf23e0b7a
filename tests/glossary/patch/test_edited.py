"""Single values changed in the text of a glossary: what is written, to the character."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.errors import ExonymError
from checker.glossary.patch import Edit, edited, read_source

if TYPE_CHECKING:
    from pathlib import Path

    from checker.yamlfiles.writing import Value

TEXT = """\
# Head.
entries:
  - id: kyiv
    kind: place    # a city
    name: 'Kyiv'   # since 1995
    native: {uk: Київ}
    # Left out: Kyyiv.
    deprecated: [Kiev, Kyiw]    # two
    source:
      - https://a.example
      # The second is older.
      - https://b.example
    note: |
      Of two
      lines.

  - {name: Lviv, kind: place, deprecated: Lvov}
"""


def edit(tmp_path: Path, text: str, *edits: Edit) -> str:
    path = tmp_path / "g.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    return edited(read_source(str(path)), edits)


def changes(tmp_path: Path, *edits: Edit, text: str = TEXT) -> tuple[list[str], list[str]]:
    """Return the lines that go and those that come."""
    old, new = text.split("\n"), edit(tmp_path, text, *edits).split("\n")
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return old, new


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        pytest.param("name", "Kyïv", "    name: 'Kyiv'   # since 1995", "    name: 'Kyïv'   # since 1995", id="quoted"),
        pytest.param("kind", "term", "    kind: place    # a city", "    kind: term    # a city", id="comment"),
        pytest.param("native.uk", "Київ!", "    native: {uk: Київ}", "    native: {uk: Київ!}", id="in braces"),
        pytest.param(
            "native.ru", "Киев", "    native: {uk: Київ}", "    native: {uk: Київ, ru: Киев}", id="new in braces"
        ),
        pytest.param(
            "deprecated[0]",
            "Kieff, old",
            "    deprecated: [Kiev, Kyiw]    # two",
            '    deprecated: ["Kieff, old", Kyiw]    # two',
            id="in brackets",
        ),
        pytest.param(
            "deprecated[2]",
            "Kijew",
            "    deprecated: [Kiev, Kyiw]    # two",
            "    deprecated: [Kiev, Kyiw, Kijew]    # two",
            id="behind the last in brackets",
        ),
        pytest.param(
            "deprecated[1]",
            None,
            "    deprecated: [Kiev, Kyiw]    # two",
            "    deprecated: [Kiev]    # two",
            id="out of brackets",
        ),
        pytest.param(
            "deprecated[0].since",
            "1995",
            "    deprecated: [Kiev, Kyiw]    # two",
            '    deprecated: [{name: Kiev, since: "1995"}, Kyiw]    # two',
            id="a text that gets a date",
        ),
        pytest.param(
            "deprecated",
            ["Kiew", "Kiev", "Kyiw"],
            "    deprecated: [Kiev, Kyiw]    # two",
            "    deprecated: [Kiew, Kiev, Kyiw]    # two",
            id="a list compared",
        ),
        pytest.param(
            "source[0]", "https://c.example", "      - https://a.example", "      - https://c.example", id="item"
        ),
    ],
)
def test_one_changed_value_is_one_changed_line(
    tmp_path: Path, path: str, value: Value | None, old: str, new: str
) -> None:
    assert changes(tmp_path, Edit("kyiv", path, value)) == ([old], [new])


@pytest.mark.parametrize(
    ("path", "value", "added"),
    [
        pytest.param("source[2]", "d", ["      - d"], id="behind the last item"),
        pytest.param("familiar", True, ["    familiar: true"], id="a key"),
        pytest.param("via.ru", "Киев", ["    via: {ru: Киев}"], id="a key below a new one"),
        pytest.param("tests.match[0]", "In Kyiv.", ["    tests: {match: [In Kyiv.]}"], id="an item below new keys"),
        pytest.param("tests", {"ignore": ["chicken Kiev"]}, ["    tests: {ignore: [chicken Kiev]}"], id="a mapping"),
        pytest.param("admitted", ["Kief"], ["    admitted: [Kief]"], id="a list"),
    ],
)
def test_what_is_new_is_a_line_more(tmp_path: Path, path: str, value: Value, added: list[str]) -> None:
    assert changes(tmp_path, Edit("kyiv", path, value)) == ([], added)


@pytest.mark.parametrize(
    ("path", "gone"),
    [
        pytest.param("source[1]", ["      - https://b.example"], id="an item"),
        pytest.param("native", ["    native: {uk: Київ}"], id="a key"),
        pytest.param("native.uk", ["    native: {uk: Київ}"], id="the last below a key"),
        pytest.param("note", ["    note: |", "      Of two", "      lines."], id="a key of many lines"),
    ],
)
def test_what_is_removed_is_a_line_less(tmp_path: Path, path: str, gone: list[str]) -> None:
    assert changes(tmp_path, Edit("kyiv", path, None)) == (gone, [])


def test_a_new_key_stands_where_the_schema_has_it(tmp_path: Path) -> None:
    lines = edit(tmp_path, TEXT, Edit("kyiv", "admitted", ["Kief"])).split("\n")
    assert lines[lines.index("    admitted: [Kief]") - 1] == "    name: 'Kyiv'   # since 1995"


def test_the_first_key_gives_its_place_to_the_next(tmp_path: Path) -> None:
    assert changes(tmp_path, Edit("kyiv", "id", None)) == (
        ["  - id: kyiv", "    kind: place    # a city"],
        ["  - kind: place    # a city"],
    )


def test_an_entry_in_braces_stays_there(tmp_path: Path) -> None:
    old = "  - {name: Lviv, kind: place, deprecated: Lvov}"
    for path, value, new in (
        ("deprecated[1]", "Lwow", "  - {name: Lviv, kind: place, deprecated: [Lvov, Lwow]}"),
        ("deprecated[0]", None, "  - {name: Lviv, kind: place}"),
        ("name", None, "  - {kind: place, deprecated: Lvov}"),
        ("native.uk", "Львів", "  - {name: Lviv, kind: place, deprecated: Lvov, native: {uk: Львів}}"),
        ("name.since", "1990-08-24", "  - {name: {name: Lviv, since: 1990-08-24}, kind: place, deprecated: Lvov}"),
    ):
        assert changes(tmp_path, Edit("lviv", path, value)) == ([old], [new])


def test_a_list_in_brackets_goes_on_below_where_the_line_is_full(tmp_path: Path) -> None:
    names = ", ".join(f"Name of {number}" for number in range(9))
    text = f"entries:\n  - id: a\n    admitted: [{names}]   # c\n"
    assert changes(tmp_path, Edit("a", "admitted[9]", "Another"), text=text) == (
        [f"    admitted: [{names}]   # c"],
        [f"    admitted: [{names},", "      Another]   # c"],
    )


def test_several_edits_are_made_one_after_the_other(tmp_path: Path) -> None:
    edits = [
        Edit("lviv", "name", "L’viv"),
        Edit("kyiv", "name", "Kyjiv"),
        Edit("kyiv", "deprecated[2]", "Kyiv"),
        Edit("kyiv", "deprecated[3]", "Kief"),
    ]
    new = edit(tmp_path, TEXT, *edits)
    assert "name: 'Kyjiv'   # since 1995" in new
    assert "deprecated: [Kiev, Kyiw, Kyiv, Kief]    # two" in new
    assert "- {name: L’viv, kind" in new


def test_line_ends_are_kept(tmp_path: Path) -> None:
    text = TEXT.replace("\n", "\r\n")
    new = edit(tmp_path, text, Edit("kyiv", "familiar", value=True), Edit("kyiv", "note", "New\nlines.\n"))
    assert new.count("\n") == new.count("\r\n") == text.count("\n") + 1
    assert "    note: |\r\n      New\r\n      lines.\r\n" in new


def test_the_end_of_a_file_without_a_line_end(tmp_path: Path) -> None:
    text = "entries:\n- name: A\n  kind: place"
    assert edit(tmp_path, text, Edit("a", "gender", "f")) == text + "\n  gender: f"
    assert edit(tmp_path, text, Edit("a", "kind", None)) == "entries:\n- name: A"


def test_an_empty_key_is_filled(tmp_path: Path) -> None:
    text = "entries:\n- id: a\n  native:   # none yet\n  tenures:   # some\n"
    assert changes(tmp_path, Edit("a", "native.kk", "А"), text=text)[1] == ["  native: {kk: А}   # none yet"]
    assert changes(tmp_path, Edit("a", "tenures[0].office", "x"), text=text) == ([], ["    - {office: x}"])


def test_a_value_of_one_kind_takes_the_place_of_another(tmp_path: Path) -> None:
    assert changes(tmp_path, Edit("kyiv", "deprecated", "Kiev"))[1] == ["    deprecated: Kiev    # two"]
    assert changes(tmp_path, Edit("kyiv", "source", "here")) == (
        [
            "    source:",
            "      - https://a.example",
            "      # The second is older.",
            "      - https://b.example",
        ],
        ["    source: here"],
    )
    assert changes(tmp_path, Edit("kyiv", "names", [{"name": "Kyiv", "since": "1995-10-14"}]))[1] == [
        "    names:",
        "      - {name: Kyiv, since: 1995-10-14}",
    ]


SHARED = """\
entries:
  - id: a
    source: &s [x, y]
    native: &n {kk: А}
  - id: b
    source: *s
"""


@pytest.mark.parametrize(
    ("identity", "path", "value"),
    [("a", "source[0]", "z"), ("a", "source", None), ("b", "source", "z"), ("b", "source[1]", None)],
)
def test_what_is_shared_is_refused(tmp_path: Path, identity: str, path: str, value: str | None) -> None:
    with pytest.raises(ExonymError, match=r"is shared with other places of the file \(&s, \*s\)"):
        edit(tmp_path, SHARED, Edit(identity, path, value))


def test_an_anchor_that_nothing_names_stays(tmp_path: Path) -> None:
    assert changes(tmp_path, Edit("a", "native.kk", "Ә"), text=SHARED)[1] == ["    native: &n {kk: Ә}"]


def test_an_alias_is_removed_without_harm(tmp_path: Path) -> None:
    assert changes(tmp_path, Edit("b", "source", None), text=SHARED.replace("id: b", "id: b\n    kind: place")) == (
        ["    source: *s"],
        [],
    )


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (Edit("kiev", "name", "x"), "g.yaml: has no entry ‘kiev’ (did you mean ‘kyiv’?)"),
        (Edit("kyiv", "nam", "x"), "g.yaml:3:5: ‘nam’ of ‘kyiv’ is no key of an entry (did you mean ‘name’?)"),
        (
            Edit("kyiv", "../x", "x"),
            "g.yaml:3:5: ‘../x’ of ‘kyiv’ names no value (write name, native.hu or tenures[0].until)",
        ),
        (Edit("kyiv", "gender", None), "g.yaml:3:5: ‘gender’ of ‘kyiv’ is not there"),
        (Edit("kyiv", "deprecated[5]", "x"), "g.yaml:3:5: ‘deprecated[5]’ of ‘kyiv’ is not there"),
        (Edit("kyiv", "deprecated.x", "x"), "g.yaml:3:5: ‘deprecated.x’ of ‘kyiv’ is not there"),
    ],
)
def test_what_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanted: Edit, said: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "g.yaml").write_text(TEXT, encoding="utf-8")
    with pytest.raises(ExonymError) as caught:
        edited(read_source("g.yaml"), [wanted])
    assert str(caught.value) == said


def test_a_comment_that_would_be_lost_is_not(tmp_path: Path) -> None:
    text = "entries:\n  - id: a\n    # Why.\n    kind: place\n"
    with pytest.raises(ExonymError, match="a comment stands between it and what would take its place"):
        edit(tmp_path, text, Edit("a", "id", None))
