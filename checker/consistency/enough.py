"""How near words must be to be one name, by what else two spellings have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.consistency.words import are_regional
from checker.names.similarity import THRESHOLD, similarity

if TYPE_CHECKING:
    from checker.consistency.scene import Scene
    from checker.consistency.spellings import Spelling
    from checker.consistency.words import Likeness

_BOTH = 2
_KNOWN = 0.6
"""How near two established names are at least: Eric and Erik, not John and Joan."""
_PART = 0.2
"""How near each part of a full name is at least if no part is the same."""
_STRICT = 0.8
"""How near full names without a part in common, and lone words, are in a strict scene."""
_SHORT, _TITLED = 0.45, 0.3
"""How near a lone word is to the family name of somebody named in full; with a title before it."""
_LONE, _SUPPORTED = 0.75, 0.6
"""How near two lone words are; with surroundings in common."""
_SLIP, _SUPPORTED_SLIP, _STRICT_SLIP = 7, 6, 9
"""How many letters two lone words have in which one may be a slip; with surroundings in common; in a strict scene."""
_THING = 0.5


def people_enough(
    words: tuple[str, ...], others: tuple[str, ...], likes: list[Likeness], scene: Scene, *, family: bool
) -> bool:
    """Whether two full names are one person's, given the words that differ; `family`: the last one does."""
    if any(like.genders or like.words == _BOTH or not like.letters for like in likes):
        return False
    if (family and likes[-1].ending and not likes[-1].marks) or any(
        like.known == _BOTH and like.score < _KNOWN for like in likes
    ):
        return False
    common = len(likes) < len(words)
    if common and not family and any(like.far and like.score < _KNOWN for like in likes):
        return False
    if common and all(like.marks or (like.slip and not like.words) for like in likes):
        return True
    if not common and min(like.score for like in likes) < _PART:
        return False
    name, other = " ".join(words), " ".join(others)
    near = (similarity(name, other) + similarity(other, name)) / 2
    return near >= (_STRICT if scene.strict and not common else THRESHOLD)


def short_enough(like: Likeness, lone: Spelling, scene: Scene) -> bool:
    """Whether a lone word is the family name of somebody named in full."""
    if like.marks:
        return not like.words
    if like.genders or like.far or like.ending or like.words or like.known == _BOTH or scene.strict:
        return False
    return like.slip or like.score >= (_TITLED if lone.titles else _SHORT)


def lone_enough(like: Likeness, one: Spelling, other: Spelling, scene: Scene) -> bool:
    """Whether two words are one name that is nowhere given in full."""
    if like.marks:
        return True
    if like.genders or like.far or like.ending or like.words or like.known == _BOTH:
        return False
    if one.kinds and other.kinds and not one.kinds & other.kinds and like.letters < _SLIP:
        return False
    if scene.strict:
        return not like.known and (like.score >= _STRICT or (like.slip and like.letters >= _STRICT_SLIP))
    if like.known:
        return like.slip
    supported = bool(one.kinds & other.kinds or one.titles & other.titles) or scene.joins(one, other)
    least, letters = (_SUPPORTED, _SUPPORTED_SLIP) if supported else (_LONE, _SLIP)
    return like.score >= least or (like.slip and like.letters >= letters)


def thing_enough(like: Likeness, one: str, other: str) -> bool:
    """Whether the one differing word (folded) of two names of bodies or places is one word."""
    if are_regional(one, other):
        return True
    if like.ending or like.genders:
        return False
    if like.words or like.known == _BOTH:
        return like.words == 1 and like.slip
    return like.score >= _THING or like.slip
