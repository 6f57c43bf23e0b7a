"""One name that no glossary lists, spelled two ways in one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import Finding, Note
from checker.parameters import Parameter
from checker.yamlfiles import Whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.consistency.groups import Variant
    from checker.mentions import Draft

PARAMETERS = {"most": Parameter(Whole(), 12, "How many names are reported one by one; the rest in one line.")}
_MOST_NAMED = 4


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report the rarer spellings of each name where they first stand, with the more frequent one as advice."""
    from checker.consistency import spelled_twice
    from checker.consistency.groups import groups
    from checker.consistency.unlisted import names_of

    found = groups(spelled_twice(names_of(draft), draft.document), draft.document)
    pairs = sorted(
        ((kept, variant) for kept, *others in found for variant in others), key=lambda pair: pair[1].places[0]
    )
    for kept, variant in pairs[: settings["most"]]:
        yield _finding(kept, variant)
    if rest := pairs[settings["most"] :]:
        yield _summary(rest)


def _finding(kept: Variant, variant: Variant) -> Finding:
    block, start, end, *_ = variant.places[0]
    first = kept.places[0]
    more = len(kept.places) - len(variant.places)
    why = (
        "the draft has earlier"
        if not more
        else f"the draft has more often ({len(kept.places)} to {len(variant.places)})"
    )
    if kept.listed:
        why = "a glossary has"
    looks = "is the other order of" if variant.why == "order" else "looks like"
    return Finding(
        block,
        start,
        end,
        f"‘{variant.text}’ {looks} ‘{kept.text}’, which {why}: one name, one spelling",
        notes=(Note(f"‘{first.name}’ here", first.block, first.start, first.end),),
        replacement=kept.text,
    )


def _summary(rest: list[tuple[Variant, Variant]]) -> Finding:
    block, start, end, *_ = rest[0][1].places[0]
    named = ", ".join(f"‘{variant.text}’/‘{kept.text}’" for kept, variant in rest[:_MOST_NAMED])
    more = " …" if len(rest) > _MOST_NAMED else ""
    names = f"{len(rest)} more names are" if len(rest) > 1 else "one more name is"
    return Finding(block, start, end, f"{names} spelled in two ways: {named}{more}")
