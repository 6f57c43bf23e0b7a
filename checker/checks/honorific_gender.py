"""A courtesy title at odds with what the glossary knows of a person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.diagnostics import Finding
from checker.lazily import lazily
from checker.mentions.styling import COURTESY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft, Mention
    from checker.mentions.model import Confidence
    from checker.parameters import Parameter

PARAMETERS: dict[str, Parameter] = {}

_GENDER = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "mme": "f",
    "mlle": "f",
    "dame": "f",
    "lady": "f",
}
# Somebody of the same family may be meant: the words within the paragraph that say so.
_RELATIVE = lazily(
    r"\b(?:husband|wife|spouse|couple|son|daughter|father|mother|brother|sister|widow(?:er)?|parents?|married|"
    r"(?:first|second) (?:lady|gentleman))s?\b",
    re.IGNORECASE,
)


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report Mr before a woman's name and Ms before a man's.

    A family name alone may be that of a husband or wife: it is not reported where the paragraph speaks of a relative,
    after Mrs not at all, and with little confidence unless the draft names the person in full.
    """
    named = {mention.entry.id for mention in draft.of("person") if mention.full}
    for mention in draft.of("person"):
        courtesy, gender = mention.courtesy, mention.entry.gender
        if courtesy is None or not gender or _GENDER.get(courtesy.word, gender) == gender:
            continue
        if not mention.full and (courtesy.word in {"mrs", "mme", "lady"} or _tells_of_family(draft, mention)):
            continue
        sure: Confidence = mention.confidence if mention.full or mention.entry.id in named else "low"
        stop = "." if courtesy.text.endswith(".") else ""
        wanted = f"{COURTESY[gender]}{stop} {mention.text}"
        who = "a woman" if gender == "f" else "a man"
        yield Finding(
            mention.block,
            courtesy.start,
            mention.end,
            f"{mention.entry.name} is {who}: write ‘{wanted}’, or say who else is meant",
            sure,
            mention.entry.id,
            mention.evidence,
            replacement=wanted,
        )


def _tells_of_family(draft: Draft, mention: Mention) -> bool:
    return _RELATIVE.search(draft.document.blocks[mention.block].text) is not None
