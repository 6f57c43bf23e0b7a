"""Reports: one small module per output format, each with `report(run, terminal)`, a generator of lines."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from checker.diagnostics import Diagnostic, Severity
    from checker.errors import Problem
    from checker.rules import Rule
    from checker.session import FileResult

FORMATS = (
    "full",
    "concise",
    "grouped",
    "json",
    "json-lines",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "checkstyle",
    "rdjson",
    "rdjsonl",
    "html",
)

FOR_PEOPLE = frozenset({"full", "concise", "grouped"})
"""The formats that are shown as a terminal can show them. All others are written in UTF-8, as their readers expect."""

_COLOURS = {
    "error": "31;1",
    "warning": "33;1",
    "advice": "36;1",
    "code": "1",
    "faint": "2",
    "caret": "31;1",
    "note": "34;1",
}


class Terminal(NamedTuple):
    """Where a report goes: how many columns it has, and whether it shows colours."""

    width: int = 100
    colour: bool = False

    def paint(self, text: str, what: str) -> str:
        """Colour a text for what it is, if colours show."""
        return f"\033[{_COLOURS[what]}m{text}\033[0m" if self.colour and text else text


class Run(NamedTuple):
    """What is reported: the results in the order of the drafts, and what a format must know besides.

    `rules` are the rules by code, for what they say of themselves; a report does without one that is missing. Paths
    that are not absolute start at `folder`, an absolute path; empty, it is the current folder. Findings below `fail_on`
    do not make the run fail.
    """

    results: Sequence[FileResult]
    rules: Mapping[str, Rule] = MappingProxyType({})
    folder: str = ""
    fail_on: Severity = "warning"

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """Every diagnostic, in order."""
        return [diagnostic for result in self.results for diagnostic in result.diagnostics]

    @property
    def problems(self) -> list[Problem]:
        """What could not be read or understood, each once: a broken configuration is met at every draft."""
        return list(dict.fromkeys(problem for result in self.results for problem in result.problems))


def load_report(name: str) -> Callable[[Run, Terminal], Iterator[str]]:
    """Return the report function of an output format."""
    module = import_module(f"checker.report.{name.replace('-', '_')}")
    report: Callable[[Run, Terminal], Iterator[str]] = module.report
    return report
