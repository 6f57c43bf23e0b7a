"""One person with and without a courtesy title, or with different ones, in one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_at, on_mention
from checker.mentions.styling import has_title, is_label, stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft, Mention
    from checker.parameters import Parameter

PARAMETERS: dict[str, Parameter] = {}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report, once per person, the first later mention that is styled otherwise than the first later mention was."""
    for mentions in draft.by_entry("person").values():
        later = [mention for mention in mentions if _counts(draft, mention) and not _has_other_title(draft, mention)]
        if not later:
            continue
        first = later[0]
        other = next((mention for mention in later if _styled(mention) != _styled(first)), None)
        if other:
            as_here, as_there = _shown(other), _shown(first)
            yield on_mention(
                other,
                f"‘{as_here}’ here, ‘{as_there}’ before: keep to one style for a person",
                (note_at(first, f"first written as ‘{as_there}’ here"),),
            )


def _counts(draft: Draft, mention: Mention) -> bool:
    """Whether a mention is one on which a house's courtesy titles show: a bare family name in running text."""
    if mention.full or mention.quoted or mention.heading or mention.evidence.inflection == "s":
        return False
    return mention.courtesy is not None or (stands_alone(draft, mention) and not is_label(draft, mention))


def _has_other_title(draft: Draft, mention: Mention) -> bool:
    """Whether a title of office or rank stands before a name instead of a courtesy title."""
    return mention.courtesy is None and has_title(draft, mention)


def _styled(mention: Mention) -> str:
    return mention.courtesy.word if mention.courtesy else ""


def _shown(mention: Mention) -> str:
    return f"{mention.courtesy.text} {mention.text}" if mention.courtesy else mention.text
