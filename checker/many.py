"""Many drafts → their results, in order; several processes share the work where that pays."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from checker.namedtuples import NamedTuple
from checker.processes import CHUNK, cores, died, share
from checker.session import FileResult

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.session import Session

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
    work = _check if mentions else _checked_slim
    yield from share(session, work, sources, count, _lost)


def _worthwhile(sources: Sequence[Source]) -> int:
    """Return how many processes pay."""
    if cores() == 1 or len(sources) <= CHUNK:
        return 1
    total = 0
    for source in sources:
        try:
            total += os.path.getsize(source.path) if source.data is None else len(source.data)
        except OSError:
            continue
        if total > WORTHWHILE:
            return cores()
    return 1


def _lost(source: Source) -> FileResult:
    return FileResult(source.path, None, problems=(died(source.path),))


def _checked_slim(session: Session, source: Source) -> FileResult:
    """Check a draft; leave out what nobody will ask for: it would be copied from process to process."""
    result = _check(session, source)
    document = result.document
    if document and not result.diagnostics and not result.let_stand:
        document = document._replace(blocks=())
    return result._replace(document=document, mentions=())


def _check(session: Session, source: Source) -> FileResult:
    return session.check_file(source.path) if source.data is None else session.check_bytes(source.data, source.path)
