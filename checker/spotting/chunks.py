"""What holds the words of a run together: bodies go on after "of" and "and", people do not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.mentions.words import CALENDAR, OPENERS
from checker.spotting.english import is_plain, is_word
from checker.spotting.places import is_demonym, is_place, place_at
from checker.spotting.sentences import begins_sentence, stand_within_sentence
from checker.spotting.titles import is_title
from checker.spotting.words import AND, BODY_WORDS, OF, OF_PLACES, TITLE_PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.spotting.sequences import Word

_AHEAD = 4
"""So many words after "and" a body's name has at most until the word that says what it is."""
_TWO = 2
_OF_ALONE = frozenset(("of", "of the"))
_ARTICLES = frozenset(("ο", "η", "οι", "το", "τα"))
"""Articles of Greek, with a capital where a sentence begins."""


@dataclass(slots=True, eq=False, repr=False)
class _Chunk:
    """Words that belong together so far; `body`: one says that they name a body; `office`: an office "of" is open."""

    words: list[Word] = field(default_factory=list)
    body: bool = False
    office: bool = False

    def add(self, word: Word) -> None:
        self.office = self.office or (bool(self.words) and word.gap in OF and not self.body)
        self.body = self.body or word.folded in BODY_WORDS
        self.words.append(word)


def is_dropped(word: Word, *, title_case: bool) -> bool:
    """Whether a word is no part of any name: a day, a month, what only title case writes with a capital."""
    folded = word.folded
    return folded in CALENDAR or (
        title_case and is_plain(folded) and folded not in TITLE_PARTS and not is_title(folded)
    )


def chunks(run: list[Word], text: str, *, title_case: bool) -> Iterator[list[Word]]:
    """Give the stretches of a run that what stands between their words holds together."""
    chunk = _Chunk()
    for at, word in enumerate(run):
        if chunk.words and not _joins(chunk, run, at, title_case=title_case):
            yield chunk.words
            chunk = _Chunk()
        if is_dropped(word, title_case=title_case) and not (chunk.words and word.folded in BODY_WORDS):
            if chunk.words:
                yield chunk.words
                chunk = _Chunk()
        elif chunk.words or not (word.folded in OPENERS or word.folded in _ARTICLES or _opens(run, at, text)):
            chunk.add(word)
    if chunk.words:
        yield chunk.words


def _joins(chunk: _Chunk, run: list[Word], at: int, *, title_case: bool) -> bool:
    """Whether word number `at` goes on with the chunk before it."""
    word, before = run[at], chunk.words[-1]
    if word.gap == " ":
        # After "the U.S." a new sentence may begin.
        return before.text[-1] != "." or not (is_place(word.folded) or (before.folded == "dc" and word.plain))
    if word.gap in OF:
        return not title_case and _goes_on_after_of(chunk, word, before)
    if word.gap == "and":
        return not title_case and _goes_on_after_and(chunk, run, at)
    return True


def _goes_on_after_of(chunk: _Chunk, word: Word, before: Word) -> bool:
    if word.gap == "on":
        return before.folded in BODY_WORDS and (word.plain or is_demonym(word.folded))
    if word.possessive and is_demonym(word.folded):
        return False
    if chunk.body or chunk.office or is_title(before.folded):
        return True
    return word.gap in _OF_ALONE and any(earlier.folded in OF_PLACES for earlier in chunk.words[-_AHEAD:])


def _goes_on_after_and(chunk: _Chunk, run: list[Word], at: int) -> bool:
    word, before = run[at], chunk.words[-1]
    if not (_is_matter(word) and _is_matter(before)):
        return False
    goes_on = chunk.office or (chunk.body and any(earlier.gap in OF for earlier in chunk.words[-_AHEAD:]))
    return (goes_on and word.folded not in BODY_WORDS) or _body_ahead(before, run, at)


def _is_matter(word: Word) -> bool:
    """Whether a word may be what a ministry or a minister is for."""
    return word.plain or word.folded in TITLE_PARTS


def _body_ahead(before: Word, run: list[Word], at: int) -> bool:
    """Whether "and" is within a body's name: Air and Space Museum."""
    if before.folded in BODY_WORDS or is_title(before.folded):
        return False
    for word in run[at : at + _AHEAD]:
        if word.folded in BODY_WORDS:
            return word is not run[at]
        if not word.plain or (word.gap != " " and word is not run[at]):
            return False
    return False


def _opens(run: list[Word], at: int, text: str) -> bool:
    """Whether a capital is the sentence's: an ordinary word, and no title or body that goes on."""
    word = run[at]
    if not _is_matter(word) or not begins_sentence(text, word.start):
        return False
    if at + 1 == len(run) or is_demonym(run[at + 1].folded):
        return True
    after = run[at + 1]
    if after.gap != " ":
        return not (after.gap in OF | AND and (word.folded in BODY_WORDS or is_title(word.folded)))
    if word.folded in TITLE_PARTS or is_title(word.folded) or is_word(after.folded):
        return False
    return place_at(run, at) < _TWO and not stand_within_sentence(f" {word.text} {after.text}", text, word.start)
