"""What stands around a name: neighbouring words, sentence starts, courtesy titles. Works on a block's text."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.lazily import lazily
from checker.mentions.model import Courtesy
from checker.mentions.words import CALENDAR, OPENERS, PLACE_PREPOSITIONS, TITLE_WORDS
from checker.namedtuples import NamedTuple

# Read from the right: the text before a name turned round, so that the match begins at once.
_WORD_BEFORE = lazily(r"([ \t\n\u00a0\u202f]{1,6}|[-‐‑])(\.?(?:[\w'’]|(?<=\w)[-‐‑]|(?<=\w)\.)*[^\W\d_])")
_WORD_AFTER = lazily(r"([ \t\n\u00a0\u202f]{1,6}|[-‐‑])([^\W\d_][\w'’]*)")
_COURTESY = lazily(
    r"(?<![\w.])(Mrs|Mr|Ms|Miss|Messrs|Mme|Mlle|Dr|Prof|Sir|Dame|Lord|Lady|M)(\.?)[ \t\n\u00a0\u202f]{1,3}$",
    re.IGNORECASE,
)
_SENTENCE_END = lazily(r"(?:^|[.!?:;…][\"”’')\]]*\s+|[\"“‘(\[—–]\s*|- )$")
# Text with such lines is not wrapped: there a line end parts what stands before and after it.
_LONG_LINE = lazily(r"[^\r\n]{200}")
_SHORTEST_WRAPPED = 50
"""Code points that a line has at least if its text goes on in the next one: lines of a list are shorter."""
_POSSESSIVE = lazily("['’]s?$")
_REACH = 60
_DIGRAPHS = frozenset(("Yu", "Ya", "Ye", "Yo", "Zh", "Kh", "Ts", "Ch", "Sh"))
"""Initials of two letters: what one letter of another script becomes."""


class Word(NamedTuple):
    """A neighbouring word: its text, where it starts, and whether a hyphen joins it to the name."""

    text: str
    start: int
    hyphened: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()

    @property
    def initial(self) -> bool:
        """Whether it is an initial: `K.`, `Kh.`."""
        return len(self.plain) == 1 or (self.text.endswith(".") and self.text[:-1] in _DIGRAPHS)

    @property
    def plain(self) -> str:
        """Lower case, without a stop or a possessive ending."""
        return _plain(self.text)


@lru_cache(maxsize=1 << 14)
def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word.rstrip(".").lower())


@lru_cache(maxsize=256)
def _is_unwrapped(text: str) -> bool:
    """Whether a block has a line so long that its text is not wrapped."""
    return _LONG_LINE.search(text) is not None


@lru_cache(maxsize=1 << 12)
def word_before(text: str, start: int) -> Word | None:
    """Return the word that stands directly before an offset, nothing but a space or hyphen between."""
    offset = max(0, start - _REACH)
    match = _WORD_BEFORE.match(text[offset:start][::-1])
    if match is None or ("\n" in match.group(1) and _is_unwrapped(text)):
        return None
    word = match.group(2)[::-1]
    if word.endswith(".") and not _is_abbreviation(word):
        return None
    return Word(word, start - match.end(), match.group(1) in "-‐‑")


def word_after(text: str, end: int) -> Word | None:
    """Return the word that stands directly after an offset."""
    match = _WORD_AFTER.match(text, end)
    if match and "\n" in match.group(1) and _is_unwrapped(text):
        return None
    return Word(match.group(2), match.start(2), match.group(1) in "-‐‑") if match else None


def _is_abbreviation(word: str) -> bool:
    bare = word[:-1]
    return len(bare) == 1 or "." in bare or bare in _DIGRAPHS or bare.lower() in TITLE_WORDS


def begins_sentence(text: str, start: int) -> bool:
    """Whether a word at this offset is capitalised by its place alone."""
    before = text[max(0, start - _REACH) : start]
    return start == 0 or _SENTENCE_END.search(before) is not None or _begins_line(text, start, before)


def _begins_line(text: str, start: int, before: str) -> bool:
    """Whether a word begins a line of its own, not one into which the sentence before it was wrapped."""
    said = before.rstrip()
    if "\n" not in before[len(said) :]:
        return False
    end = start - len(before) + len(said)
    return end - text.rfind("\n", 0, end) <= _SHORTEST_WRAPPED or _is_unwrapped(text)


def names_somebody_else(text: str, start: int) -> Word | None:
    """Return the capitalised word before a family name that makes it another person's, if there is one."""
    before = word_before(text, start)
    if before is None or not before.capital:
        return None
    if before.plain in TITLE_WORDS or before.plain.removesuffix("s") in TITLE_WORDS or before.plain in CALENDAR:
        return None
    # A possessive names an owner, not a given name: "Kazakhstan's Tokayev".
    if before.text.endswith(("'s", "’s", "s'", "s’")):
        return None
    if _is_place_told(text, before):
        return None
    in_capitals = before.text.isupper() and not before.initial
    if before.plain in OPENERS and (in_capitals or begins_sentence(text, before.start)):
        return None
    return before


def _is_place_told(text: str, word: Word) -> bool:
    """Whether a word is where something happens: "In Brussels Orbán smiled"."""
    if not follows_preposition(text, word.start):
        return False
    from checker.names.fold import fold
    from checker.spotting.places import is_sure_place

    return is_sure_place(fold(word.text))


def part_of_longer_name(text: str, end: int) -> bool:
    """Whether a capitalised word follows directly, so that the name may be part of another: `Astana Opera`."""
    after = word_after(text, end)
    if after is None or not after.capital or after.plain in CALENDAR or after.text == "I":
        return False
    # In a line of capitals, a capital says nothing.
    return not (len(after.text) > 1 and after.text.isupper() and text[end - 2 : end].isupper())


def follows_preposition(text: str, start: int) -> bool:
    """Whether a word that places stand after comes directly before an offset."""
    before = word_before(text, start)
    return before is not None and not before.hyphened and before.plain in PLACE_PREPOSITIONS


def courtesy_before(text: str, start: int) -> Courtesy | None:
    """Return the courtesy title that stands directly before an offset."""
    offset = max(0, start - 12)
    match = _COURTESY.search(text[offset:start])
    if match is None or not match.group(1)[0].isupper():
        return None
    return Courtesy(match.group(1) + match.group(2), offset + match.start(), offset + match.end(2))
