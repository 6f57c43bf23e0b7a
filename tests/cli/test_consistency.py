"""`exonym consistency` as a stranger runs it: in a folder with drafts, a glossary and exonym.yaml."""

from __future__ import annotations

import csv
import json
import random
import re
from itertools import product
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

GLOSSARY = "# Ours.\nlanguage: en\nentries:\n  - {name: Zubrovia, kind: place, admitted: [Zubrowia]}    # by hand\n"


def dated(day: str, text: str) -> str:
    return f"---\ndate: {day}\n---\n\n{text}\n"


@pytest.fixture
def archive(write: Write) -> None:
    """Set up a house: who switched from Zubrowia, a governor in two spellings, brothers, a lone village."""
    write("glossary.yaml", GLOSSARY)
    write("exonym.yaml", "glossaries: glossary.yaml\n")
    for year in range(2016, 2024):
        name = "Zubrowia" if year < 2020 else "Zubrovia"
        write(f"drafts/{year}.md", dated(f"{year}-03-01", f"Trains to {name} were late. It rained in {name}."))
    for number in range(4):
        given = "Kurbanguly" if number == 3 else "Gurbanguly"
        write(f"drafts/g{number}.md", dated(f"2022-01-0{number + 1}", f"District governor {given} Ataliyev opened it."))
    write(
        "drafts/b.md",
        dated("2022-02-02", "Alim Sattorov and Salim Sattorov baked. Salim Sattorov sold. Alim Sattorov ate."),
    )
    write("drafts/v.md", dated("2022-02-03", "The quake struck the village of Oshoba. It rained in Oshoba."))


pytestmark = pytest.mark.usefixtures("archive")


def test_the_table_shows_which_when_and_where(run: Run) -> None:
    ran = run("consistency")
    assert (ran.code, ran.err) == (0, "2 names spelled in several ways in 14 drafts\n")
    assert ran.out.splitlines() == [
        "zubrovia: ‘Zubrovia’ in as many drafts as another form and in the glossary, place",
        "    Zubrovia     8 in 4 drafts  2020-03-01 to 2023-03-01",
        "    Zubrowia     8 in 4 drafts  2016-03-01 to 2019-03-01",
        "    drafts/2019.md:5:11: …Trains to Zubrowia were late. It rained in Zubrowia.…",
        "",
        "gurbanguly-ataliyev: ‘Gurbanguly Ataliyev’ by majority, person; no glossary knows it",
        "    Gurbanguly Ataliyev     3 in 3 drafts  2022-01-01 to 2022-01-03",
        "    Kurbanguly Ataliyev     1 in 1 draft  2022-01-04",
        "    drafts/g3.md:5:19: …District governor Kurbanguly Ataliyev opened it.…",
        "",
    ]
    assert run("consistency").out == ran.out


def test_json_and_csv_are_read_back(run: Run) -> None:
    data = json.loads(run("consistency", "--output-format", "json").out)
    assert [cluster["id"] for cluster in data["clusters"]] == ["zubrovia", "gurbanguly-ataliyev"]
    rows = list(csv.DictReader(run("consistency", "--output-format", "csv").out.splitlines()))
    assert [(row["form"], row["uses"], row["last"]) for row in rows][:2] == [
        ("Zubrovia", "8", "2023-03-01"),
        ("Zubrowia", "8", "2019-03-01"),
    ]


def test_the_yaml_is_a_glossary(run: Run, write: Write) -> None:
    ran = run("consistency", "--yaml")
    assert ran.out == run("consistency", "--output-format", "yaml").out
    linted = run("glossary", "lint", "glossary.yaml", write("more.yaml", ran.out))
    assert linted.code == 0, linted.err


def test_a_page_is_written(run: Run) -> None:
    ran = run("consistency", "--output-format", "html", "-o", "page.html")
    assert (ran.code, ran.out) == (0, "")
    with open("page.html", encoding="utf-8") as stream:
        assert "Kurbanguly Ataliyev" in stream.read()
    assert run("consistency", "-o", "nowhere/page.html").code == 2


@pytest.mark.parametrize(
    ("options", "ids", "said"),
    [
        (
            ["--kind", "person"],
            ["gurbanguly-ataliyev"],
            "2 names spelled in several ways in 14 drafts, 1 of which is asked for",
        ),
        (["--listed"], ["zubrovia"], "2 names spelled in several ways in 14 drafts, 1 of which is asked for"),
        (
            ["--unlisted"],
            ["gurbanguly-ataliyev"],
            "2 names spelled in several ways in 14 drafts, 1 of which is asked for",
        ),
        (
            ["--search", "kurban"],
            ["gurbanguly-ataliyev"],
            "2 names spelled in several ways in 14 drafts, 1 of which is asked for",
        ),
        (["--least", "2"], ["zubrovia"], "2 names spelled in several ways in 14 drafts, 1 of which is asked for"),
        (["--most", "1"], ["zubrovia"], "2 names spelled in several ways in 14 drafts, 1 shown (--most 0 shows all)"),
        (["--most", "0"], ["zubrovia", "gurbanguly-ataliyev"], "2 names spelled in several ways in 14 drafts"),
        (["drafts/b.md"], [], "0 names spelled in several ways in 1 draft"),
    ],
)
def test_what_is_asked_for(run: Run, options: list[str], ids: list[str], said: str) -> None:
    ran = run("consistency", "--output-format", "json", *options)
    assert [cluster["id"] for cluster in json.loads(ran.out)["clusters"]] == ids
    assert (ran.code, ran.err) == (0, said + "\n")


def test_a_folder_without_drafts_is_told(run: Run, write: Write) -> None:
    write("empty/a.doc")
    ran = run("consistency", "empty")
    assert (ran.code, ran.out, ran.err) == (0, "", "no drafts found: exonym reads .md and .txt files\n")


def test_what_cannot_be_read_is_exit_code_2_and_the_rest_is_compared(run: Run, write: Write) -> None:
    write("drafts/bad.md", b"\xff\xfe")
    write("drafts/null.txt", b"a\0b")
    ran = run("consistency", "drafts", "missing.md")
    assert ran.code == 2
    assert ran.out.startswith("zubrovia: ")
    assert [line.split(":")[1].strip() for line in ran.err.splitlines()[:-1]] == [
        "drafts/bad.md",
        "drafts/null.txt",
        "missing.md",
    ]
    assert ran.err.endswith("in 14 drafts\n")


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("exonym.yaml", "consistency: projekt\n", "exonym: exonym.yaml:1:14: "),
        ("glossary.yaml", "entries: [\n", "exonym: glossary.yaml:2:1: not valid YAML"),
    ],
)
def test_broken_settings_are_exit_code_2(run: Run, write: Write, file: str, content: str, said: str) -> None:
    write(file, content)
    ran = run("consistency")
    assert (ran.code, ran.out, ran.err[: len(said)]) == (2, "", said)


def names_reported(run: Run, *paths: str) -> list[str]:
    ran = run("check", "--select", "NAM,CON", "--output-format", "json", *paths)
    return [found["message"] for found in json.loads(ran.out)["diagnostics"]]


@pytest.mark.parametrize("kept", ["Gurbanguly Ataliyev", "Kurbanguly Ataliyev"])
def test_an_accepted_form_of_an_unlisted_name_is_the_houses_from_then_on(run: Run, kept: str) -> None:
    assert names_reported(run, "drafts/g0.md", "drafts/g3.md") == []
    ran = run("consistency", "--accept", f"gurbanguly-ataliyev={kept}")
    assert (ran.code, ran.out, ran.err) == (0, "", "added to glossary.yaml: gurbanguly-ataliyev\n")
    with open("glossary.yaml", encoding="utf-8") as stream:
        assert stream.read().startswith(GLOSSARY)
    other = "Kurbanguly Ataliyev" if kept.startswith("G") else "Gurbanguly Ataliyev"
    said = f"‘{other}’ is not the house form: write ‘{kept}’"
    assert names_reported(run, "drafts/g0.md", "drafts/g3.md") == [said]
    again = json.loads(run("consistency", "--output-format", "json").out)
    assert [(it["entry"], it["house_form"]) for it in again["clusters"]][1] == ("gurbanguly-ataliyev", kept)


BUNDLED = {
    "kyiv": ("Kyiv", "Kiev", "He saw {}."),
    "turkiye": ("Turkey", "Türkiye", "He saw {}."),
    "erdogan-recep-tayyip": ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "{} spoke."),
    "erdogan-recep-tayyip-short": ("Erdoğan", "Erdogan", "President {} spoke."),
}


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("identity", BUNDLED)
def test_an_accepted_form_of_a_bundled_entry_is_the_houses_from_then_on(
    run: Run,
    write: Write,
    identity: str,
    turned: bool,  # noqa: FBT001
) -> None:
    *forms, text = BUNDLED[identity]
    kept, other = forms[::-1] if turned else forms
    write("b/kept.md", dated("2024-01-01", text.format(kept)))
    write("b/other.md", dated("2024-01-01", text.format(other)))
    ran = run("consistency", "b", "--accept", f"{identity}={kept}")
    assert ran.code == 0, ran.err
    assert names_reported(run, "b/kept.md") == []
    assert names_reported(run, "b/other.md") == [f"‘{other}’ is not the house form: write ‘{kept}’"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--accept", "zubrovia"], "‘zubrovia’ names no form (write CLUSTER=FORM)"),
        (["--accept", "zubrovia= "], "‘zubrovia= ’ names no form (write CLUSTER=FORM)"),
        (["--accept", "zubrova=X"], "there is no cluster ‘zubrova’ (did you mean ‘zubrovia’?)"),
        (["--accept", "qqqq=X"], "there is no cluster ‘qqqq’ (the table shows the ids, before each colon)"),
        (["--accept", "zubrovia=X", "--accept", "zubrovia=Y"], "‘zubrovia’ stands twice (accept one form of it)"),
        (["--accept", "a=X", "drafts/b.md"], "the drafts spell no name in several ways"),
        (["--accept", "gurbanguly-ataliyev=X", "--isolated"], "no glossary file to write to (name one with --into"),
    ],
)
def test_what_cannot_be_accepted_is_told_and_nothing_is_written(run: Run, options: list[str], said: str) -> None:
    ran = run("consistency", *options)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"exonym: --accept: {said}")
    with open("glossary.yaml", encoding="utf-8") as stream:
        assert stream.read() == GLOSSARY


def test_an_entry_of_the_same_file_is_named_with_its_line(run: Run) -> None:
    ran = run("consistency", "--accept", "zubrovia=Zubrowia")
    assert ran.code == 2
    assert ran.err == (
        "exonym: glossary.yaml:6:5: cannot take the entry: the id ‘zubrovia’ stands twice"
        " (nothing was written; the first is on line 4)\n"
    )


def test_a_form_that_no_draft_writes_is_taken_with_a_word(run: Run) -> None:
    ran = run("consistency", "--accept", "gurbanguly-ataliyev=Gurbangeldi   Ataliyev")
    assert ran.code == 0
    assert (
        ran.err.splitlines()[1]
        == "no draft writes ‘Gurbangeldi Ataliyev’ so far: see that it is spelled as you mean it"
    )


def test_a_file_that_no_run_reads_is_made_and_that_is_said(run: Run) -> None:
    ran = run("consistency", "--accept", "gurbanguly-ataliyev=Gurbanguly Ataliyev", "--into", "new.yaml")
    assert (ran.code, ran.err.splitlines()[1:]) == (
        0,
        ["‘glossaries’ in exonym.yaml does not name new.yaml: add it there"],
    )
    assert run("glossary", "lint", "new.yaml").code == 0
    again = run(
        "consistency",
        "--accept",
        "gurbanguly-ataliyev=Gurbanguly Ataliyev",
        "--into",
        "new.yaml",
        "--glossary",
        "new.yaml",
    )
    assert again.code == 2
    assert "stands twice" in again.err


# Drafts as nobody wishes them. They are small here: how the time grows was measured with larger ones.
CHANCE = random.Random(7)  # noqa: S311  # nothing secret
SYLLABLES = [consonant + vowel for consonant, vowel in product("bdgklmnrst", "aeiou")]


def named(text: str, times: int) -> str:
    """Fill a text again and again with made names."""
    syllables = (CHANCE.choice(SYLLABLES) for _ in iter(int, 1))
    return "".join(
        re.sub("@", lambda _: "".join(next(syllables) for _ in range(3)).title(), text) for _ in range(times)
    )


NEWS = "The governor @ @ met the mayor @ @ on Monday. He said that @ @ would open a plant. "
BAD = {
    "a list of names": named("@ @\n", 2000),
    "capitals": named(NEWS, 100).upper(),
    "no capitals": named(NEWS, 100).lower(),
    "right to left": named("قال الرئيس @ @ في طهران. \u202b@ @\u202c אמר. ", 100),
    "noise": "".join(it if CHANCE.random() > 0.1 else CHANCE.choice("1Il|0O.,’ -x") for it in named(NEWS, 1) * 40),
    "a bibliography": named("@, A. (1999). @ @ of @ @. Journal of @ @, 1(2), 2–3.\n", 150),
    "code": named("class @@(@): x = @.@[@.@]  # @ @\n", 150),
    "one line": named(NEWS, 300),
    "near names": re.sub(r"(\w+)=", r"\1. It rained. The pupils met \1k", named("Rescuers met @= then.\n\n", 100)),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_drafts_are_read_and_little_is_said_of_them(run: Run, write: Write, kind: str) -> None:
    write("bad/a.txt", BAD[kind])
    ran = run("consistency", "bad")
    assert ran.code == 0
    assert "spelled in several ways in 1 draft" in ran.err
    checked = run("check", "--select", "CON002", "--output-format", "json", "bad")
    assert checked.code in {0, 1}
    said = [found["message"] for found in json.loads(checked.out)["diagnostics"]]
    assert len(said) <= 13
    if kind == "near names":
        assert said[-1].startswith("88 more names are spelled in two ways: ")
