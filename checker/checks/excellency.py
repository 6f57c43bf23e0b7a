"""His Excellency, H.E., the Hon.: styles of address that news copy leaves out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.diagnostics import Finding
from checker.lazily import lazily
from checker.mentions.context import begins_sentence
from checker.mentions.words import TITLE_WORDS
from checker.parameters import Parameter
from checker.yamlfiles import ListOf, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft

_BLANK = "[ \t\r\n\u00a0\u202f]{1,3}"
_STYLES = {
    "excellency": rf"(?:His|Her|Their|H\.){_BLANK}Excellenc(?:y|ies)|H\.[ \u00a0]?E\.|HE",
    "honourable": rf"(?:[Tt]he{_BLANK})?(?:(?:Rt\.?|Right){_BLANK})?(?:Hon\b\.?|Honou?rable)",
    "majesty": rf"(?:His|Her|Their){_BLANK}Majest(?:y|ies)|HM",
    "highness": rf"(?:His|Her|Their){_BLANK}(?:(?:Royal|Serene|Imperial){_BLANK})?Highness(?:es)?|H\.?R\.?H\.?",
    "holiness": rf"(?:His){_BLANK}(?:Holiness|Eminence|Beatitude)",
}

PARAMETERS = {
    "styles": Parameter(
        ListOf(Text(choices=tuple(_STYLES))),
        ["excellency", "honourable"],
        "What the house leaves out; excellency covers H.E., honourable covers the Rt Hon.",
    )
}

_AFTER = lazily(
    rf",?{_BLANK}(?:(?P<article>the){_BLANK})?(?P<word>[^\W\d_a-z][\w'’-]*\.?)(?P<more>(?:{_BLANK}[^\W\d_a-z][\w'’-]*\.?)*)"
)
_TITLES = TITLE_WORDS | {"ministers", "presidents", "foreign"}
# Honourable, and no person: the Honourable Artillery Company.
_BODIES = lazily(r"\b(?:Company|Corps|Discharge|House|Members?|Mentions?|Order|Society)\b")


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report a style of address before a known person, an office or a title, outside quotations."""
    if not settings["styles"]:
        return
    pattern = re.compile(rf"(?<![\w.])(?:{'|'.join(_STYLES[style] for style in settings['styles'])})(?!\w)")
    named = {(mention.block, mention.start) for mention in draft.mentions if mention.entry.kind in {"person", "office"}}
    for number, block in enumerate(draft.document.blocks):
        for match in pattern.finditer(block.text):
            after = _AFTER.match(block.text, match.end())
            if after is None or block.in_quotation(match.start()):
                continue
            known = (number, after.start("word")) in named or after["word"].rstrip(".").lower() in _TITLES
            if known or _names_a_person(match.group(), after):
                yield _finding(number, block.text, match, after)


def _names_a_person(style: str, after: re.Match[str]) -> bool:
    """Whether two words of a name that no glossary lists follow; `HE` alone says too little for that."""
    return bool(after["more"]) and not after["article"] and len(style) > len("HE") and not _BODIES.search(after["more"])


def _finding(number: int, text: str, style: re.Match[str], after: re.Match[str]) -> Finding:
    """Make the report: what is left when the style goes begins with a capital where a sentence does."""
    rest = text[after.start("article") if after["article"] else after.start("word") : after.end("word")]
    if begins_sentence(text, style.start()):
        rest = rest[0].upper() + rest[1:]
    message = f"‘{style.group()}’ is for letters and speeches: leave it out in copy"
    return Finding(number, style.start(), after.end("word"), message, replacement=rest)
