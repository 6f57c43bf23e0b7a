"""What was measured, as a page of Markdown: ratios first, then what they are made of."""

from __future__ import annotations

import datetime as dt
import platform
from typing import TYPE_CHECKING

from timing.plot import short

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timing.curves import Curve
    from timing.measure import Cost
    from timing.runs import Row

HEAD = """\
# How fast exonym is

Written by `{command}` on {day}, with Python {python}. Compare the ratios: seconds and
megabytes are those of one shared machine. All figures are of processor time (user and system, of the process and those
it starts), one process, the result cache off. *Forms* are what a glossary lists, the bundled ones not counted, which
exonym always has with it. The yardstick is a regular expression that finds every word and a dictionary that knows the
wrong forms: what a checker written in Python must do at least. typos, codespell and cspell get the words in which wrong
and right forms differ, textlint with prh the whole forms; all find the same names that were put into the text. exonym
runs all its default rules.
"""


def page(
    command: str, rows: Sequence[Row], notes: Sequence[str], kept: tuple[Cost, Cost] | None, curves: Sequence[Curve]
) -> str:
    """Return the page."""
    day = dt.datetime.now(tz=dt.UTC).date().isoformat()
    version = ".".join(platform.python_version_tuple()[:2])
    parts = [HEAD.format(command=command, day=day, python=version), "## Beside the others\n", *_ratios(rows), ""]
    parts += [f"{note}.\n" for note in notes]
    parts += ["## What a run takes\n", *_costs(rows), ""]
    if kept and not kept[0].wrong and not kept[1].wrong:
        share = kept[1].cpu / kept[0].cpu
        parts.append(f"The same text checked again, results kept: {share:.2f} of the first run's processor time.\n")
    parts += ["## How it grows\n", "![Growth curves](speed.svg)\n", *_growth(curves)]
    return "\n".join(parts) + "\n"


def _ratios(rows: Sequence[Row]) -> Iterator[str]:
    """Give the table of speeds as multiples of the yardstick's with the same glossary."""
    sizes = sorted({row.glossary.forms for row in rows})
    yield "Speed without starting, the yardstick with the same terms = 1:\n"
    yield f"| forms | {' | '.join(f'{size:,}' for size in sizes)} |"
    yield "|---|" + "---:|" * len(sizes)
    by_cell = {(row.tool, row.glossary.forms): row for row in rows}
    for tool in dict.fromkeys(row.tool for row in rows):
        cells = [_ratio(by_cell.get((tool, size)), by_cell.get(("yardstick", size))) for size in sizes]
        yield f"| {tool} | {' | '.join(cells)} |"
    yield "\nA dot: not measured. Peers are given fewer forms, and no more where these already took too long."


def _ratio(row: Row | None, yardstick: Row | None) -> str:
    if row is None or yardstick is None or not yardstick.rate:
        return "·"
    return f"{row.rate / yardstick.rate:.2g}" if row.rate else row.text.wrong or row.one.wrong or "·"


def _costs(rows: Sequence[Row]) -> Iterator[str]:
    yield (
        "| tool | forms | compiling, s | one file of 5 kB, ms | five files, ms | MB/s | MB/s with starting | text, MB |"
        " peak, MB | lines printed |"
    )
    yield "|---|" + "---:|" * 9
    for row in rows:
        text = row.text
        cells = [
            f"{row.glossary.forms:,}",
            _seconds(row.compiling) if row.compiling else "·",
            _milliseconds(row.one),
            _milliseconds(row.five),
            f"{row.rate:.2f}" if row.rate else text.wrong or "·",
            f"{row.whole_rate:.2f}" if row.rate else "·",
            f"{row.size / 1e6:.2f}",
            f"{max(text.peak, row.one.peak) / 1e6:.0f}" if text.peak else "·",
            f"{text.lines:,}",
        ]
        yield f"| {row.tool} | {' | '.join(cells)} |"
    compiled = [row for row in rows if row.compiling and not row.compiling.wrong]
    if compiled:
        peaks = ", ".join(f"{row.compiling.peak / 1e6:.0f} MB" for row in compiled if row.compiling)
        yield f"\nPeak memory of compiling: {peaks}. Compiling is the first run with a glossary, bundled ones included."


def _seconds(cost: Cost) -> str:
    return cost.wrong or f"{cost.cpu:.1f}"


def _milliseconds(cost: Cost) -> str:
    return "·" if cost.wrong else f"{cost.cpu * 1000:.0f}"


def _growth(curves: Sequence[Curve]) -> Iterator[str]:
    """Give each curve as a table: milliseconds of processor time for a kilobyte are seconds for a megabyte."""
    for curve in curves:
        yield f"| {curve.title} | {' | '.join(short(point.at) for point in curve.points)} |"
        yield "|---|" + "---:|" * len(curve.points)
        for tool in ("exonym", "yardstick"):
            cells = [f"{cost:.3g}" if (cost := getattr(point, tool)) else "·" for point in curve.points]
            yield f"| {tool}, s/MB | {' | '.join(cells)} |"
        yield ""
