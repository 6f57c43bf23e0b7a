"""The day of death: read, kept in the lexicon, refused if it is no day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.load import load_glossary
from checker.lexicon.model import entry_from_record, entry_record

if TYPE_CHECKING:
    from pathlib import Path

    from checker.errors import Problem


def _loaded(folder: Path, died: str, problems: list[Problem]) -> str:
    path = folder / "people.yaml"
    lines = ["entries:", "  - {id: a, kind: person, name: Ana Ivić, family: Ivić}", f"  - {{id: a, died: {died}}}"]
    path.write_text("\n".join(lines[:2]), encoding="utf-8")
    later = folder / "later.yaml"
    later.write_text("\n".join([lines[0], lines[2]]), encoding="utf-8")
    entry = load_glossary([str(path), str(later)], problems).entries["a"]
    assert entry_from_record(entry_record(entry)) == entry
    return entry.died


def test_a_day_of_death_is_kept(tmp_path: Path) -> None:
    assert _loaded(tmp_path, "2003-01-31", []) == "2003-01-31"


def test_a_year_is_its_last_day(tmp_path: Path) -> None:
    assert _loaded(tmp_path, "2003", []) == "2003-12-31"


def test_what_is_no_day_is_refused(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert _loaded(tmp_path, "long ago", problems) == ""
    assert ["‘long ago’ is not a date" in str(problem) for problem in problems] == [True]
