"""“a” or “an”: what stands before a word depends on its sound, which English spelling tells only mostly."""

from __future__ import annotations

import re
from typing import Literal

from checker.lazily import lazily
from checker.names.fold import strip_diacritics

Article = Literal["a", "an"]

_WORD = lazily(r"[^\W_]+")
# Acronyms are read letter by letter, most of them; these letters begin with a vowel when named: em, en, ex.
_NAMED_WITH_VOWEL = frozenset("AEFHILMNORSX")
# Read as words, so that their first letter tells nothing of its name.
_ACRONYM_WORDS = frozenset(["NATO", "NASA", "FIFA", "UEFA", "LUKOIL", "SARS", "HAMAS", "ROSATOM", "MERCOSUR"])
_LONGEST_ACRONYM = 5
_YU = lazily(
    r"(?:eu|ew|ukr|uk\b|uni(?!n|m)|uta|uto|util|ugand|urugu|ura[ln]|use|usu|uyg|uig|one\b|once\b)", re.IGNORECASE
)
_SILENT_H = lazily(r"(?:hour|honou?r|honest|heir)", re.IGNORECASE)
_DOUBTFUL = lazily(
    r"(?:u|h[^aeiouyw]|y[^aeiou]|o[uw]a|oax|[mn][bcdfgjkptvz]|[^aeiouyh][^aeiouyhlrw][^aeiouy])", re.IGNORECASE
)


def article_for(words: str, *, shouted: bool = False) -> Article | None:
    """Return the indefinite article that English puts before words; None where the spelling does not tell.

    Short words in capitals are taken for acronyms and read by their letters, unless the text is `shouted`.
    """
    match = _WORD.search(words)
    word = strip_diacritics(match.group()) if match else ""
    if not (word.isascii() and word[:1].isalpha()):
        return None
    if word.isupper() and not shouted and len(word) <= _LONGEST_ACRONYM and word not in _ACRONYM_WORDS:
        return "an" if word[0] in _NAMED_WITH_VOWEL else "a"
    if _YU.match(word) or _SILENT_H.match(word):
        return "a" if _YU.match(word) else "an"
    if _DOUBTFUL.match(word):
        return None
    return "an" if word[0].lower() in "aeio" else "a"


def right_article(written: str, before: str, after: str) -> str | None:
    """Return what becomes of an article when the words after it change; None if nobody can tell.

    `written` is the article as it stands (`a`, `An`, `AN`), `before` and `after` are the words that it stands before.
    """
    shouted = written.isupper() and before.isupper() and after.isupper()
    wanted = article_for(after, shouted=shouted)
    if wanted == written.lower() or _begin_alike(before, after):
        return written
    if wanted is None or article_for(before, shouted=shouted) != written.lower():
        return None
    if shouted:
        return wanted.upper()
    return wanted.capitalize() if written[0].isupper() else wanted


def _begin_alike(before: str, after: str) -> bool:
    """Whether two spellings begin with the same two letters, so that whoever wrote the article heard the same sound."""
    one, other = (strip_diacritics(words).casefold()[:2] for words in (before, after))
    return one == other


_THE = lazily(
    r"(?:\b(?:Agency|Assembly|Association|Bank|Chamber|Commission|Committee|Commonwealth|Conference|Council|Court|Duma|"
    r"Emirates|Federation|Forum|Fund|Group|Islands|Kingdom|League|Ministry|Netherlands|Office|Organi[sz]ation|Parliament|"
    r"Party|Philippines|Republic|Senate|States|Union)(?:\Z|\s+(?:of|for|on|in)\b))",
    re.IGNORECASE,
)
_DETERMINER = lazily(
    r"(?:\b(?:the|an?|its|their|his|her|our|this|that|each|every|new|former)|['’]s?)\s+$", re.IGNORECASE
)


def needs_the(before: str, old: str, new: str) -> bool:
    """Whether “the” becomes wrong or is missing when words change: ODKB said, but the Collective Security … said.

    `before` is the text before the words.
    """
    if bool(_THE.search(old)) == bool(_THE.search(new)):
        return False
    determined = _DETERMINER.search(before) is not None
    return determined if _THE.search(old) else not determined
