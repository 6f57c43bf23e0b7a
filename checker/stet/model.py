"""What an editor lets stand: the marks of a draft as they are understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from checker.diagnostics import Finding
from checker.mentions.model import Draft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.diagnostics import Diagnostic, Edit

Kind = Literal["here", "begin", "end", "file", "front"]


@dataclass(frozen=True, slots=True)
class Selector:
    """A word of a mark that names rules: a code, a prefix of codes, a name. Offsets are in the source."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stet:
    """A mark, or one rule in the front matter. Without selectors it lets everything stand.

    `start` and `end` are the offsets of the whole mark in the source; `covers` the stretch that it holds for, empty
    if it holds for nothing. `broken` says what is wrong with it, `hint` what to do. `partner` is the (start, end) of
    the mark that ends what this one begins. `alone`: there is no text beside it on its line.
    """

    kind: Kind
    selectors: tuple[Selector, ...]
    reason: str
    start: int
    end: int
    covers: tuple[int, int]
    alone: bool = False
    broken: str = ""
    hint: str = ""
    partner: tuple[int, int] | None = None

    def holds_at(self, start: int, end: int) -> bool:
        """Whether the mark holds for a place that touches what it covers."""
        first, last = self.covers
        return first < last and start < last and max(end, start + 1) > first


@dataclass(frozen=True, slots=True)
class Judged:
    """A mark after all other rules have spoken: which of its words name no rule, and which let nothing stand.

    `idle` tells that the whole mark does nothing.
    """

    stet: Stet
    unknown: tuple[Selector, ...] = ()
    unused: tuple[Selector, ...] = ()
    idle: bool = False


@dataclass(frozen=True, slots=True)
class MarkedDraft(Draft):
    """A draft whose marks are judged: what checks on marks read. `names` are those of all rules, by code."""

    judged: tuple[Judged, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MarkFinding(Finding):
    """A finding on a mark: its offsets are in the source, not in a block. `edits` settle it."""

    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is reported, and what marks let stand: each such diagnostic with the first mark that holds for it."""

    reported: tuple[Diagnostic, ...]
    let_stand: tuple[tuple[Diagnostic, Stet], ...] = ()
