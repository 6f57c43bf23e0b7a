"""The names of a draft, and which of them a glossary knows."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from checker.spotting.find import spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.mentions import Draft, Mention
    from checker.spotting.model import Name

_FULL = 2


def names_of(draft: Draft) -> Iterator[Name]:
    """Give the names in a draft, in the order of the text; those that mention an entry have its id.

    Of a full name that follows a place or an office in one run of capitals (`Hungary Peter Siyarto`, after "Minister
    of") only the rest is given.
    """
    mentions = sorted(draft.mentions, key=lambda mention: (mention.block, mention.end))
    ends = [(mention.block, mention.end) for mention in mentions]
    for found in spot(draft.document):
        name = found
        at = bisect_left(ends, (name.block, name.start + 1))
        while at < len(mentions) and mentions[at].block == name.block and mentions[at].start < name.end:
            if rest := _after(name, mentions[at], draft):
                name = rest
            elif not _within_another(mentions[at], name):
                name = name._replace(entry=mentions[at].entry.id)
            at += 1
        yield name


def _within_another(mention: Mention, name: Name) -> bool:
    """Whether a place or body is only part of a longer name, as Astana of the Astana Opera: that one is not listed."""
    part = name.start < mention.start or mention.end < name.end
    return part and mention.confidence == "low" and mention.entry.kind != "person"


def _after(name: Name, mention: Mention, draft: Draft) -> Name | None:
    """Return what is left of a name after a mention with which it begins, if that is a full name."""
    begins = mention.start <= name.start and mention.end < name.end
    if not begins or mention.entry.kind == "person" or name.kind in {"place", "organisation"}:
        return None
    text, words, end = draft.document.blocks[name.block].text, list(name.words), name.start
    while words and end < mention.end:
        word = words.pop(0)
        end = text.find(word, end) + len(word)
    if len(words) < _FULL:
        return None
    return name._replace(start=text.find(words[0], end), words=tuple(words))
