from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import guard
import pytest

if TYPE_CHECKING:
    from pathlib import Path

BEFORE = {guard.PLAIN: 100, "40 drafts": 1_000, "one small draft": 500}


def test_runs_are_compared_as_multiples_of_plain_python() -> None:
    now = {guard.PLAIN: 200, "40 drafts": 2_500, "one small draft": 1_000, "new": 7}
    assert guard.compared(now, BEFORE) == [("40 drafts", 0.25), ("one small draft", 0.0)]


def test_a_slower_run_fails_and_says_which_and_how_to_accept() -> None:
    text, well = guard.verdict([guard.Comparison("40 drafts", 0.25), guard.Comparison("other", 0.05)], 0.1)
    assert not well
    assert "40 drafts: +25.0% instructions" in text
    assert "says: 40 drafts." in text
    assert "--accept" in text


@pytest.mark.parametrize("more", [0.09, 0.0, -0.5])
def test_within_the_margin_all_is_well(more: float) -> None:
    text, well = guard.verdict([guard.Comparison("40 drafts", more)], 0.1)
    assert well
    assert ("Faster" in text) == (more < -0.1)


def test_an_unknown_version_is_told_not_failed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "guard.json"
    path.write_text(json.dumps({"valgrind 3.11": BEFORE}), encoding="utf-8")
    assert guard.judged(BEFORE, "valgrind 3.99", accept=False, margin=0.1, path=str(path)) == 0
    assert "no reference for valgrind 3.99, only for: valgrind 3.11" in capsys.readouterr().out


def test_accepting_keeps_the_other_references(tmp_path: Path) -> None:
    path = str(tmp_path / "guard.json")
    assert guard.judged(BEFORE, "valgrind 3.11", accept=True, margin=0.1, path=path) == 0
    assert guard.judged({**BEFORE, "40 drafts": 1}, "perf 3.12", accept=True, margin=0.1, path=path) == 0
    assert guard.read_reference(path)["valgrind 3.11"] == BEFORE
    assert guard.judged({**BEFORE, "40 drafts": 1_200}, "valgrind 3.11", accept=False, margin=0.1, path=path) == 1


def test_the_texts_are_the_same_each_time(tmp_path: Path) -> None:
    one, other = (guard.write_texts(str(tmp_path), 1_000) for _ in range(2))
    assert one == other
    assert {run: len(paths) for run, paths in one.items()} == {
        "one small draft": 1, "40 drafts": 40, "a hostile line": 1,
    }  # fmt: skip
    assert guard.hostile_line(5_000) == guard.hostile_line(5_000)
    assert len(guard.hostile_line(5_000).splitlines()) == 1


def test_every_run_of_the_committed_reference_is_one_that_is_counted(tmp_path: Path) -> None:
    runs = guard.commands(guard.write_texts(str(tmp_path), 1_000)).keys()
    assert all(counts.keys() == runs for counts in guard.read_reference(guard.REFERENCE).values())


def test_where_nothing_counts_it_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr(sys, "argv", ["guard.py"])
    assert guard.main() == 2
    assert "Nothing here counts instructions" in capsys.readouterr().out


def test_a_counter_that_does_not_work_here_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> int:
        raise guard.Failed("not supported")

    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(guard, "_by_valgrind", fails)
    monkeypatch.setattr(guard, "_by_perf", lambda *_: 7)
    found = guard.counter()
    assert found is not None
    assert found[0] == "perf"


@pytest.mark.parametrize(
    ("pattern", "told", "count"),
    [
        (guard._VALGRIND, "==1== I   refs:      2,133,587,260\n", "2,133,587,260"),  # noqa: SLF001
        (guard._PERF, "1234567,,instructions:u,5,100.00,,\n", "1234567"),  # noqa: SLF001
    ],
)
def test_the_count_is_read_from_what_the_counter_says(pattern: object, told: str, count: str) -> None:
    assert pattern.search(told).group(1) == count  # type: ignore[attr-defined]
