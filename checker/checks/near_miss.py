"""A spelling that nobody listed and no romanisation system makes, but that is near to a name, with support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_in_glossary, on_mention, what_to_write
from checker.mentions.cited import is_cited
from checker.names.languages import any_of, language_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft, Mention
    from checker.names.origin import Origin
    from checker.parameters import Parameter

PARAMETERS: dict[str, Parameter] = {}
_FAR = 2.0
"""A system's output that differs by more says nothing about where a spelling is from."""


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report mentions by a near spelling, with the romanisation that is nearest to it."""
    for mention in draft.mentions:
        if mention.evidence.kind != "similar" or is_cited(draft, mention):
            continue
        advice, replacement = what_to_write(mention)
        yield on_mention(
            mention,
            f"‘{mention.text}’ looks like ‘{mention.form.text}’{_nearest(mention)}: {advice}",
            (note_in_glossary(mention.form, "the house form stands here"),),
            replacement,
        )


def _nearest(mention: Mention) -> str:
    """Say which romanisation a spelling is nearest to, and in which letters it differs."""
    from checker.names.origin import origins

    evidence = mention.evidence
    if not evidence.language or len(evidence.form.split()) != len(mention.text.split()):
        return ""
    found = origins(evidence.form, evidence.language, mention.text, mention.form.text)
    if not found or found[0].cost > _FAR:
        return f" ({evidence.form})"
    best = found[0]
    same = [origin for origin in found if origin.made == best.made]
    differing = ", ".join(f"‘{written}’ for ‘{made}’" for made, written in best.differences)
    return f"; it is nearest to {best.made}, {_whose(same)} of {evidence.form}, with {differing}"


def _whose(origins: list[Origin]) -> str:
    press = list(dict.fromkeys(language_name(origin.system.into) for origin in origins if origin.system.into))
    if press:
        return f"the {any_of(press)} press spelling"
    return f"the {any_of([origin.system.name for origin in origins])} romanisation"
