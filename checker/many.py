"""Many drafts → their results, in order; several processes share the work where that pays.

A process that dies (killed for its memory, say) takes nothing with it: its drafts are checked again, one by one, and
the one that kills its process is named.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import Problem
from checker.session import FileResult

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor

    from checker.session import Session

_CHUNK = 20
"""So many drafts are given to a process at a time."""
WORTHWHILE = 400_000
"""From so many bytes of drafts on, two processes are faster than one (measured: 1 s of work; starting costs 0.1 s)."""


class Source(NamedTuple):
    """A draft to check: its path, and its bytes if they are not to be read from there."""

    path: str
    data: bytes | None = None


def check_many(
    session: Session, sources: Sequence[Source], workers: int = 0, *, mentions: bool = False
) -> Iterator[FileResult]:
    """Give the result of each draft, in order. `workers` is how many processes work, 0 as many as pay.

    Without `mentions`, results need not have them, nor the blocks of a draft about which there is nothing to say.
    """
    count = workers or _worthwhile(sources)
    if count < 2 or len(sources) < 2:  # noqa: PLR2004  # more than one
        yield from (_check(session, source) for source in sources)
        return
    chunks = [sources[at : at + _CHUNK] for at in range(0, len(sources), _CHUNK)]
    yield from _shared(session, chunks, min(count, len(chunks)), mentions=mentions)


def _worthwhile(sources: Sequence[Source]) -> int:
    """Return how many processes pay."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores == 1 or len(sources) <= _CHUNK:
        return 1
    total = 0
    for source in sources:
        try:
            total += os.path.getsize(source.path) if source.data is None else len(source.data)
        except OSError:
            continue
        if total > WORTHWHILE:
            return cores
    return 1


def _shared(session: Session, chunks: list[Sequence[Source]], workers: int, *, mentions: bool) -> Iterator[FileResult]:
    """Give the results of the chunks, in order. If a process dies, all others of its pool do: a new one goes on."""
    from concurrent.futures.process import BrokenProcessPool

    while chunks:
        pool = _pool(session, workers, mentions=mentions)
        try:
            futures: list[Future[list[FileResult]]] = [pool.submit(_check_chunk, chunk) for chunk in chunks]
            while futures:
                yield from futures.pop(0).result()
                chunks.pop(0)
        except BrokenProcessPool:
            pool.shutdown()
            yield from _one_by_one(session, chunks.pop(0), mentions=mentions)
        finally:
            # Not waited for, its thread may find its pipe closed when Python ends, and say so.
            pool.shutdown(cancel_futures=True)


def _one_by_one(session: Session, chunk: Sequence[Source], *, mentions: bool) -> Iterator[FileResult]:
    """Check the drafts of a process that died, each in a process of its own."""
    from concurrent.futures.process import BrokenProcessPool

    for source in chunk:
        with _pool(session, 1, mentions=mentions) as pool:
            try:
                yield from pool.submit(_check_chunk, [source]).result()
            except BrokenProcessPool:
                hint = "it may need more memory than there is; EXONYM_DEBUG=1 and --workers 1 show more"
                yield FileResult(
                    source.path, None, problems=(Problem(source.path, "the process that checked it died", hint=hint),)
                )


class _Worker:
    """What a process has: made before it is forked, so that all share the glossaries' memory."""

    session: Session
    mentions: bool


def _pool(session: Session, workers: int, *, mentions: bool) -> ProcessPoolExecutor:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    forks = sys.platform == "linux"
    if forks:
        session.warm()
    _Worker.session, _Worker.mentions = session, mentions
    context = multiprocessing.get_context("fork" if forks else "spawn")
    return ProcessPoolExecutor(workers, context, _begin, () if forks else (session.overrides, mentions))


def _begin(*settings: object) -> None:
    """Begin a process. Ctrl-C ends it at once and in silence: to tell of it is the parent's business."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if settings:
        from checker.session import Session

        overrides, mentions = settings
        _Worker.session, _Worker.mentions = Session(overrides), bool(mentions)  # type: ignore[arg-type]


def _check_chunk(chunk: Sequence[Source]) -> list[FileResult]:
    return [_slim(_check(_Worker.session, source)) for source in chunk]


def _slim(result: FileResult) -> FileResult:
    """Leave out what nobody will ask for: it would be copied from process to process."""
    if _Worker.mentions:
        return result
    document = result.document
    if document and not result.diagnostics and not result.let_stand:
        document = replace(document, blocks=())
    return replace(result, document=document, mentions=())


def _check(session: Session, source: Source) -> FileResult:
    return session.check_file(source.path) if source.data is None else session.check_bytes(source.data, source.path)
