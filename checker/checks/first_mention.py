"""A first mention that is not the full name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.diagnostics import Finding, note_at, note_in_glossary
from checker.lazily import lazily
from checker.mentions.styling import has_title, stands_alone
from checker.parameters import Parameter
from checker.yamlfiles import Flag, ListOf, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft, Mention

PARAMETERS = {
    "exempt": Parameter(
        ListOf(Text()), [], "Ids of people, or forms (stage names, ‘Lula’), that need no full name beside them."
    ),
    "title-is-enough": Parameter(
        Flag(), default=False, doc="Whether a title of office before the family name introduces a person well enough."
    ),
}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report the first mention of a person in running text, if it is the family name alone."""
    for mentions in draft.people_in_prose().values():
        first = next((mention for mention in mentions if mention.full or stands_alone(draft, mention)), None)
        if first is None or not _is_short(first) or {first.entry.id, first.text} & set(settings["exempt"]):
            continue
        if first.confidence != "high" and _is_word(draft, first):
            continue
        if settings["title-is-enough"] and first.courtesy is None and has_title(draft, first):
            continue
        yield _finding(draft, first, mentions)


def _is_short(mention: Mention) -> bool:
    """Whether only the family name is given; initials and wrong parts of a name are other rules' business."""
    short = mention.form.role == "short" and mention.form.status not in {"initials", "patronymic", "part"}
    return short and mention.evidence.kind != "similar"


def _is_word(draft: Draft, mention: Mention) -> bool:
    """Whether the draft writes the same letters small, as a word: "Key terms … the key"."""
    small = mention.text.lower()
    word = lazily(rf"\b{re.escape(small)}\b", where=(small,))
    return any(word.search(block.text) for block in draft.document.blocks)


def _finding(draft: Draft, first: Mention, mentions: list[Mention]) -> Finding:
    form = first.entry.preferred(draft.document.date) or first.entry.preferred()
    name = form.text if form else first.entry.name
    later = next((mention for mention in mentions if mention.full), None)
    heading = next((it for it in draft.mentions if it.entry.id == first.entry.id and it.full and it.heading), None)
    note = note_in_glossary(form, "the full name stands here") if form else None
    if later:
        note = note_at(later, "the full name comes only here")
    elif heading:
        note = note_at(heading, "the full name stands only in a heading")
    start = first.courtesy.start if first.courtesy else first.start
    return Finding(
        first.block,
        start,
        first.end,
        f"‘{first.text}’ is not introduced: the first mention is ‘{name}’",
        first.confidence,
        first.entry.id,
        first.evidence,
        (note,) if note else (),
        replacement=name,
    )
