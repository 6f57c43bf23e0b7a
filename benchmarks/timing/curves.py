"""How the cost grows: with the text, the glossary, the files, the names in the text, the length of paragraphs."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from timing.measure import How, typical
from timing.runs import HERE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timing.runs import Bench, Glossary, Row


class Point(NamedTuple):
    """Seconds of processor time for a megabyte, starting left out, of exonym and of the yardstick; 0: not measured."""

    at: float
    exonym: float
    yardstick: float


class Curve(NamedTuple):
    """What grows, and what it costs."""

    title: str
    points: list[Point]


def text_curves(bench: Bench, glossary: Glossary, size: int, *, quick: bool) -> list[Curve]:
    """Measure the curves of the text: each changes one thing of a text of `size` characters in 50 files."""
    usual = {"size": size, "files": 50}
    wanted: list[tuple[str, list[tuple[float, dict[str, float]]]]] = [
        ("characters of the text, in 50 files", [(size * n, {**usual, "size": size * n}) for n in (0.25, 0.5, 1, 2)]),
        ("files of the same text", [(n, {**usual, "files": n}) for n in (1, 10, 50, 250)]),
        ("names put into 1,000 characters", [(n, {**usual, "hits": n}) for n in (0, 2, 8, 32)]),
        ("characters of a paragraph", [(n, {**usual, "paragraph": n}) for n in (100, 1_000, 10_000)]),
        (
            "characters of the only paragraph of the only file",
            [(size * n, {"size": size * n, "files": 1, "paragraph": size}) for n in (0.125, 0.25, 0.5, 1)],
        ),
    ]
    curves = []
    for title, points in wanted:
        bench.tell(f"growth with {title}")
        chosen = points[:: len(points) - 1] if quick else points
        curves.append(Curve(title, [_point(bench, glossary, at, options) for at, options in chosen]))
    return curves


def _point(bench: Bench, glossary: Glossary, at: float, options: dict[str, float]) -> Point:
    text = bench.text(glossary.terms, **options)
    small = bench.text(glossary.terms, size=5_000, files=1)
    measured = []
    for how, command in (
        (bench.how_exonym(glossary), bench.exonym(glossary, "--no-cache")),
        (How(bench.limit), [sys.executable, os.path.join(HERE, "yardstick.py"), glossary.terms]),
    ):
        one, cost = typical([*command, *small.paths], how), typical([*command, *text.paths], how)
        wrong = one.wrong or cost.wrong
        measured.append(0.0 if wrong else max(0.0, cost.cpu - one.cpu) / (text.size - small.size) * 1e6)
    return Point(at, *measured)


def glossary_curve(rows: Sequence[Row]) -> Curve:
    """Return the curve of the glossary's size, from what was measured for the table."""
    cost: dict[int, dict[str, float]] = {}
    for row in rows:
        if row.rate:
            cost.setdefault(row.glossary.forms, {})[row.tool] = 1 / row.rate
    points = [Point(at, tools.get("exonym", 0), tools.get("yardstick", 0)) for at, tools in sorted(cost.items())]
    return Curve("forms in the glossary", points)
