"""Marks that do not say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.stet.model import MarkedDraft, MarkFinding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft
    from checker.parameters import Parameter

PARAMETERS: dict[str, Parameter] = {}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report marks without a reason after ` -- ` (in the front matter: after the rule and a colon)."""
    if not isinstance(draft, MarkedDraft):
        return
    for judged in draft.judged:
        stet = judged.stet
        if stet.reason or stet.broken or stet.kind == "end":
            continue
        how = "a reason stands after the code and a colon" if stet.kind == "front" else "a reason stands after ‘ -- ’"
        yield MarkFinding(0, stet.start, stet.end, f"this mark does not say why ({how})")
