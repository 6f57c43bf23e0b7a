"""A short name of a body that was never introduced."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.diagnostics import note_at, note_in_glossary, on_mention
from checker.lazily import lazily
from checker.mentions.cited import is_cited

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding, Note
    from checker.mentions import Draft, Mention
    from checker.parameters import Parameter

PARAMETERS: dict[str, Parameter] = {}

_INTRODUCES = lazily(
    r"(?:['’]s)?\s*"
    r"(?:[(\[]\s*(?:the\s+|or\s+)*[\"“‘']?|,?\s*(?:or|known as|called|formerly|now|also)\s+(?:the\s+)?[\"“‘']?)\s*$"
)


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report the first short form of a body that neither stands beside the full name nor, as an acronym, follows it.

    Bodies that the glossary calls familiar need no introduction; what stands in brackets after other words is explained
    by them, whatever it means.
    """
    for mentions in draft.by_entry("organisation").values():
        entry = mentions[0].entry
        running = [mention for mention in mentions if not mention.heading]
        short = next((mention for mention in running if mention.form.role == "short"), None)
        if entry.familiar or short is None or short.quoted or short.confidence == "low":
            continue
        earlier = [
            mention
            for mention in running
            if mention.full and (mention.block, mention.start) < (short.block, short.start)
        ]
        if (
            is_cited(draft, short)
            or _introduced(draft, short, running, earlier)
            or _explained_in_brackets(draft, short)
        ):
            continue
        name = entry.preferred(draft.document.date) or entry.preferred()
        full = name.text if name else entry.name
        note: Note | None
        if earlier:
            note = note_at(
                earlier[0], f"the draft calls it ‘{earlier[0].text}’ here, and does not say that both are one"
            )
            message = f"‘{short.text}’ is used without having been introduced as the {full}"
        else:
            note = note_in_glossary(short.form, "its full name stands in this entry")
            message = f"‘{short.text}’ is used without having been introduced: write ‘{full}’ first"
        yield on_mention(short, message, (note,))


def _introduced(draft: Draft, short: Mention, running: list[Mention], earlier: list[Mention]) -> bool:
    text = draft.document.blocks[short.block].text
    if any(
        mention.block == short.block and _INTRODUCES.fullmatch(text, mention.end, short.start) for mention in earlier
    ):
        return True
    # "OTS (Organization of Turkic States)" introduces the other way round.
    beside = [
        mention for mention in running if mention.full and mention.block == short.block and mention.start >= short.end
    ]
    if any(_INTRODUCES.fullmatch(text, short.end, mention.start) for mention in beside):
        return True
    acronym = short.form.text.replace(".", "").isupper()
    return acronym and bool(earlier)


def _explained_in_brackets(draft: Draft, short: Mention) -> bool:
    """Whether the draft puts the acronym in brackets, here or before: it explains it, be it by another name.

    The National Security Committee (KNB); the Partnership for Accelerating Clean Energy (PACE).
    """
    written = rf"\w['’]?s?\s{{1,3}}[(\[](?:the\s+)?[\"“‘']?{re.escape(short.text)}[\"”’']?[)\]]"
    bracket = lazily(written, where=("(", "["))
    blocks = draft.document.blocks[: short.block + 1]
    return any(
        number < short.block or found.start() < short.start
        for number, block in enumerate(blocks)
        for found in bracket.finditer(block.text)
    )
