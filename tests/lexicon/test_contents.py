from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from checker.errors import ExonymError
from checker.lexicon import contents
from checker.lexicon.contents import contents_of

if TYPE_CHECKING:
    from pathlib import Path

OLD = time.time() - 3600


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EXONYM_CACHE_DIR", str(tmp_path / "cache"))
    path = tmp_path / "g.yaml"
    path.write_text("entries: []\n", encoding="utf-8")
    os.utime(path, (OLD, OLD))
    return path


def test_a_file_that_has_not_changed_is_not_read_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = contents_of([str(path)])
    monkeypatch.setattr(contents, "read_bytes", lambda *_: pytest.fail("read again"))
    assert contents_of([str(path)]) == first


@pytest.mark.parametrize("moved", [0, 10], ids=["same size", "another size"])
def test_a_changed_file_has_another_digest(path: Path, moved: int) -> None:
    first = contents_of([str(path)])
    path.write_text("entries: {}\n" + " " * moved, encoding="utf-8")
    os.utime(path, (OLD + 1, OLD + 1))
    assert contents_of([str(path)]) != first


def test_a_file_changed_just_now_is_read_every_time(path: Path) -> None:
    path.write_text("entries: {}\n", encoding="utf-8")
    first, time_of_change = contents_of([str(path)]), path.stat().st_mtime_ns
    path.write_text("entries: []\n", encoding="utf-8")
    os.utime(path, ns=(time_of_change, time_of_change))
    assert contents_of([str(path)]) != first


def test_the_order_and_the_names_count(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "h.yaml"
    other.write_bytes(path.read_bytes())
    os.utime(other, (OLD, OLD))
    one, two = str(path), str(other)
    assert len({contents_of(paths) for paths in ([one], [two], [one, two], [two, one])}) == 4


def test_files_that_are_not_there_are_told(path: Path, tmp_path: Path) -> None:
    with pytest.raises(ExonymError) as caught:
        contents_of([str(path), str(tmp_path / "x.yaml"), str(tmp_path / "y.yaml")])
    assert [os.path.basename(problem.path) for problem in caught.value.problems] == ["x.yaml", "y.yaml"]
