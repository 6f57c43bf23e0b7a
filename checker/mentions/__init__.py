"""Document × lexicon → mentions, in the order of the text."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Literal

from checker.mentions import context
from checker.mentions.forms import best_form
from checker.mentions.model import CONFIDENCES, Confidence, Courtesy, Draft, Evidence, Mention
from checker.mentions.offices import office_hits, resolve_office, title_ends
from checker.mentions.people import resolve_people
from checker.mentions.scan import Scanner
from checker.mentions.variants import assemble

if TYPE_CHECKING:
    from checker.documents import Document
    from checker.glossary.model import Entry, Form
    from checker.lexicon import Hit, Lexicon
    from checker.mentions.offices import Office
    from checker.mentions.people import Resolved
    from checker.mentions.scan import Candidate

__all__ = [
    "CONFIDENCES",
    "Confidence",
    "Courtesy",
    "Draft",
    "Evidence",
    "Mention",
    "Scanner",
    "find_mentions",
]

_KIND_OF_EVIDENCE: dict[str, Literal["preferred", "admitted", "listed"]] = {
    "preferred": "preferred",
    "admitted": "admitted",
}


def find_mentions(document: Document, lexicon: Lexicon, scanner: Scanner | None = None) -> Draft:
    """Find every mention of the lexicon's entries in a document."""
    candidates = assemble((scanner or Scanner(lexicon)).scan(document), document, lexicon)
    people = resolve_people(candidates, document, title_ends(candidates, document))
    mentions = [_mention(found.candidate, found.hits, document, found.confidence) for found in people]
    taken = {(mention.block, mention.start) for mention in mentions}
    starts = {(candidate.block, candidate.start) for candidate in candidates if not candidate.nested}
    rest = (candidate for candidate in candidates if (candidate.block, candidate.start) not in taken)
    mentions += [thing for candidate in rest if (thing := _thing(candidate, document, starts))]
    mentions += _offices(candidates, document, people)
    mentions.sort(key=lambda mention: (mention.block, mention.start, -mention.end))
    return Draft(document, tuple(mentions), lexicon)


def _thing(candidate: Candidate, document: Document, starts: set[tuple[int, int]]) -> Mention | None:
    """Make the mention of a place, body or term, if the candidate can only mean one."""
    hits = tuple(hit for hit in candidate.hits if hit.entry.kind in {"place", "organisation", "term"} and hit.form)
    if not hits or len({hit.entry.id for hit in hits}) > 1 or office_hits(candidate):
        return None
    text = document.blocks[candidate.block].text
    if candidate.derived and not context.follows_preposition(text, candidate.start):
        return None
    confidence: Confidence = "high"
    if not candidate.nested and not _is_demonym(hits) and _in_longer_name(text, candidate, starts):
        confidence = "low"
    return _mention(candidate, hits, document, confidence)


def _is_demonym(hits: tuple[Hit, ...]) -> bool:
    return any(hit.form and hit.form.role.startswith("demonym") for hit in hits)


def _in_longer_name(text: str, candidate: Candidate, starts: set[tuple[int, int]]) -> bool:
    """Whether a place or body stands within a name the glossary does not know: `Astana Opera`, `Dynamo Kiev`."""
    if context.names_somebody_else(text, candidate.start):
        return True
    after = context.word_after(text, candidate.end)
    known = after is not None and (candidate.block, after.start) in starts
    return not known and context.part_of_longer_name(text, candidate.end)


def _offices(candidates: list[Candidate], document: Document, people: list[Resolved]) -> list[Mention]:
    named: dict[str, Entry] = {found.hits[0].entry.id: found.hits[0].entry for found in people}
    people = sorted(people, key=lambda found: (found.candidate.block, found.candidate.start))
    starts = [(found.candidate.block, found.candidate.start) for found in people]
    mentions = []
    for candidate in candidates:
        if not office_hits(candidate) or candidate.nested:
            continue
        # The nearest people in the block: the first that begins at or after the office's end, and the one before it.
        number = bisect_left(starts, (candidate.block, candidate.end))
        after = _neighbour(people, number, candidate)
        before = _neighbour(people, number - 1, candidate)
        office = resolve_office(candidate, document, after, before, named)
        if office:
            mentions.append(_mention(candidate, office.hits, document, "high", office))
    return mentions


def _neighbour(people: list[Resolved], number: int, candidate: Candidate) -> Resolved | None:
    near = people[number] if 0 <= number < len(people) else None
    return near if near and near.candidate.block == candidate.block else None


def _mention(
    candidate: Candidate,
    hits: tuple[Hit, ...],
    document: Document,
    confidence: Confidence,
    office: Office | None = None,
) -> Mention:
    block = document.blocks[candidate.block]
    text = block.text[candidate.start : candidate.end]
    chosen = best_form(hits, text, document.date)
    if candidate.derived and all(source.kind == "likely-via" for source in candidate.derived):
        confidence = "medium" if confidence == "high" else "low"
    form = chosen.form
    assert form is not None  # noqa: S101  # phrases that only protect are never resolved
    ending = candidate.inflection or _possessive(block.text, candidate.end)
    return Mention(
        block=candidate.block,
        start=candidate.start,
        end=candidate.end,
        text=text,
        entry=chosen.entry,
        form=form,
        evidence=_evidence(candidate, chosen.entry, form, ending),
        confidence=confidence,
        quoted=block.in_quotation(candidate.start),
        heading=block.kind in {"heading", "cell"},
        courtesy=context.courtesy_before(block.text, candidate.start) if chosen.entry.kind == "person" else None,
        attached=office.attached if office else "",
        person=office.person if office else "",
        with_place=chosen.with_place,
    )


def _evidence(candidate: Candidate, entry: Entry, form: Form, ending: str) -> Evidence:
    if form.status != "derived":
        return Evidence("inflected" if ending else _KIND_OF_EVIDENCE.get(form.status, "listed"), form.text, ending)
    sources = [source for source in candidate.derived if source.entry.id == entry.id]
    best = max(sources, key=lambda source: (source.kind == "romanised", len(source.systems)))
    kind: Literal["romanised", "via"] = "romanised" if best.kind == "romanised" else "via"
    return Evidence(kind, best.text, ending, best.language, best.systems)


def _possessive(text: str, end: int) -> str:
    for ending in ("'s", "’s"):
        if text.startswith(ending, end) and not text[end + 2 : end + 3].isalnum():
            return ending
    if (
        text[end : end + 1] in {"'", "’"}
        and text[end - 1 : end].lower() == "s"
        and not text[end + 1 : end + 2].isalnum()
    ):
        return text[end]
    return ""
