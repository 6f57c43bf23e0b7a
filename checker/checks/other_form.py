"""A name with its parts the wrong way round, with the wrong part for the whole, or left in its native script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.diagnostics import note_in_glossary, on_mention
from checker.parameters import Parameter
from checker.yamlfiles import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft, Mention

PARAMETERS = {
    "form": Parameter(Text(choices=("reversed", "native", "part")), "reversed", "Which of them is looked for.")
}

# The original beside the house form: in brackets, in quotation marks, or announced by its language.
_GIVEN_AS_ORIGINAL = re.compile(r"(?:[(\[\"“‘«/:]|\b[A-Z][a-z]+:)\s*$")


_MESSAGES = {
    "reversed": "‘{text}’ has its parts the other way round: the house writes ‘{form}’",
    "native": "‘{text}’ is left in its own script: write ‘{form}’",
    "part": "‘{text}’ is not the part of the name that stands for it on later mention: write ‘{form}’",
}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report mentions by a reversed name, or by a name in another script that is not given as the original."""
    for mention in draft.mentions:
        if mention.form.status != settings["form"]:
            continue
        if settings["form"] == "native" and _is_original(draft, mention):
            continue
        form = mention.entry.preferred(draft.document.date, mention.form.role) or mention.entry.preferred()
        if form is None:
            continue
        message = _MESSAGES[settings["form"]].format(text=mention.text, form=form.text)
        yield on_mention(mention, message, (note_in_glossary(form, "the house form stands here"),), form.text)


def _is_original(draft: Draft, mention: Mention) -> bool:
    text = draft.document.blocks[mention.block].text
    return _GIVEN_AS_ORIGINAL.search(text[max(0, mention.start - 40) : mention.start]) is not None
