"""The spellings of one name within a draft: names → pairs, in the order of their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.consistency.pairs import near_couples, pairs
from checker.consistency.scene import DraftScene, words_of_full_names
from checker.consistency.spellings import spellings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.consistency.judge import Pair
    from checker.documents import Document
    from checker.spotting.model import Name


def spelled_twice(names: Iterable[Name], document: Document) -> list[Pair]:
    """Return the pairs of spellings in one document that are one name, in the order of their places."""
    found = spellings(names)
    return list(pairs(near_couples(found), found, DraftScene(document, words_of_full_names(found))))
