"""Mr or Mr.: with the stop, without it, or at least always the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import Finding, Note
from checker.lazily import lazily
from checker.parameters import Parameter
from checker.yamlfiles import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft

PARAMETERS = {
    "form": Parameter(
        Text(choices=("consistent", "with-stop", "without-stop")),
        "consistent",
        "How Mr, Mrs, Ms and Dr are written.",
    )
}

_BLANKS = "[ \t\n\u00a0\u202f]+"
_TITLE = lazily(
    rf"(?<![\w.])(Mr|Mrs|Ms|Dr|Messrs)(\.?)(?={_BLANKS}(?:(?:and|&){_BLANKS}(?:Mrs|Ms|Dr)\b|[^\W\d_a-z]))",
    where=("Mr", "Ms", "Dr", "Messrs"),
)


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report abbreviated courtesy titles against the house's form; if it has none, those unlike the draft's first."""
    found = [
        (number, match)
        for number, block in enumerate(draft.document.blocks)
        if block.kind != "heading"
        for match in _TITLE.finditer(block.text)
    ]
    if not found:
        return
    number, first = found[0]
    consistent = settings["form"] == "consistent"
    stop = first.group(2) if consistent else "." if settings["form"] == "with-stop" else ""
    notes = (Note(f"first written as ‘{first.group()}’ here", number, *first.span()),) if consistent else ()
    for block, match in found:
        if match.group(2) != stop:
            wanted = match.group(1) + stop
            why = "this draft writes" if consistent else "the house writes"
            yield Finding(block, *match.span(), f"‘{match.group()}’: {why} ‘{wanted}’", notes=notes, replacement=wanted)
