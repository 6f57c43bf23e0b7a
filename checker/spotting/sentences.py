"""Where sentences and lines end: there a capital says nothing, and what stands before and after is not one name."""

from __future__ import annotations

from checker.mentions import context

_SHORTEST_LINE, _LONGEST_LINE = 50, 120
"""A line of wrapped text is longer than the one and no longer than the other; the ends of others end a name."""
_NEAR = 1000
_BULLETS = frozenset("•·*▪‣○●■►")


def begins_sentence(text: str, start: int) -> bool:
    """Whether a word at this offset is capitalised by its place alone."""
    if start == 0:
        return True
    before = text[max(0, start - 2) : start]
    goes_on = before[0].isalnum() or before[0] == ","
    if before[-1] == " " and (goes_on or before[0] in ".!?"):
        return not goes_on
    if before[-1] == "\n" and goes_on and is_wrapped(text, start - 1):
        return False
    return context.begins_sentence(text, start) or text[max(0, start - 4) : start].rstrip()[-1:] in _BULLETS


def is_wrapped(text: str, at: int) -> bool:
    """Whether the line that ends at an offset ends for want of room: it is neither short nor longer than lines are."""
    start = text.rfind("\n", max(0, at - _LONGEST_LINE - 1), at) + 1
    if start == 0 and at > _LONGEST_LINE:
        return False
    return _SHORTEST_LINE < at - start <= _LONGEST_LINE


def stand_within_sentence(words: str, text: str, start: int) -> bool:
    """Whether words, a space before them, stand near an offset where no sentence begins: their capitals are theirs."""
    near = text[max(0, start - _NEAR) : start + _NEAR]
    at = near.find(words)
    while at >= 0:
        if at and (near[at - 1].isalnum() or near[at - 1] == ","):
            return True
        at = near.find(words, at + 1)
    return False
