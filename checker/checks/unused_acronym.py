"""An acronym that is introduced in brackets and never used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.diagnostics import Finding
from checker.lazily import lazily
from checker.namedtuples import NamedTuple
from checker.names.acronym import name_before
from checker.parameters import Parameter
from checker.yamlfiles import Flag, ListOf, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft

PARAMETERS = {
    "report": Parameter(
        Text(choices=("unused", "every")),
        "unused",
        "Acronyms that are used nowhere else, or every acronym in brackets after a name.",
    ),
    "any-name": Parameter(
        Flag(), default=True, doc="Whether names that no glossary has count, if the acronym is made of their letters."
    ),
    "exempt": Parameter(ListOf(Text()), [], "Acronyms that may stand in brackets and nowhere else."),
}

_BRACKET = lazily(
    r"\s{1,3}[(\[](?:(?:the|or|hereinafter|hereafter)[ ,:]+)*[\"“‘']?"
    r"(?P<acronym>[A-Z](?:[A-Za-z&]|\.(?=[A-Z])|[-‐‑](?=[A-Z])){1,10}?\.?)(?P<plural>s?)[\"”’']?[)\]]",
    where=("(", "["),
)


class _Introduced(NamedTuple):
    block: int
    start: int
    name_end: int
    end: int
    acronym: str
    entry: str


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report the first introduction of each acronym that stands nowhere else in the draft; or of every one."""
    texts = [block.text for block in draft.document.blocks]
    seen: set[str] = set()
    for found in _introduced(draft, any_name=settings["any-name"]):
        plain = found.acronym.replace(".", "")
        if plain in seen or plain in settings["exempt"]:
            continue
        seen.add(plain)
        if settings["report"] == "unused" and _used(found, texts):
            continue
        why = "is introduced and never used: the name alone is enough"
        if settings["report"] == "every":
            why = "stands in brackets after the name: the house gives the name alone"
        block = texts[found.block]
        name = block[found.start : found.name_end]
        yield Finding(
            found.block,
            found.start,
            found.end,
            f"‘{found.acronym}’ {why}",
            entry=found.entry,
            replacement=name,
        )


def _introduced(draft: Draft, *, any_name: bool) -> Iterator[_Introduced]:
    """Give the acronyms in brackets after a name in running text or a list."""
    bodies = {
        (mention.block, mention.end): mention
        for mention in draft.of("organisation")
        if mention.full and mention.confidence != "low"
    }
    for number, block in enumerate(draft.document.blocks):
        if block.kind not in {"paragraph", "item"}:
            continue
        for bracket in _BRACKET.finditer(block.text):
            acronym = bracket["acronym"]
            if block.in_quotation(bracket.start()):
                continue
            body = bodies.get((number, bracket.start()))
            if body and acronym[0].lower() == body.text[0].lower():
                yield _Introduced(number, body.start, body.end, bracket.end(), acronym, body.entry.id)
            elif any_name and (start := name_before(block.text, bracket.start(), acronym)) is not None:
                yield _Introduced(number, start, bracket.start(), bracket.end(), acronym, "")


def _used(found: _Introduced, texts: list[str]) -> bool:
    """Whether an acronym stands anywhere outside its introduction: in headings, quotations and compounds, too."""
    plain = found.acronym.replace(".", "")
    spelled = "|".join(r"\.?".join(map(re.escape, letters)) for letters in (plain, plain.upper()))
    use = re.compile(rf"(?<![^\W_])(?:{spelled})(?:s|es)?(?![^\W_])")
    return any(
        not (number == found.block and found.start <= match.start() < found.end)
        for number, text in enumerate(texts)
        for match in use.finditer(text)
    )
