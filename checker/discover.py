"""Which drafts a list of files and folders means."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from checker.documents import ENDINGS
from checker.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def find_drafts(paths: Iterable[str], excluded: Callable[[str], bool], problems: list[Problem]) -> list[str]:
    """Return the drafts meant, each once: a file as it is named, of a folder all texts and Markdown files below it.

    Hidden files and folders, and those of installed packages, are passed over. Links to folders are followed; one
    that leads back to a folder above it is a problem. `excluded` holds for named files, too: a pre-commit hook names
    every file.
    """
    found: dict[str, None] = {}
    for path in paths:
        if os.path.isdir(path):
            found.update(dict.fromkeys(_below(path, (), excluded, problems)))
        elif path == "-" or not excluded(path):
            found[path] = None
    return list({os.path.normpath(path): path for path in reversed(found)}.values())[::-1]


def is_draft(path: str) -> bool:
    """Whether a file is a draft, by the ending of its name."""
    return path.lower().endswith(ENDINGS)


def _is_somebody_elses(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder of installed packages: a virtual environment, `node_modules`."""
    return entry.name == "node_modules" or os.path.exists(os.path.join(entry.path, "pyvenv.cfg"))


def _below(
    folder: str, above: tuple[str, ...], excluded: Callable[[str], bool], problems: list[Problem]
) -> Iterator[str]:
    real = os.path.realpath(folder)
    if real in above:
        problems.append(
            Problem(
                folder,
                "is a symbolic link to a folder above it: it was not followed",
                hint="remove it, or exclude it in exonym.yaml",
            )
        )
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        problems.append(Problem(folder, f"cannot be read: {error.strerror}"))
        return
    for entry in entries:
        path = os.path.normpath(entry.path)
        if entry.name.startswith(".") or _is_somebody_elses(entry):
            continue
        try:
            is_folder = entry.is_dir()
        except OSError as error:
            problems.append(Problem(path, f"cannot be read: {error.strerror}"))
            continue
        if not is_folder and not is_draft(entry.name):
            continue
        if excluded(path):
            continue
        if is_folder:
            yield from _below(path, (*above, real), excluded, problems)
        else:
            yield path
