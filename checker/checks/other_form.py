"""A name with its parts the wrong way round, with the wrong part for the whole, or left in its native script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_in_glossary, on_mention
from checker.lazily import lazily
from checker.mentions.cited import is_cited
from checker.names.fold import strip_diacritics
from checker.parameters import Parameter
from checker.yamlfiles import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.glossary.model import Form
    from checker.mentions import Draft, Mention

PARAMETERS = {
    "form": Parameter(Text(choices=("reversed", "native", "part")), "reversed", "Which of them is looked for.")
}

# The original beside the house form: in brackets, in quotation marks, or announced by its language.
_GIVEN_AS_ORIGINAL = lazily(r"(?:[(\[\"“‘«/:]|\b[A-Z][a-z]+:)\s*$")


_MESSAGES = {
    "reversed": "‘{text}’ has its parts the other way round: the house writes ‘{form}’",
    "native": "‘{text}’ is left in its own script: write ‘{form}’",
    "part": "‘{text}’ is not the part of the name that stands for it on later mention: write ‘{form}’",
}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report mentions by a reversed name, or by a name in another script that is not given as the original."""
    for mention in draft.mentions:
        if mention.form.status != settings["form"] or is_cited(draft, mention):
            continue
        if settings["form"] == "native" and _is_original(draft, mention):
            continue
        form = _wanted(mention, draft.document.date)
        if form is None:
            continue
        message = _MESSAGES[settings["form"]].format(text=mention.text, form=form.text)
        yield on_mention(mention, message, (note_in_glossary(form, "the house form stands here"),), form.text)


def _wanted(mention: Mention, day: str | None) -> Form | None:
    """Return the form to write: of a native one, the same name in Latin letters, be it of the day or not."""
    entry, role = mention.entry, mention.form.role
    if mention.form.status == "native":
        latin = strip_diacritics(_romanised(mention.text)).casefold()
        same = (form for form in entry.forms if form.right and strip_diacritics(form.text).casefold() == latin)
        if form := next(same, None):
            return form
    return entry.preferred(day, role) or entry.preferred()


def _romanised(text: str) -> str:
    from unidecode import unidecode

    romanised: str = unidecode(text)
    return romanised


def _is_original(draft: Draft, mention: Mention) -> bool:
    text = draft.document.blocks[mention.block].text
    return _GIVEN_AS_ORIGINAL.search(text[max(0, mention.start - 40) : mention.start]) is not None
