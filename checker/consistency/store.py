"""Summaries kept between runs: by the draft's content, and by the glossaries, settings and code it was read with."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from checker.cache import code_version
from checker.consistency.summary import Summary
from checker.digest import blake2b
from checker.errors import ExonymError
from checker.store import Store

if TYPE_CHECKING:
    from checker.session import Session

NAME = "consistency-2"
_CODE = ("consistency", "documents", "lexicon", "mentions", "names", "spotting", ".")


class Summaries:
    """Gives and keeps summaries; what cannot be kept is made again."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._code = code_version(_CODE)
        self._store = Store(NAME)

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
        kept = self._store.get(key) if key else None
        try:
            return None if kept is None else Summary.from_data(path, json.loads(kept))
        except (ValueError, TypeError, RecursionError):
            return None

    def put(self, key: str, summary: Summary) -> None:
        """Keep a summary."""
        if key:
            self._store.put(key, json.dumps(summary.to_data(), ensure_ascii=False, separators=(",", ":")))

    def close(self) -> None:
        """Write what was put."""
        self._store.close()
