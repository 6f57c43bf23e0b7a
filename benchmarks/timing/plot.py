"""Growth curves as a plain SVG: small panels, both axes logarithmic, exonym and the yardstick in each."""

from __future__ import annotations

from html import escape
from math import ceil, floor, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timing.curves import Curve

_WIDTH, _HEIGHT, _MARGIN, _COLUMNS = 330, 220, 46, 3
_COLOURS = {"exonym": "#0b63a5", "yardstick": "#8a8a8a"}
_HALF = 0.5
_STYLE = (
    "text{font:11px sans-serif;fill:#444}.title{font-weight:bold}.grid{stroke:#ddd}"
    "polyline{fill:none;stroke-width:2}rect{fill:#fff}"
)


def svg(curves: list[Curve]) -> str:
    """Return the picture of some curves: seconds of processor time for a megabyte."""
    rows = -(-len(curves) // _COLUMNS)
    width, height = _WIDTH * _COLUMNS, _HEIGHT * rows + 24
    costs = [cost for curve in curves for point in curve.points for cost in point[1:] if cost > 0]
    low, high = (floor(log10(min(costs))), ceil(log10(max(costs)))) if costs else (0, 1)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        f"<style>{_STYLE}</style>",
        f'<rect width="{width}" height="{height}"/>',
        '<text x="8" y="16">seconds of processor time for a megabyte: ',
        *(f'<tspan style="fill:{colour};font-weight:bold">{tool} </tspan>' for tool, colour in _COLOURS.items()),
        "</text>",
    ]
    for number, curve in enumerate(curves):
        x, y = number % _COLUMNS * _WIDTH, number // _COLUMNS * _HEIGHT + 24
        parts += [f'<g transform="translate({x} {y})">', *_panel(curve, low, max(high, low + 1)), "</g>"]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _panel(curve: Curve, low: int, high: int) -> Iterator[str]:
    """Give the parts of one panel; costs reach from 10 to the power `low` to that of `high`."""
    # Nothing put in is a point, too: it stands where a half would.
    places = [log10(point.at or _HALF) for point in curve.points]
    first, last = (min(places), max(places)) if places else (0.0, 1.0)

    def across(value: float) -> float:
        return _MARGIN + (value - first) / ((last - first) or 1) * (_WIDTH - 2 * _MARGIN)

    def up(cost: float) -> float:
        return _HEIGHT - _MARGIN - (log10(cost) - low) / (high - low) * (_HEIGHT - 2 * _MARGIN)

    yield f'<text class="title" x="{_MARGIN}" y="30">{escape(curve.title)}</text>'
    for power in range(low, high + 1):
        y = up(10.0**power)
        yield f'<line class="grid" x1="{_MARGIN}" x2="{_WIDTH - _MARGIN}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text x="{_MARGIN - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>'
    for point, place in zip(curve.points, places, strict=True):
        yield f'<text x="{across(place):.1f}" y="{_HEIGHT - 28}" text-anchor="middle">{short(point.at)}</text>'
    for tool, colour in _COLOURS.items():
        pairs = [(across(place), getattr(point, tool)) for point, place in zip(curve.points, places, strict=True)]
        drawn = [(x, up(cost)) for x, cost in pairs if cost > 0]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in drawn)
        yield f'<polyline points="{line}" stroke="{colour}"/>'
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in drawn)


def short(number: float) -> str:
    """Return a number with three digits at most: 2 k, 1.5 M."""
    for size, sign in ((1e6, "M"), (1e3, "k")):
        if number >= size:
            return f"{number / size:.3g} {sign}"
    return f"{number:.3g}"
