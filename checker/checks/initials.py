"""Initials or a patronymic where the house writes the given name alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_in_glossary, on_mention
from checker.mentions.cited import is_cited
from checker.parameters import Parameter
from checker.yamlfiles import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft

PARAMETERS = {
    "initials": Parameter(
        Text(choices=("spell-out", "allow")), "spell-out", "Write the given name, or let initials be."
    ),
    "patronymic": Parameter(
        Text(choices=("leave-out", "allow")), "leave-out", "Leave patronymics out, or let them be."
    ),
}
_SAID = {
    "initials": "initials for the given name: write ‘{form}’",
    "patronymic": "a patronymic, which the house leaves out: write ‘{form}’",
}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report people's names with initials or a patronymic that their glossary does not have."""
    for mention in draft.of("person"):
        status = mention.form.status
        if status not in _SAID or settings[status] == "allow" or is_cited(draft, mention):
            continue
        message = f"‘{mention.text}’ has " + _SAID[status].format(form=mention.form.text)
        yield on_mention(
            mention, message, (note_in_glossary(mention.form, "the house form stands here"),), mention.form.text
        )
