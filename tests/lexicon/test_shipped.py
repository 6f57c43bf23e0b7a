from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from checker.lexicon import load_lexicon, shipped
from checker.lexicon.contents import contents_of
from checker.lexicon.shipped import NAME, open_shipped, ship
from checker.resources import folder, yaml_files

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder laid out as a package whose wheel brought compiled glossaries along."""
    home = tmp_path_factory.mktemp("package")
    (home / "lexicon").mkdir()
    (home / "_data").mkdir()
    ship(os.fspath(home / "_data" / NAME))
    return home


@pytest.fixture
def installed(package: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(shipped, "__file__", os.fspath(package / "lexicon" / "shipped.py"))
    monkeypatch.setenv("EXONYM_CACHE_DIR", os.fspath(tmp_path / "cache"))
    return package


def never() -> dict[str, Any]:
    pytest.fail("compiled again")


def test_what_was_compiled_from_these_glossaries_is_opened(installed: Path) -> None:
    tables = open_shipped(contents_of(yaml_files(folder("glossaries"))).hex(), never)
    assert tables is not None
    assert tables["ids"]["astana"] is not None
    assert installed


@pytest.mark.usefixtures("installed")
def test_what_was_compiled_from_others_is_not() -> None:
    assert open_shipped("00" * 16, never) is None


def test_a_lexicon_of_the_bundled_glossaries_needs_no_cache(installed: Path, tmp_path: Path) -> None:
    assert installed
    assert load_lexicon([]).lookup("astana")
    assert not list((tmp_path / "cache").glob("lexicon-*"))


def test_a_damaged_file_is_passed_over(installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data" / NAME).write_bytes((installed / "_data" / NAME).read_bytes()[:1000])
    monkeypatch.setattr(shipped, "__file__", os.fspath(tmp_path / "lexicon" / "shipped.py"))
    assert open_shipped("00" * 16, never) is None


def test_a_checkout_has_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shipped, "__file__", os.fspath(tmp_path / "lexicon" / "shipped.py"))
    assert open_shipped("00" * 16, never) is None
