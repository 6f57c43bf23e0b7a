"""Compiled data kept between runs: JSON files named by what they were made from. Never code, never needed.

A cache that is missing, damaged, read-only or not ours is passed over in silence: the data is built again.
"""

from __future__ import annotations

import json
import os
import sys
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.digest import blake2b

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FORMAT = 1
_CODE = ("lexicon", "glossary", "names", "names/systems", "names/practical", "yamlfiles", "checks", ".")
"""Where the code stands that builds the data."""
_HEAD = b"exonym-cache\n"


def cache_folder() -> str:
    """Return where compiled data is kept: `EXONYM_CACHE_DIR`, or the platform's place for caches."""
    if chosen := os.environ.get("EXONYM_CACHE_DIR"):
        return chosen
    home = os.path.expanduser("~")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "exonym")
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA", home), "exonym", "cache")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache"), "exonym")


def is_ours(path: str) -> bool:
    """Whether a file or folder of the cache is nobody else's: one that is not there yet is ours, too.

    What others may write is not read: it could be made to give wrong answers.
    """
    try:
        status = os.stat(path)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    if not hasattr(os, "getuid"):
        return True
    return status.st_uid == os.getuid() and not status.st_mode & 0o022


def remember(
    what: str, ingredients: Iterable[bytes], make: Callable[[], dict[str, Any] | None], keys: tuple[str, ...] = ()
) -> dict[str, Any] | None:
    """Return the data made from the ingredients, from the cache if it is there, otherwise from `make`.

    Data without one of the `keys` is not ours. What `make` returns as None (there were problems) is not kept.
    """
    path = os.path.join(cache_folder(), f"{what}-{digest_of(ingredients)}.json")
    cached = _read(path)
    if cached is not None and all(key in cached for key in keys):
        return cached
    made = make()
    if made is not None:
        _write(path, made)
    return made


def digest_of(ingredients: Iterable[bytes]) -> str:
    """Return what names the data made from the ingredients by this version of the code: 32 hexadecimal digits."""
    digest = blake2b(f"{FORMAT} {code_version(_CODE)}".encode(), digest_size=16)
    for ingredient in ingredients:
        digest.update(len(ingredient).to_bytes(8, "big"))
        digest.update(ingredient)
    return digest.hexdigest()


@lru_cache(maxsize=8)
def code_version(folders: tuple[str, ...]) -> str:
    """Return what changes when the code in some folders of the package does: its files' sizes and times."""
    here = os.path.dirname(os.path.abspath(__file__))
    marks = []
    for folder in folders:
        with os.scandir(os.path.join(here, folder)) as files:
            marks += sorted(
                f"{file.name}:{file.stat().st_size}:{file.stat().st_mtime_ns}"
                for file in files
                if file.name.endswith((".py", ".yaml"))
            )
    return "|".join(marks)


def is_sound(path: str) -> bool:
    """Whether a file of the cache is as it was written."""
    return _read(path) is not None


def _read(path: str) -> dict[str, Any] | None:
    try:
        with open(path, "rb") as stream:
            content = stream.read()
        head, check, body = (
            content[: len(_HEAD)],
            content[len(_HEAD) : len(_HEAD) + 16],
            content[len(_HEAD) + 16 :],
        )
        if head != _HEAD or blake2b(body, digest_size=16).digest() != check:
            return None
        data = json.loads(body)
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _write(path: str, data: dict[str, Any]) -> None:
    import tempfile

    body = json.dumps(data, separators=(",", ":")).encode()
    name = None
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".writing-")
        with os.fdopen(handle, "wb") as stream:
            stream.write(_HEAD + blake2b(body, digest_size=16).digest() + body)
        os.replace(name, path)
    except OSError:
        if name is not None:
            try:
                os.unlink(name)
            except OSError:
                return
