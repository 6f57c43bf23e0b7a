"""Texts kept between runs by their keys, in a database of the cache folder. Data, never code; never needed.

A store that is missing, damaged, locked, read-only or somebody else's is passed over in silence: what it held is made
again. Each text is sealed with its key: what was damaged or exchanged is not given.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from typing import TYPE_CHECKING

from checker.cache import cache_folder, is_ours
from checker.digest import blake2b

if TYPE_CHECKING:
    from collections.abc import Iterator

KEPT_DAYS = 60
"""Texts that nobody asked for so long are thrown away."""
_DAY = 86_400
_PATIENCE = 5
"""Seconds to wait for another process that writes."""
_TABLE = "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, used INTEGER NOT NULL, seal BLOB, data TEXT NOT NULL)"


class Store:
    """Gives and keeps texts; a store that fails gives nothing and keeps nothing. Use it in one thread."""

    def __init__(self, name: str) -> None:
        self._path = os.path.join(cache_folder(), f"{name}.sqlite")
        self._today = int(time.time() // _DAY)
        self._used: list[str] = []
        self._changed = False
        self._database: sqlite3.Connection | None = None
        with self._quietly():
            os.makedirs(cache_folder(), mode=0o700, exist_ok=True)
            if is_ours(cache_folder()) and is_ours(self._path):
                self._database = sqlite3.connect(self._path, timeout=_PATIENCE)
                self._database.execute(_TABLE)

    def get(self, key: str) -> str | None:
        """Return the text under a key; None if there is none."""
        with self._quietly():
            if self._database:
                row = self._database.execute("SELECT used, seal, data FROM kept WHERE key = ?", (key,)).fetchone()
                if row and row[1] == _seal(key, row[2]):
                    if row[0] != self._today:
                        self._used.append(key)
                    text: str = row[2]
                    return text
        return None

    def put(self, key: str, text: str) -> None:
        """Keep a text under a key."""
        with self._quietly():
            if self._database:
                row = (key, self._today, _seal(key, text), text)
                self._database.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", row)
                self._changed = True

    def damaged(self) -> int:
        """Return how many texts are not as they were put, and throw them away; -1 if the whole store is damaged."""
        bad = []
        with self._quietly():
            if self._database:
                rows = self._database.execute("SELECT key, seal, data FROM kept")
                bad = [key for key, seal, data in rows if seal != _seal(key, data)]
                self._database.executemany("DELETE FROM kept WHERE key = ?", [(key,) for key in bad])
                self._changed = self._changed or bool(bad)
        return len(bad) if self._database else -1

    def close(self) -> None:
        """Write what was put, and throw away what is old."""
        with self._quietly():
            if self._database and (self._changed or self._used):
                self._database.executemany(
                    "UPDATE kept SET used = ? WHERE key = ?", [(self._today, key) for key in self._used]
                )
                self._database.execute("DELETE FROM kept WHERE used < ?", (self._today - KEPT_DAYS,))
                self._database.commit()
            if self._database:
                self._database.close()
        self._database = None

    @contextlib.contextmanager
    def _quietly(self) -> Iterator[None]:
        """Give the store up if anything is wrong with it; a damaged one is removed, so that the next run has a new."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            self._give_up()
            if not isinstance(error, sqlite3.OperationalError):
                with contextlib.suppress(OSError):
                    os.unlink(self._path)
        except (OSError, ValueError, TypeError, MemoryError):
            self._give_up()

    def _give_up(self) -> None:
        if self._database:
            with contextlib.suppress(sqlite3.Error):
                self._database.close()
        self._database = None


def _seal(key: str, text: str) -> bytes:
    return blake2b(f"{key}\n{text}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
