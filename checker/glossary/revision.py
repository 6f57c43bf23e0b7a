"""What glossary files held in a revision of git."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from checker.changes.git import commit_of, repository_of
from checker.documents.decode import decode
from checker.errors import ExonymError, Problem
from checker.glossary.files import MAX_FILE_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.changes.git import Repository

EMPTY = "entries: []\n"


def texts_at(revision: str, paths: Iterable[str]) -> dict[str, str]:
    """Return, by absolute path, what the glossary files of files and folders held in a revision.

    A file that was not there yet has an empty glossary (all, before the first commit); one that is not there any more
    has its text. What is in no repository is left out: it has no other text. Raises ExonymError if there is no such
    revision, git is missing, or what it has is no text.
    """
    from checker.resources import yaml_files

    known: dict[str, Repository | None] = {}
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    outside = []
    for path in paths:
        real = os.path.realpath(path)
        repository = repository_of(real if os.path.isdir(real) else os.path.dirname(real), known)
        if repository is None:
            outside.append(path)
            continue
        texts |= dict.fromkeys(map(os.path.abspath, yaml_files(path)), EMPTY)
        if revision == "HEAD" and repository.call("rev-parse", "--verify", "--quiet", "HEAD").returncode:
            continue  # nothing is committed yet
        for name, text in _held(repository, commit_of(repository, revision), real, problems):
            own = os.path.relpath(os.path.join(repository.root, name), real)
            texts[os.path.abspath(path if own == "." else os.path.join(path, own))] = text
    if outside and not texts:
        raise ExonymError(Problem(path, "is in no git repository: nothing to compare with") for path in outside)
    if problems:
        raise ExonymError(problems)
    return texts


def _held(repository: Repository, commit: str, real: str, problems: list[Problem]) -> Iterable[tuple[str, str]]:
    """Give the name and text of each YAML file that a commit has at or below a real path."""
    name = repository.path_in(real)
    listed = repository.run("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, "--", name)
    for raw in filter(None, listed.split(b"\0")):
        found = os.fsdecode(raw)
        if found.endswith((".yaml", ".yml")) and not os.path.basename(found).startswith("."):
            data = repository.run("cat-file", "blob", f"{commit}:{found}")
            text = decode(data, f"{commit[:12]}:{found}", problems, max_bytes=MAX_FILE_BYTES, draft=False)
            if text is not None:
                yield found, text
