"""Many drafts → their summaries: each read once and remembered by its content, several at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.consistency.store import Summaries
from checker.consistency.summary import Summary, summarise
from checker.processes import cores, died, share
from checker.resources import read_bytes
from checker.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.errors import Problem
    from checker.session import Overrides

_FEW = 400
"""Fewer drafts are read by one process."""


def summaries(paths: list[str], overrides: Overrides, problems: list[Problem], workers: int = 0) -> list[Summary]:
    """Return the summary of each draft that could be read, in the order of the paths.

    What was summed up before, and has not changed since, is not read again but for its content. `workers` is how many
    processes work, 0 one for each core; few drafts are read by one. Problems are in the order of the paths, too.
    """
    session = Session(overrides)
    store = Summaries(session)
    told: list[Problem] = []
    try:
        found, new = _remembered(paths, store, told)
        for path, key, summary, trouble in _read(session, new, workers or cores()):
            told += trouble
            if summary:
                found[path] = summary
                store.put(key, summary)
    finally:
        store.close()
    order = {path: number for number, path in enumerate(paths)}
    problems += sorted(told, key=lambda problem: order.get(problem.path, len(order)))
    return [found[path] for path in paths if path in found]


def _remembered(
    paths: list[str], store: Summaries, problems: list[Problem]
) -> tuple[dict[str, Summary], list[tuple[str, str]]]:
    """Return the summaries that are known, and (path, key) of the other drafts."""
    found: dict[str, Summary] = {}
    new: list[tuple[str, str]] = []
    for path in paths:
        data = read_bytes(path, problems)
        if data is None:
            continue
        key = store.key(path, data)
        known = store.get(key, path) if key else None
        if known:
            found[path] = known
        else:
            new.append((path, key))
    return found, new


Read = tuple[str, str, Summary | None, list["Problem"]]


def _read(session: Session, new: list[tuple[str, str]], workers: int) -> Iterator[Read]:
    """Give path, key, summary and problems of drafts, in their order."""
    if len(new) < _FEW or workers < 2:  # noqa: PLR2004  # more than one
        yield from (_read_one(session, draft) for draft in new)
    else:
        yield from share(session, _read_one, new, workers, _lost)


def _read_one(session: Session, draft: tuple[str, str]) -> Read:
    problems: list[Problem] = []
    read = session.draft_of(draft[0], problems)
    return *draft, summarise(read) if read else None, problems


def _lost(draft: tuple[str, str]) -> Read:
    return *draft, None, [died(draft[0])]
