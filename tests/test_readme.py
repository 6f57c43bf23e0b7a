"""The glossary entries that the README shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker import check_text

README = Path(__file__).parents[1] / "README.md"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a draft beside the README's entry for Türkiye."""
    (entry,) = re.findall(
        r"```yaml\n(entries:\n  - id: turkiye\n.*?)```", README.read_text(encoding="utf-8"), re.DOTALL
    )
    (tmp_path / "glossary.yaml").write_text(entry, encoding="utf-8")
    (tmp_path / "exonym.yaml").write_text("glossaries: [glossary.yaml]\n", encoding="utf-8")
    return tmp_path / "draft.txt"


def reported(draft: Path, text: str) -> list[str]:
    return [f"{found.code} {found.text}" for found in check_text(text, path=str(draft))]


def test_a_house_chooses_one_of_two_admitted_names(house: Path) -> None:
    assert reported(house, "Turkey sent aid. It is Turkey Day.") == ["NAM001 Turkey"]
    assert reported(house, "Türkiye sent aid, the Turkish minister said.") == []


def test_without_its_entry_both_are_right(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    assert reported(draft, "Turkey sent aid.") == []
    assert reported(draft, "Türkiye sent aid.") == []
