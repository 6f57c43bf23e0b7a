"""What the cache folder holds: found, verified, removed."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from checker.cache import cache_folder, is_sound
from checker.lazily import lazily
from checker.lexicon.table import DamagedError, Tables
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_OURS = lazily(
    r"([a-z]+)-[0-9a-f]{32}\.(?:json|tables)|(?P<store>[a-z]+)-\d+\.sqlite(?:-journal|-wal|-shm)?|\.writing-.+"
)
_SORTS = {
    "lexicon": "compiled glossaries",
    "rules": "rules",
    "style": "styles",
    "extends": "styles",
    "systems": "tables of romanisation",
    "config": "settings",
    "contents": "digests of glossaries",
    "project": "majorities of projects",
    "results": "results of drafts",
    "consistency": "summaries of drafts",
}


class Kept(NamedTuple):
    """A file of the cache: its path, what it holds, its size in bytes."""

    path: str
    sort: str
    size: int


def inventory() -> Iterator[Kept]:
    """Give the files of the cache that are ours, by name; other files of the folder are nobody's business."""
    try:
        files = sorted(os.scandir(cache_folder()), key=lambda file: file.name)
    except OSError:
        return
    for file in files:
        match = _OURS.fullmatch(file.name)
        if match and file.is_file(follow_symlinks=False):
            sort = match.group(1) or match.group("store") or ""
            with suppress(OSError):
                yield Kept(file.path, _SORTS.get(sort, "unfinished"), file.stat(follow_symlinks=False).st_size)


def verify(kept: Kept) -> bool:
    """Whether a file is sound; what is not is removed: it is made again when it is needed."""
    if kept.path.endswith(".sqlite"):
        from checker.store import Store

        store = Store(os.path.basename(kept.path).removesuffix(".sqlite"))
        bad = store.damaged()
        store.close()
        return bad == 0
    if kept.path.endswith(".tables"):
        sound = _is_sound_lexicon(kept.path)
    else:
        sound = not kept.path.endswith(".json") or is_sound(kept.path)
    if not sound:
        remove(kept)
    return sound


def remove(kept: Kept) -> bool:
    """Remove a file; whether that could be done."""
    try:
        os.unlink(kept.path)
    except OSError:
        return False
    return True


def _is_sound_lexicon(path: str) -> bool:
    try:
        Tables(path, dict).verify()
    except (OSError, DamagedError, ValueError, KeyError, TypeError):
        return False
    return True
