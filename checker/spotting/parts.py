"""From a run of capitalised words to what may be names: titles and offices are parted from who has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.mentions.words import OPENERS
from checker.namedtuples import NamedTuple
from checker.spotting.chunks import chunks, is_dropped
from checker.spotting.cuts import person_after
from checker.spotting.places import is_demonym, place_at
from checker.spotting.titles import is_of_title, is_title
from checker.spotting.words import (
    AND,
    BODY_WORDS,
    OF,
    PARTICLES,
    PLACE_WORDS,
    SUFFIXES,
    TITLE_OR_FAMILY,
    TITLE_PARTS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.spotting.model import NameKind
    from checker.spotting.sequences import Word

_NO_PERSON = SUFFIXES | BODY_WORDS | PLACE_WORDS


class Part(NamedTuple):
    """Words that may be a name, the title or office before them, and what they must be by their place in the run."""

    words: Sequence[Word]
    titles: tuple[str, ...] = ()
    kind: NameKind = ""


def parts(run: list[Word], text: str, *, title_case: bool) -> Iterator[Part]:
    """Give the parts of a run that may be names, titles apart."""
    if len(run) == 1:
        word = run[0]
        if not (word.plain or word.folded in OPENERS or is_dropped(word, title_case=title_case)):
            yield Part(run)
        return
    for words in chunks(run, text, title_case=title_case):
        if len(words) > 1:
            yield from _without_titles(words)
        else:
            yield Part(words)


def _without_titles(chunk: list[Word]) -> Iterator[Part]:
    """Give what a stretch of two words or more names besides titles: who has them, and what stands before."""
    words = list(chunk)
    while len(words) > 1 and is_title(words[-1].folded) and not _may_be_family(words, len(words) - 1):
        words.pop()
        while len(words) > 1 and words[-1].folded in TITLE_PARTS:
            words.pop()
    last = office = -1
    body = False
    for at in range(len(words) - 1):
        body = body or words[at].folded in BODY_WORDS
        if is_title(words[at].folded) and not _may_be_family(words, at) and not (body and words[at].gap in OF):
            after = words[at + 1]
            if after.gap in OF and after.gap != "on":
                office = at if office < 0 else office
            elif (after.gap == " " or set(after.gap.split()) <= PARTICLES) and after.folded not in _NO_PERSON:
                last = at
    if office >= 0 and office > last:
        yield from _of_office(words, office)
    elif last >= 0:
        yield from _before(words, last)
        yield from _named_after(words, last)
    else:
        yield from _cut(words)


def _named_after(words: list[Word], at: int) -> Iterator[Part]:
    """Give the person after the title that ends with word number `at`, and what the person is of."""
    end = next((number for number in range(at + 2, len(words)) if words[number].gap in OF | AND), len(words))
    yield Part(words[at + 1 : end], _stack(words, at), kind="person")
    if words[end:]:
        yield from _cut(words[end:])


def _may_be_family(words: Sequence[Word], at: int) -> bool:
    """Whether a title is a family name here: a name before it, no other title, nothing after it that is a name."""
    if at == 0 or words[at].folded not in TITLE_OR_FAMILY or words[at].gap != " ":
        return False
    before = words[at - 1].folded
    if words[at - 1].plain or is_title(before) or is_demonym(before) or before in TITLE_PARTS:
        return False
    return at + 1 == len(words) or words[at + 1].plain or words[at + 1].folded in SUFFIXES


def _stack(words: Sequence[Word], at: int) -> tuple[str, ...]:
    """Return the title that ends with word number `at`, with its parts before."""
    first = at
    while first and words[first].gap == " " and is_of_title(words[first - 1]):
        first -= 1
    return tuple(word.folded for word in words[first : at + 1])


def _before(words: Sequence[Word], at: int) -> Iterator[Part]:
    """Give the name that stands before the title that ends with word number `at`: US President, Apple CEO."""
    rest = words[: at + 1 - len(_stack(words, at))]
    if rest and not (len(rest) == 1 and is_demonym(rest[0].folded)):
        yield Part(rest)


def _of_office(words: list[Word], at: int) -> Iterator[Part]:
    """Give what an office (title number `at`) is of, and who follows: Minister of Trade of Hungary Péter Szijjártó."""
    yield from _before(words, at)
    titles = list(_stack(words, at))
    rest = words[at + 1 :]
    while rest:
        end = next((number for number in range(1, len(rest)) if rest[number].gap in OF), len(rest))
        area = next((n for n in range(end) if not is_of_title(rest[n]) or place_at(rest, n) > 1), end)
        if any(word.folded in BODY_WORDS and word.folded not in TITLE_PARTS for word in rest[:end]):
            yield from _cut(rest, tuple(titles), least=1)
            return
        titles += [word.folded for word in rest[:area]]
        named, rest = rest[area:end], rest[end:]
        if area and len(named) > 1:
            yield Part(named, tuple(titles), kind="person")
        elif named:
            yield from _of_place(named, tuple(titles))


def _of_place(words: list[Word], titles: tuple[str, ...]) -> Iterator[Part]:
    """Give what follows an office and "of"."""
    if place_at(words, 0) == len(words):
        yield Part(words, kind="place")
    else:
        yield from _cut(words, titles, office=True)


def _cut(words: list[Word], titles: tuple[str, ...] = (), *, least: int = 2, office: bool = False) -> Iterator[Part]:
    """Part a person from the place, body or people before the name, if there are both."""
    at = person_after(words, least=least, office=office)
    if not at:
        yield Part(words)
        return
    if at > 1 or not is_demonym(words[0].folded):
        yield Part(words[:at], kind="place" if place_at(words, 0) >= at else "")
    yield Part(words[at:], titles, kind="person")
