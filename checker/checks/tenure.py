"""An office that a person does not hold on the article's date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import Finding, Note
from checker.mentions import context
from checker.mentions.offices import OTHER_OFFICE
from checker.mentions.othertime import days_before, tells_of_another_time
from checker.parameters import Parameter
from checker.yamlfiles import Whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.glossary.model import Entry, Tenure
    from checker.mentions import Draft, Mention

PARAMETERS = {"grace-days": Parameter(Whole(), 0, "Days after the end of a term on which the title may still stand.")}

_MOURNING = 30


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report titles before or after a name whose bearer held the office at another time only.

    Of somebody whom the glossary never gave the office nothing is said. Without a date for the draft, say so once.
    """
    day = draft.document.date
    for office in draft.of("office"):
        person = draft.lexicon.entry(office.person) if office.attached and office.person else None
        terms = [term for term in person.tenures if term.office == office.entry.id] if person else []
        if not person or not terms or _is_qualified(draft, office):
            continue
        if office.evidence.inflection:
            continue  # of a row of presidents, some may have been
        if day is None:
            if any(term.until for term in terms) and not tells_of_another_time(draft, office):
                yield _finding(
                    office,
                    f"{person.name} {_term(terms[-1])}; the draft has no date to judge it by: give ‘date:’ or --date",
                )
                return
            continue
        days: tuple[str, ...] = (day, days_before(day, settings["grace-days"]))
        if person.died and person.died <= day and any(term.until == person.died for term in terms):
            days = (*days, days_before(day, _MOURNING))  # who dies in office keeps the title in the news of it
        if _tells_of_rule(draft, office) and all(term.until and term.until < day for term in terms):
            continue
        if any(term.covers(on) for term in terms for on in days) or tells_of_another_time(draft, office):
            continue
        yield _finding(office, _message(person, terms, day))


def _finding(office: Mention, message: str) -> Finding:
    origin = office.form.origin
    note = Note("the office stands here", origin=origin, length=len(office.form.text)) if origin else None
    return Finding(
        office.block,
        office.start,
        office.end,
        f"‘{office.text}’: {message}",
        office.confidence,
        office.entry.id,
        office.evidence,
        (note,) if note else (),
    )


def _is_qualified(draft: Draft, office: Mention) -> bool:
    """Whether a word beside the title says that it is not held: former, then, acting, -elect."""
    text = draft.document.blocks[office.block].text
    before, after = context.word_before(text, office.start), context.word_after(text, office.end)
    if before is not None and (before.hyphened or before.plain in OTHER_OFFICE):
        return True
    return after is not None and after.hyphened


def _tells_of_rule(draft: Draft, office: Mention) -> bool:
    """Whether a title tells of somebody's time in office: under President Obama, the law passed."""
    before = context.word_before(draft.document.blocks[office.block].text, office.start)
    return before is not None and before.plain == "under"


def _message(person: Entry, terms: list[Tenure], day: str) -> str:
    last = max(terms, key=lambda term: term.since or "")
    if last.since and last.since > day:
        return f"{person.name} holds this office since {last.since}, not on {day}"
    return f"{person.name} {_term(last)}, not on {day}: write ‘former’ before it, or leave it out"


def _term(term: Tenure) -> str:
    since = f" from {term.since}" if term.since else ""
    until = f" until {term.until}" if term.until else ""
    return f"held this office{since}{until}"
