"""Sessions in which some entries are other than the glossaries say: those of a form that is not saved yet."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from checker.digest import blake2b
from checker.lexicon.overlay import overlaid
from checker.mentions import Finder
from checker.session import Session

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.config import Config
    from checker.documents import Document
    from checker.glossary.model import Entry
    from checker.lexicon import Lexicon
    from checker.session import Overrides


class LiveSession(Session):
    """A session; `changes` are entries by id that stand instead of the glossaries' own, or beside them."""

    def __init__(self, overrides: Overrides) -> None:
        super().__init__(overrides)
        self.changes: dict[str, Entry] = {}
        self.shared: dict[int, Finder] = {}

    def changed(self, entries: Mapping[str, Entry]) -> LiveSession:
        """Return a session with these changes on top; what both have loaded they share."""
        other = copy(self)
        other.changes = {**self.changes, **entries}
        other.shared = {}
        return other

    def identity_of(self, path: str) -> str:
        """Return what tells everything on which findings depend; results kept with other changes are not these."""
        if not self.changes:
            return super().identity_of(path)
        said = f"{super().identity_of(path)} {sorted(self.changes.items())!r}"
        return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()

    def lexicon_for(self, path: str) -> Lexicon:
        """Return the glossaries that hold for a draft, with the changes. Raises ExonymError."""
        return self._shared_finder(self.config_for(path)).lexicon

    def _finder(self, config: Config, document: Document) -> Finder:
        if document.glossary is None or not self.changes:
            return super()._finder(config, document)
        base = super()._finder(config, document).lexicon
        return Finder(overlaid(base, self.changes, config.spellings))

    def _shared_finder(self, config: Config) -> Finder:
        base = super()._shared_finder(config)
        if not self.changes:
            return base
        known = self.shared.get(id(base))  # the session that both are copies of keeps the base
        if known is None:
            known = self.shared[id(base)] = Finder(overlaid(base.lexicon, self.changes, config.spellings))
        return known
