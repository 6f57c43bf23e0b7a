"""Two words that may be one name: how near they are, and what else may be between them."""

from __future__ import annotations

from functools import lru_cache

from checker.consistency.spellings import without_article, word_key
from checker.lazily import lazily
from checker.namedtuples import NamedTuple
from checker.names.distance import MOST_APART, edit_distance, share_apart
from checker.names.fold import fold
from checker.names.similarity import similarity
from checker.names.slips import is_slip
from checker.spotting.english import is_known_name, is_word

SHORTEST = 4
"""Words of fewer letters are near to too many others; from six, one letter may be a slip of the keyboard."""
_SHORTEST_SLIP = 6
FAR = 0.34
"""The share of letters that may differ; from the second on, words are one name only beside others that are the same."""

# What English puts to the end of a name: plurals, adjectives, what belongs to it, who lives there.
_ADDED = frozenset(
    "s es n an ans ian ians ean eans i is ese ish ic ics al ist ists ism er ers ite ites ns a ization isation".split()
)
_CUT = frozenset(("", "a", "e", "y", "o", "s", "ia", "us", "i"))
_VOWELS = frozenset("aeiouy")
# A man's name and a woman's: Ivanov and Ivanova, Peskov and Peskova, Zelensky and Zelenska.
_GENDERS = lazily(r"(?:(.*(?:ov|ev|in|yn))|(.*)(?:sk?(?:iy|yy|ij|yj|i|y)|yi))")
_WOMEN = lazily(r"(?:(.*(?:ov|ev|in|yn))a|(.*)(?:sk?(?:aya|aja|aia|a)))")
# What American and British spelling differ in.
_REGIONS = (
    (lazily(r"our(?=s|$|ed|ing)"), "or"),
    (lazily(r"is(?=ation|e|ing)"), "iz"),
    (lazily(r"ence$"), "ense"),
    (lazily(r"tre(?=s|$)"), "ter"),
    (lazily(r"mme$"), "m"),
)


class Likeness(NamedTuple):
    """What two different words have to do with each other, `score` apart, which takes longer to tell.

    `slip` tells one slip of the keyboard or one letter in a word long enough, `marks` that only marks or capitals
    differ. `known` counts the words that are established names, `words` those that are ordinary ones; `letters` are
    those of the shorter one, 0 if they have nothing in common. `ending`: one is made from the other; `genders`: a man's
    and a woman's; `far`: more letters differ than words alone may have different.
    """

    one: str
    other: str
    slip: bool = False
    marks: bool = False
    known: int = 0
    words: int = 0
    letters: int = 0
    ending: bool = False
    genders: bool = False
    far: bool = True

    @property
    def score(self) -> float:
        """The learned similarity, both ways: 0 to 1; 1 if only marks differ, 0 if nothing is in common."""
        if self.marks:
            return 1.0
        return _similarity(self.one, self.other) if self.letters else 0.0


@lru_cache(maxsize=1 << 15)
def _similarity(one: str, other: str) -> float:
    return (similarity(one, other) + similarity(other, one)) / 2


@lru_cache(maxsize=1 << 15)
def likeness(one: str, other: str) -> Likeness:
    """Compare two words as written; the order does not matter."""
    one, other = without_article(one), without_article(other)
    first, second = word_key(one), word_key(other)
    if one == other or min(len(first), len(second)) < SHORTEST or not may_be_one(first, second):
        return Likeness(one, other)
    marks, letters = first == second, min(len(first), len(second))
    apart = edit_distance(first, second)
    folded = (fold(one), fold(other))
    return Likeness(
        one,
        other,
        not marks and letters >= _SHORTEST_SLIP and (apart == 1 or is_slip(first, second)),
        marks,
        sum(map(is_known_name, folded)),
        sum(map(is_word, folded)),
        letters,
        _differ_in_ending(first, second) or _has_part(one, other) or _has_part(other, one),
        _are_man_and_woman(first, second) or _are_man_and_woman(second, first),
        apart > FAR * max(len(first), len(second)),
    )


def may_be_one(one: str, other: str) -> bool:
    """Whether two folded words have enough letters in common to be compared at all."""
    return share_apart(one, other) <= MOST_APART


def are_regional(one: str, other: str) -> bool:
    """Whether two folded words are the American and the British spelling of one.

    >>> are_regional("defence", "defense"), are_regional("labor", "labour"), are_regional("finance", "defense")
    (True, True, False)
    """
    return one != other and american(one) == american(other)


@lru_cache(maxsize=1 << 14)
def american(word: str) -> str:
    """Return a folded word as Americans spell it, roughly: colour and color have one."""
    for pattern, ending in _REGIONS:
        word = pattern.sub(ending, word)
    return word


def _differ_in_ending(one: str, other: str) -> bool:
    """Whether one word is made from the other, as Zimbabwean from Zimbabwe: two words, not two spellings."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    ends = {one[at:], other[at:]}
    if at < 3 or (ends <= _VOWELS and "" not in ends):  # noqa: PLR2004  # letters that make a stem
        return False
    return ends <= (_ADDED | _CUT) and bool(ends & _ADDED)


def _has_part(word: str, part: str) -> bool:
    """Whether a word is another one with more joined to it by a hyphen: R-Mississippi."""
    return "-" in word and part.casefold() in word.casefold().split("-")


def _are_man_and_woman(man: str, woman: str) -> bool:
    if not woman.endswith("a"):
        return False
    his, hers = _GENDERS.fullmatch(man), _WOMEN.fullmatch(woman)
    return bool(his and hers and his.groups() == hers.groups())
