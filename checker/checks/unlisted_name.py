"""One name that no glossary lists, spelled two ways in one draft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.diagnostics import Finding, Note
from checker.parameters import Parameter
from checker.yamlfiles import Whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.consistency.groups import Place, Variant
    from checker.documents import Document
    from checker.mentions import Draft

PARAMETERS = {"most": Parameter(Whole(), 12, "How many names are reported one by one; the rest in one line.")}
_MOST_NAMED = 4


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report the rarer spellings of each name where they first stand, with the more frequent one as advice."""
    from checker.consistency.glance import may_spell_twice

    if not may_spell_twice(draft.document):
        return
    from checker.consistency.groups import groups, right_words
    from checker.consistency.unlisted import names_of
    from checker.consistency.within import spelled_twice

    found = groups(spelled_twice(names_of(draft), draft.document), draft.document, right_words(draft))
    pairs = sorted(
        ((kept, variant) for kept, *others in found for variant in others if variant.known != "right"),
        key=lambda pair: pair[1].places[0],
    )
    for kept, variant in pairs[: settings["most"]]:
        yield _finding(kept, variant, draft.document)
    if rest := pairs[settings["most"] :]:
        yield _summary(rest)


def _finding(kept: Variant, variant: Variant, document: Document) -> Finding:
    at = next((it for it in variant.places if not document.blocks[it.block].in_quotation(it.start)), variant.places[0])
    first = kept.places[0]
    looks = "is the other order of" if variant.why == "order" else "looks like"
    return Finding(
        at.block,
        at.start,
        at.end,
        f"‘{variant.text}’ {looks} ‘{kept.text}’, which {_why(kept, variant)}: one name, one spelling",
        notes=(Note(f"‘{first.name}’ here", first.block, first.start, first.end),),
        # What is written grows more frequent in the text, whatever is a name there: no later fix undoes this one.
        replacement=kept.text if _times(kept.text, document) >= _times(variant.text, document) else None,
    )


def _times(text: str, document: Document) -> int:
    """Return how often a document has some words, in names or not."""
    written = r"\s+".join(map(re.escape, text.split()))
    words = re.compile(rf"(?<!\w){written}(?!\w)")
    return sum(len(words.findall(block.text)) for block in document.blocks)


def _weight(variant: Variant) -> tuple[int, Place]:
    return -len(variant.places), variant.places[0]


def _why(kept: Variant, variant: Variant) -> str:
    if kept.known == "right":
        return "a glossary has"
    if len(kept.places) > len(variant.places):
        return f"the draft has more often ({len(kept.places)} to {len(variant.places)})"
    return "the draft has earlier" if _weight(kept) < _weight(variant) else "the draft has, too"


def _summary(rest: list[tuple[Variant, Variant]]) -> Finding:
    block, start, end, *_ = rest[0][1].places[0]
    named = ", ".join(f"‘{variant.text}’/‘{kept.text}’" for kept, variant in rest[:_MOST_NAMED])
    more = " …" if len(rest) > _MOST_NAMED else ""
    names = f"{len(rest)} more names are" if len(rest) > 1 else "one more name is"
    return Finding(block, start, end, f"{names} spelled in two ways: {named}{more}")
