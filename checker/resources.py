"""The folders `rules/` and `glossaries/`, in a checkout and in an installed wheel alike, and reading text files."""

from __future__ import annotations

import os
import stat
from functools import lru_cache

from checker.errors import Problem

_HERE = os.path.dirname(os.path.abspath(__file__))


def folder(name: str) -> str:
    """Return the path of the bundled folder `rules` or `glossaries`.

    In a wheel it travels inside the package (`_data`); in a checkout it stands beside it.
    """
    inside = os.path.join(_HERE, "_data", name)
    return inside if _is_installed() else os.path.join(os.path.dirname(_HERE), name)


@lru_cache(maxsize=1)
def _is_installed() -> bool:
    return os.path.isdir(os.path.join(_HERE, "_data", "glossaries"))


def bundled_name(path: str) -> str:
    """Shorten a bundled file's path to `glossaries/…` or `rules/…`, the same wherever exonym is installed."""
    for name in ("glossaries", "rules"):
        base = folder(name)
        if path.startswith(base + os.sep):
            return name + path[len(base) :].replace(os.sep, "/")
    return path


SETTINGS = "exonym.yaml"
"""What a file of settings is called; it may lie in a folder of glossaries or rules."""


def yaml_files(where: str) -> list[str]:
    """Return the YAML files of a folder and those below it, sorted, but no settings; of a file, that file."""
    if not os.path.isdir(where):
        return [where]
    found = []
    for base, folders, names in os.walk(where):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            os.path.join(base, name)
            for name in names
            if name.endswith((".yaml", ".yml")) and not name.startswith(".") and name != SETTINGS
        ]
    return sorted(found)


def read_bytes(path: str, problems: list[Problem]) -> bytes | None:
    """Read a whole file; on failure note why and return None."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode) and not os.path.isdir(path):
            problems.append(Problem(path, "is not a regular file"))
            return None
        with open(path, "rb") as stream:
            return stream.read()
    except IsADirectoryError:
        problems.append(Problem(path, "is a directory, not a file"))
    except FileNotFoundError:
        dangling = os.path.islink(path)
        problems.append(
            Problem(
                path,
                "is a symbolic link to nothing" if dangling else "does not exist",
                hint="" if dangling else "check the spelling of the path",
            )
        )
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        problems.append(Problem(path, f"cannot be read: {reason}"))
    return None


def real_path(name: str) -> str:
    """Undo `bundled_name`."""
    for base in ("glossaries", "rules"):
        if name.startswith(base + "/") and os.path.exists(inside := os.path.join(folder(base), name[len(base) + 1 :])):
            return inside
    return name
