"""Which forms of an entry are rivals: of two, a desk would keep one."""

from __future__ import annotations

from functools import lru_cache

from checker.names.fold import key


@lru_cache(maxsize=1 << 14)
def are_rivals(one: str, other: str, *, body: bool) -> bool:
    """Whether two names are rivals: not the same, and none a part of the other (Washington, D.C.; North Macedonia).

    Of a body, names are rivals that differ in one word (Organisation, Organization) or have one (ISIS, Daesh): longer
    ones may take turns.
    """
    first, second = f" {key(one)} ", f" {key(other)} "
    if body and first != second and sum(map(str.__ne__, first.split(), second.split())) != 1:
        return False
    if body and first.count(" ") != second.count(" "):
        return False
    return one.casefold() != other.casefold() and (first == second or not (first in second or second in first))
