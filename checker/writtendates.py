"""Dates as English prose writes them: `April 8, 2021`, `8 April`, `the 8th of April`, `2021-04-08`."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
HALF_A_YEAR = 183

_BLANK = "[ \t\r\n\u00a0\u202f\u2009]"
SPACE = _BLANK + "{1,3}"
GAP = _BLANK + "{0,3}"
_MONTH = (
    rf"(?:{'|'.join(MONTHS)}"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?(?![\w.:%]\w|%)\b"
_YEAR = rf"(?:(?:{GAP},)?{SPACE}(?P<year>[12]\d{{3}})\b(?!,\d))?"
# Compiled once for all that looks for days: it takes a hundredth of a short run.
_DATE = lazily(
    rf"(?:(?P<month1>{_MONTH}){SPACE}(?P<day1>{_DAY}){_YEAR.replace('year', 'year1')}"
    rf"|(?:the{SPACE})?(?P<day2>{_DAY}){SPACE}(?:of{SPACE})?(?P<month2>{_MONTH})(?!\w){_YEAR.replace('year', 'year2')}"
    r"|(?P<iso>[12]\d{3}-[01]\d-[0-3]\d)\b)"
)
_MONTH_OR_ISO = lazily(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d-[01]\d-[0-3]")
_DIGIT = lazily(r"\d")
_NEAR = 100
"""So many code points from the begin of a word, a day beside it lies: far more than any day takes."""
_WITHIN = frozenset(("/", ".", "-"))


class WrittenDate(NamedTuple):
    """A day as it stands in a text; `year` is None where it is not written. There may be no such day."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    @classmethod
    def of(cls, match: re.Match[str]) -> WrittenDate:
        """Read what `dates_in` gives."""
        groups = match.groupdict()
        if groups["iso"]:
            year, month, day = (int(part) for part in groups["iso"].split("-"))
            return cls(match.start("iso"), match.end("iso"), year, month, day)
        order = "1" if groups["month1"] else "2"
        first, last = ("month1", "day1") if order == "1" else ("day2", "month2")
        written = groups[f"year{order}"]
        end = match.end(f"year{order}") if written else match.end(last)
        name = groups[f"month{order}"][:3].lower()
        number = next(number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(name))
        day = int(re.sub(r"\D", "", groups[f"day{order}"]))
        return cls(match.start(first), end, int(written) if written else None, number, day)

    def in_year(self, year: int) -> dt.date | None:
        """Return the day in a year (proleptic Gregorian calendar); None if that year has no such day."""
        try:
            return dt.date(year, self.month, self.day)
        except ValueError:
            return None

    def near(self, article: str) -> dt.date | None:
        """Return the day in the year in which it lies within half a year of an ISO day, if it does."""
        dated = dt.date.fromisoformat(article)
        days = (self.in_year(year) for year in (dated.year - 1, dated.year, dated.year + 1) if year > 0)
        return next((day for day in days if day and abs((day - dated).days) < HALF_A_YEAR), None)


def may_have_date(text: str) -> bool:
    """Whether a text has a number, and a month: without them, no day is written in it. Quickly told."""
    return _DIGIT.search(text) is not None and _MONTH_OR_ISO.search(text) is not None


def is_near_date(text: str, words: Collection[str]) -> bool:
    """Whether one of some words stands in a text so near to a month and a number that a day may be beside it."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            if may_have_date(text[max(0, at - _NEAR) : at + _NEAR]):
                return True
            at = text.find(word, at + 1)
    return False


def date_at(text: str, offset: int) -> WrittenDate | None:
    """Return the day that is written at an offset of a text, with or without its year."""
    match = _DATE.match(text, offset)
    return WrittenDate.of(match) if match else None


def dates_in(text: str, *, after_comma: bool = False) -> Iterator[re.Match[str]]:
    """Give where days are written that are no part of a word or number, and stand after no comma unless they may."""
    match = _DATE.search(text)
    while match:
        start, end = match.span()
        before = text[start - 1 : start]
        if before.isalnum() or before == "_" or before in _WITHIN or (before == "," and not after_comma):
            end = start + 1
        else:
            yield match
        match = _DATE.search(text, end)


def written_dates(text: str) -> Iterator[WrittenDate]:
    """Give every written day of a text."""
    return map(WrittenDate.of, dates_in(text))


def shown(day: dt.date) -> str:
    """Return a day as messages name it: `8 April 2021`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
