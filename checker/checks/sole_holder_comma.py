"""The name of an office's only holder without the comma that sets it off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.diagnostics import Finding
from checker.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft, Mention
    from checker.parameters import Parameter

PARAMETERS: dict[str, Parameter] = {}
_THE = lazily(r"\bthe\s+$", re.IGNORECASE)


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report “the Prime Minister of Hungary Viktor Orbán”: after ‘the’ and the country, commas set off the name."""
    for office in draft.of("office"):
        text = draft.document.blocks[office.block].text
        if office.attached != "before" or not office.with_place or not office.entry.sole or office.heading:
            continue
        if _is_owner(draft, office):
            continue  # “the President of Hungary Orbán's car”: no commas can be set, the sentence is to be written anew
        if not _THE.search(text[max(0, office.start - 8) : office.start]):
            continue
        person = draft.lexicon.entry(office.person)
        name = person.name if person else "the name"
        yield Finding(
            office.block,
            office.start,
            office.end,
            f"‘the {office.text}’ is one person only: set {name} off with commas",
            office.confidence,
            office.entry.id,
            office.evidence,
        )


def _is_owner(draft: Draft, office: Mention) -> bool:
    """Whether the name after the title is in the possessive."""
    names = (other for other in draft.of("person") if other.block == office.block and other.start > office.end)
    name = next(names, None)
    return name is not None and name.evidence.inflection != ""
