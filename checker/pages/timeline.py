"""A small picture of time: a row for each way to write a name, a dot for each draft at its date.

Widths are percentages, heights and letters pixels: the picture fits its column without its letters shrinking.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from checker.namedtuples import NamedTuple
from checker.pages.markup import Html, tag, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ROW, _AXIS, _DOT = 38, 20, 5
_MOST_TICKS = 5
"""So many fit on a phone."""
_LIFT, _HIGHEST = 2, 3
"""Dots of one day stand one above the other: by so many pixels, so many times."""
_YEARS, _A_QUARTER = 3 * 366, 92


class Dot(NamedTuple):
    """A draft: its day (ISO) and what is said of it."""

    day: str
    title: str


class Row(NamedTuple):
    """A row: its label, its class, and the drafts with a date, sorted by it."""

    label: str
    kind: str
    dots: Sequence[Dot]


def timeline(identity: str, title: str, rows: Sequence[Row]) -> Html:
    """Return the picture; nothing if no draft has a date. `identity` is the anchor of its title."""
    days = [date.fromisoformat(dot.day) for row in rows for dot in row.dots]
    if not days:
        return Html("")
    scale = Scale(min(days), max(days))
    height = len(rows) * _ROW + _AXIS
    return tag(
        "svg",
        tag("title", text(title), id=identity),
        *scale.axis(height),
        *(_row(row, number, scale) for number, row in enumerate(rows)),
        width="100%",
        height=height,
        role="img",
        aria_labelledby=identity,
        class_="timeline",
    )


def _row(row: Row, number: int, scale: Scale) -> Html:
    top = number * _ROW
    dots = []
    for _, together in groupby(row.dots, key=lambda dot: dot.day):
        for place, dot in enumerate(together):
            lift = _LIFT * min(place, _HIGHEST)
            where = scale.place(date.fromisoformat(dot.day))
            dots.append(tag("circle", tag("title", text(dot.title)), cx=where, cy=top + 27 - lift, r=_DOT))
    label = tag("text", text(row.label), x=0, y=top + 14)
    line = tag("line", x1=0, x2="100%", y1=top + 27, y2=top + 27)
    return tag("g", label, line, *dots, class_=row.kind)


class Scale(NamedTuple):
    """From the first day to the last one."""

    first: date
    last: date

    def place(self, day: date) -> str:
        """Return how far right a day is; a single one stands in the middle."""
        whole = (self.last - self.first).days
        share = (day - self.first).days / whole if whole else 0.5
        return f"{2 + 96 * share:.2f}%"

    def axis(self, height: int) -> Iterator[Html]:
        """Give the ticks: lines over the whole height, labels below."""
        for day, label in self.ticks():
            where = self.place(day)
            share = float(where.rstrip("%"))
            anchor = "start" if share < 12 else "end" if share > 88 else "middle"  # noqa: PLR2004  # labels stay inside
            line = tag("line", x1=where, x2=where, y1=0, y2=height - _AXIS + 4)
            yield tag("g", line, tag("text", text(label), x=where, y=height - 4, text_anchor=anchor), class_="tick")

    def ticks(self) -> Iterator[tuple[date, str]]:
        """Give the days that are named below, and how: years, months or days, whichever are few enough."""
        span = (self.last - self.first).days
        if span > _YEARS:
            yield from self._years()
        elif span > _A_QUARTER:
            yield from self._months()
        else:
            step = timedelta(max(1, -(-span // _MOST_TICKS)))
            day = self.first
            while day <= self.last:
                yield day, f"{day.day} {_MONTHS[day.month - 1]}" if span else day.isoformat()
                day += step

    def _years(self) -> Iterator[tuple[date, str]]:
        years = range(self.first.year + 1, self.last.year + 1)
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000, 10000) if len(years) / step <= _MOST_TICKS)
        yield from ((date(year, 1, 1), str(year)) for year in years if year % step == 0)

    def _months(self) -> Iterator[tuple[date, str]]:
        start, stop = self.first.year * 12 + self.first.month, self.last.year * 12 + self.last.month
        months = range(start, stop)
        step = next(step for step in (1, 2, 3, 6, 12) if len(months) / step <= _MOST_TICKS)
        for month in months:
            if month % step == 0:
                yield date(month // 12, month % 12 + 1, 1), f"{_MONTHS[month % 12]} {month // 12}"
