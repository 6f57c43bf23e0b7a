"""Sentences that speak of another time than the article's: old names and offices are right there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.lazily import lazily

if TYPE_CHECKING:
    from checker.mentions.model import Draft, Mention

_SENTENCE_EDGE = lazily(r"(?<!\s[A-Z])[.!?][\"”’)]*\s+(?=[A-Z\"“‘(])")
# … but not after an initial: Donald J. Trump.
_REACH = 600  # code points: no sentence of news is longer
# Words that tell of another time: the old name is right there.
_OTHER_TIME = lazily(
    r"\b(former(?:ly)?|then|renamed|rename|previously|at the time|at that time|known as|called|ex-|old name|"
    r"(?:change|changed|changing|took|take|taking|adopt|adopted) (?:its|the|their|a) (?:new )?name|name change|"
    r"reverts|reverted|reverting|used to be|"
    r"was founded|founded|born|history|historic(?:al|ally)?|until|before|since|in the (?:19|20)\d0s|"
    r"Soviet(?:-era)?)\b",
    re.IGNORECASE,
)
_YEAR = lazily(r"\b(1[5-9]\d\d|20\d\d)\b")


def sentence_of(draft: Draft, mention: Mention) -> str:
    """Return the sentence that a mention stands in."""
    text = draft.document.blocks[mention.block].text
    earliest, latest = max(0, mention.start - _REACH), mention.end + _REACH
    start = max((edge.end() for edge in _SENTENCE_EDGE.finditer(text, earliest, mention.start + 1)), default=earliest)
    edge = _SENTENCE_EDGE.search(text, mention.end, latest)
    return text[start : edge.start() if edge else latest]


def tells_of_another_time(draft: Draft, mention: Mention) -> bool:
    """Whether the sentence speaks of another time: a word for it, or a year that is not the article's."""
    sentence = sentence_of(draft, mention)
    years = set(_YEAR.findall(sentence)) - {(draft.document.date or "")[:4]}
    return bool(years) or _OTHER_TIME.search(sentence) is not None


def days_before(day: str, days: int) -> str:
    """Return the day so many days before a day."""
    from datetime import date

    return date.fromordinal(max(1, date.fromisoformat(day).toordinal() - days)).isoformat()
