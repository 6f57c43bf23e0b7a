"""How a person's name is dressed where it stands: a title before it, a thing that only bears it, a label."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.mentions.context import word_after, word_before
from checker.mentions.words import TITLE_WORDS

if TYPE_CHECKING:
    from checker.mentions.model import Draft, Mention

COURTESY = {"m": "Mr", "f": "Ms"}
"""The courtesy title that is right for a gender, whatever else is known of the person."""

# What a name alone stands before as an adjective: "the Orbán government", "Biden aides".
_BEARERS = lazily(
    r"administration|advis[eo]rs?|aides?|all(?:y|ies)|appointees?|associates?|backers?|cabinet|camp|"
    r"campaign|critics?|cron(?:y|ies)|defeat|doctrine|era|family|fans?|foes?|followers?|government|"
    r"landslide|loyalists?|ministry|movement|nominees?|officials?|opponents?|plan|polic(?:y|ies)|"
    r"presidency|prot[eé]g[eé]s?|rall(?:y|ies)|regime|rivals?|rules?|speech|staff(?:ers?)?|supporters?|"
    r"team|tenure|transition|victor(?:y|ies)|visit|vote|voters|win|years"
)
# A firm's name: "Sullivan & Cromwell".
_AMPERSAND = lazily(r"\s*&")
_ARTICLES = frozenset(["a", "an", "another", "the"])
_NAMES = r"\s+(?:[^\W\d_a-z][\w'’.-]*,?\s+){1,5}"
_COORDINATED = lazily(
    rf"(?i:\b(?:{'|'.join(sorted(TITLE_WORDS))}|messr|mse|mme)s)\.?{_NAMES}(?:(?:and|&)\s+)?"
    rf"(?:[^\W\d_a-z][\w'’.-]*\s+){{0,2}}$"
)
_REACH = 100
_NEIGHBOURS = 4  # mentions that may begin within a title: its place, its body
_GAP = 2


def has_title(draft: Draft, mention: Mention) -> bool:
    """Whether a courtesy title, or a title of office or rank, stands directly before a name or before its row.

    "President Tokayev", "Gen. Tokayev", "Presidents Tokayev and Mirziyoyev".
    """
    text = draft.document.blocks[mention.block].text
    if mention.courtesy is not None:
        return True
    before = word_before(text, mention.start)
    if before is not None and {before.plain, before.plain.removesuffix("s")} & TITLE_WORDS:
        return True
    return _after_office(draft, mention) or bool(
        _COORDINATED.search(text[max(0, mention.start - _REACH) : mention.start])
    )


def _after_office(draft: Draft, mention: Mention) -> bool:
    """Whether a title that the glossary knows ends directly before a name: `Federal Chancellor`, `Head of State`."""
    here = bisect_left(draft.mentions, (mention.block, mention.start), key=lambda other: (other.block, other.start))
    return any(
        other.block == mention.block and other.attached == "before" and 0 < mention.start - other.end <= _GAP
        for other in draft.mentions[max(0, here - _NEIGHBOURS) : here]
    )


def is_label(draft: Draft, mention: Mention) -> bool:
    """Whether a name is a label's rather than a sentence's.

    Set in italics as a caption or the title of a work, before a colon as a speaker's, alone in its block, or in a line
    of capitals.
    """
    block = draft.document.blocks[mention.block]
    text = block.text
    if block.in_emphasis(mention.start) or (mention.text.isupper() and text.isupper()):
        return True
    return not text[: mention.start].strip() and text[mention.end :].strip()[:1] in {"", ":", "—", "–"}


def stands_alone(draft: Draft, mention: Mention) -> bool:
    """Whether a name means its bearer and no more.

    Not "the Orbán government", "Biden-Harris", "Putin-era", "the Orbáns", a firm, nor a speaker's label in capitals.
    """
    text = draft.document.blocks[mention.block].text
    before, after = word_before(text, mention.start), word_after(text, mention.end)
    if _names_a_firm(text, mention):
        return False
    if (before and before.hyphened) or (after and after.hyphened) or mention.evidence.inflection == "s":
        return False
    if after and not mention.evidence.inflection and _BEARERS.fullmatch(after.plain):
        return False
    if before and before.plain in _ARTICLES:
        return False
    return not (len(mention.text) > 1 and mention.text.isupper())


def _names_a_firm(text: str, mention: Mention) -> bool:
    """Whether a name is a partner of its own or another: `Sullivan & Cromwell`, `Johnson and Johnson`."""
    near = text[max(0, mention.start - _REACH) : mention.end + _REACH]
    if near.count(mention.text) > 1 and re.search(rf"\b({re.escape(mention.text)})\s+and\s+\1\b", near):
        return True
    return _AMPERSAND.match(text, mention.end) is not None
