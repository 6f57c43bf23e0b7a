"""One person's office under several wordings in one draft."""

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
    """Report, once per person and office, the first wording that is not the office's own beside one that is."""
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in draft.of("office"):
        if mention.person and not mention.quoted and not mention.heading:
            groups.setdefault((mention.person, mention.entry.id), []).append(mention)
    for (person_id, _), mentions in groups.items():
        odd = [mention for mention in mentions if _is_odd(mention)]
        usual = [mention for mention in mentions if not _is_odd(mention)]
        person = draft.lexicon.entry(person_id)
        if not odd or not usual or person is None:
            continue
        # A title before the name has a rule of its own: point at one that stands alone, if there is one.
        reported = next((mention for mention in odd if mention.attached != "before"), odd[0])
        name = person.family or person.name
        wordings = ", ".join(f"‘{wording}’" for wording in dict.fromkeys(mention.text for mention in mentions))
        yield on_mention(
            reported,
            f"{name}'s office goes by several wordings in this draft ({wordings}): keep to one",
            (
                note_at(
                    usual[0],
                    f"{'first ' if usual[0] is mentions[0] else ''}written as ‘{usual[0].text}’ here",
                ),
            ),
        )


def _is_odd(mention: Mention) -> bool:
    return mention.form.role == "calque" or mention.form.status == "deprecated"
