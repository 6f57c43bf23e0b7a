"""The formal name of a state after the short one has done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_at, on_mention
from checker.lazily import lazily
from checker.mentions.words import OPENERS
from checker.parameters import Parameter
from checker.yamlfiles import ListOf, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft, Mention

PARAMETERS = {"exempt": Parameter(ListOf(Text()), [], "Ids of places that may go by both names.")}

# "Embassy of the Republic of Kazakhstan", "Ambassador to the", "Ministry of Trade and Integration of the"
_IN_OFFICIAL_NAME = lazily(r"\b([^\W\d_a-z][\w'’.-]*)\s+(?:(?:of|to|in|for|from|at|with|and|between)\s+)?(?:the\s+)?$")
# In the title of a document between states, in an oath or blessing.
_SOLEMN = lazily(
    r"\b(?:Accord|Agreement|Alliance|Charter|Communiqué|Compact|Constitution|Convention|Declaration|Memorandum|Pact|Protocol|"
    r"Statement|Treaty)\b|\bbless\b|\bby virtue of\b|\bhereby\b"
)
# A sentence that is about the name: "South Korea, officially the Republic of Korea".
_TOLD = lazily(
    r"\b(?:(?:became|become|becomes|becoming)(?: known as)?|called|formally|itself|known as|named|officially|"
    r"proclaimed|renamed(?: (?:to|as))?)\s+(?:the\s+)?$"
)
_ARTICLE = lazily(r"\bthe\s+$")
_SENTENCE_EDGE = lazily(r"[.!?][\"”’)]*\s+(?=[A-Z\"“‘(])")
_REACH = 300


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report, once for each state, its formal name after the short one; not as part of an official name."""
    for mentions in draft.by_entry("place").values():
        if mentions[0].entry.id in settings["exempt"]:
            continue
        running = [mention for mention in mentions if mention.confidence != "low" and draft.in_prose(mention)]
        short = next((number for number, mention in enumerate(running) if _is_short(mention, draft)), len(running))
        later = (mention for mention in running[short + 1 :] if mention.form.role == "formal")
        formal = next((mention for mention in later if not _is_official(draft, mention)), None)
        if formal:
            name = " ".join(formal.text.split())
            yield on_mention(
                formal,
                f"‘{name}’ here, ‘{running[short].text}’ before: keep to the short name, or to the formal one",
                (note_at(running[short], "the short name stands here"),),
            )


def _is_short(mention: Mention, draft: Draft) -> bool:
    """Whether a mention gives the everyday name of the day; a name of another time is not mixed with today's."""
    return mention.form.role == "full" and mention.form.valid_on(draft.document.date)


def _is_official(draft: Draft, mention: Mention) -> bool:
    """Whether the formal name belongs to an office's, body's or document's, or to solemn words."""
    text = draft.document.blocks[mention.block].text
    before = text[max(0, mention.start - _REACH) : mention.start]
    edges = [edge.end() for edge in _SENTENCE_EDGE.finditer(before)]
    sentence = before[edges[-1] if edges else 0 :]
    within = any(
        other.block == mention.block
        and other.start <= mention.start < other.end
        and other is not mention
        and other.entry.kind in {"office", "organisation"}
        for other in draft.mentions
    )
    name = _IN_OFFICIAL_NAME.search(sentence)
    return (
        within
        or bool(name and name.group(1).lower() not in OPENERS)
        or bool(_SOLEMN.search(sentence) or _TOLD.search(sentence))
    )
