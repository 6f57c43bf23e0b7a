from __future__ import annotations

import os
from copy import copy
from typing import TYPE_CHECKING

import pytest

from checker.desk.books import Keeper
from checker.desk.picture import Bar, picture, spoken
from checker.errors import ExonymError
from checker.lexicon import load_lexicon
from checker.session import Overrides
from tests.desk.conftest import DRAFT, GLOSSARY

if TYPE_CHECKING:
    from pathlib import Path


def test_books_are_kept_until_a_file_changes(folder: Path, opened: Keeper) -> None:
    keeper = copy(opened)
    first = keeper.books()
    assert keeper.books() is first
    (folder / "glossary.yaml").write_text(GLOSSARY.replace("Streslau", "Streslow"), "utf-8")
    second = keeper.books()
    assert second is not first
    assert second.session.changes.keys() == {"strelsau"}
    assert second.index is first.index


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Streslau", "Streslow"),
        ("name: Ruritania", "name: Ruritanien"),
        ("  - id: orban-viktor", "  - {id: zenda, kind: place, name: Zenda}\n  - id: orban-viktor"),
        ("note: Ours.", "name: Victor Orban"),
        ("  - {id: strelsau, kind: place, name: Strelsau, deprecated: [Streslau], source: house decision}\n", ""),
    ],
)
def test_changed_books_say_what_new_ones_say(old: str, new: str, folder: Path, opened: Keeper) -> None:
    assert old in GLOSSARY
    keeper = copy(opened)
    keeper.books()
    (folder / "glossary.yaml").write_text(GLOSSARY.replace(old, new), "utf-8")
    books = keeper.books()
    fresh = load_lexicon(["glossary.yaml"])
    assert dict(books.entries) == {entry.id: entry for entry in fresh.entries()}
    text = f"{DRAFT}\nZenda, Ruritania and Ruritanien. Victor Orban met the King of Ruritania.\n"
    found = books.session.check_text(text, "draft.md").diagnostics
    assert found == Keeper(Overrides()).books().session.check_text(text, "draft.md").diagnostics


def test_a_broken_file_leaves_the_books_as_they_were(folder: Path, opened: Keeper) -> None:
    keeper = copy(opened)
    first = keeper.books()
    (folder / "glossary.yaml").write_text("entries: [", "utf-8")
    second = keeper.books()
    assert second.problems
    assert second.entries == first.entries
    (folder / "glossary.yaml").write_text(GLOSSARY, "utf-8")
    assert not keeper.books().problems


def test_a_file_that_refers_to_nothing_is_broken_too(folder: Path, opened: Keeper) -> None:
    keeper = copy(opened)
    keeper.books()
    (folder / "glossary.yaml").write_text(GLOSSARY.replace("place: ruritania", "place: freedonia"), "utf-8")
    assert "freedonia" in str(keeper.books().problems[0])


def test_books_that_could_never_be_read_raise(folder: Path) -> None:
    (folder / "glossary.yaml").write_text("entries: [", "utf-8")
    with pytest.raises(ExonymError):
        Keeper(Overrides()).books()


def test_the_configuration_is_read_again_when_it_changes(folder: Path, opened: Keeper) -> None:
    keeper = copy(opened)
    assert "strelsau" in keeper.books().entries
    (folder / "exonym.yaml").write_text("style: default\n")
    os.utime(folder / "exonym.yaml", ns=(1, 1))
    assert "strelsau" not in keeper.books().entries


def test_a_picture_shows_what_is_not_over_until_today() -> None:
    drawn = picture([Bar("A", "tenure", "2000-01-01", ""), Bar("B", "name", "", "2010-01-01")], "A and B", "2020-01-01")
    assert drawn.count("<rect") == 2
    assert 'class="tenure open"' in drawn
    assert picture([], "nothing", "2020-01-01") == ""
    assert spoken(Bar("A", "tenure", "2000-01-01", "")) == "since 2000-01-01"
    assert spoken(Bar("B", "name", "", "2010-01-01")) == "until 2010-01-01"
