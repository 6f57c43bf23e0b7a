from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.glossary.exchange import WRITABLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

GLOSSARY = "entries:\n  - {name: Zubrovia, kind: place, deprecated: [Zubrowia], sole: true}\n"
ROWS = ["id,kind,name,deprecated,sole", "zubrovia,place,Zubrovia,Zubrowia,true"]


def test_a_glossary_is_written_in_the_format_that_is_asked_for(run: Run, write: Write) -> None:
    ran = run("glossary", "export", write("g.yaml", GLOSSARY), "--format", "csv")
    assert (ran.code, ran.out.splitlines(), ran.err) == (0, ROWS, "1 entry, all that they say\n")


def test_what_the_format_cannot_hold_is_told(run: Run, write: Write) -> None:
    ran = run("glossary", "export", write("g.yaml", GLOSSARY), "--format", "tbx")
    assert ran.code == 0
    assert ran.err == "1 entry; tbx has no place for: 1 × ‘sole’ mark\n"


def test_the_ending_of_the_file_tells_the_format_and_spreadsheets_get_their_mark(
    run: Run, write: Write, tmp_path: Path
) -> None:
    ran = run("glossary", "export", write("g.yaml", GLOSSARY), "-o", "house.csv")
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "house.csv").read_bytes() == b"\xef\xbb\xbf" + "\n".join([*ROWS, ""]).encode()


def test_without_paths_the_glossaries_of_the_configuration_are_written(run: Run, house: None) -> None:  # noqa: ARG001
    ran = run("glossary", "export", "--format", "codespell")
    assert (ran.code, ran.out) == (0, "zubrowia->zubrovia\n")


def test_an_entry_that_changes_a_bundled_one_is_written_whole(run: Run, write: Write) -> None:
    ran = run("glossary", "export", write("g.yaml", "entries:\n- {id: astana, note: Ours.}\n"), "--format", "markdown")
    assert "### Astana" in ran.out
    assert "- Note: Ours." in ran.out


@pytest.mark.parametrize("name", WRITABLE)
def test_every_format_takes_all_bundled_entries(name: str, run: Run) -> None:
    ran = run("glossary", "export", "--bundled", "--isolated", "--format", name)
    assert ran.code == 0
    assert ran.out.strip()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "csv"], "exonym: export: there is no glossary to export (name one"),
        (["g.yaml"], "say which format with --format: csv, tsv"),
        (["g.yaml", "-o", "house.xyz"], "say which format with --format: csv, tsv"),
        (["g.yaml", "--format", "wikidata"], "'wikidata' is not one of 'csv'"),
        (["no.yaml", "--format", "csv"], "exonym: no.yaml: does not exist"),
        (["broken.yaml", "--format", "csv"], "exonym: broken.yaml:1:12: unknown key ‘nam’"),
        (["g.yaml", "-o", "no/house.csv"], "exonym: no/house.csv: cannot be written: its folder does not exist"),
    ],
)
def test_what_cannot_be_done_is_one_message_and_exit_code_2(
    words: list[str], said: str, run: Run, write: Write, tmp_path: Path
) -> None:
    write("g.yaml", GLOSSARY)
    write("broken.yaml", "entries: [{nam: x}]\n")
    before = sorted(tmp_path.iterdir())
    try:
        ran = run("glossary", "export", *words)
        assert ran.code == 2
        assert said in ran.err
    finally:
        assert sorted(tmp_path.iterdir()) == before
