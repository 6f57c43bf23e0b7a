"""Whether a draft gives a person's family name to somebody else as well: a wife, a brother, a stranger."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from checker.mentions import context
from checker.mentions.given import family_first
from checker.names.fold import fold
from checker.spotting.english import is_plain
from checker.spotting.places import is_demonym, is_place
from checker.spotting.titles import is_title

if TYPE_CHECKING:
    from checker.documents import Block
    from checker.glossary.model import Entry
    from checker.mentions.model import Draft, Mention

_NO_NAMES = frozenset(("democrat", "elect", "ex", "republican", "then", "vice"))


def shares_family_name(draft: Draft, entry: Entry) -> bool:
    """Whether another person of a draft has an entry's family name, be they in a glossary or not: Jill Biden."""
    family, people = entry.family, draft.of("person")
    if not family:
        return False
    if any(mention.entry.id != entry.id and mention.entry.family == family for mention in people):
        return True
    own: dict[int, list[Mention]] = defaultdict(list)
    for mention in people:
        own[mention.block].append(mention)
    return any(
        _names_another(block, at, entry)
        for number, block in enumerate(draft.document.blocks)
        for at in _places(block.text, family)
        if not any(mention.full and mention.start <= at < mention.end for mention in own[number])
    )


def _places(text: str, word: str) -> list[int]:
    """Return where a word, or words, stand in a text, nothing joined to them."""
    found, at = [], text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            found.append(at)
        at = text.find(word, end)
    return found


def _names_another(block: Block, at: int, entry: Entry) -> bool:
    """Whether a family name has another given name beside it, on the side where the person's own stands."""
    if block.kind == "heading" or block.in_quotation(at):
        return False
    if family_first(entry):
        beside = context.word_after(block.text, at + len(entry.family))
        longer = context.part_of_longer_name(block.text, at + len(entry.family))
        if not longer or beside is None:
            return False
        two = context.part_of_longer_name(block.text, beside.start + len(beside.text))
        return two or _may_be_given(beside.text)  # Kim Yo Jong; Wang Wentao, not Xi Thought
    before = context.names_somebody_else(block.text, at)
    if before is None or before.initial or before.text.isupper() or not _may_be_given(before.text):
        return False
    first = context.word_before(block.text, before.start)  # Donald John Trump is no other
    return first is None or fold(first.text) not in fold(entry.name).split()


def _may_be_given(word: str) -> bool:
    """Whether a capitalised word may be a given name: no ordinary word, no title, no place."""
    folded = fold(word)
    parts = folded.split("-")
    if not _NO_NAMES.isdisjoint(parts) or any(map(is_title, parts)):
        return False
    return not (is_plain(folded) or is_place(folded) or is_demonym(folded))
