"""The history of an entry: the commits that changed its lines, with what they say of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from checker.changes.git import repository_of
from checker.desk.shelf import lines_of
from checker.errors import ExonymError, Problem
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 20
"""So many commits are shown."""
_START, _FIELD, _END = "\x1e", "\x1f", "\x1d"


class Change(NamedTuple):
    """A commit: its name, day, author, subject and body, and the lines of the entry around its change, with signs."""

    commit: str
    day: str
    author: str
    subject: str
    body: str
    lines: list[tuple[str, str]]


def history(path: str, identity: str) -> list[Change]:
    """Return the commits that changed an entry's lines in a file, the newest first.

    Raises ExonymError, with words for the reader, if git does not know the file or the entry.
    """
    real = os.path.realpath(path)
    repository = repository_of(os.path.dirname(real), {})
    if repository is None:
        raise ExonymError([Problem(path, "is in no git repository, so it has no history")])
    name = repository.path_in(real)
    done = repository.call("show", f"HEAD:{name}")
    if done.returncode:
        raise ExonymError([Problem(path, "is not committed yet")])
    span = lines_of(done.stdout.decode("utf-8", "replace"), identity)
    if span is None:
        raise ExonymError([Problem(path, f"‘{identity}’ is not committed yet")])
    form = f"{_START}%H{_FIELD}%as{_FIELD}%an{_FIELD}%s{_FIELD}%b{_END}"
    first, last = span
    log = ["log", f"-n{MOST}", "--no-color", "--no-ext-diff", "--no-textconv", f"--format={form}"]
    said = repository.run(*log, f"-L{first},{last}:{name}").decode("utf-8", "replace")
    return list(_changes(said))


def _changes(said: str) -> Iterator[Change]:
    for part in said.split(_START)[1:]:
        head, _, patch = part.partition(_END)
        commit, day, author, subject, body = head.split(_FIELD, 4)
        lines = [(line[0], line[1:]) for line in _hunks(patch) if line]
        yield Change(commit, day, author, subject, body.strip(), lines)


def _hunks(patch: str) -> Iterator[str]:
    """Give the lines of a patch's hunks, without its heads."""
    inside = False
    for line in patch.split("\n"):
        if line.startswith("@@"):
            inside = True
        elif line.startswith("diff "):
            inside = False
        elif inside and line[:1] in {"+", "-", " "}:
            yield line
