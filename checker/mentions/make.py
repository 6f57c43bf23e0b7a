"""A candidate and whom it means → the mention that checks read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from checker.mentions import context
from checker.mentions.forms import best_form
from checker.mentions.model import Evidence, Mention

if TYPE_CHECKING:
    from checker.documents import Document
    from checker.glossary.model import Entry, Form
    from checker.lexicon import Hit
    from checker.mentions.candidates import Candidate
    from checker.mentions.model import Confidence, EvidenceKind
    from checker.mentions.offices import Office

_KIND_OF_EVIDENCE: dict[str, Literal["preferred", "admitted", "listed"]] = {
    "preferred": "preferred",
    "admitted": "admitted",
}
_STRENGTH = {"similar": 0, "likely-via": 1, "via": 1, "romanised": 2}


def make_mention(
    candidate: Candidate,
    hits: tuple[Hit, ...],
    document: Document,
    confidence: Confidence,
    office: Office | None = None,
) -> Mention:
    """Make the mention of the hit whose form is nearest to the text; without certainty, less confident."""
    block = document.blocks[candidate.block]
    text = block.text[candidate.start : candidate.end]
    chosen = best_form(hits, text, document.date)
    sources = [source for source in candidate.derived if source.entry.id == chosen.entry.id]
    if sources and all(source.kind == "likely-via" for source in sources):
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
    best = max(sources, key=lambda source: (_STRENGTH[source.kind], len(source.systems)))
    kind: EvidenceKind = "via" if best.kind == "likely-via" else best.kind
    return Evidence(kind, best.text, ending, best.language, best.systems, best.score)


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
