"""`this year`, `tomorrow` beside a full date, which says the same."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from checker.diagnostics import Finding
from checker.lazily import lazily
from checker.parameters import Parameter
from checker.writtendates import GAP, SPACE, date_at, is_near_date, shown, written_dates
from checker.yamlfiles import ListOf, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft
    from checker.writtendates import WrittenDate

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}

PARAMETERS = {
    "words": Parameter(
        ListOf(Text()),
        ["this year", "today", "tonight", "tomorrow", "yesterday", "last week", "next week"],
        "Words that are too much beside a full date: those of the year stand after it, the others before or after it.",
    )
}

# "Easter falls on April 4 this year": here the year is what the sentence is about.
_FALLS = lazily(rf"\b(?:falls?|fell|lands?|landed|is|was){SPACE}(?:on{SPACE})?(?:\w+day,?{SPACE})?$")
_CONTRAST = lazily(r"\b(?:last|next|previous|every|each)\s+year|\byears?\s+(?:ago|earlier|before)", re.IGNORECASE)
_SENTENCE_END = lazily(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])[.!?][\"”’)]*(?:\s|\Z)")
_RANGE_AFTER = lazily(r"\s*[-–—/]\s*\d|\s+(?:to|and|or|until|through)\s+(?:\d|[A-Z])")
_REACH = 200


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report each such word directly beside a date; the message says where the article's date contradicts it."""
    years = [word for word in settings["words"] if word.endswith(" year")]
    others = [word for word in settings["words"] if not word.endswith(" year")]
    # Few paragraphs have such a word near a date, which is quickly told by its end: `year`, `Today`.
    ends = [word.split()[-1] for word in settings["words"] if word.strip()]
    near = {written for end in ends for written in (end, end.capitalize(), end.upper())}
    for number, block in enumerate(draft.document.blocks):
        if not is_near_date(block.text, near):
            continue
        found = [*_after_dates(block.text, years, others), *_before_dates(block.text, others)]
        for start, end, date in sorted(found, key=lambda one: one[:2]):
            yield Finding(number, start, end, _message(block.text[start:end], date, draft.document.date))


def _before_dates(text: str, words: list[str]) -> Iterator[tuple[int, int, WrittenDate]]:
    """Give words before a date, set off by a comma or a bracket: `tomorrow, April 9`, `next week, on April 14`."""
    if not words:
        return
    pattern = rf"\b(?P<word>(?i:{_either(words)}))(?:,{SPACE}|{SPACE}\()(?:on{SPACE})?(?:[A-Z]\w+day,?{SPACE})?"
    for match in re.finditer(pattern, text):
        date = date_at(text, match.end())
        if date and not _RANGE_AFTER.match(text, date.end):
            yield *match.span("word"), date


def _after_dates(text: str, years: list[str], words: list[str]) -> Iterator[tuple[int, int, WrittenDate]]:
    """Give words after a date: `March 31 this year`, `April 9 (tomorrow)`."""
    year = re.compile(rf",?{SPACE}(?:of{SPACE})?(?P<word>{_either(years)})(?![\w'’-])") if years else None
    other = re.compile(rf"{GAP}\({GAP}(?P<word>{_either(words)})\)") if words else None
    for date in written_dates(text):
        match = other.match(text, date.end) if other else None
        if match is None and year:
            match = year.match(text, date.end)
            if match and _year_matters(text, date.start, match.end()):
                continue
        if match:
            yield *match.span("word"), date


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", SPACE) for word in words)


def _year_matters(text: str, start: int, end: int) -> bool:
    """Whether this year is set against another, or the date is what falls within the year."""
    before = _SENTENCE_END.split(text[max(0, start - _REACH) : start])[-1]
    after = _SENTENCE_END.split(text[end : end + _REACH])[0]
    return bool(_FALLS.search(before) or _CONTRAST.search(before) or _CONTRAST.search(after))


def _message(word: str, date: WrittenDate, article: str | None) -> str:
    day = (date.in_year(date.year) if date.year else date.near(article)) if article else None
    away = _DAYS.get(word.lower())
    if article and day and away is not None:
        dated = dt.date.fromisoformat(article)
        if (day - dated).days != away:
            return f"‘{word}’ is not {shown(day)} if the article is of {shown(dated)}: write the date alone"
    if word.lower().endswith(" year"):
        return f"‘{word}’ beside a full date: leave it out, or write the year in figures"
    return f"‘{word}’ beside a full date: one of the two is enough"
