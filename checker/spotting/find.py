"""From runs of capitalised words to names: what stands before and after is taken off, what is left is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.spotting.english import is_known_name, is_plain, is_word
from checker.spotting.kinds import kind_of
from checker.spotting.model import Name
from checker.spotting.parts import parts
from checker.spotting.sentences import begins_sentence
from checker.spotting.sequences import has_caseless, sequences
from checker.spotting.titles import is_no_name
from checker.spotting.words import ACRONYMS_WITH_STOPS, BEFORE_ANY_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.documents import Block, Document
    from checker.spotting.parts import Part
    from checker.spotting.sequences import Word

_SMALL_WORD = lazily(r"(?<![\w'’-])[a-z]{4,}")
_MOSTLY = 0.5
"""The share of capitalised words from which a block may be in title case."""
_FEW = 3
_SMALL_SHARE = 6
"""In title case, for so many words with a capital at most one longer word is small."""
_STOPS = frozenset('.!?…"”’»)')
_LONGEST = 12
"""More words than this are no name: a line in title case, a list without commas."""


def spot(document: Document) -> tuple[Name, ...]:
    """Return the names in a document, in the order of the text.

    What a text writes with a capital as the first word of a sentence alone is left out if it is an ordinary word, or if
    the document has it in small letters elsewhere. Of scripts without capitals, few names are found (see caseless).
    """
    return _Spotter(document).names()


class _Spotter:
    """Finds the names of one document; knows which words it writes small."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._written_small: frozenset[str] | None = None

    def names(self) -> tuple[Name, ...]:
        found: list[Name] = []
        for number, block in enumerate(self._document.blocks):
            named = list(self._in_block(number, block))
            if has_caseless(block.text):
                from checker.spotting.caseless import caseless

                others = caseless(number, block.text, heading=block.kind == "heading")
                named = sorted([*named, *others], key=lambda name: name.start)
            found += named
        return tuple(found)

    def _in_block(self, number: int, block: Block) -> Iterator[Name]:
        text = block.text
        runs = list(sequences(text))
        heading = block.kind == "heading"
        title_case = _in_title_case(text, sum(map(len, runs)))
        heading = heading or title_case
        for run in runs:
            for part in parts(run, text, title_case=title_case):
                if name := self._named(part, number, text, heading=heading):
                    yield name

    def _named(self, part: Part, number: int, text: str, *, heading: bool) -> Name | None:
        """Return the name in a part of a run, if it is one."""
        words, first = part.words, part.words[0]
        sure = True
        if len(words) == 1:
            if is_no_name(first) and not (first.plain and part.titles and part.titles[-1] in BEFORE_ANY_NAME):
                return None
            emphasised = first.text.isupper() and is_word(first.folded) and first.folded not in ACRONYMS_WITH_STOPS
            if (emphasised or not is_known_name(first.folded)) and self._writes_small(first.folded):
                return None
            if not part.titles and begins_sentence(text, first.start):
                if self._writes_small(first.folded):
                    return None
                sure = False
            written: tuple[str, ...] = (first.text,)
        elif len(words) > _LONGEST or all(len(word.folded) == 1 for word in words) or _is_emphasis(words):
            return None
        else:
            written = tuple(piece for word in words for piece in (*word.gap.split(), word.text))
            written = written[len(first.gap.split()) :]
        kind = kind_of(part, text)
        return Name(number, first.start, words[-1].end, written, kind, part.titles, sure and not heading, heading)

    def _writes_small(self, word: str) -> bool:
        """Whether the document has a folded word in small letters."""
        if self._written_small is None:
            self._written_small = frozenset(word for block in self._document.blocks for word in block.text.split())
        return word in self._written_small


def _is_emphasis(words: Sequence[Word]) -> bool:
    """Whether words are ordinary ones that are set in capitals."""
    if not all(word.text.isupper() for word in words):
        return False
    return sum(is_plain(word.folded) for word in words) * 2 > len(words)


def _in_title_case(text: str, capitals: int) -> bool:
    """Whether a text writes nearly all longer words with a capital: there, a capital says little.

    A line is meant, not a sentence of names: it has no stop at its end, or no small letters.
    """
    if capitals < _FEW or capitals <= _MOSTLY * (text.count(" ") + 1):
        return False
    if text.isupper():
        return True
    return text[-1] not in _STOPS and len(_SMALL_WORD.findall(text)) * _SMALL_SHARE <= capitals
