"""Courtesy titles where the house uses none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import Finding
from checker.mentions.namesakes import shares_family_name
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
        "The titles that the house does not use, in small letters.",
    )
}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report a courtesy title before a known person's name; not in front of one of two people of one family name."""
    shared: dict[str, bool] = {}
    for mention in draft.of("person"):
        courtesy, entry = mention.courtesy, mention.entry
        if courtesy is None or courtesy.word not in settings["titles"] or _is_another_s(courtesy.word, entry.gender):
            continue
        if entry.id not in shared:
            shared[entry.id] = shares_family_name(draft, entry)
        if shared[entry.id]:
            continue
        message = f"the house uses no courtesy title: write ‘{mention.text}’, not ‘{courtesy.text} {mention.text}’"
        yield Finding(
            mention.block,
            courtesy.start,
            mention.end,
            message,
            mention.confidence,
            mention.entry.id,
            mention.evidence,
            replacement=mention.text,
        )


def _is_another_s(title: str, gender: str) -> bool:
    """Whether a title is that of the other sex: a wife or husband is meant, whom no name tells apart."""
    return gender == ("f" if title == "mr" else "m")
