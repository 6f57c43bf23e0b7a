"""What a name is, by its own words and by those around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.spotting.cuts import is_personal
from checker.spotting.english import is_known_name
from checker.spotting.places import is_demonym, is_place, is_sure_place
from checker.spotting.words import (
    ACRONYMS_OF_PLACES,
    BODY_WORDS,
    OF,
    OF_PLACES,
    PLACE_BEGINNINGS,
    PLACE_NOUNS,
    PLACE_OR_FAMILY,
    PLACE_PREFIXES,
    PLACE_WORDS,
    SPEECH,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.spotting.model import NameKind
    from checker.spotting.parts import Part
    from checker.spotting.sequences import Word

# Read from the right, the text turned round: "the village of (the)" before a name.
_PLACE_OF = lazily(rf"(?: eht)? fo s?(?:{'|'.join(noun[::-1] for noun in sorted(PLACE_NOUNS))})\b", re.IGNORECASE)
_SPEECH_AFTER = lazily(rf"[ \n\u00a0]{{1,3}}(?:{'|'.join(sorted(SPEECH))})\b")
_REACH = 24
_LONGEST_PERSON = 4
_PLACED = frozenset(("in", "near", "outside", "throughout", "across"))


def kind_of(part: Part, text: str) -> NameKind:
    """Return what a name is, given its words, what stands before it and the text it stands in."""
    words = part.words
    if part.titles or part.kind:
        return part.kind or "person"
    if len(words) > 1:
        by_words = _by_words(words)
        if by_words:
            return by_words
    elif words[0].folded in BODY_WORDS:
        return "organisation"
    elif is_sure_place(words[0].folded) or (words[0].text.isupper() and words[0].folded in ACRONYMS_OF_PLACES):
        return "place"
    return _by_neighbours(words, text) or _by_build(words)


def _by_words(words: Sequence[Word]) -> NameKind:
    """Return what the words of a name of several say."""
    folded = [word.folded for word in words]
    last = folded[-1]
    if is_place(" ".join(folded)):
        return "place"
    if last in PLACE_WORDS or folded[0] in PLACE_BEGINNINGS:
        family = last in PLACE_OR_FAMILY and is_known_name(folded[0])
        return "" if family else "place"
    if any(word in BODY_WORDS for word in folded):
        return "organisation"
    return "place" if last in OF_PLACES or any(word.gap in OF for word in words[1:]) else ""


def _by_neighbours(words: Sequence[Word], text: str) -> NameKind:
    start = words[0].start
    demonym = is_demonym(words[-1].folded)
    before = text[max(0, start - _REACH) : start]
    if before[-1:].isspace():
        word = before.rsplit(None, 1)[-1:] if before.strip() else []
        if word and word[0] in _PLACED and not demonym and not words[0].text.isupper():
            return "" if is_personal(words) and len(words) > 1 else "place"
        if before.rstrip().endswith(("of", "of the")) and _PLACE_OF.match(before[::-1]) and not demonym:
            return "place"
    speaks = len(words) == 1 and not words[0].text.isupper() and _SPEECH_AFTER.match(text, words[0].end)
    return "person" if speaks else ""


def _by_build(words: Sequence[Word]) -> NameKind:
    """Return what a name looks like: acronyms are bodies', two to four words with none ordinary a person's."""
    if len(words) == 1:
        acronym = words[0].text.isupper() and words[0].folded.isalpha() and len(words[0].folded) > 1
        return "organisation" if acronym else ""
    if len(words) > _LONGEST_PERSON or words[0].folded in PLACE_PREFIXES or not is_personal(words):
        return ""
    folded = [word.folded for word in words]
    placed = any(is_demonym(word) or (is_place(word) and not is_known_name(word)) for word in folded)
    return "" if placed else "person"
