"""The date of an article, where the article itself says it."""

from __future__ import annotations

import re

from checker.days import as_day
from checker.lazily import lazily

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_WRITTEN = rf"(?:{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})|{_DAY.replace('day', 'day2')}\s+{_MONTH.replace('month', 'month2')},?\s+(?P<year2>\d{{4}})|(?P<iso>\d{{4}}-\d{{2}}-\d{{2}}))"

LEADING = lazily(r"\s*date:?[ \t]+(\d{4}-\d{2}-\d{2})\b[ \t]*", re.IGNORECASE)
"""`date 2021-04-08` at the very beginning of a text."""

ALONE = lazily(rf"\s*{_WEEKDAY}{_WRITTEN}\s*")
"""A paragraph that is nothing but a date."""

DATELINE = lazily(
    rf"(?P<place>[A-Z][\w.'’-]*(?:[ ,/]+[A-Z][\w.'’-]*){{0,4}}),?\s+{_WEEKDAY}{_WRITTEN}[.,]?\s*(?:[(/][^()/\n]{{1,40}}[)/]\s*)?(?:[-–—]{{1,2}}|:)\s+"
)
"""`BUDAPEST, 8 April 2021 (Agency) — ` before the first sentence of a report."""


def written_day(match: re.Match[str]) -> str | None:
    """Return the ISO day of an `ALONE` or `DATELINE` match; None if there is no such day."""
    groups = match.groupdict()
    if groups["iso"]:
        return as_day(groups["iso"])
    name = (groups["month"] or groups["month2"]).lower().rstrip(".")
    month = next(number for number, full in enumerate(_MONTHS, 1) if full.startswith(name[:3]))
    return as_day(f"{groups['year'] or groups['year2']}-{month:02}-{int(groups['day'] or groups['day2']):02}")
