"""Hyphens, spaces and apostrophes in a name against its form."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.diagnostics import note_in_glossary, on_mention
from checker.mentions.forms import same_marks
from checker.names.fold import joined_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft
    from checker.parameters import Parameter

PARAMETERS: dict[str, Parameter] = {}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report mentions whose letters are those of their form, but not its hyphens, apostrophes and spaces."""
    for mention in draft.mentions:
        if mention.entry.kind == "office" or not mention.form.right:
            continue
        text, form = _joints(mention.text), _joints(mention.form.text)
        if text != form and joined_key(mention.text).replace(" ", "") == joined_key(mention.form.text).replace(" ", ""):
            yield on_mention(
                mention,
                f"‘{mention.text}’: the house writes ‘{mention.form.text}’",
                (note_in_glossary(mention.form),),
                mention.form.text,
            )


@lru_cache(maxsize=1 << 13)
def _joints(text: str) -> str:
    """Return what stands between the letters of a name, a letter as `x`."""
    return "".join("x" if letter.isalnum() else letter for letter in same_marks(text) if letter not in ".,")
