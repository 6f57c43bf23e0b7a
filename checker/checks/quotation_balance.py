"""Quotation marks without a partner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft
    from checker.parameters import Parameter

PARAMETERS: dict[str, Parameter] = {}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report every double quotation mark that the document's reader found without a partner."""
    for number, block in enumerate(draft.document.blocks):
        for offset, missing in block.stray_marks:
            mark = block.text[offset]
            if missing == "opening":
                message = f"this ‘{mark}’ closes what was never opened: the opening mark is missing in this paragraph"
            else:
                message = (
                    f"this ‘{mark}’ opens a quotation that is never closed, and the next paragraph does not continue it"
                )
            yield Finding(number, offset, offset + 1, message)
