"""What is about to be committed: drafts as the index has them, and the lines that differ from HEAD."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.changes.difference import changes, lines_of
from checker.changes.git import repository_of
from checker.changes.lines import WHOLE, counted_otherwise
from checker.errors import ExonymError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from checker.changes.difference import Change
    from checker.changes.git import Repository
    from checker.changes.lines import Lines

_REGULAR = ("100644", "100755")
_INDEX = ("--cached",)


@dataclass(frozen=True, slots=True)
class Staged:
    """A draft in the index: its bytes as git stores them (without `eol` and `working-tree-encoding`), what changed."""

    path: str
    content: bytes
    lines: Lines


def staged(paths: Iterable[str], wanted: Callable[[str], bool] | None = None) -> list[Staged]:
    """Return the drafts that differ between index and HEAD: those named, and those below the folders named, in order.

    `wanted` says by its path whether a file is a draft; a file that is named is one. Files that were deleted, links and
    submodules are passed over. Before the first commit, everything staged is new. Raises ExonymError if a path is in no
    repository, a draft is in conflict, or git is missing.
    """
    known: dict[str, Repository | None] = {}
    differing: dict[str, dict[str, Change]] = {}
    chosen: dict[str, tuple[Repository, dict[str, str]]] = {}
    for path in paths:
        real = os.path.realpath(path)
        repository = repository_of(real if os.path.isdir(real) else os.path.dirname(real), known)
        if repository is None:
            raise ExonymError([Problem(path, "is in no git repository", hint="check it without --staged")])
        if repository.root not in differing:
            differing[repository.root] = changes(repository, _INDEX)
        names = chosen.setdefault(repository.root, (repository, {}))[1]
        name = repository.path_in(real)
        meant = list(_meant(path, name, differing[repository.root], wanted))
        if not meant and not os.path.lexists(path) and not repository.run("ls-files", "-z", "--", f":(literal){name}"):
            raise ExonymError([Problem(path, "does not exist", hint="check the spelling of the path")])
        for changed, shown in meant:
            names.setdefault(changed, shown)
    return [
        one for repository, names in chosen.values() for one in _contents(repository, differing[repository.root], names)
    ]


def _meant(
    path: str, name: str, found: dict[str, Change], wanted: Callable[[str], bool] | None
) -> Iterator[tuple[str, str]]:
    """Give the changed files that a path means: as git names them, and as they are shown."""
    if name in found:
        yield name, path
    folder = "" if name == "." else f"{name}/"
    for below in found:
        if below.startswith(folder) and (name == "." or below != name):
            shown = os.path.normpath(os.path.join(path, below[len(folder) :].replace("/", os.sep)))
            if wanted is None or wanted(shown):
                yield below, shown


def _contents(repository: Repository, found: dict[str, Change], names: dict[str, str]) -> Iterator[Staged]:
    conflicts = [shown for name, shown in names.items() if found[name].status == "U"]
    if conflicts:
        hint = "resolve it, and ‘git add’ the draft"
        raise ExonymError(
            Problem(shown, "is in conflict: the index has no one content of it", hint=hint) for shown in conflicts
        )
    kept = [name for name in names if found[name].status != "D" and found[name].mode in _REGULAR]
    lines = lines_of(repository, _INDEX, found, kept)
    blobs = _blobs(repository, [found[name].blob for name in kept])
    for name, content in zip(kept, blobs, strict=True):
        changed = lines[name]
        yield Staged(names[name], content, WHOLE if changed and counted_otherwise(content) else changed)


def _blobs(repository: Repository, blobs: list[str]) -> list[bytes]:
    """Return the contents of blobs (`git cat-file --batch`: `name type size`, line feed, content, line feed)."""
    if not blobs:
        return []
    printed = repository.run("cat-file", "--batch", stdin="".join(f"{blob}\n" for blob in blobs).encode())
    contents, at = [], 0
    for blob in blobs:
        end = printed.index(b"\n", at)
        words = printed[at:end].split()
        if words[-1] == b"missing":
            message = f"the object {blob[:12]} of the index is missing"
            raise ExonymError([Problem(repository.root, message, hint="in a partial clone, fetch it first")])
        size = int(words[2])
        contents.append(printed[end + 1 : end + 1 + size])
        at = end + 1 + size + 1
    return contents
