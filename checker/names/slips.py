"""Slips of the keyboard: a letter doubled, left out or put in, two letters exchanged."""

from __future__ import annotations

_ENDING = 1
"""A letter more or less at the very end is other people's names more often than slips: Ivanov, Ivanova."""


def is_slip(name: str, spelling: str) -> bool:
    """Whether a folded spelling is a folded name but for one slip within it. A letter for another is no slip.

    >>> is_slip("zelenskyy", "zelenskky"), is_slip("merkel", "mekrel"), is_slip("tokayev", "tokarev")
    (True, True, False)
    """
    if name == spelling or abs(len(name) - len(spelling)) > 1:
        return False
    at = next(at for at in range(len(name) + 1) if name[at : at + 1] != spelling[at : at + 1])
    if at == 0:
        return False
    if len(name) == len(spelling):
        exchanged = name[at : at + 2] == spelling[at : at + 2][::-1] and name[at + 2 :] == spelling[at + 2 :]
        return exchanged or _doubled_instead(name, spelling, at)
    shorter, longer = sorted((name, spelling), key=len)
    return at < len(shorter) - _ENDING and shorter[at:] == longer[at + 1 :]


def _doubled_instead(name: str, spelling: str, at: int) -> bool:
    """Whether the wrong one of two neighbours is doubled: kky for kyy."""
    return (
        spelling[at] == spelling[at - 1] and name[at] == name[at + 1 : at + 2] and name[at + 1 :] == spelling[at + 1 :]
    )
