"""Which files differ, and in which lines, as git compares a commit with the work tree or with the index."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from checker.changes.git import DIFF, in_pieces, pathspecs
from checker.changes.lines import WHOLE, lines_of_patch
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from checker.changes.git import Repository
    from checker.changes.lines import Lines

_START = re.compile(rb"^diff --git ", re.MULTILINE)
_EDITED = ("M", "R")


class Change(NamedTuple):
    """A file that differs. Paths are git's: from the root, with forward slashes. `mode` and `blob` are the new ones.

    `status` is git's letter: A added, D deleted, M modified, R renamed, T of another type, U in conflict.
    """

    status: str
    path: str
    old_path: str
    mode: str
    blob: str


def changes(repository: Repository, against: Sequence[str]) -> dict[str, Change]:
    """Return all files that differ, by path. `against` are git's words for what is compared."""
    return {change.path: change for change in _records(repository.run(*DIFF, "--raw", *against, "--"))}


def lines_of(
    repository: Repository, against: Sequence[str], found: dict[str, Change], wanted: Collection[str]
) -> dict[str, Lines]:
    """Return the changed lines of those files that are wanted and differ.

    Of a file that is new, of another type, in conflict, or no text to git, all lines are changed.
    """
    lines = {path: WHOLE for path in wanted if path in found and found[path].status != "D"}
    edited = [found[path] for path in lines if found[path].status in _EDITED]
    how = ("--raw", "--patch", "--unified=1", "--inter-hunk-context=0")
    for piece in in_pieces(edited):
        # The old names, too: git pairs a renamed file with what it is shown.
        specs = pathspecs(dict.fromkeys(path for change in piece for path in (change.path, change.old_path)))
        patched = _patched(repository.run(*DIFF, *how, *against, "--", *specs))
        lines |= {path: changed for path, changed in patched.items() if path in lines}
    return lines


def _patched(printed: bytes) -> dict[str, Lines]:
    """Read records and, behind an empty field, patches, which git prints in the same order."""
    listed, _, patch = printed.partition(b"\0\0")
    records = [change for change in _records(listed) if change.status != "U"]
    starts = [match.start() for match in _START.finditer(patch)]
    patches = [patch[start:end] for start, end in zip(starts, [*starts[1:], len(patch)], strict=True)]
    if len(patches) != len(records):  # a file's name that looks like a patch
        return {}
    return {
        change.path: lines_of_patch(patch)
        for change, patch in zip(records, patches, strict=True)
        if change.status in _EDITED and not (b"\n@@ " not in patch and b"\nBinary files " in patch)
    }


def _records(printed: bytes) -> list[Change]:
    """Read `git diff --raw -z`: `:mode mode blob blob status`, path, and of renamed files the new path."""
    fields = iter(printed.split(b"\0"))
    found = []
    for field in fields:
        if not field.startswith(b":"):
            continue
        _, mode, _, blob, status = field.decode().split(" ")
        old = os.fsdecode(next(fields))
        path = os.fsdecode(next(fields)) if status[0] in "RC" else old
        found.append(Change(status[0], path, old, mode, blob))
    return found
