"""Two titles at once before a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import Finding
from checker.mentions import context
from checker.parameters import Parameter
from checker.yamlfiles import ListOf, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft, Mention
    from checker.mentions.context import Word

PARAMETERS = {"allow": Parameter(ListOf(Text()), [], "Pairs that may stand together, in small letters: ‘mr justice’.")}
_COURTESY = frozenset(["mr", "mrs", "ms", "miss", "mme", "mlle"])
_LONGEST_ABBREVIATION = 6  # Lieut.
_BESIDE_COURTESY = frozenset(
    [
        "president",
        "minister",
        "chancellor",
        "premier",
        "secretary",
        "ambassador",
        "senator",
        "governor",
        "mayor",
        "general",
        "colonel",
        "major",
        "captain",
        "admiral",
        "marshal",
        "judge",
        "justice",
        "king",
        "queen",
        "prince",
        "princess",
        "sheikh",
        "dr",
        "prof",
        "professor",
    ]
)


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report a courtesy title beside another title directly before a known person's name, outside quotations."""
    for mention in draft.of("person"):
        text = draft.document.blocks[mention.block].text
        if mention.quoted or mention.heading or mention.confidence == "low":
            continue
        last = context.word_before(text, mention.start)
        first = context.word_before(text, last.start) if last else None
        if not last or not first or last.hyphened or not (first.capital and last.capital) or _ends(first):
            continue
        pair = (first.plain, last.plain)
        if _stacked(*pair) and " ".join(pair) not in settings["allow"]:
            yield _finding(mention, text, first.start)


def _ends(word: Word) -> bool:
    """Whether a word is joined to the next by a hyphen or ends a sentence: no abbreviation of a title is so long."""
    return word.hyphened or (word.text.endswith(".") and len(word.text) > _LONGEST_ABBREVIATION)


def _stacked(first: str, last: str) -> bool:
    """Whether two titles do not go together: one of them is Mr or Ms, the other any."""
    return (first in _COURTESY and last in _COURTESY | _BESIDE_COURTESY) or (
        last in _COURTESY and first in _BESIDE_COURTESY
    )


def _finding(mention: Mention, text: str, start: int) -> Finding:
    return Finding(
        mention.block,
        start,
        mention.end,
        f"‘{text[start : mention.end]}’ has two titles at once: keep one",
        mention.confidence,
        mention.entry.id,
        mention.evidence,
    )
