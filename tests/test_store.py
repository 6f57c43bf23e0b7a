from __future__ import annotations

import os
import sqlite3
import time
from typing import TYPE_CHECKING

import pytest

from checker.store import KEPT_DAYS, Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EXONYM_CACHE_DIR", str(tmp_path / "kept"))
    return tmp_path / "kept"


def put(key: str, text: str) -> None:
    store = Store("things-1")
    store.put(key, text)
    store.close()


def got(key: str) -> str | None:
    store = Store("things-1")
    text = store.get(key)
    store.close()
    return text


@pytest.mark.parametrize("text", ["", "a text", "Қасым \U0001f600 \udc80", "x" * 1_000_000])
def test_what_was_put_is_given_back(folder: Path, text: str) -> None:
    put("a", text) if text.isprintable() else put("a", text.encode("utf-8", "replace").decode())
    assert got("a") == text.encode("utf-8", "replace").decode()
    assert got("b") is None
    assert folder.exists()


def test_what_cannot_be_written_is_not_kept_and_does_no_harm(folder: Path) -> None:
    store = Store("things-1")
    store.put("a", "\udc80")
    store.put("b", "later")
    store.close()
    assert got("a") is None
    assert folder.exists()


def test_the_last_text_holds(folder: Path) -> None:
    put("a", "first")
    put("a", "second")
    assert got("a") == "second"
    assert [path.name for path in folder.iterdir()] == ["things-1.sqlite"]


def spoil_text(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("UPDATE kept SET data = 'another'")
    database.close()


def exchange_keys(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("UPDATE kept SET key = 'x' WHERE key = 'a'")
        database.execute("UPDATE kept SET key = 'a' WHERE key = 'b'")
    database.close()


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:3000])


def garbage(path: Path) -> None:
    path.write_bytes(b"\x80\x04garbage" * 1000)


def another_table(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE kept (key INTEGER)")
    database.close()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("spoil", [spoil_text, exchange_keys, cut_short, garbage, another_table, a_folder])
def test_what_is_damaged_is_never_given(
    folder: Path, capfd: pytest.CaptureFixture[str], spoil: Callable[[Path], None]
) -> None:
    put("a", "one")
    put("b", "two")
    spoil(folder / "things-1.sqlite")
    assert got("a") is None
    put("a", "anew")
    assert got("a") in {"anew", None}
    assert capfd.readouterr() == ("", "")


def test_a_garbled_store_is_made_anew(folder: Path) -> None:
    put("a", "one")
    garbage(folder / "things-1.sqlite")
    assert got("a") is None
    put("a", "anew")
    assert got("a") == "anew"


def test_a_store_that_others_may_write_is_not_read(folder: Path) -> None:
    put("a", "one")
    (folder / "things-1.sqlite").chmod(0o666)
    assert got("a") is None
    (folder / "things-1.sqlite").chmod(0o600)
    assert got("a") == "one"


def test_a_folder_that_cannot_be_made_is_done_without(folder: Path) -> None:
    folder.write_text("not a folder", encoding="utf-8")
    put("a", "one")
    assert got("a") is None
    assert folder.read_text(encoding="utf-8") == "not a folder"


def test_another_process_that_writes_is_waited_for_in_vain(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("a", "one")
    monkeypatch.setattr("checker.store._PATIENCE", 0.1)
    other = sqlite3.connect(folder / "things-1.sqlite")
    other.execute("BEGIN EXCLUSIVE")
    put("a", "two")
    other.rollback()
    other.close()
    assert got("a") == "one"


def test_what_nobody_asked_for_in_a_long_time_is_thrown_away(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("old", "one")
    put("used", "two")
    now = time.time()
    monkeypatch.setattr("time.time", lambda: now + (KEPT_DAYS - 1) * 86_400)
    assert got("used") == "two"
    monkeypatch.setattr("time.time", lambda: now + (KEPT_DAYS + 2) * 86_400)
    put("new", "three")
    assert (got("old"), got("used"), got("new")) == (None, "two", "three")
    assert os.path.getsize(folder / "things-1.sqlite") > 0


def test_damaged_texts_are_counted_and_thrown_away(folder: Path) -> None:
    put("a", "one")
    put("b", "two")
    with sqlite3.connect(folder / "things-1.sqlite") as database:
        database.execute("UPDATE kept SET data = 'another' WHERE key = 'a'")
    database.close()
    for expected in (1, 0):
        store = Store("things-1")
        assert store.damaged() == expected
        store.close()
    assert got("b") == "two"
