"""Marks that do not do what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.stet.model import MarkedDraft, MarkFinding
from checker.stet.remove import removal

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
    for judged in draft.judged:
        stet = judged.stet
        if not stet.broken:
            continue
        ends_nothing = stet.kind == "end"
        edits = removal(draft.document, stet, stet.selectors) if ends_nothing else ()
        yield MarkFinding(0, stet.start, stet.end, f"{stet.broken} ({stet.hint})", edits=edits)
