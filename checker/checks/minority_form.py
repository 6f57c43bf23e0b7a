"""The form of a name that most drafts of the project do not use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import Finding
from checker.mentions.forms import same_marks
from checker.parameters import Parameter
from checker.yamlfiles import Whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.consistency.project import Majority, Reference
    from checker.mentions import Draft

PARAMETERS = {
    "drafts": Parameter(Whole(), 5, "So many drafts at least write the name as most do."),
    "percent": Parameter(Whole(), 75, "So many of a hundred drafts that have the name at least write it so."),
}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report each minority form where it first stands. Without `consistency: project` there is nothing to compare."""
    if draft.reference is None:
        return
    seen: set[tuple[str, str]] = set()
    for block, start, end, text, majority in _uses(draft, draft.reference):
        enough = majority.drafts >= settings["drafts"] and majority.share * 100 >= settings["percent"]
        if not enough or text not in majority.others or (text, majority.text) in seen:
            continue
        seen.add((text, majority.text))
        others = majority.others[text]
        yield Finding(
            block,
            start,
            end,
            f"‘{text}’ stands in {others} draft{'s' * (others != 1)} of the project, ‘{majority.text}’ in"
            f" {majority.drafts}: keep to one",
            replacement=majority.text,
        )


def _uses(draft: Draft, reference: Reference) -> Iterator[tuple[int, int, int, str, Majority]]:
    """Give block, offsets, text and the project's majority of all that the draft names."""
    from checker.consistency.spellings import counting_words
    from checker.consistency.unlisted import names_of

    for mention in draft.mentions:
        majority = reference.of_entry(mention.entry.id, mention.form.role)
        if majority and mention.confidence != "low" and not mention.heading:
            yield mention.block, mention.start, mention.end, same_marks(mention.text), majority
    if not reference.data["names"]:
        return
    for name in names_of(draft):
        majority = None if name.entry else reference.of_name(counting_words(name.words))
        if majority:
            yield name.block, name.start, name.end, same_marks(name.text), majority
