"""Particles of names (von, van, de, bin, al-) in the wrong case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_in_glossary, on_mention
from checker.lazily import lazily
from checker.mentions import context

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft, Mention
    from checker.parameters import Parameter

PARAMETERS: dict[str, Parameter] = {}
_WORD = lazily(r"[^\W\d_]+")


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report people's names with a particle in the other case; at the beginning of a sentence the first may be."""
    for mention in draft.of("person"):
        if mention.heading or mention.text.isupper() or not mention.form.right:
            continue
        wanted = mention.form.text
        if context.begins_sentence(draft.document.blocks[mention.block].text, mention.start):
            wanted = mention.text[:1] + wanted[1:]
        if particles := _in_other_case(mention, wanted):
            yield on_mention(
                mention,
                f"‘{mention.text}’: the house writes ‘{particles}’ so",
                (note_in_glossary(mention.form),),
                wanted,
            )


def _in_other_case(mention: Mention, wanted: str) -> str:
    """Return the words of a name, as they should be, whose first letter is in the other case; empty if all agree."""
    written, right = _WORD.findall(mention.text), _WORD.findall(wanted)
    if [word.casefold() for word in written] != [word.casefold() for word in right]:
        return ""
    pairs = zip(written, right, strict=True)
    return " ".join(word for other, word in pairs if other[0].isupper() != word[0].isupper())
