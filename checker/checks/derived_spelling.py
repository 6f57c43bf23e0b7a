"""A spelling that nobody listed, but a romanisation system makes of a native form or of a form in a third language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_in_glossary, on_mention, what_to_write
from checker.mentions.cited import is_cited
from checker.names.languages import any_of, language_name
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


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report mentions by a derived spelling, with the systems that make it."""
    for mention in draft.mentions:
        if mention.form.status != "derived" or mention.evidence.kind != settings["evidence"]:
            continue
        if is_cited(draft, mention):
            continue
        advice, replacement = what_to_write(mention)
        yield on_mention(
            mention,
            f"‘{mention.text}’ {_origin(draft, mention)}: {advice}",
            (note_in_glossary(mention.form, "the house form stands here"),),
            replacement,
        )


def _origin(draft: Draft, mention: Mention) -> str:
    """Say where a spelling is from: ‘is the German or Polish press spelling of Токаев’."""
    from checker.names.origin import commonest_first

    evidence = mention.evidence
    names = [draft.lexicon.system(identity) for identity in evidence.systems]
    press = [language_name(into) for into in commonest_first(into for _, into in names if into)]
    standards = list(dict.fromkeys(name for name, into in names if not into))
    if evidence.kind == "via" and "English" in press:
        what = f"the English press spelling of {evidence.form}"
    elif press and standards:
        what = f"the {any_of(press)} press spelling of {evidence.form}, and its {any_of(standards)} romanisation"
    elif press:
        what = f"the {any_of(press)} press spelling of {evidence.form}"
    else:
        what = f"the {any_of(standards)} romanisation of {evidence.form}"
    if evidence.kind == "via":
        language = language_name(evidence.language)
        return f"came through {language}: it is {what}"
    return f"is {what}"
