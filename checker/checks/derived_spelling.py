"""A spelling that nobody listed, but a romanisation system makes of a native form or of a form in a third language."""

from __future__ import annotations

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
    "evidence": Parameter(
        Text(choices=("romanised", "via")),
        "romanised",
        "Of a native form, or of the form in a language that copy came through.",
    )
}

LANGUAGES = {
    "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German",
    "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fi": "Finnish", "fr": "French", "hr":
    "Croatian", "hu": "Hungarian", "it": "Italian", "ka": "Georgian", "kk": "Kazakh", "ky": "Kyrgyz", "nb":
    "Norwegian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk":
    "Slovak", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian",
}  # fmt: skip
_MOST = 3


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report mentions by a derived spelling, with the systems that make it."""
    for mention in draft.mentions:
        if mention.form.status != "derived" or mention.evidence.kind != settings["evidence"]:
            continue
        yield on_mention(
            mention,
            f"‘{mention.text}’ {_origin(draft, mention)}: write ‘{mention.form.text}’",
            (note_in_glossary(mention.form, "the house form stands here"),),
            mention.form.text,
        )


def _origin(draft: Draft, mention: Mention) -> str:
    """Say where a spelling is from: ‘is the German or Polish press spelling of Токаев’."""
    evidence = mention.evidence
    names = [draft.lexicon.system(identity) for identity in evidence.systems]
    press = list(dict.fromkeys(LANGUAGES.get(into, into) for _, into in names if into))
    standards = list(dict.fromkeys(name for name, into in names if not into))
    if evidence.kind == "via" and "English" in press:
        what = f"the English press spelling of {evidence.form}"
    elif press and standards:
        what = f"the {_listed(press)} press spelling of {evidence.form}, and its {_listed(standards)} romanisation"
    elif press:
        what = f"the {_listed(press)} press spelling of {evidence.form}"
    else:
        what = f"the {_listed(standards)} romanisation of {evidence.form}"
    if evidence.kind == "via":
        language = LANGUAGES.get(evidence.language.split("-", maxsplit=1)[0], evidence.language)
        return f"came through {language}: it is {what}"
    return f"is {what}"


def _listed(words: list[str]) -> str:
    """Return ‘German’, ‘German or Polish’, ‘German, Polish or Dutch’; more than three end in ‘…’."""
    shown = words[:_MOST]
    if len(words) > _MOST:
        return ", ".join(shown) + " …"
    return " or ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else shown[0]
