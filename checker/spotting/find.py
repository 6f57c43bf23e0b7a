"""From runs of capitalised words to names: what stands before and after is taken off, what is left is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.mentions import context
from checker.mentions.words import CALENDAR, OPENERS, TITLE_WORDS
from checker.spotting.english import is_known_name, is_word
from checker.spotting.kinds import kind_of
from checker.spotting.model import Name
from checker.spotting.sequences import sequences
from checker.spotting.words import HEADS, MORE_TITLES, PARTICLES, TITLE_OR_FAMILY, TITLE_PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.documents import Block, Document
    from checker.spotting.sequences import Word

_JOINING = frozenset(("of", "of the", "for", "for the", "on", "in the"))
_AND = frozenset(("and", "and the", "&"))
_TITLES = TITLE_WORDS | MORE_TITLES
_MOSTLY = 0.5
"""The share of capitalised words from which a block's capitals say little."""
_FEW = 5
_LONGEST = 12
"""More words than this are no name: a line in title case, a list without commas."""


def spot(document: Document) -> tuple[Name, ...]:
    """Return the names in a document, in the order of the text.

    Only scripts that have capitals are read here. What a text writes with a capital as the first word of a sentence
    alone is left out if it is an ordinary word.
    """
    return tuple(name for number, block in enumerate(document.blocks) for name in _in_block(number, block))


def _in_block(number: int, block: Block) -> Iterator[Name]:
    text = block.text
    runs = list(sequences(text))
    capitals = sum(map(len, runs))
    heading = block.kind == "heading" or (capitals > _FEW and capitals > _MOSTLY * (text.count(" ") + 1))
    for run in runs:
        for part in _parted(run, text, heading=heading):
            if name := _named(part, number, text, heading=heading):
                yield name


def _parted(run: list[Word], text: str, *, heading: bool) -> Iterator[list[Word]]:
    """Give the parts of a run that belong together: bodies go on after "of", people's names do not."""
    part: list[Word] = []
    for word in run:
        if part and not _joins(part, word, heading=heading):
            yield part
            part = []
        if word.folded in CALENDAR or (heading and _is_plain(word)):
            if part:
                yield part
            part = []
            continue
        if not part and (word.folded in OPENERS or _opens(word, run, text)):
            continue
        part.append(word)
    if part:
        yield part


def _joins(part: list[Word], word: Word, *, heading: bool) -> bool:
    gap = word.gap
    if gap in _JOINING:
        return not heading and any(before.folded in HEADS for before in part)
    if gap in _AND:
        continued = any(before.gap in _JOINING for before in part)
        return not heading and (continued or part[0].folded in HEADS) and is_word(word.folded)
    return gap == " " or all(small in PARTICLES for small in gap.split())


def _is_plain(word: Word) -> bool:
    return is_word(word.folded) and not is_known_name(word.folded)


def _opens(word: Word, run: list[Word], text: str) -> bool:
    """Whether a capital is the sentence's: an ordinary word, and no title or body that goes on."""
    if not context.begins_sentence(text, word.start) or not _is_plain(word):
        return False
    alone = len(run) == 1 or run[1].gap != " "
    return alone or not (word.folded in _TITLES or word.folded in TITLE_PARTS or is_word(run[1].folded))


def _named(part: list[Word], number: int, text: str, *, heading: bool) -> Name | None:
    """Return the name in a part of a run: without titles, if it is one."""
    titles, words = _without_titles(part)
    if not words or len(words) > _LONGEST:
        return None
    if len(words) == 1 and (_is_plain(words[0]) or len(words[0].folded) == 1 or words[0].folded in _TITLES):
        return None
    first = words[0]
    sure = bool(titles) or len(words) > 1 or not context.begins_sentence(text, first.start)
    written = tuple(small for word in words for small in (*(word.gap.split() if word is not first else ()), word.text))
    kind = kind_of(words, titles, text)
    return Name(number, first.start, words[-1].end, written, kind, titles, sure and not heading, heading)


def _without_titles(part: list[Word]) -> tuple[tuple[str, ...], list[Word]]:
    """Part the titles before a name from it; a title at the end is taken off, too."""
    words = list(part)
    while len(words) > 1 and words[-1].folded in _TITLES and not _may_be_family(words):
        words.pop()
        while len(words) > 1 and words[-1].folded in TITLE_PARTS:
            words.pop()
    titled = [at for at, word in enumerate(words[:-1]) if word.folded in _TITLES and words[at + 1].gap == " "]
    if not titled:
        return (), words
    at = titled[-1] + 1
    return tuple(word.folded for word in words[:at]), words[at:]


def _may_be_family(words: list[Word]) -> bool:
    return words[-1].folded in TITLE_OR_FAMILY and not _is_plain(words[-2])
