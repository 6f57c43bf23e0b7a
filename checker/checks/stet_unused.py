"""Marks that let nothing stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.stet.judge import listed
from checker.stet.model import MarkedDraft, MarkFinding
from checker.stet.remove import removals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.documents import Document
    from checker.mentions import Draft
    from checker.parameters import Parameter
    from checker.stet.model import Stet

PARAMETERS: dict[str, Parameter] = {}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report, once for each mark, what of it lets nothing stand: the whole mark, or some of its rules."""
    if not isinstance(draft, MarkedDraft):
        return
    idle = [judged for judged in draft.judged if judged.idle or judged.unused]
    edits_of = removals(draft.document, [(judged.stet, judged.unused) for judged in idle])
    for judged, edits in zip(idle, edits_of, strict=True):
        stet, unused = judged.stet, judged.unused
        if judged.idle:
            where = _where(stet) + _why(stet, draft.document)
            what = f"{listed(unused)} {_reports(len(unused))} nothing" if unused else "there is nothing to let stand"
            yield MarkFinding(0, stet.start, stet.end, f"{what} {where}: remove the mark", edits=edits)
        else:
            message = f"{listed(unused)} {_reports(len(unused))} nothing {_where(stet)}: remove it from the mark"
            yield MarkFinding(0, unused[0].start, unused[-1].end, message, edits=edits)


def _reports(count: int) -> str:
    return "reports" if count == 1 else "report"


def _why(stet: Stet, document: Document) -> str:
    """Say why a mark at the beginning of a line of Markdown is for nothing (CommonMark 0.31, 4.6, condition 2)."""
    place = document.position(stet.start)
    if stet.kind != "here" or stet.alone or document.line_text(place.line)[: place.column - 1].strip():
        return ""
    return " (at its beginning, a comment makes HTML of the line: write it at the end)"


def _where(stet: Stet) -> str:
    if stet.kind in {"file", "front"}:
        return "in this draft"
    if stet.kind == "begin":
        return "between these marks"
    return "in what follows" if stet.alone else "on this line"
