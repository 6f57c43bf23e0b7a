"""Accents and other diacritics against the house's policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_in_glossary, on_mention
from checker.mentions.cited import is_cited
from checker.mentions.forms import same_marks
from checker.names.fold import strip_diacritics
from checker.parameters import Parameter
from checker.yamlfiles import ListOf, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.glossary.model import Entry
    from checker.mentions import Draft, Mention

PARAMETERS = {
    "policy": Parameter(
        Text(choices=("glossary", "none")),
        "glossary",
        "Write names as the glossary does, or without diacritics.",
    ),
    "languages": Parameter(
        ListOf(Text(pattern="[a-z]{2,3}", what="a language code")),
        [],
        "With policy glossary: languages whose names keep their diacritics, others have none; an empty list for all.",
    ),
    "kinds": Parameter(
        ListOf(Text(choices=("person", "place", "organisation"))),
        ["person", "place", "organisation"],
        "Kinds of entries.",
    ),
}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report mentions that differ from their form in diacritics alone (or, with policy none, that have any)."""
    for mention in draft.mentions:
        keep = _keeps(mention.entry, settings)
        if mention.entry.kind not in settings["kinds"] or not mention.form.right or _shouted(mention) or keep is None:
            continue
        wanted = mention.form.text if keep else strip_diacritics(mention.form.text)
        if not _differs_in_diacritics(mention.text, wanted) or is_cited(draft, mention):
            continue
        if keep:
            message = f"‘{mention.text}’ lacks or changes diacritics: write ‘{wanted}’"
        else:
            where = " for this language" if settings["policy"] == "glossary" else ""
            message = f"‘{mention.text}’ has diacritics, which the house does not use{where}: write ‘{wanted}’"
        yield on_mention(mention, message, (note_in_glossary(mention.form) if keep else None,), wanted)


def _keeps(entry: Entry, settings: Mapping[str, Any]) -> bool | None:
    """Whether an entry's names keep their diacritics; None if that hangs on its language, and nobody said which."""
    if settings["policy"] == "none":
        return False
    if not settings["languages"]:
        return True
    if not entry.native:
        return None
    return any(language.split("-")[0] in settings["languages"] for language, _ in entry.native)


def _differs_in_diacritics(text: str, wanted: str) -> bool:
    text, wanted = same_marks(text).casefold(), same_marks(wanted).casefold()
    return text != wanted and strip_diacritics(text) == strip_diacritics(wanted)


def _shouted(mention: Mention) -> bool:
    """Whether a name stands in capitals, where many typefaces and houses drop diacritics."""
    return mention.text.isupper() and len(mention.text) > 1
