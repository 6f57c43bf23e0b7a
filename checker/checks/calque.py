"""A word-for-word title before a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_in_glossary, on_mention
from checker.glossary.wording import title_before_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft, Mention
    from checker.parameters import Parameter

PARAMETERS: dict[str, Parameter] = {}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report titles that the glossary calls calques where they stand before their holder's name."""
    for mention in draft.of("office"):
        if mention.form.role != "calque" or mention.attached != "before":
            continue
        person = draft.lexicon.entry(mention.person)
        name = person.family or person.name if person else "the name"
        title = title_before_name(mention.entry)
        if title and _stands_there(draft, mention, title):
            message = f"‘{mention.text}’ is no title before a name in English, and ‘{title}’ stands there: leave it out"
            yield on_mention(mention, message, (note_in_glossary(mention.form),))
            continue
        advice = f"write ‘{title} {name}’" if title else f"use the name of the office: ‘{mention.entry.name}’"
        yield on_mention(
            mention,
            f"‘{mention.text}’ is no title before a name in English: {advice}",
            (note_in_glossary(mention.form),),
            title or None,
        )


def _stands_there(draft: Draft, mention: Mention, title: str) -> bool:
    """Whether the name that follows has the title in it: Head of State Emperor Naruhito."""
    text = draft.document.blocks[mention.block].text
    return text[mention.end :].lstrip().startswith(f"{title} ")
