"""A form that the glossary lists as deprecated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_in_glossary, on_mention
from checker.glossary.model import KINDS
from checker.glossary.wording import office_name
from checker.mentions.cited import is_cited
from checker.parameters import Parameter
from checker.yamlfiles import ListOf, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft, Mention

PARAMETERS = {
    "kinds": Parameter(ListOf(Text(choices=KINDS)), ["person", "place", "organisation", "term"], "Kinds of entries.")
}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report every mention by a deprecated form that was wrong on the article's date, unless it is spoken of."""
    day = draft.document.date
    for mention in draft.mentions:
        form = mention.form
        if form.status != "deprecated" or mention.entry.kind not in settings["kinds"] or not form.valid_on(day):
            continue
        if is_cited(draft, mention):
            continue
        wanted = _wanted(draft, mention)
        since = f" (since {form.since})" if form.since else ""
        what = "is not what the office is called" if mention.entry.kind == "office" else "is not the house form"
        yield on_mention(
            mention, f"‘{mention.text}’ {what}{since}: write ‘{wanted}’", (note_in_glossary(mention.form),), wanted
        )


def _wanted(draft: Draft, mention: Mention) -> str:
    """Return the form to write instead: short for short, of the article's day, an office small if it is written so."""
    entry, day = mention.entry, draft.document.date
    if entry.kind == "office":
        place = draft.lexicon.entry(entry.place or entry.body)
        name = office_name(entry, place, with_place=mention.with_place)
        if not mention.text[:1].islower():
            return name
        from checker.checks.title_case import recased

        return recased(draft, mention, "lower", name)
    form = entry.preferred(day, mention.form.role) or entry.preferred(day) or entry.preferred()
    return form.text if form else entry.id
