"""A name that the house explains once, by the former one."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.diagnostics import on_mention
from checker.parameters import Parameter
from checker.yamlfiles import MapOf, Text, Whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.glossary.model import Entry
    from checker.mentions import Draft, Mention

PARAMETERS = {
    "places": Parameter(
        MapOf(Text()), {}, "What to say once, by the id of an entry: ‘kyiv: formerly Kiev’. Ids of bodies do, too."
    ),
    "within-years": Parameter(
        Whole(), 0, "Explain places renamed so many years before the draft's date, too; 0: none but those listed."
    ),
}

_KINDS = ("place", "organisation")


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report first mentions in running text, where neither the gloss nor the former name stands in the draft."""
    text = "\n".join(block.text for block in draft.document.blocks).casefold()
    for mentions in draft.by_entry().values():
        entry = mentions[0].entry
        if entry.kind not in _KINDS:
            continue
        gloss = settings["places"].get(entry.id) or _former(entry, draft.document.date, settings["within-years"])
        first = next((mention for mention in mentions if _counts(draft, mention)), None)
        if not gloss or first is None or gloss.casefold() in text or first.text.casefold() in gloss.casefold():
            continue
        if any(_is_former(draft, mention) for mention in mentions):
            continue
        wanted = f"{first.text} ({gloss})"
        finding = on_mention(first, f"the house explains ‘{first.text}’ once: ‘{wanted}’")
        # An acronym's capitals are not the gloss's.
        yield replace(finding, replacement=wanted)


def _counts(draft: Draft, mention: Mention) -> bool:
    named = mention.form.role in {"full", "short"} and mention.form.status in {"preferred", "admitted"}
    whole = mention.confidence != "low" and not mention.evidence.inflection
    text = draft.document.blocks[mention.block].text
    # “Kyiv-based” has no room for a gloss.
    joined = text[: mention.start].endswith(("(", "-", "‑")) or text[mention.end :].startswith(("-", "‑"))
    return named and whole and not joined and draft.in_prose(mention)


def _is_former(draft: Draft, mention: Mention) -> bool:
    """Whether a mention gives a name that is not today's: one of another time, or one that is wrong now."""
    return mention.form.status == "deprecated" or not mention.form.valid_on(draft.document.date or "9999-12-31")


def _former(entry: Entry, day: str | None, years: int) -> str:
    """Return ‘formerly’ and the name before the one of the day, if that began so few years before; else nothing."""
    if day is None or not years or entry.kind != "place":
        return ""
    names = [form for form in entry.forms if form.status == "preferred" and form.role == "full"]
    for earlier, later in itertools.pairwise(names):
        recent = later.since is not None and later.since > f"{int(day[:4]) - years:04}{day[4:]}"
        if later.valid_on(day) and recent and earlier.text != later.text:
            return f"formerly {earlier.text}"
    return ""
