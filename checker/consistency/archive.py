"""Many drafts → their summaries: each read once and remembered by its content, several at a time."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

from checker.consistency.store import Summaries
from checker.consistency.summary import Summary, summarise
from checker.resources import read_bytes
from checker.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.errors import Problem
    from checker.session import Overrides

_FEW = 400
"""Fewer drafts are read by one process: others take as long to start (a second for the glossaries)."""
_CHUNK = 40


def summaries(paths: list[str], overrides: Overrides, problems: list[Problem], workers: int = 0) -> list[Summary]:
    """Return the summary of each draft that could be read, in the order of the paths.

    What was summed up before, and has not changed since, is not read again but for its content. `workers` is how many
    processes work, 0 one for each core; few drafts are read by one. Problems are in the order of the paths, too.
    """
    store = Summaries(Session(overrides))
    told: list[Problem] = []
    try:
        found, new = _remembered(paths, store, told)
        for path, key, summary, trouble in _read(new, overrides, workers or os.cpu_count() or 1):
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


def _read(new: list[tuple[str, str]], overrides: Overrides, workers: int) -> Iterator[Read]:
    """Give path, key, summary and problems of drafts, in their order."""
    if len(new) < _FEW or workers < 2:  # noqa: PLR2004  # more than one
        _begin(overrides)
        yield from _read_some(new)
        return
    chunks = [new[at : at + _CHUNK] for at in range(0, len(new), _CHUNK)]
    with ProcessPoolExecutor(min(workers, len(chunks)), initializer=_begin, initargs=(overrides,)) as pool:
        for chunk in pool.map(_read_some, chunks):
            yield from chunk


class _Worker:
    """What a process keeps between drafts."""

    session: Session


def _begin(overrides: Overrides) -> None:
    _Worker.session = Session(overrides)


def _read_some(drafts: Iterable[tuple[str, str]]) -> list[Read]:
    read = []
    for path, key in drafts:
        problems: list[Problem] = []
        draft = _Worker.session.draft_of(path, problems)
        read.append((path, key, summarise(draft) if draft else None, problems))
    return read
