"""Capitals in titles of office: before a name, after it, without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import Finding
from checker.lazily import lazily
from checker.mentions import context
from checker.names.fold import fold
from checker.parameters import Parameter
from checker.yamlfiles import Text

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft, Mention

_CASES = Text(choices=("upper", "lower", "any"))
PARAMETERS = {
    "before": Parameter(_CASES, "any", "Capitals or small letters directly before a name: President Tokayev."),
    "alone": Parameter(_CASES, "lower", "After a name or without one: the president, the president of Kazakhstan."),
}
_WORD = lazily(r"[^\W\d_][\w’']*")
_POSSESSIVE = lazily("['’]s?$")
# Part of a longer title, which may stand before a name: Assistant to the President, Prime Minister and …
_MORE_BEFORE = lazily(r"[^\W\d_a-z]\w+\s+(?:to|of)\s+the\s+$")
_MORE_AFTER = lazily(r"(?:/|\s+and\s+)[^\W\d_a-z]")
_SMALL = frozenset(["of", "and", "the", "for", "to", "in", "on", "at", "by", "with", "a", "an"])


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report titles in running text whose words are in the other case; places and bodies keep their capitals."""
    for office in draft.of("office"):
        wanted = settings["before" if office.attached == "before" else "alone"]
        if wanted == "any" or office.quoted or not draft.in_prose(office) or office.text.isupper():
            continue
        text = draft.document.blocks[office.block].text
        if _MORE_BEFORE.search(text[max(0, office.start - 40) : office.start]) or _MORE_AFTER.match(text, office.end):
            continue
        right = recased(draft, office, wanted, office.text)
        if context.begins_sentence(text, office.start):
            right = office.text[:1] + right[1:] if wanted == "lower" else right
        if right != office.text:
            where = "before a name" if office.attached == "before" else "without a name after it"
            letters = "capitals" if wanted == "upper" else "small letters"
            yield Finding(
                office.block,
                office.start,
                office.end,
                f"‘{office.text}’: {where} the house writes titles in {letters}, ‘{right}’",
                office.confidence,
                office.entry.id,
                office.evidence,
                replacement=right,
            )


def recased(draft: Draft, office: Mention, wanted: str, title: str) -> str:
    """Return a title of an office with its words in the wanted case (`upper` or `lower`).

    The words of its place's or body's names and acronyms keep theirs.
    """
    kept = _proper_words(draft, office)

    def word_recased(match: re.Match[str]) -> str:
        word = match.group()
        if word in _SMALL or fold(_POSSESSIVE.sub("", word)) in kept or (len(word) > 1 and word.isupper()):
            return word
        return word[:1].upper() + word[1:] if wanted == "upper" else word[:1].lower() + word[1:]

    return _WORD.sub(word_recased, title)


def _proper_words(draft: Draft, office: Mention) -> set[str]:
    """Return the folded words of the names and demonyms of what the office belongs to."""
    owner = draft.lexicon.entry(office.entry.place or office.entry.body)
    return {fold(word) for form in owner.forms for word in _WORD.findall(form.text)} if owner else set()
