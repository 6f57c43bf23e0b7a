"""Names and tenures as a picture: a row for each, a bar from its first day to its last."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from checker.namedtuples import NamedTuple
from checker.pages.markup import Html, tag, text
from checker.pages.timeline import Scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.glossary.model import Entry

_ROW, _AXIS = 34, 22


class Bar(NamedTuple):
    """A span of time: what it is of, its class, its days (ISO); an empty one is not known, or not over."""

    label: str
    kind: str
    since: str
    until: str


def bars_of(entry: Entry, entries: Mapping[str, Entry], holders: Iterable[Entry] = ()) -> list[Bar]:
    """Return the dated names and the tenures of an entry; of an office, its `holders`."""
    bars = [
        Bar(form.text, "name" if form.right else "old", form.since or "", form.until or "")
        for form in entry.forms
        if form.role == "full" and form.status in {"preferred", "admitted", "superseded"} and (form.since or form.until)
    ]
    for tenure in entry.tenures:
        office = entries.get(tenure.office)
        bars.append(Bar(office.name if office else tenure.office, "tenure", tenure.since or "", tenure.until or ""))
    for person in holders:
        bars += [
            Bar(person.name, "tenure", tenure.since or "", tenure.until or "")
            for tenure in person.tenures
            if tenure.office == entry.id
        ]
    return sorted((bar for bar in bars if bar.since or bar.until), key=lambda bar: (bar.since, bar.until or "9"))


def picture(bars: Sequence[Bar], title: str, today: str) -> Html:
    """Return the picture; nothing if nothing has a date. `today` (ISO) is where what is not over ends."""
    days = [date.fromisoformat(day) for bar in bars for day in (bar.since, bar.until) if day]
    if not days:
        return Html("")
    last = max([*days, date.fromisoformat(today)])
    scale = Scale(min(days) if all(bar.since for bar in bars) else min(days) - timedelta(366), last)
    height = len(bars) * _ROW + _AXIS
    return tag(
        "svg",
        tag("title", text(title), id="picture-title"),
        *scale.axis(height),
        *(_row(bar, number, scale) for number, bar in enumerate(bars)),
        width="100%",
        height=height,
        role="img",
        aria_labelledby="picture-title",
        class_="picture",
    )


def _row(bar: Bar, number: int, scale: Scale) -> Html:
    top = number * _ROW
    start = float(scale.place(date.fromisoformat(bar.since)).rstrip("%")) if bar.since else 0.0
    end = float(scale.place(date.fromisoformat(bar.until)).rstrip("%")) if bar.until else 100.0
    said = f"{bar.label}: {spoken(bar)}"
    right = start > 50  # noqa: PLR2004  # per cent: the label of a late bar ends where the bar does
    return tag(
        "g",
        tag("title", text(said)),
        tag(
            "text",
            text(bar.label),
            x="100%" if right else f"{start:.2f}%",
            y=top + 14,
            text_anchor="end" if right else "start",
        ),
        tag("rect", x=f"{start:.2f}%", y=top + 19, width=f"{max(end - start, 0.6):.2f}%", height=8, rx=2),
        class_=f"{bar.kind}{'' if bar.until else ' open'}",
    )


def spoken(bar: Bar) -> str:
    """Return the days of a bar in words."""
    if bar.since and bar.until:
        return f"{bar.since} to {bar.until}"
    return f"since {bar.since}" if bar.since else f"until {bar.until}"
