"""Marks that do not do what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.stet.model import MarkedDraft, MarkFinding
from checker.stet.remove import removals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft
    from checker.parameters import Parameter

PARAMETERS: dict[str, Parameter] = {}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report marks that there are none of, and beginnings and ends without a partner."""
    if not isinstance(draft, MarkedDraft):
        return
    broken = [judged.stet for judged in draft.judged if judged.stet.broken]
    ends = [stet for stet in broken if stet.kind == "end"]
    edits_of = dict(
        zip(map(id, ends), removals(draft.document, [(stet, stet.selectors) for stet in ends]), strict=True)
    )
    for stet in broken:
        edits = edits_of.get(id(stet), ())
        yield MarkFinding(0, stet.start, stet.end, f"{stet.broken} ({stet.hint})", edits=edits)
