from __future__ import annotations

from xml.etree import ElementTree as ET

from timing.curves import Curve, Point, glossary_curve
from timing.measure import Cost
from timing.page import page
from timing.plot import short, svg
from timing.runs import Glossary, Row

SMALL, LARGE = Glossary("", "", 80, 200), Glossary("", "", 4_000, 10_000)
START, CHECK = Cost(0.5, 0.6, 50_000_000, 1), Cost(2.5, 2.6, 60_000_000, 70)


def row(tool: str, glossary: Glossary, text: Cost = CHECK) -> Row:
    compiling = START if tool == "exonym" else None
    return Row(tool, glossary, START, START, text, 4_005_000, 5_000, compiling)


def test_speed_leaves_out_starting() -> None:
    assert row("exonym", SMALL).rate == 2.0
    assert round(row("exonym", SMALL).whole_rate, 3) == 1.602


def test_what_could_not_be_measured_has_no_speed() -> None:
    assert row("exonym", SMALL, Cost(wrong="> 300 s")).rate == 0


def test_the_page_gives_ratios_first_and_says_what_failed() -> None:
    rows = [
        row("yardstick", SMALL, Cost(0.9, 1, 9_000_000)),
        row("yardstick", LARGE),
        row("exonym", SMALL),
        row("exonym", LARGE, Cost(wrong="> 300 s")),
        row("typos", SMALL),
    ]
    text = page("python x.py", rows, ["cspell could not be installed: no npm"], (Cost(4.0), Cost(1.0)), [])
    lines = text.splitlines()
    assert "| exonym | 0.2 | > 300 s |" in lines
    assert "| typos | 0.2 | · |" in lines
    assert "| exonym | 200 | 0.5 | 500 | 500 | 2.00 | 1.60 | 4.00 | 60 | 70 |" in lines
    assert text.index("could not be installed: no npm") < text.index("## What a run takes")
    assert "results kept: 0.25 of" in text


def test_the_curve_of_the_glossary_comes_from_the_table() -> None:
    curve = glossary_curve([row("exonym", LARGE), row("yardstick", SMALL), row("exonym", SMALL)])
    assert curve.points == [Point(200, 0.5, 0.5), Point(10_000, 0.5, 0)]


def test_the_picture_is_xml_with_a_panel_for_each_curve_and_a_mark_for_each_figure() -> None:
    curves = [Curve("a < b", [Point(0, 1.0, 0.1), Point(10, 2.0, 0.0)]), Curve("one", [Point(5, 1, 1)]), Curve("", [])]
    root = ET.fromstring(svg(curves))  # noqa: S314  # made two lines above
    names = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert names.count("g") == 3
    assert names.count("circle") == 5
    assert "a < b" in {element.text for element in root.iter()}


def test_no_measurements_make_a_picture_too() -> None:
    assert ET.fromstring(svg([])).tag.endswith("svg")  # noqa: S314


def test_numbers_are_short() -> None:
    assert [short(number) for number in (0.5, 200, 5_300, 1_000_001)] == ["0.5", "200", "5.3 k", "1 M"]
