"""A bare family name where the house gives people a courtesy title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_at, on_mention
from checker.mentions.styling import COURTESY, has_title, is_label, stands_alone
from checker.parameters import Parameter
from checker.yamlfiles import ListOf, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.glossary.model import Entry
    from checker.mentions import Draft, Mention

PARAMETERS = {
    "exempt": Parameter(
        ListOf(Text()),
        [],
        "Ids of people who take no courtesy title (athletes, artists), or of offices they ever held.",
    ),
    "stop": Parameter(
        Text(choices=("with-stop", "without-stop")), "without-stop", "Whether Mr and Ms are written with a full stop."
    ),
}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report later mentions in running text by the family name alone; not of the dead, nor after another title."""
    stop = "." if settings["stop"] == "with-stop" else ""
    for mentions in draft.people_in_prose().values():
        entry, first = mentions[0].entry, mentions[0]
        if _exempt(entry, settings["exempt"]) or _is_dead(entry, draft.document.date):
            continue
        for mention in mentions[1:]:
            if not _is_bare(mention) or not stands_alone(draft, mention) or has_title(draft, mention):
                continue
            if is_label(draft, mention):
                continue
            note = note_at(first, "first mentioned here")
            title = COURTESY.get(entry.gender)
            # What begins the sentence is the title now: Von der Leyen, but Ms von der Leyen.
            same = mention.text.casefold() == mention.form.text.casefold()
            name = mention.form.text if same else mention.text
            if title is None:
                both = f"‘Mr{stop} {name}’ or ‘Ms{stop} {name}’"
                message = f"the house gives people a courtesy title: {both} (the glossary does not say which)"
                yield on_mention(mention, message, (note,))
            else:
                wanted = f"{title}{stop} {name}"
                yield on_mention(mention, f"the house gives people a courtesy title: ‘{wanted}’", (note,), wanted)


def _is_bare(mention: Mention) -> bool:
    """Whether the family name stands alone, and is not just a similar word; initials are other rules' business."""
    bare = mention.form.role == "short" and mention.form.status not in {"initials", "patronymic", "part"}
    return bare and mention.evidence.kind != "similar"


def _exempt(entry: Entry, exempt: list[str]) -> bool:
    return entry.id in exempt or any(tenure.office in exempt for tenure in entry.tenures)


def _is_dead(entry: Entry, day: str | None) -> bool:
    """Whether a person had died when the draft was written; without a date, whether they are dead today."""
    return bool(entry.died) and (day is None or entry.died <= day)
