"""A first look at a draft: whether it can spell a name in two ways at all.

Most drafts do not, and to find all their names takes longer than anything else: here only their capitalised words are
compared. What this says no to, the judgement would, too; what it says yes to is looked at properly.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from checker.consistency.nearwords import near_words
from checker.consistency.spellings import word_key
from checker.consistency.words import FAR, SHORTEST, are_regional, likeness, may_be_one
from checker.mentions.forms import same_marks
from checker.namedtuples import NamedTuple
from checker.names.distance import are_near
from checker.spotting.english import is_plain
from checker.spotting.places import is_place, is_sure_place
from checker.spotting.sequences import capitalised, has_caseless, sequences
from checker.spotting.titles import is_title
from checker.spotting.words import BODY_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.documents import Document

_REACH = 3
"""So many words before and after a word in a run may belong to the same full name."""
_SHORTEST_BODY = 3
"""So many words has a body's name of which the order alone may differ."""
_LEAST, _LEAST_KNOWN = 0.2, 0.6
"""How near words are at least that may be one name; if both are established names."""
_BOTH = 2
_ARTICLES = frozenset(("a", "an", "the"))
_NONE: frozenset[str] = frozenset()

Keys = tuple[str, ...]
"""The folded words of a run."""
Around = dict[str, set[str]]
"""Folded word → those that stand near it in a run."""


def may_spell_twice(document: Document) -> bool:
    """Whether a document may write one name in two ways."""
    stretches: set[str] = set()
    for block in document.blocks:
        if has_caseless(block.text):
            return True
        stretches.update(capitalised(block.text))
    return _Glance(stretches).doubts()


class _Glance:
    """What the runs of capitalised words of a document have in common. Names in capitals are left out."""

    def __init__(self, stretches: Iterable[str]) -> None:
        words: set[tuple[str, str]] = set()
        near: set[tuple[str, str]] = set()
        self._couples: set[tuple[str, str]] = set()
        self._long: set[Keys] = set()
        for read in map(_read, stretches):
            words.update(read.words)
            near.update(read.near)
            self._couples.update(read.couples)
            self._long.update(read.long)
        self._written: Around = defaultdict(set)
        for key, word in words:
            self._written[key].add(word)
        self._before: Around = defaultdict(set)
        self._after: Around = defaultdict(set)
        for one, other in near:
            self._before[other].add(one)
            self._after[one].add(other)

    def doubts(self) -> bool:
        """Whether anything that was taken may be one name written in two ways."""
        return self._in_marks() or self._in_order() or self._in_letters()

    def _in_marks(self) -> bool:
        """Whether one word is written with different marks, or as two words elsewhere."""
        written = self._written
        if any(len(ways) > 1 and len(set(map(_but_case, ways))) > 1 for ways in written.values()):
            return True
        return any(one + other in written for one, other in self._couples)

    def _in_order(self) -> bool:
        """Whether two words of a person's name stand in both orders, or three of a person's or a body's."""
        couples = self._couples
        if any((other, one) in couples and _are_personal(one, other) for one, other in couples):
            return True
        orders: dict[frozenset[str], Keys] = {}
        for keys in self._long:
            body = not BODY_WORDS.isdisjoint(keys)
            for at in range(len(keys) - _SHORTEST_BODY + 1):
                words = keys[at : at + _SHORTEST_BODY]
                if (body or _may_name_a_person(words)) and orders.setdefault(frozenset(words), words) != words:
                    return True
        return False

    def _in_letters(self) -> bool:
        long = [key for key in self._written if len(key) >= SHORTEST]
        return any(
            self._may_be_one(one, other)
            for key, near in near_words(long, self._have_enough)
            for one, other in product(self._written[key], self._written[near])
        )

    def _have_enough(self, one: str, other: str) -> bool:
        """Whether two words have letters enough in common, by what stands beside them."""
        before, after = self._before, self._after
        if (one in before and other in before) or (one in after and other in after):
            return may_be_one(one, other)
        return are_near(one, other, FAR)

    def _may_be_one(self, one: str, other: str) -> bool:
        hope = _hope(one, other)
        if hope is None:
            return False
        first, second = _key(one), _key(other)
        possible = (
            hope.alone or (hope.as_family and _share(self._before, first, second)) or _share(self._after, first, second)
        )
        return possible and likeness(one, other).score >= hope.least


def _share(around: Around, one: str, other: str) -> bool:
    """Whether two words stand beside the same word, or beside words that may be one themselves."""
    ones, others = around.get(one, _NONE), around.get(other, _NONE)
    return not ones.isdisjoint(others) or any(_hope(*couple) for couple in product(ones, others))


def _are_personal(one: str, other: str) -> bool:
    """Whether two words may be a person's given and family name."""
    return one != other and not any(is_plain(word) or is_title(word) or is_place(word) for word in (one, other))


def _may_name_a_person(words: Keys) -> bool:
    """Whether words in a row may be a person's name: no title before it, and nothing that can only be a place."""
    return not (is_title(words[0]) or any(map(is_sure_place, words)))


class _Hope(NamedTuple):
    """Whether two words may be one name alone, or a family name beside given names; and how near they must be."""

    alone: bool
    as_family: bool
    least: float


@lru_cache(maxsize=1 << 15)
def _hope(one: str, other: str) -> _Hope | None:
    """Return as what two words as written may be one name, by what is quickly told of them."""
    like = likeness(one, other)
    if not like.letters or like.genders:
        return None
    if are_regional(word_key(one), word_key(other)):
        return _Hope(alone=True, as_family=True, least=0)
    if like.words == _BOTH or (not like.slip and (is_plain(word_key(one)) or is_plain(word_key(other)))):
        return None
    alone = not like.ending and not like.far and like.known < _BOTH and (not like.words or like.slip)
    least = 0 if like.slip or like.marks else _LEAST_KNOWN if like.known == _BOTH else _LEAST
    return _Hope(alone=alone, as_family=not like.ending or like.marks, least=least)


class _Read(NamedTuple):
    """What a stretch of capitalised words holds.

    `words`: folded and as written; `couples`: folded, with nothing but a space between; `near`: a word and one of the
    next in its run; `long`: runs of three words or more.
    """

    words: list[tuple[str, str]]
    couples: list[tuple[str, str]]
    near: list[tuple[str, str]]
    long: list[Keys]


@lru_cache(maxsize=1 << 15)
def _read(stretch: str) -> _Read:
    found = _Read([], [], [], [])
    for run in sequences(stretch):
        named = [word for word in run if not (word.text.isupper() or word.folded in _ARTICLES)]
        keys = tuple(_key(word.text) for word in named)
        found.words.extend(zip(keys, (word.text for word in named), strict=True))
        found.couples.extend((keys[at - 1], keys[at]) for at in range(1, len(keys)) if named[at].gap == " ")
        found.near.extend((one, keys[at]) for at in range(1, len(keys)) for one in keys[max(0, at - _REACH) : at])
        if len(keys) >= _SHORTEST_BODY:
            found.long.append(keys)
    return found


@lru_cache(maxsize=1 << 15)
def _key(word: str) -> str:
    return word_key(same_marks(word))


@lru_cache(maxsize=1 << 15)
def _but_case(word: str) -> str:
    """Return a word with marks alike and its first letter small: what else differs is a way of writing it."""
    word = same_marks(word)
    return word[:1].casefold() + word[1:]
