"""Reports: one small module per output format, each with `report(results, terminal)`, a generator of lines."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from checker.session import FileResult

FORMATS = ("full", "concise", "grouped", "json")

_COLOURS = {
    "error": "31;1",
    "warning": "33;1",
    "advice": "36;1",
    "code": "1",
    "faint": "2",
    "caret": "31;1",
    "note": "34;1",
}


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where a report goes: how many columns it has, and whether it shows colours."""

    width: int = 100
    colour: bool = False

    def paint(self, text: str, what: str) -> str:
        """Colour a text for what it is, if colours show."""
        return f"\033[{_COLOURS[what]}m{text}\033[0m" if self.colour and text else text


def load_report(name: str) -> Callable[[Sequence[FileResult], Terminal], Iterator[str]]:
    """Return the report function of an output format."""
    report: Callable[[Sequence[FileResult], Terminal], Iterator[str]] = import_module(f"checker.report.{name}").report
    return report
