"""`exonym glossary suggest`: names that no glossary lists."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

ONE = "---\ndate: 2021-04-07\n---\n\nMr Gurbanguly Ataliyev spoke in Zubrowia. Ataliyev left.\n"
TWO = """\
---
date: 2021-04-08
---

Minister Kurbanguly Ataliyev met Boris Zubrovin. Mr Zubrovin smiled, Mr Zubrovin left.
"""


@pytest.fixture(autouse=True)
def _drafts(write: Write, house: None) -> None:  # noqa: ARG001  # the glossary lists Zubrowia
    write("drafts/one.md", ONE)
    write("drafts/two.md", TWO)


def test_names_are_told_with_spellings_titles_days_and_passages(run: Run) -> None:
    ran = run("glossary", "suggest", "drafts")
    assert ran.code == 0
    first, second = ran.out.split("\n\n")[:2]
    assert first.splitlines()[0] == "1. Gurbanguly Ataliyev (person): 3 places in 2 drafts, 2021-04-07 to 2021-04-08"
    assert "   Kurbanguly Ataliyev     1 in 1 draft" in first.splitlines()
    assert "   by the family name alone: 1" in first
    assert "   titles: minister, mr" in first or "   titles: mr, minister" in first
    assert "   drafts/one.md:5:4: …Mr Gurbanguly Ataliyev spoke in Zubrowia" in first
    assert second.startswith("2. Boris Zubrovin (person): 3 places in 1 draft")
    assert ran.err == "2 names in 2 drafts that no glossary lists\n"


def test_only_so_many_are_shown_and_only_those_asked_for(run: Run) -> None:
    ran = run("glossary", "suggest", "drafts", "--most", "1")
    assert ran.err == "2 names in 2 drafts that no glossary lists, 1 shown (--most 0 shows all)\n"
    assert run("glossary", "suggest", "drafts", "--kind", "place").err.startswith("0 names")
    assert run("glossary", "suggest", "drafts", "--least", "4").err.startswith("0 names")


def test_the_yaml_is_a_glossary(run: Run) -> None:
    ran = run("glossary", "suggest", "drafts", "--output-format", "yaml")
    entry = yaml.safe_load(ran.out)["entries"][0]
    assert {key: entry[key] for key in ("id", "kind", "name", "family", "deprecated")} == {
        "id": "gurbanguly-ataliyev",
        "kind": "person",
        "name": "Gurbanguly Ataliyev",
        "family": "Ataliyev",
        "deprecated": ["Kurbanguly Ataliyev"],
    }


def test_json_has_places_and_a_ready_entry(run: Run) -> None:
    first, _ = json.loads(run("glossary", "suggest", "drafts", "--output-format", "json").out)
    assert (first["number"], first["name"], first["count"], first["family_alone"]) == (1, "Gurbanguly Ataliyev", 3, 1)
    place = first["spellings"][1]["places"][0]
    assert (place["path"], place["date"], place["line"], place["column"]) == ("drafts/two.md", "2021-04-08", 5, 10)
    assert first["entry"].startswith("- id: gurbanguly-ataliyev\n  kind: person\n")


def test_an_accepted_name_is_in_the_glossary_and_no_longer_suggested(run: Run, tmp_path: Path) -> None:
    ran = run("glossary", "suggest", "drafts", "--accept", "1=Gurbanguly Atalyyew", "--accept", "2")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("added to glossary.yaml:\n- id: gurbanguly-ataliyev\n")
    text = (tmp_path / "glossary.yaml").read_text(encoding="utf-8")
    assert "deprecated: [Gurbanguly Ataliyev, Kurbanguly Ataliyev]" in text
    assert run("glossary", "suggest", "drafts").err == "0 names in 2 drafts that no glossary lists\n"
    assert "write ‘Gurbanguly Atalyyew’" in run("check", "drafts").out
    assert run("glossary", "lint").code == 0


@pytest.mark.parametrize("number", ["0", "3", "x", "-1"])
def test_a_number_that_the_table_has_not_is_refused(run: Run, tmp_path: Path, number: str) -> None:
    before = (tmp_path / "glossary.yaml").read_bytes()
    ran = run("glossary", "suggest", "drafts", f"--accept={number}")
    assert (ran.code, ran.out) == (2, "")
    assert f"there is no suggestion ‘{number}’ (write a number from 1 to 2" in ran.err
    assert (tmp_path / "glossary.yaml").read_bytes() == before


def test_a_file_that_no_run_reads_is_written_and_that_is_said(run: Run) -> None:
    ran = run("glossary", "suggest", "drafts", "--accept", "1", "--into", "new.yaml")
    assert ran.code == 0
    assert ran.err.endswith("‘glossaries’ in exonym.yaml does not name new.yaml: add it there\n")


def test_without_drafts_nothing_is_suggested(run: Run, write: Write) -> None:
    write("empty/x.csv")
    assert run("glossary", "suggest", "empty").err == "no drafts found: exonym reads .md and .txt files\n"
    assert run("glossary", "suggest", "nowhere").code == 2
