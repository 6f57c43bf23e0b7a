"""Days as ISO texts (YYYY-MM-DD): they compare as dates do."""

from __future__ import annotations

from checker.lazily import lazily

_DAY = lazily(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DECEMBER = 12


def as_day(text: str, *, last: bool = False) -> str | None:
    """Return `text` as YYYY-MM-DD, filled up to the first (or last) day it covers; None if it is no date."""
    match = _DAY.fullmatch(text.strip())
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if not year or (month is not None and not 1 <= month <= _DECEMBER):
        return None
    month = month or (_DECEMBER if last else 1)
    days = _days_of(year, month)
    day = day if day is not None else (days if last else 1)
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= days else None


def _days_of(year: int, month: int) -> int:
    """Return how many days a month has."""
    from datetime import date

    return (date(year, month + 1, 1) - date(year, month, 1)).days if month < _DECEMBER else 31
