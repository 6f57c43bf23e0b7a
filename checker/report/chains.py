"""The chain of an entry's mentions: with which words a draft names it, first to last."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.diagnostics import Diagnostic
    from checker.documents import Document, Position
    from checker.mentions import Mention

# How far (code points) a title may stand from its name: ", who is the ".
_GAP = 20
_PLACES = {"heading": "heading", "cell": "table"}


@dataclass(frozen=True, slots=True)
class Link:
    """One use of an entry: the words from its title to its name, or a title of office that stands for its holder.

    `at` and `end` are where they begin and end in the source (`end` 0-based code points, exclusive). `name` is the
    name with its courtesy title, in lower case; empty for a title alone. `place` says where outside running text.
    """

    at: Position
    end: int
    text: str
    name: str
    quoted: bool
    place: str


def chains(mentions: Iterable[Mention], document: Document) -> dict[str, list[Link]]:
    """Return the links of each entry by its id. An office belongs to its holder, where that is known.

    Mentions of low confidence, over which the rules pass, are left out.
    """
    entries: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.confidence != "low":
            entries.setdefault(mention.person or mention.entry.id, []).append(mention)
    return {
        entry: [
            _link(group, document) for group in _groups(sorted(found, key=lambda found: (found.block, found.start)))
        ]
        for entry, found in entries.items()
    }


def link_at(links: Sequence[Link], diagnostic: Diagnostic) -> Link | None:
    """Return the one of an entry's links in whose words a report begins."""
    number = bisect_right(links, diagnostic.start.offset, key=lambda link: link.at.offset) - 1
    return links[number] if number >= 0 and diagnostic.start.offset < links[number].end else None


def varies(links: Iterable[Link]) -> bool:
    """Whether an entry's name has more than one form; capitals make none, titles of office neither."""
    return len({link.name for link in links if link.name}) > 1


def _groups(mentions: Iterable[Mention]) -> list[list[Mention]]:
    """Put titles of office together with the name that they are attached to."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and _belongs(groups[-1][-1], mention):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _belongs(before: Mention, mention: Mention) -> bool:
    attached = before.attached == "before" or mention.attached == "after"
    return attached and before.block == mention.block and mention.start - before.end <= _GAP


def _link(group: Sequence[Mention], document: Document) -> Link:
    first = group[0]
    block = document.blocks[first.block]
    start = min(first.start, first.courtesy.start if first.courtesy else first.start)
    end = max(mention.end for mention in group)
    begin, finish = block.source_span(start, end)
    names = [
        f"{mention.courtesy.word} {mention.text}" if mention.courtesy else mention.text
        for mention in group
        if not mention.person
    ]
    return Link(
        at=document.position(begin),
        end=finish,
        text=" ".join(block.text[start:end].split()),
        name=" ".join(" ".join(names).casefold().split()),
        quoted=first.quoted,
        place=_PLACES.get(block.kind, ""),
    )
