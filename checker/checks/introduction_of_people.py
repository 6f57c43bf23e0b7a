"""A person who is first mentioned without an office or a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_in_glossary, on_mention
from checker.lazily import lazily
from checker.mentions.offices import OTHER_OFFICE
from checker.mentions.styling import has_title, stands_alone
from checker.parameters import Parameter
from checker.yamlfiles import ListOf, Text, Whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft, Mention

_REACH = 60
_FORMER = lazily(rf",?\s+(?:a|an|the|its|his|her|their)\s+(?:{'|'.join(sorted(OTHER_OFFICE))})\b")
PARAMETERS = {
    "within-words": Parameter(Whole(), 40, "How many words before or after the name may bring the office or country."),
    "exempt": Parameter(ListOf(Text()), [], "Ids of people whom every reader knows."),
}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report first mentions in running text of people with an office, beside which no office or no country stands.

    The country may also be named anywhere before. People whose offices belong to no place need no country.
    """
    for identity, mentions in draft.people_in_prose().items():
        first = mentions[0]
        if identity in settings["exempt"] or first.confidence != "high" or not stands_alone(draft, first):
            continue
        if lacks := _lacks(draft, first, settings["within-words"]):
            yield on_mention(
                first,
                f"‘{first.text}’ is introduced without {' and '.join(lacks)}",
                (note_in_glossary(first.entry.forms[0], "the glossary knows the person here"),),
            )


def _lacks(draft: Draft, first: Mention, words: int) -> list[str]:
    offices = [office for tenure in first.entry.tenures if (office := draft.lexicon.entry(tenure.office))]
    if not offices:
        return []
    near = _near(draft, first, words)
    lacks = []
    if not has_title(draft, first) and not _office_near(draft, first, near):
        lacks.append("office")
    places = {office.place for office in offices if office.place}
    before = (other for other in draft.mentions if (other.block, other.start) < (first.block, first.start))
    known = {other.entry.id for other in (*near, *before)}
    known |= {other.entry.place for other in near if other.entry.kind == "office" and other.with_place}
    if places and not places & known:
        lacks.append("country")
    return lacks


def _office_near(draft: Draft, first: Mention, near: list[Mention]) -> bool:
    """Whether an office stands near, or words that say of one that it is another's by now: the former president."""
    text = draft.document.blocks[first.block].text
    beside = text[first.end : first.end + _REACH]
    return any(other.entry.kind == "office" for other in near) or _FORMER.match(beside) is not None


def _near(draft: Draft, first: Mention, words: int) -> list[Mention]:
    """Return the mentions within so many words of one, in its block."""
    text = draft.document.blocks[first.block].text
    return [
        other
        for other in draft.mentions
        if other.block == first.block
        and len(text[min(other.end, first.end) : max(other.start, first.start)].split()) <= words
    ]
