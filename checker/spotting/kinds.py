"""What a name is, by its own words and by those around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.mentions import context
from checker.spotting.english import is_known_name, is_word
from checker.spotting.words import BODY_WORDS, HEADS, PARTICLES, PLACE_NOUNS, PLACE_WORDS, SPEECH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.spotting.model import NameKind
    from checker.spotting.sequences import Word

_PLACE_OF = re.compile(rf"(?:{'|'.join(sorted(PLACE_NOUNS))})s? of (?:the )?$", re.IGNORECASE)
_LONGEST_PERSON = 4
_PLACED = frozenset(("in", "near", "outside", "throughout", "across"))


def kind_of(words: Sequence[Word], titles: Sequence[str], text: str) -> NameKind:
    """Return what a name is, given its words, the titles before it and the text it stands in."""
    folded = [word.folded for word in words]
    if any(word in BODY_WORDS for word in folded) or any(
        word.gap in {"of", "of the", "for"} for word in words[1:]
    ) and any(word in HEADS for word in folded):
        return "organisation"
    if len(words) > 1 and (folded[-1] in PLACE_WORDS or folded[0] in {"mount", "lake", "cape", "port", "fort", "camp"}):
        return "place"
    if titles:
        return "person"
    before = context.word_before(text, words[0].start)
    if before is not None and before.plain in _PLACED:
        return "place"
    if _PLACE_OF.search(text[max(0, words[0].start - 24) : words[0].start]):
        return "place"
    after = context.word_after(text, words[-1].end)
    if after is not None and after.plain in SPEECH and not (before is not None and before.plain in {"of", "from"}):
        return "person"
    if len(words) == 1 and words[0].text.isupper() and len(folded[0]) > 1:
        return "organisation"
    return "person" if _looks_like_person(words) else ""


def _looks_like_person(words: Sequence[Word]) -> bool:
    """Whether a name has the build of a full one: two to four words, none of them ordinary, particles between."""
    if not 1 < len(words) <= _LONGEST_PERSON or any(word.text.isupper() and len(word.text) > 1 for word in words):
        return False
    if any(word.gap not in {"", " "} and not set(word.gap.split()) <= PARTICLES for word in words[1:]):
        return False
    return all(not is_word(word.folded) or is_known_name(word.folded) for word in words)
