"""Names by their spelling: what a draft, or many, calls by one and the same words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.mentions.forms import same_marks
from checker.names.fold import fold, joined_key
from checker.spotting.words import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.spotting.model import Name, NameKind

_ARTICLES = frozenset(("al", "el"))
_PARTICLES = PARTICLES - {"abu", "ben", "la", "las", "los", "san", "e", "y"}
_ARTICLE = lazily(r"(?<!\w)(?:(?i:a[ldnrstz]|ash|el)[- ](?=\w)|(?i:al)(?=[A-Z]))")


@dataclass(frozen=True)
class Spelling:
    """One way in which names are written.

    `words` are what counts of them: without initials and particles, apostrophes and hyphens alike. `kinds` and `titles`
    are what the surroundings of the names say; `listed` tells whether a glossary knows it, at any place. `names` are
    the places within one draft, in the order of its text; over many drafts they are kept elsewhere.
    """

    words: tuple[str, ...]
    kinds: frozenset[NameKind]
    titles: frozenset[str] = frozenset()
    listed: bool = False
    names: tuple[Name, ...] = field(default=(), repr=False)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words folded, without articles, hyphens and apostrophes."""
        return tuple(map(word_key, self.words))

    @cached_property
    def full(self) -> bool:
        """Whether it may be a person's full name: two words or more, and nothing says that it is something else."""
        return len(self.words) > 1 and not self.kinds & {"place", "organisation"}


def spellings(names: Iterable[Name]) -> list[Spelling]:
    """Return the spellings of names, in the order in which they first occur. Names in capitals are left out."""
    found: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in names:
        words = counting_words(name.words)
        if words and not any(word.isupper() for word in words):
            found[words].append(name)
    return [
        Spelling(
            words,
            frozenset(name.kind for name in group if name.kind),
            frozenset(title for name in group for title in name.titles),
            any(name.entry for name in group),
            tuple(group),
        )
        for words, group in found.items()
    ]


@lru_cache(maxsize=1 << 14)
def word_key(word: str) -> str:
    """Return a word folded, without article, hyphens and apostrophes.

    >>> word_key("al-Assad"), word_key("Nur-Sultan")
    ('assad', 'nursultan')
    """
    return joined_key(without_article(word)).replace(" ", "")


@lru_cache(maxsize=1 << 14)
def counting_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name that tell it from others; an Arabic article is part of its word.

    >>> counting_words(("Steven", "F.", "van", "der", "Udvar-Hazy")), counting_words(("Al", "Qaeda"))
    (('Steven', 'Udvar-Hazy'), ('Al Qaeda',))
    """
    return tuple(same_marks(" ".join(words[at] for at in group)) for group in grouped(words))


def grouped(words: Sequence[str]) -> list[tuple[int, ...]]:
    """Return the numbers of the words that make up each counting word of a name: no initials, no particles."""
    found: list[tuple[int, ...]] = []
    article: tuple[int, ...] = ()
    for at, word in enumerate(words):
        if word.casefold() in _ARTICLES and at + 1 < len(words):
            article = (at,)
        elif (
            len(fold(word.rstrip("."))) > 1
            and not word.islower()
            and not (word.casefold() in _PARTICLES and at + 1 < len(words))
        ):
            found.append((*article, at))
            article = ()
    return found


def without_article(word: str) -> str:
    """Return a word without an Arabic article: al-Assad, Al Qaeda, ash-Shabab."""
    if word[1:].islower() and word.isalpha():  # as most are: no article without a hyphen, a space or a capital after it
        return word
    return _ARTICLE.sub("", word) or word
