"""Two spellings: one name or two? What speaks for it is the letters; what decides, the rest of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from checker.consistency.enough import lone_enough, people_enough, short_enough, thing_enough
from checker.consistency.spellings import without_article
from checker.consistency.words import likeness
from checker.namedtuples import NamedTuple
from checker.spotting.english import is_word

if TYPE_CHECKING:
    from checker.consistency.scene import Scene
    from checker.consistency.spellings import Spelling

Why = Literal["letters", "marks", "order"]
"""What differs: letters; diacritics, hyphens, spaces or capitals alone; the order of the words alone."""

_SHORTEST_BODY = 3
"""How many words a body's name has whose order alone may differ."""


class Pair(NamedTuple):
    """Two spellings of one name; `one` occurs first. `at` and `to` are the words in which they differ: first, end."""

    one: Spelling
    other: Spelling
    at: tuple[int, int]
    to: tuple[int, int]
    why: Why


def judge(one: Spelling, other: Spelling, scene: Scene) -> Pair | None:
    """Return the pair if the spellings are one name. What glossaries know of both is not judged here."""
    if one.listed and other.listed:
        return None
    if "".join(one.keys) == "".join(other.keys):
        return _of_marks(one, other)
    if sorted(one.keys) == sorted(other.keys):
        return _of_order(one, other, scene)
    if len(one.words) == len(other.words):
        return _of_equals(one, other, scene)
    if one.full and other.full and min(len(one.words), len(other.words)) > 1:
        return _of_ends(one, other, scene)
    if len(one.words) == 1:
        return _of_short(one, other, scene, lone_first=True)
    return _of_short(other, one, scene, lone_first=False) if len(other.words) == 1 else None


def _of_marks(one: Spelling, other: Spelling) -> Pair | None:
    """Judge spellings that differ in diacritics, hyphens, spaces or capitals alone."""
    if not _has_name(one):
        return None
    if len(one.words) != len(other.words):
        return _whole(one, other, "marks")
    couples = list(zip(one.words, other.words, strict=True))
    differing = [at for at, (word, second) in enumerate(couples) if not _is_same(word, second)]
    if not differing:
        return None
    span = (differing[0], differing[-1] + 1)
    return Pair(one, other, span, span, "marks")


def _of_order(one: Spelling, other: Spelling, scene: Scene) -> Pair | None:
    """Judge spellings of the same words in another order."""
    bodies = "organisation" in one.kinds and "organisation" in other.kinds and len(one.words) >= _SHORTEST_BODY
    people = one.full and other.full and _has_name(one)
    if not (people or bodies) or scene.tells_apart(one, other):
        return None
    return _whole(one, other, "order")


def _of_equals(one: Spelling, other: Spelling, scene: Scene) -> Pair | None:
    """Judge spellings of as many words."""
    differing = [at for at, (key, second) in enumerate(zip(one.keys, other.keys, strict=True)) if key != second]
    likes = [likeness(one.words[at], other.words[at]) for at in differing]
    if len(one.words) == 1:
        in_full = scene.in_full(one.keys[0]) or scene.in_full(other.keys[0])
        enough = not in_full and lone_enough(likes[0], one, other, scene)
    elif one.full and other.full:
        family = differing[-1] == len(one.words) - 1
        enough = people_enough(one.words, other.words, likes, scene, family=family)
    else:
        at = differing[0]
        enough = len(differing) == 1 and thing_enough(likes[0], one.keys[at], other.keys[at])
    span = (differing[0], differing[-1] + 1)
    return Pair(one, other, span, span, "letters") if enough and not scene.tells_apart(one, other) else None


def _of_ends(one: Spelling, other: Spelling, scene: Scene) -> Pair | None:
    """Judge full names of which one has more words, by the given and the family name."""
    same_given, same_family = one.keys[0] == other.keys[0], one.keys[-1] == other.keys[-1]
    if same_given == same_family:
        return None
    at, to = (len(one.words) - 1, len(other.words) - 1) if same_given else (0, 0)
    like = likeness(one.words[at], other.words[to])
    ends = (one.words[0], one.words[-1]), (other.words[0], other.words[-1])
    if not people_enough(*ends, [like], scene, family=same_given) or scene.tells_apart(one, other):
        return None
    return Pair(one, other, (at, at + 1), (to, to + 1), "letters")


def _of_short(lone: Spelling, longer: Spelling, scene: Scene, *, lone_first: bool) -> Pair | None:
    """Judge a lone word beside a longer name: the family name of a person, any word of a thing."""
    if scene.in_full(lone.keys[0]):
        return None
    for at in [len(longer.words) - 1] if longer.full else range(len(longer.words)):
        like = likeness(longer.words[at], lone.words[0])
        if longer.full:
            enough = not lone.kinds & {"place", "organisation"} and short_enough(like, lone, scene)
        else:
            enough = not is_word(longer.keys[at]) and lone_enough(like, lone, longer, scene)
        if enough and (like.marks or not scene.tells_apart(lone, longer)):
            long, short = (longer, (at, at + 1)), (lone, (0, 1))
            first, second = (short, long) if lone_first else (long, short)
            return Pair(first[0], second[0], first[1], second[1], "letters")
    return None


def _has_name(spelling: Spelling) -> bool:
    """Whether any word is more than an ordinary one."""
    return any(not is_word(key) for key in spelling.keys)


def _is_same(word: str, second: str) -> bool:
    """Whether two words with one key differ in nothing that counts: the first capital, an article that one has not."""
    if _but_first(word) == _but_first(second):
        return True
    bare, other = without_article(word), without_article(second)
    return bare == other and (word == bare) != (second == other)


def _but_first(word: str) -> str:
    return word[:1].casefold() + word[1:]


def _whole(one: Spelling, other: Spelling, why: Why) -> Pair:
    return Pair(one, other, (0, len(one.words)), (0, len(other.words)), why)
