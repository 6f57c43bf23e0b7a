"""A courtesy title on the first mention, where the full name is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import Finding
from checker.parameters import Parameter
from checker.yamlfiles import ListOf, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft

PARAMETERS = {
    "titles": Parameter(
        ListOf(Text()),
        ["mr", "mrs", "ms", "miss", "mme", "mlle"],
        "The titles that do not stand before a first mention, in small letters.",
    )
}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report a courtesy title before the full name, if that is the first mention in running text."""
    for mentions in draft.people_in_prose().values():
        first = mentions[0]
        courtesy = first.courtesy
        if courtesy is None or not first.full or courtesy.word not in settings["titles"]:
            continue
        yield Finding(
            first.block,
            courtesy.start,
            first.end,
            f"a first mention takes no courtesy title: write ‘{first.text}’, and ‘{courtesy.text}’ from then on",
            first.confidence,
            first.entry.id,
            first.evidence,
            replacement=first.text,
        )
