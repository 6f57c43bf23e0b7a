"""A full name again where the family name is enough."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from checker.diagnostics import note_at, on_mention
from checker.mentions.cited import is_cited
from checker.mentions.namesakes import shares_family_name
from checker.mentions.styling import COURTESY, has_title, is_label
from checker.parameters import Parameter
from checker.yamlfiles import Text, Whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft, Mention

PARAMETERS = {
    "within-words": Parameter(
        Whole(), 300, "After a longer stretch without the person, the full name may stand again."
    ),
    "courtesy": Parameter(
        Text(choices=("none", "with-stop", "without-stop")),
        "none",
        "Whether the house writes Mr and Ms before the family name, and how.",
    ),
}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report later full names in running text, unless two people of one family name are in the draft."""
    before = _words_before(draft)
    for mentions in draft.by_entry("person").values():
        entry = mentions[0].entry
        # The same mentions as those that a first mention is looked for among: else the two rules undo each other.
        running = [mention for mention in mentions if mention.confidence != "low" and draft.in_prose(mention)]
        first = next((mention for mention in running if mention.full), None)
        if first is None or not entry.family:
            continue
        shared: bool | None = None
        for previous, mention in itertools.pairwise(running):
            if (
                not mention.full
                or mention.form.role != "full"
                or (mention.block, mention.start) <= (first.block, first.start)
            ):
                continue
            if before[mention.block] - before[previous.block] > settings["within-words"] or is_label(draft, mention):
                continue
            if is_cited(draft, mention):
                continue
            if shared is None:
                shared = shares_family_name(draft, entry)
            if shared:
                break
            short = entry.preferred(draft.document.date, "short")
            if short and len(mention.text.split()) <= len(short.text.split()):
                continue  # a name by which a person is known, as short as the family name: Lula
            wanted = _courtesy(draft, mention, settings["courtesy"]) + (short.text if short else entry.family)
            yield on_mention(
                mention,
                f"the full name again: ‘{wanted}’ is enough on later mention",
                (note_at(first, "named in full here"),),
                wanted,
            )


def _courtesy(draft: Draft, mention: Mention, how: str) -> str:
    """Return the courtesy title and a blank, if the house wants one here: not after another title, nor for the dead."""
    entry, day = mention.entry, draft.document.date
    title = COURTESY.get(entry.gender)
    dead = bool(entry.died) and (day is None or entry.died <= day)
    if how == "none" or title is None or dead or has_title(draft, mention):
        return ""
    return f"{title}. " if how == "with-stop" else f"{title} "


def _words_before(draft: Draft) -> list[int]:
    """Return how many words stand before each block."""
    counts, total = [], 0
    for block in draft.document.blocks:
        counts.append(total)
        total += block.text.count(" ") + block.text.count("\n") + 1
    return counts
