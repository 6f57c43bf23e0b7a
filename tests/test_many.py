"""Many drafts at once: in order, in as many processes as pay, and whole if one of these dies."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

import checker.many
import checker.processes
from checker.many import Source, check_many
from checker.session import Overrides, Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ProcessPoolExecutor
    from pathlib import Path

    from checker.session import FileResult

    Pools = list[int]

linux = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone")
GLOSSARY = "entries:\n  - {name: Zubrovia, kind: place, deprecated: [Zubrowia]}\n"


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "glossary.yaml").write_text(GLOSSARY)
    return Session(Overrides(isolated=True, glossaries=("glossary.yaml",), select=("NAM001",)))


@pytest.fixture
def pools(monkeypatch: pytest.MonkeyPatch) -> Pools:
    """Return how many processes each pool was made with."""
    made: Pools = []
    pool: Callable[..., ProcessPoolExecutor] = checker.processes._pool  # noqa: SLF001  # what starts processes

    def counting(session: Session, workers: int) -> ProcessPoolExecutor:
        made.append(workers)
        return pool(session, workers)

    monkeypatch.setattr(checker.processes, "_pool", counting)
    return made


def drafts(count: int, size: int = 1) -> list[Source]:
    return [Source(f"{number:03}.txt", b"He left Zubrowia.\n" * size) for number in range(count)]


@linux
@pytest.mark.parametrize(
    ("sources", "workers", "expected"),
    [
        pytest.param(drafts(1, 30_000), 0, [], id="one draft, however long"),
        pytest.param(drafts(50), 0, [], id="little to do"),
        pytest.param(drafts(41), 8, [3], id="no more than there are portions"),
        pytest.param(drafts(41), 1, [], id="one is asked for"),
        pytest.param(drafts(1), 2, [], id="one draft for two"),
        pytest.param([], 2, [], id="no draft"),
    ],
)
def test_no_more_processes_than_are_of_use(
    session: Session, pools: Pools, sources: list[Source], workers: int, expected: list[int]
) -> None:
    results = list(check_many(session, sources, workers))
    assert [result.path for result in results] == [source.path for source in sources]
    assert all(result.diagnostics for result in results)
    assert pools == expected


@linux
def test_processes_share_what_is_long(session: Session, pools: Pools, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2})
    monkeypatch.setattr(checker.many, "WORTHWHILE", 1000)
    assert len(list(check_many(session, drafts(70)))) == 70
    assert pools == [3]
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert len(list(check_many(session, drafts(70)))) == 70
    assert pools == [3]


@linux
def test_when_one_process_dies_the_others_go_on_together(
    session: Session, pools: Pools, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = checker.many._check  # noqa: SLF001  # what a process does

    def dies(session: Session, source: Source) -> FileResult:
        if source.path in {"005.txt", "090.txt"}:
            os.kill(os.getpid(), signal.SIGKILL)
        return check(session, source)

    monkeypatch.setattr(checker.many, "_check", dies)
    results = list(check_many(session, drafts(120), 2))
    assert [result.path for result in results] == [source.path for source in drafts(120)]
    assert [result.path for result in results if not result.diagnostics] == ["005.txt", "090.txt"]
    assert [str(problem) for result in results for problem in result.problems] == [
        f"{path}: the process that checked it died (it may need more memory than there is; "
        "EXONYM_DEBUG=1 and --workers 1 show more)"
        for path in ("005.txt", "090.txt")
    ]
    assert pools.count(2) <= 5  # a portion for each death, and at most one more that was begun
    assert pools.count(1) <= 80


@linux
def test_what_is_not_asked_for_does_not_travel(session: Session) -> None:
    sources = [Source("a.txt", b"He left Zubrowia."), Source("b.txt", b"Nothing."), *drafts(20)]
    slim = list(check_many(session, sources, 2))
    whole = list(check_many(session, sources, 2, mentions=True))
    assert [result.mentions for result in slim] == [()] * 22
    assert [len(result.mentions) for result in whole[:2]] == [1, 0]
    documents = [result.document for result in slim[:2]]
    assert [bool(document and document.blocks) for document in documents] == [True, False]
    assert [result.diagnostics for result in slim] == [result.diagnostics for result in whole]
