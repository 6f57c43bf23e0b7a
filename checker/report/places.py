"""Where things are, as other programs want to be told: paths from the root of the repository, no option for a path."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.errors import Problem
    from checker.report import Run

_ADDRESS = "https://pypi.org/project/exonym/"


def root_of(run: Run) -> str:
    """Return the repository that a run took place in: the nearest folder with a `.git`, otherwise the run's folder."""
    start = folder = os.path.abspath(run.folder)
    while True:
        if os.path.exists(os.path.join(folder, ".git")):
            return folder
        above = os.path.dirname(folder)
        if above == folder:
            return start
        folder = above


def from_root(path: str, run: Run, root: str) -> str:
    """Return a path from the root with `/` between its parts; the absolute path of what lies outside.

    What is bundled with exonym (`glossaries/…`, not a file of the repository) stays as it is, as does `-`.
    """
    if path == "-" or is_bundled(path, run):
        return path
    whole = os.path.abspath(os.path.join(run.folder, path))
    inside = whole.startswith(root.rstrip(os.sep) + os.sep)
    return (os.path.relpath(whole, root) if inside else whole).replace(os.sep, "/")


def is_bundled(path: str, run: Run) -> bool:
    """Whether a path is the short name of a file that comes with exonym."""
    from checker.resources import real_path

    return not os.path.exists(os.path.join(run.folder, path)) and real_path(path) != path


def has_place(problem: Problem) -> bool:
    """Whether a problem is one of a file, not of an option such as `--style`."""
    return not problem.path.startswith("--")


def told(problem: Problem) -> str:
    """Return what is wrong and what helps, without the place; with the option, if it is an option's."""
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"{problem.message}{hint}" if has_place(problem) else f"{problem.path}: {problem.message}{hint}"


def about() -> tuple[str, str]:
    """Return exonym's version and an address that says what it is, as they are installed."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        installed = metadata("exonym")
    except PackageNotFoundError:
        return "0", _ADDRESS
    addresses = dict(url.split(", ", 1) for url in installed.get_all("Project-URL", ()))
    return installed["Version"], addresses.get("Homepage", _ADDRESS)
