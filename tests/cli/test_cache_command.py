from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run, Write  # type: ignore[import-not-found]  # beside this file


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EXONYM_CACHE_DIR", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def filled(folder: Path, run: Run, write: Write) -> Path:
    assert run("check", "-q", write("a.md", "Peter Siyarto spoke.\n")).code == 1
    (folder / "diary.txt").write_text("somebody's", encoding="utf-8")
    return folder


def test_it_shows_what_is_kept(filled: Path, run: Run) -> None:
    ran = run("cache")
    assert ran.code == 0
    assert ran.out.splitlines()[0] == str(filled)
    for sort in ("compiled glossaries: 1 file", "rules: 1 file", "results of drafts: 1 file"):
        assert sort in ran.out
    assert run("cache", "show").out == ran.out


def test_what_a_style_and_a_near_miss_keep_has_a_name(filled: Path, run: Run, spawn: Run, write: Write) -> None:
    """In a process of its own: one that has read a table or a style already keeps it in memory, and writes no file."""
    draft = write("b.md", "Volodymyr Zelenskyj spoke. Zelensckyy left.\n")
    assert spawn("check", "-q", "--style", "ap", draft).code == 1
    out = run("cache").out
    assert "tables of romanisation: 1 file" in out
    assert "unfinished" not in out
    assert any(filled.glob("extends-*.json"))


def test_an_empty_cache_is_shown_and_verified(folder: Path, run: Run) -> None:
    assert run("cache").out == f"{folder}\n  in all 0 files, 0.0 MB\n"
    assert run("cache", "verify").code == 0
    assert run("cache", "clear").code == 0


def test_clear_removes_what_is_ours_alone(filled: Path, run: Run) -> None:
    assert run("cache", "clear").code == 0
    assert [path.name for path in filled.iterdir()] == ["diary.txt"]
    assert run("cache", "show").out.endswith("in all 0 files, 0.0 MB\n")


def test_what_cannot_be_removed_is_told(filled: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_path: str) -> None:
        raise PermissionError

    monkeypatch.setattr("os.unlink", fail)
    ran = run("cache", "clear")
    assert ran.code == 2
    assert f"exonym: {next(filled.glob('lexicon-*'))}: cannot be removed" in ran.err


def test_a_sound_cache_is_found_sound(filled: Path, run: Run) -> None:
    count = len(list(filled.iterdir())) - 1
    ran = run("cache", "verify")
    assert (ran.code, ran.out, ran.err) == (0, "", f"{count} files, 0 damaged\n")


@pytest.mark.parametrize("pattern", ["lexicon-*.tables", "rules-*.json", "results-*.sqlite"])
def test_what_is_damaged_is_thrown_away(filled: Path, run: Run, write: Write, pattern: str) -> None:
    (path,) = filled.glob(pattern)
    content = path.read_bytes()
    if path.suffix == ".sqlite":
        with sqlite3.connect(path) as database:
            database.execute("UPDATE kept SET data = '[[], []]'")
        database.close()
    else:
        middle = len(content) // 2
        path.write_bytes(content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :])
    ran = run("cache", "verify")
    assert (ran.code, ran.out) == (1, f"{path}: was damaged, and is thrown away\n")
    assert run("cache", "verify").code == 0
    assert run("check", "-q", write("a.md", "Peter Siyarto spoke.\n")).code == 1


def test_a_damaged_database_is_thrown_away_whole(filled: Path, run: Run) -> None:
    (path,) = filled.glob("results-*.sqlite")
    path.write_bytes(b"SQLite format 3\0" + b"garbage" * 1000)
    assert run("cache", "verify").code == 1
    assert run("cache", "verify").code == 0
