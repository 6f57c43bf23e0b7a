"""A weekday that contradicts the date beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.diagnostics import Finding
from checker.lazily import lazily
from checker.mentions.context import names_somebody_else, word_before
from checker.parameters import Parameter
from checker.writtendates import (
    GAP,
    MONTHS,
    SPACE,
    WEEKDAYS,
    WrittenDate,
    date_at,
    dates_in,
    is_near_date,
    shown,
)
from checker.yamlfiles import Whole

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft

PARAMETERS = {
    "since-year": Parameter(
        Whole(),
        1924,
        "Earlier dates are passed over: Russia kept the Julian calendar until 1918, Greece until 1923.",
    )
}

_WEEKDAY = r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Thur|Fri|Sat|Sun)\b\.?)"
_HOUR = rf"(?:,?{SPACE}(?:morning|afternoon|evening|night|noon))?"
_BEFORE = lazily(rf"{_WEEKDAY}(?![\w'’-]){_HOUR}(?:{GAP},)?{GAP}(?:[(\[—–]{GAP})?(?:on{SPACE})?")
_AFTER = lazily(
    rf"{GAP}[(\[]{GAP}(?:a{SPACE})?{_WEEKDAY}[)\]]"
    rf"|,{SPACE}(?:a{SPACE})?{_WEEKDAY.replace('weekday', 'weekday2')}(?=[.,;)]|\Z)"
    rf"|,?{SPACE}(?:is|was|fell{SPACE}on|falls{SPACE}on){SPACE}a{SPACE}{_WEEKDAY.replace('weekday', 'weekday3')}\b"
)
# Two days and what lies between, or a list of days: the weekday may belong to either.
_GOES_ON = lazily(
    rf"\s*(?:[-–—‑/&,]|to\b|and\b|or\b|through\b|thru\b|until\b|till\b)\s*(?:the\s+)?(?:\d|{'|'.join(MONTHS)}|{_WEEKDAY})"
)
_JOINED = lazily(
    r"(?:day|days|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.?\s*(?:[-–—‑/&,]|,?\s?(?:to|and|or|through|thru|until|till)\b)\s*$"
)
_ENDS_MORE = lazily(r"(?:\d\s*[-–—‑/]|\b(?:to|and|or)\s)\s*$")
# After these, the date is the first of many days, or the calendar is another.
_REPEATED = lazily(r"\b(?:every|each|first|second|third|fourth|last)\s+(?:\w+\s+)?$", re.IGNORECASE)
_OTHER_CALENDAR = lazily(r"\s*[,(]?\s*(?:BCE?\b|B\.C\.|old style|O\.S\.|OS\b|Julian|AH\b|SH\b)", re.IGNORECASE)
_YEARS = lazily(r"(?<![\d,.])(?:1[89]|20)\d\d(?![\d,])")
_DAY_NAMES = tuple(day[:3] for day in WEEKDAYS)
_LAST_YEAR = 2200
_MOST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report weekdays that the calendar contradicts. A date without its year is read near the article's date."""
    blocks = draft.document.blocks
    for number, block in enumerate(blocks):
        if not is_near_date(block.text, _DAY_NAMES):
            continue
        for start, end, weekday, date in _pairs(block.text):
            if date.year is None:
                around = "".join(near.text for near in blocks[max(0, number - 1) : number + 1])
                message = _nearby(date, weekday, draft.document.date, around)
            else:
                message = _contradicted(date, weekday) if settings["since-year"] <= date.year < _LAST_YEAR else ""
            if message:
                yield Finding(number, start, end, message, "medium" if date.year is None else "high")


def _pairs(text: str) -> Iterator[tuple[int, int, int, WrittenDate]]:
    """Give the places (start, end) where a weekday (0 is Monday) and one single day name each other."""
    for match in _BEFORE.finditer(text):
        date = date_at(text, match.end())
        if date is None:
            continue
        goes_on = _GOES_ON.match(text, date.end) or _OTHER_CALENDAR.match(text, date.end)
        if not (goes_on or _part_of_more(text, match.start())):
            yield match.start(), date.end, _number(match["weekday"]), date
    for written in dates_in(text, after_comma=True):
        start, end = written.span()
        after = _AFTER.match(text, end)
        if after is None:
            continue
        weekday = after["weekday"] or after["weekday2"] or after["weekday3"]
        if not (_GOES_ON.match(text, after.end()) or _ENDS_MORE.search(text[max(0, start - 12) : start])):
            yield start, after.end(), _number(weekday), WrittenDate.of(written)


def _part_of_more(text: str, start: int) -> bool:
    """Whether the weekday is one of several, comes again and again, or is a name's: `Freaky Friday`."""
    before = text[max(0, start - 40) : start]
    if _JOINED.search(before) or _REPEATED.search(before):
        return True
    word = word_before(text, start)
    feast = {"good", "easter", "palm", "ash", "holy", "whit", "shrove", "maundy", "this"}
    return word is not None and word.plain not in feast and names_somebody_else(text, start) is not None


def _number(weekday: str) -> int:
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(weekday[:3]))


def _contradicted(date: WrittenDate, weekday: int) -> str:
    if date.year is None or date.day == 0:
        return ""
    day = date.in_year(date.year)
    if day is None:
        return f"there is no {date.day} {MONTHS[date.month - 1]} {date.year}"
    return "" if day.weekday() == weekday else _said(day, weekday)


def _nearby(date: WrittenDate, weekday: int, article: str | None, around: str) -> str:
    """Return what to say of a date without a year: nothing where a year that the text names makes it right."""
    if 0 < date.month <= len(_MOST_DAYS) and date.day > _MOST_DAYS[date.month - 1]:
        return f"there is no {date.day} {MONTHS[date.month - 1]}"
    day = date.near(article) if article else None
    if day is None or day.weekday() == weekday:
        return ""
    for year in _YEARS.findall(around):
        other = date.in_year(int(year))
        if other and other.weekday() == weekday:
            return ""
    return _said(day, weekday) + f" (the year is taken from the article’s date, {article})"


def _said(day: dt.date, weekday: int) -> str:
    return f"{shown(day)} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[weekday]}"
