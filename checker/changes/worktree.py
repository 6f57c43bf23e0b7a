"""Which lines of drafts in the work tree differ from a revision."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from checker.changes.difference import changes, lines_of
from checker.changes.git import commit_of, in_pieces, pathspecs, repository_of, superproject
from checker.changes.lines import WHOLE, Lines, counted_otherwise
from checker.errors import ExonymError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.changes.git import Repository


def changed_lines(paths: Iterable[str], since: str) -> dict[str, Lines]:
    """Return for each draft the lines that were changed in the work tree against a revision; no lines if none were.

    Renamed drafts are followed. All lines are changed of drafts that git does not know (untracked, ignored), and of
    those whose lines git does not count as exonym does. Drafts in a submodule are compared with the commit of it that
    the revision has. Raises ExonymError if a draft is in no repository, the revision does not exist, or git is missing.
    """
    known: dict[str, Repository | None] = {}
    groups: dict[str, tuple[Repository, dict[str, str]]] = {}
    outside = []
    for path in paths:
        real = os.path.realpath(path)
        repository = repository_of(os.path.dirname(real), known)
        if repository is None:
            outside.append(path)
        else:
            groups.setdefault(repository.root, (repository, {}))[1][path] = repository.path_in(real)
    if outside:
        hint = "check it without --since"
        raise ExonymError(Problem(path, "is in no git repository", hint=hint) for path in outside)
    found: dict[str, Lines] = {}
    for repository, names in groups.values():
        found |= _in_repository(repository, names, since)
    return found


def _in_repository(repository: Repository, names: dict[str, str], since: str) -> dict[str, Lines]:
    base = _base(repository, since)
    if base is None:
        return dict.fromkeys(names, WHOLE)
    differing = changes(repository, [base])
    lines = lines_of(repository, [base], differing, set(names.values()))
    tracked = _tracked(repository, sorted(set(names.values())))
    return {
        path: WHOLE if name not in tracked else _counted(path, lines.get(name, Lines())) for path, name in names.items()
    }


def _counted(path: str, lines: Lines) -> Lines:
    if not lines:
        return lines
    try:
        with open(path, "rb") as stream:
            return WHOLE if counted_otherwise(stream.read()) else lines
    except OSError:
        return lines  # Whoever reads the draft says why it cannot be read.


def _tracked(repository: Repository, names: list[str]) -> set[str]:
    asked = ("ls-files", "--full-name", "-z", "--")
    listed = b"".join(repository.run(*asked, *pathspecs(piece)) for piece in in_pieces(names))
    return {os.fsdecode(name) for name in listed.split(b"\0")}


def _base(repository: Repository, since: str) -> str | None:
    """Return the commit to compare with; None if the repository is a submodule that the revision has not got."""
    if repository.here or (above := superproject(repository)) is None:
        return commit_of(repository, since)
    commit = _base(above, since)
    if commit is None:
        return None
    link = (
        above.run("ls-tree", "-z", "--full-tree", commit, "--", above.path_in(repository.root)).split(b"\t")[0].split()
    )
    if len(link) < 3 or link[1] != b"commit":  # noqa: PLR2004  # mode, type, name
        return None
    base = link[2].decode()
    if repository.call("cat-file", "-e", f"{base}^{{commit}}").returncode:
        message = f"the submodule lacks the commit {base[:12]} that ‘{since}’ has of it"
        raise ExonymError([Problem(repository.root, message, hint="git submodule update, or git fetch in it")])
    return base
