"""Summaries kept between runs, in a database of the cache folder: by content, glossaries and code. Never needed.

A store that is missing, damaged, locked or read-only is passed over in silence: the drafts are read again.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import time
from hashlib import blake2b
from typing import TYPE_CHECKING

from checker.consistency.summary import Summary
from checker.errors import ExonymError
from checker.lexicon.cache import cache_folder, code_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.session import Session

_NAME = "consistency-1.sqlite"
_KEPT_DAYS = 60
"""Summaries that nobody asked for so long are thrown away."""
_DAY = 86_400
_CODE = ("consistency", "documents", "lexicon", "mentions", "names", "spotting", ".")
_TABLE = "CREATE TABLE IF NOT EXISTS summary (key TEXT PRIMARY KEY, used INTEGER NOT NULL, data TEXT NOT NULL)"


class Store:
    """Gives and keeps summaries; a store that fails gives nothing and keeps nothing."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._code = code_version(_CODE)
        self._today = int(time.time() // _DAY)
        self._used: list[str] = []
        self._database: sqlite3.Connection | None = None
        with self._quietly():
            os.makedirs(cache_folder(), mode=0o700, exist_ok=True)
            database = sqlite3.connect(os.path.join(cache_folder(), _NAME), timeout=5)
            database.execute(_TABLE)
            self._database = database

    def key(self, path: str, data: bytes) -> str:
        """Return what names the summary of a draft with this content; empty if its settings cannot be read."""
        try:
            settings = self._session.settings_of(path)
        except ExonymError:
            return ""
        ending = os.path.splitext(path)[1].lower()
        digest = blake2b(f"{self._code}\n{settings}\n{ending}\n".encode(), digest_size=16)
        digest.update(data)
        return digest.hexdigest()

    def get(self, key: str, path: str) -> Summary | None:
        """Return a summary that was kept, as that of the draft at a path."""
        with self._quietly():
            if self._database:
                row = self._database.execute("SELECT data FROM summary WHERE key = ?", (key,)).fetchone()
                if row:
                    self._used.append(key)
                    return Summary.from_data(path, json.loads(row[0]))
        return None

    def put(self, key: str, summary: Summary) -> None:
        """Keep a summary."""
        with self._quietly():
            if self._database and key:
                data = json.dumps(summary.to_data(), ensure_ascii=False, separators=(",", ":"))
                self._database.execute("INSERT OR REPLACE INTO summary VALUES (?, ?, ?)", (key, self._today, data))

    def close(self) -> None:
        """Write what was put, and throw away what is old."""
        with self._quietly():
            if self._database:
                self._database.executemany(
                    "UPDATE summary SET used = ? WHERE key = ? AND used <> ?",
                    [(self._today, key, self._today) for key in self._used],
                )
                self._database.execute("DELETE FROM summary WHERE used < ?", (self._today - _KEPT_DAYS,))
                self._database.commit()
                self._database.close()

    @contextlib.contextmanager
    def _quietly(self) -> Iterator[None]:
        """Give the store up if anything is wrong with it; a damaged one is removed, so that the next run has a new."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            self._database = None
            if not isinstance(error, sqlite3.OperationalError):
                with contextlib.suppress(OSError):
                    os.unlink(os.path.join(cache_folder(), _NAME))
        except (OSError, ValueError, RecursionError):
            self._database = None
