"""House styles as pages for people: the list, one style's demands with their sources, several styles side by side.

Plain text, wrapped to a width. Each function returns lines and reads nothing.
"""

from __future__ import annotations

from itertools import zip_longest
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from checker.styles import merged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.rules import Rule
    from checker.styles import StyleFile

    Setting = Mapping[str, Any]

_NARROWEST = 14  # columns that a style's cell needs to be read
_WIDEST = 100  # columns of a page: longer lines are hard to read, however wide the terminal


def listing(styles: Sequence[StyleFile], width: int) -> Iterator[str]:
    """Give a line for each style, by name: `default` first, since the others begin from it."""
    longest = max(len(style.name) for style in styles)
    for style in sorted(styles, key=lambda style: (style.name != "default", style.name)):
        yield from _hung(f"{style.name.ljust(longest)}  ", style.summary, width)


def page(files: Sequence[StyleFile], rules: Mapping[str, Rule], width: int) -> Iterator[str]:
    """Give the lines of a style's page: what it sets itself, what comes from the styles it extends, what is open.

    `files` are the style's file and those it extends, the furthest first, as `read_style` returns them.
    """
    style, earlier, width = files[-1], files[:-1], min(width, _WIDEST)
    held = merged(files, rules)
    yield from _hung("", f"{style.name}: {style.summary}", width)
    for code, setting in sorted(style.settings.items()):
        yield ""
        yield f"{code} {rules[code].name}: {_held(rules[code], held[code])}"
        yield from _demand(rules[code], setting, width)
    for place, base in reversed([*enumerate(earlier)]):
        # Only what no later file has set anew.
        overridden = {code for file in files[place + 1 :] for code in file.settings}
        inherited = {code: value for code, value in base.settings.items() if code not in overridden}
        yield from _inherited(base, inherited, rules, width)
    yield from _open(files, width)


def comparison(
    styles: Sequence[Sequence[StyleFile]], rules: Mapping[str, Rule], width: int, *, whole: bool = False
) -> Iterator[str]:
    """Give a table: a row for each rule on which the styles differ (with `whole`, for every rule), a column a style.

    Where the columns would be too narrow to read, each rule is a small list instead.
    """
    names = [files[-1].name for files in styles]
    settings = [merged(files, rules) for files in styles]
    rows = []
    for code, rule in sorted(rules.items()):
        cells = [_cell(rule, setting.get(code, {"enabled": "off"})) for setting in settings]
        if whole or len(set(cells)) > 1:
            rows.append((f"{code} {rule.name}", cells))
    if not rows:
        yield f"{' and '.join(names)} hold the same rules alike"
        return
    first = max(len(title) for title, _ in rows)
    column = (width - first) // len(names) - 2
    if column < max(_NARROWEST, *map(len, names)):
        yield from _stacked(names, rows, width)
        return
    lines = [["", *names], *([title, *cells] for title, cells in rows)]
    sizes = [first, *(min(column, max(map(len, texts))) for texts in list(zip(*lines, strict=True))[1:])]
    for line in lines:
        yield from _row(line, sizes)


def _demand(rule: Rule, setting: Setting, width: int) -> Iterator[str]:
    """Give what a style says of one rule: what it is, with which parameters, and why."""
    yield from _hung("  ", rule.summary, width)
    for name, value in setting["parameters"].items():
        yield from _hung(f"  {name}: ", _shown(value), width, under=4)
    label = "why" if setting["enabled"] == "off" else "source"
    for source in setting.get("source", ()):
        yield from _hung(f"  {label}: ", source, width, under=4)


def _inherited(
    base: StyleFile, settings: Mapping[str, Setting], rules: Mapping[str, Rule], width: int
) -> Iterator[str]:
    if not settings:
        return
    yield ""
    yield f"As in {base.name}:"
    longest = max(len(rules[code].name) for code in settings)
    for code, setting in sorted(settings.items()):
        yield from _hung(f"  {code}  {rules[code].name.ljust(longest)}  ", _cell(rules[code], setting), width)


def _open(files: Sequence[StyleFile], width: int) -> Iterator[str]:
    points = [point for file in reversed(files) for point in file.open]
    if not points:
        return
    yield ""
    yield "Open: what could not be checked in a source, or by a rule"
    for point in points:
        yield from _hung("  - ", point, width)


def _held(rule: Rule, setting: Setting) -> str:
    """Return how a rule holds: off, or its severity, and the evidence it speaks on where that is not the rule's own."""
    if setting["enabled"] == "off":
        return "off"
    confidence = setting.get("confidence", rule.confidence)
    severity = str(setting.get("severity", rule.severity))
    return severity if confidence == rule.confidence else f"{severity}, {confidence} confidence"


def _cell(rule: Rule, setting: Setting) -> str:
    """Return how a rule holds, in a few words, with the parameters that are not the rule's own."""
    held = _held(rule, setting)
    if held == "off":
        return held
    parameters = setting.get("parameters", {})
    changed = [f"{name}: {_shown(value)}" for name, value in parameters.items() if value != rule.parameters[name]]
    return "; ".join([held, *changed])


def _shown(value: object) -> str:
    """Return a parameter's value as a style file would have it, or nearly."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_shown(item)}" for key, item in value.items()) or "none"
    if isinstance(value, list | tuple):
        return ", ".join(map(_shown, value)) or "none"
    return str(value)


def _stacked(names: Sequence[str], rows: Sequence[tuple[str, list[str]]], width: int) -> Iterator[str]:
    longest = max(map(len, names))
    for title, cells in rows:
        yield title
        for name, cell in zip(names, cells, strict=True):
            yield from _hung(f"  {name.ljust(longest)}  ", cell, width)


def _row(texts: Sequence[str], sizes: Sequence[int]) -> Iterator[str]:
    """Give the lines of one row, its texts wrapped to the columns' sizes, two blanks between."""
    cells = [wrap(text, size, break_on_hyphens=False) for text, size in zip(texts, sizes, strict=True)]
    for line in zip_longest(*cells, fillvalue=""):
        yield "  ".join(part.ljust(size) for part, size in zip(line, sizes, strict=True)).rstrip()


def _hung(head: str, text: str, width: int, under: int | None = None) -> list[str]:
    """Wrap a text behind a head, later lines under its beginning or `under` blanks in. Addresses are never broken."""
    later = " " * (len(head) if under is None else under)
    room = max(width, len(head) + _NARROWEST)
    lines = wrap(
        text, room, initial_indent=head, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    )
    return lines or [head.rstrip()]
