"""Two demonyms for one country in one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_at, on_mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft, Mention
    from checker.parameters import Parameter

PARAMETERS: dict[str, Parameter] = {}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report, once per place, the first demonym that could as well be the one used before.

    An adjective and a noun of different stems (Spanish, Spaniard) are no inconsistency.
    """
    for mentions in draft.by_entry("place").values():
        used = [mention for mention in mentions if mention.form.role.startswith("demonym") and not mention.heading]
        other = next((mention for mention in used if _interchangeable(used[0], mention)), None)
        if other:
            first = used[0]
            yield on_mention(
                other,
                f"‘{other.text}’ here, ‘{first.text}’ before: two words for what belongs to {first.entry.name}",
                (note_at(first, f"first written as ‘{first.text}’ here"),),
            )


def _interchangeable(first: Mention, other: Mention) -> bool:
    if first.form.text == other.form.text:
        return False
    for role in ("demonym-adjective", "demonym-noun"):
        listed = {form.text for form in first.entry.forms if form.role == role}
        if first.form.text in listed and other.form.text in listed:
            return True
    return False
