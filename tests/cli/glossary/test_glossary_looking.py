"""`exonym glossary show`, `find`, `list` and `stats`: what there is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

GLOSSARY = """\
entries:
  - id: tokuyev-ivan
    kind: person
    name: Ivan Tokuyev
    family: Tokuyev
    gender: m
    native: {ru: Иван Токуев}
    deprecated: [{name: John Tokuyev, since: 2020-01-01, note: He is no John.}]
    tenures: [{office: zub-chair, since: 2001-01-01, note: Acting.}]
    protected: [Tokuyev Street]
    note: |
      So he
      signs.
    source: https://example.org
    tests: {match: Ivan Tokuyev spoke., ignore: Tokuyev Street}
  - {id: zub-chair, kind: office, name: Chair of Zubrovia, sole: true}
  - {id: zub, kind: place, names: [{name: Zubrovka, until: 1999-12-31}, {name: Zubrovia, since: 2000-01-01}]}
"""


@pytest.fixture(autouse=True)
def _house(write: Write) -> None:
    write("g.yaml", GLOSSARY)
    write("exonym.yaml", "glossaries: g.yaml\n")


def test_an_entry_is_shown_with_all_that_is_known_and_where(run: Run) -> None:
    ran = run("glossary", "show", "tokuyev-ivan", "--most", "2")
    lines = ran.out.splitlines()
    assert lines[:-2] == [
        "tokuyev-ivan: person  g.yaml:2",
        "  Ivan Tokuyev  the house's                  g.yaml:4",
        "  John Tokuyev  deprecated, from 2020-01-01  g.yaml:8  (He is no John.)",
        "  Tokuyev       the house's, short           g.yaml:4",
        "  Tokuyev Ivan  family name first or last    g.yaml:4",
        "  Иван Токуев   in its own script            g.yaml:4",
        "  Токуев        in its own script, short     g.yaml:4",
        "  native: Иван Токуев (Russian)  g.yaml:7",
        "  office: Chair of Zubrovia, from 2001-01-01  g.yaml:9  (Acting.)",
        "  family: Tokuyev  g.yaml:5",
        "  gender: m  g.yaml:6",
        "  protected: Tokuyev Street  g.yaml:10",
        "  note: So he signs.  g.yaml:11",
        "  source: https://example.org",
        "  recognised in: Ivan Tokuyev spoke.",
        "  not in: Tokuyev Street",
    ]
    assert lines[-1].startswith("  made of Токуев (Russian): ")
    assert lines[-1].count(" (") == 3
    assert " more" in lines[-1]


def test_all_that_is_made_of_a_form_is_shown_on_demand(run: Run) -> None:
    ran = run("glossary", "show", "tokuyev-ivan", "zub", "--most", "0")
    assert "tokujew (German press" in ran.out
    assert " more\n" not in ran.out
    assert "\n\nzub: place  g.yaml:17\n  Zubrovka  the house's, until 1999-12-31  g.yaml:17\n" in ran.out


def test_an_unknown_entry_gets_a_likely_spelling(run: Run) -> None:
    ran = run("glossary", "show", "tokuyev-ivn", "qqq")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "exonym: tokuyev-ivn: no glossary has this id (did you mean ‘tokuyev-ivan’?)",
        "exonym: qqq: no glossary has this id (‘exonym glossary find NAME’ tells the ids)",
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("ivan tok", "tokuyev-ivan  person        Ivan Tokuyev  g.yaml:2", id="the name"),
        pytest.param(
            "иван токуев",
            "tokuyev-ivan  person        Ivan Tokuyev (‘Иван Токуев’, native, is it)  g.yaml:2",
            id="another script",
        ),
        pytest.param(
            "john tokuyev",
            "tokuyev-ivan  person        Ivan Tokuyev (‘John Tokuyev’, deprecated, is it)  g.yaml:2",
            id="a wrong form",
        ),
        pytest.param("tokuyev-iv", "tokuyev-ivan  person        Ivan Tokuyev (‘Tokuyev Ivan’, reversed, begins so)  "
                     "g.yaml:2", id="an id"),
    ],
)  # fmt: skip
def test_an_entry_is_found_by(run: Run, text: str, line: str) -> None:
    ran = run("glossary", "find", *text.split())
    assert (ran.code, ran.out) == (0, f"{line}\n")
    assert ran.err == "1 entry found\n"


def test_what_is_found_comes_as_json_and_no_more_than_asked_for(run: Run) -> None:
    found = json.loads(run("glossary", "find", "zub", "--json", "--limit", "1").out)
    assert [(hit["id"], hit["status"], hit["how"], hit["path"]) for hit in found] == [("zub", "id", "exact", "g.yaml")]


def test_nothing_found_is_exit_code_1(run: Run) -> None:
    ran = run("glossary", "find", "xyzzyq")
    assert (ran.code, ran.out, ran.err) == (1, "", "0 entries found\n")


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        pytest.param([], ["tokuyev-ivan", "zub-chair", "zub"], id="all of the house"),
        pytest.param(["--kind", "office", "--kind", "place"], ["zub-chair", "zub"], id="kinds"),
        pytest.param(["--no-source"], ["zub-chair", "zub"], id="without a source"),
        pytest.param(["--no-native"], ["zub"], id="without a native form"),
        pytest.param(["--untested", "--kind", "person"], [], id="without tests"),
    ],
)
def test_entries_are_listed(run: Run, words: list[str], ids: list[str]) -> None:
    ran = run("glossary", "list", "--output-format", "ids", *words)
    assert (ran.code, ran.out.split()) == (0, ids)


def test_the_list_has_kind_name_and_place(run: Run) -> None:
    assert run("glossary", "list", "--kind", "place").out == "zub  place         Zubrovia  g.yaml:17\n"
    assert json.loads(run("glossary", "list", "--kind", "place", "--output-format", "json").out) == [
        {"id": "zub", "kind": "place", "name": "Zubrovia", "path": "g.yaml", "line": 17}
    ]
    assert len(run("glossary", "list", "--all", "--output-format", "ids").out.split()) > 500


def test_it_is_counted(run: Run) -> None:
    assert run("glossary", "stats").out.splitlines() == [
        "file    entries  forms  scripts  sources  unsourced",
        "g.yaml        3      9        2        1          2",
        "all           3      9        2        1          2",
        "",
        "Kinds: 1 person, 1 place, 1 office",
    ]


def test_it_is_counted_as_markdown_and_json(run: Run) -> None:
    lines = run("glossary", "stats", "--output-format", "markdown").out.splitlines()
    assert lines[1:3] == ["| --- | ---: | ---: | ---: | ---: | ---: |", "| g.yaml | 3 | 9 | 2 | 1 | 2 |"]
    data = json.loads(run("glossary", "stats", "--output-format", "json").out)
    assert data["total"]["scripts"] == ["cyrillic", "latin"]
    assert data["kinds"] == {"person": 1, "place": 1, "organisation": 0, "office": 1, "term": 0}


@pytest.mark.parametrize("command", ["show", "find", "list", "stats", "test"])
def test_a_broken_glossary_is_told(run: Run, write: Write, command: str) -> None:
    write("g.yaml", "entries: [")
    ran = run("glossary", command, *(["x"] if command in {"show", "find"} else []))
    assert (ran.code, ran.out, ran.err[:21]) == (2, "", "exonym: g.yaml:2:1: n")
