"""Work on many drafts, shared by several processes: the results come in order.

A process that dies (killed for its memory, say) takes nothing with it: its drafts are worked on again, one by one, and
the one that kills its process is named.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TypeVar

from checker.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor

    from checker.session import Session

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 20
"""So many drafts are given to a process at a time."""


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def share(
    session: Session,
    work: Callable[[Session, Item], Result],
    items: Sequence[Item],
    workers: int,
    lost: Callable[[Item], Result],
) -> Iterator[Result]:
    """Give `work(session, item)` of each item, in order; of one that kills its process, `lost(item)`.

    `work` is a function of a module, items and results are plain data: they go from process to process. If a process
    dies, all others of its pool do: a new one goes on.
    """
    from concurrent.futures.process import BrokenProcessPool

    chunks = [items[at : at + CHUNK] for at in range(0, len(items), CHUNK)]
    while chunks:
        pool = _pool(session, min(workers, len(chunks)))
        try:
            futures: list[Future[list[Result]]] = [pool.submit(_work_on, work, chunk) for chunk in chunks]
            while futures:
                yield from futures.pop(0).result()
                chunks.pop(0)
        except BrokenProcessPool:
            pool.shutdown()
            yield from _one_by_one(session, work, chunks.pop(0), lost)
        finally:
            # Not waited for, its thread may find its pipe closed when Python ends, and say so.
            pool.shutdown(cancel_futures=True)


def died(path: str) -> Problem:
    """Return what is told of a draft that killed its process."""
    hint = "it may need more memory than there is; EXONYM_DEBUG=1 and --workers 1 show more"
    return Problem(path, "the process that checked it died", hint=hint)


def _one_by_one(
    session: Session, work: Callable[[Session, Item], Result], chunk: Sequence[Item], lost: Callable[[Item], Result]
) -> Iterator[Result]:
    """Work on the items of a process that died, each in a process of its own."""
    from concurrent.futures.process import BrokenProcessPool

    for item in chunk:
        with _pool(session, 1) as pool:
            try:
                yield from pool.submit(_work_on, work, [item]).result()
            except BrokenProcessPool:
                yield lost(item)


class _Worker:
    """What a process has: made before it is forked, so that all share the glossaries' memory."""

    session: Session


def _pool(session: Session, workers: int) -> ProcessPoolExecutor:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    forks = sys.platform == "linux"
    if forks:
        session.warm()
    _Worker.session = session
    context = multiprocessing.get_context("fork" if forks else "spawn")
    return ProcessPoolExecutor(workers, context, _begin, () if forks else (session.overrides,))


def _begin(*settings: object) -> None:
    """Begin a process. Ctrl-C ends it at once and in silence: to tell of it is the parent's business."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if settings:
        from checker.session import Session

        _Worker.session = Session(*settings)  # type: ignore[arg-type]


def _work_on(work: Callable[[Session, Item], Result], chunk: Sequence[Item]) -> list[Result]:
    return [work(_Worker.session, item) for item in chunk]
