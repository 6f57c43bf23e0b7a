from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

GLOSSARY = (
    "language: en\nentries:\n  # ours\n  - name: Zubrovia   # the state\n    kind: place\n    deprecated: [Zubrowia]\n"
)
CSV = "name,kind,deprecated,note\nZubrovia,place,Zubrovija,Checked.\nBorduria,place,Bordurie,\n"


def test_without_a_glossary_the_entries_are_printed(run: Run, write: Write) -> None:
    ran = run("glossary", "import", write("x.csv", CSV))
    assert (ran.code, ran.err) == (0, "2 entries in CSV, a column for each key\n")
    assert ran.out.splitlines() == [
        "language: en",
        "entries:",
        "",
        "  - id: zubrovia",
        "    kind: place",
        "    name: Zubrovia",
        "    deprecated: [Zubrovija]",
        "    note: Checked.",
        "",
        "  - id: borduria",
        "    kind: place",
        "    name: Borduria",
        "    deprecated: [Bordurie]",
    ]


def test_what_is_printed_is_a_glossary(run: Run, write: Write) -> None:
    write("g.yaml", run("glossary", "import", write("x.csv", CSV)).out)
    assert run("glossary", "export", "g.yaml", "--format", "csv").code == 0


def test_new_entries_are_added_and_known_ones_stay_as_they_are(run: Run, write: Write, tmp_path: Path) -> None:
    write("g.yaml", GLOSSARY)
    ran = run("glossary", "import", write("x.csv", CSV), "--into", "g.yaml")
    assert ran.code == 0
    assert "1 entry is known and stays as it is: zubrovia; --update would change 1\n" in ran.err
    assert "added to g.yaml: borduria\n" in ran.err
    text = (tmp_path / "g.yaml").read_text()
    assert text.startswith(GLOSSARY)
    assert "Zubrovija" not in text


def test_with_update_what_is_new_is_put_into_the_entry_and_all_else_kept(
    run: Run, write: Write, tmp_path: Path
) -> None:
    write("g.yaml", GLOSSARY)
    ran = run("glossary", "import", write("x.csv", CSV), "--into", "g.yaml", "--update")
    assert "changed in g.yaml: zubrovia\n" in ran.err
    lines = (tmp_path / "g.yaml").read_text().splitlines()
    assert lines[2:7] == [
        "  # ours",
        "  - name: Zubrovia   # the state",
        "    kind: place",
        "    deprecated: [Zubrowia, Zubrovija]",
        "    note: Checked.",
    ]


def test_what_changes_a_bundled_entry_is_a_layer_over_it(run: Run, write: Write, tmp_path: Path) -> None:
    content = "name,kind,deprecated\nViktor Orbán,person,Viktor Urban\n"
    ran = run("glossary", "import", write("x.csv", content), "--into", "g.yaml", "--update")
    assert "‘viktor-orban’ is ‘orban-viktor’ in the glossary: same kind, same name\n" in ran.err
    assert (tmp_path / "g.yaml").read_text().splitlines()[-2:] == [
        "  - id: orban-viktor",
        "    deprecated: [Viktor Urban]",
    ]


def test_a_second_import_changes_nothing(run: Run, write: Write, tmp_path: Path) -> None:
    words = ("glossary", "import", write("x.csv", CSV), "--into", write("g.yaml", GLOSSARY), "--update")
    run(*words)
    before = (tmp_path / "g.yaml").read_bytes()
    assert run(*words).err.endswith("nothing to write\n")
    assert (tmp_path / "g.yaml").read_bytes() == before


def test_a_dry_run_shows_and_writes_nothing(run: Run, write: Write, tmp_path: Path) -> None:
    write("g.yaml", GLOSSARY)
    ran = run("glossary", "import", write("x.csv", CSV), "--into", "g.yaml", "--update", "--dry-run")
    assert "    deprecated: [Zubrowia, Zubrovija]" in ran.out.splitlines()
    assert (tmp_path / "g.yaml").read_text() == GLOSSARY


def test_tenures_follow_an_office_that_a_glossary_has_under_another_id(run: Run, write: Write) -> None:
    lines = [
        {"id": "p", "schema": "Person", "properties": {"name": ["Ann Lee"]}},
        {"id": "o", "schema": "Position", "properties": {"name": ["Prime Minister of Hungary"]}},
        {"id": "h", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["o"], "startDate": ["2020"]}},
    ]
    ran = run("glossary", "import", write("x.json", "\n".join(map(json.dumps, lines))))
    assert "office: hu-prime-minister" in ran.out


@pytest.mark.parametrize(
    ("name", "content", "title"),
    [
        ("x.csv", "Term,Language,Alternative Forms\nKiew,en,Kyiv\n", "Smartling’s blocklist"),
        ("x.csv", "pattern,replacement,description\nKie[vw],Kyiv,\n", "Typerighter"),
        (
            "x.xml",
            '<martif><termEntry><langSet xml:lang="en"><tig><term>A</term></tig></langSet></termEntry></martif>',
            "TBX",
        ),
        ("x.json", '{"id": "Q1", "labels": {"en": {"language": "en", "value": "A"}}}', "Wikidata"),
        ("x.json", '{"id": "a", "schema": "Person", "properties": {"name": ["Ann"]}}', "FollowTheMoney"),
        ("x.ttl", '<a:b> <http://www.w3.org/2004/02/skos/core#prefLabel> "A"@en .', "SKOS"),
    ],
)
def test_a_file_tells_its_format(name: str, content: str, title: str, run: Run, write: Write) -> None:
    ran = run("glossary", "import", write(name, content), "--kind", "term")
    assert ran.code == 0
    assert title in ran.err


def test_standard_input_is_read(run: Run) -> None:
    ran = run("glossary", "import", "-", stdin=CSV.encode())
    assert "is in no format that its name or its beginning tells" in ran.err
    assert run("glossary", "import", "-", "--format", "csv", stdin=CSV.encode()).code == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            "id,name,kind\n../../etc/passwd,A,place\n",
            "exonym: x.csv:2: ‘../../etc/passwd’ is not an id (lower-case letters",
        ),
        ("id,name,kind\na/b,A,place\n", "exonym: x.csv:2: ‘a/b’ is not an id"),
        ("name,kind\nA,plase\n", "exonym: x.csv:2: ‘plase’ is not one of the possible values (did you mean ‘place’?)"),
        ("name,kind,died\nA,person,2020-13-01\n", "exonym: x.csv:2: ‘2020-13-01’ is not a date"),
        ("name,kind,native\nA,place,English: B\n", "exonym: x.csv:2: ‘English’ is not a language code"),
        ("name,kind,place\nA,office,nowhere\n", "‘a’ names the place ‘nowhere’, which no glossary has"),
        ("name\nA\n", "exonym: x.csv:2: has no kind (give it one, or say --kind place"),
        ("name,kind\n\xc9,place\n".encode("latin-1"), "exonym: x.csv:2: is not UTF-8: byte 0xC9"),
        ("", "exonym: x.csv: is empty"),
        ("name,kind\nA,place\nA,place\n" + '"', "exonym: x.csv:4: is not a table of cells"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_written(
    content: str | bytes, said: str, run: Run, write: Write, tmp_path: Path
) -> None:
    write("g.yaml", GLOSSARY)
    ran = run("glossary", "import", write("x.csv", content), "--into", "g.yaml")
    assert ran.code == 2
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert (tmp_path / "g.yaml").read_text() == GLOSSARY


def test_a_gigabyte_of_nothing_is_refused_unread(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "x.tbx").open("wb") as stream:
        stream.truncate(2**30)
    ran = run("glossary", "import", "x.tbx")
    assert (ran.code, ran.err) == (2, "exonym: x.tbx: is larger than the limit of 64 MiB (split the file)\n")


def test_a_folder_a_missing_file_and_a_broken_glossary_are_told(run: Run, write: Write, tmp_path: Path) -> None:
    os.mkdir(tmp_path / "folder")
    assert "folder: is a directory" in run("glossary", "import", "folder").err
    assert "no.csv: does not exist" in run("glossary", "import", "no.csv").err
    ran = run("glossary", "import", write("x.csv", CSV), "--into", write("g.yaml", "entries: [{nam: x}]\n"))
    assert (ran.code, "g.yaml:1:12: unknown key ‘nam’" in ran.err) == (2, True)


def test_a_read_only_glossary_stays_and_is_told(run: Run, write: Write, tmp_path: Path) -> None:
    write("g.yaml", GLOSSARY)
    os.chmod(tmp_path / "g.yaml", 0o444)
    ran = run("glossary", "import", write("x.csv", CSV), "--into", "g.yaml")
    assert (ran.code, "is read-only" in ran.err) == (2, True)
    assert (tmp_path / "g.yaml").read_text() == GLOSSARY


def test_a_kind_that_the_file_does_not_give_is_said_or_known(run: Run, write: Write) -> None:
    ran = run("glossary", "import", write("x.csv", "name\nBorduria\n"), "--kind", "place")
    assert "    kind: place" in ran.out.splitlines()
    ran = run("glossary", "import", write("x.csv", "name,note\nViktor Orbán,Ours.\n"), "--update")
    assert (ran.code, ran.out.splitlines()[-2:]) == (0, ["  - id: orban-viktor", "    note: Ours."])


def test_words_of_the_file_cannot_steer_the_terminal(run: Run, write: Write) -> None:
    ran = run("glossary", "import", write("x.csv", "name,kind,\x1b[31mred\nA,place,b\n"))
    assert "\x1b" not in ran.err
    assert "1 × cell of column ‘�[31mred’" in ran.err


def test_half_a_character_is_told(run: Run, write: Write) -> None:
    content = '{"id": "a", "schema": "Person", "properties": {"name": ["Ann \\ud800"]}}'
    ran = run("glossary", "import", write("x.json", content))
    assert (ran.code, ran.err) == (2, "exonym: x.json:1: holds half a character (a lone surrogate)\n")


def test_a_glossary_that_the_settings_name_already_is_made(run: Run, write: Write, tmp_path: Path) -> None:
    write("exonym.yaml", "glossaries: g.yaml\n")
    ran = run("glossary", "import", write("a.csv", "name,kind\nZubrovia,place\n"), "--into", "g.yaml")
    assert (ran.code, (tmp_path / "g.yaml").read_text(encoding="utf-8").count("Zubrovia")) == (0, 1)
