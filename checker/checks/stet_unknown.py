"""Marks that name no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import nearest
from checker.stet.judge import listed
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
    """Report, once for each mark, the words of it that are neither codes, nor prefixes, nor names of rules."""
    if not isinstance(draft, MarkedDraft):
        return
    known_by_none = [judged for judged in draft.judged if judged.unknown]
    edits_of = removals(draft.document, [(judged.stet, judged.unknown) for judged in known_by_none])
    for judged, edits in zip(known_by_none, edits_of, strict=True):
        unknown = judged.unknown
        verb = "names" if len({selector.text for selector in unknown}) == 1 else "name"
        message = f"{listed(unknown)} {verb} no rule{_hint(unknown[0].text, draft.names)}"
        yield MarkFinding(0, unknown[0].start, unknown[-1].end, message, edits=edits)


def _hint(word: str, names: Mapping[str, str]) -> str:
    near = nearest(word, [*names, *names.values()])
    return f": did you mean ‘{near}’?" if near else " (‘exonym rule’ lists them; a reason stands after ‘ -- ’)"
