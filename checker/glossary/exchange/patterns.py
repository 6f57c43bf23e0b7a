"""Regular expressions that stand for a few texts: alternatives, sets of letters, what may be left out."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from checker.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 50
"""A pattern that stands for more texts is none that somebody listed by hand."""
_AROUND = lazily(r"^(?:\(\?i\)|\\b)+|(?:\\b)+$")
_TOKEN = lazily(r"\\([^A-Za-z0-9])|\(\?:|([()|?\[\]{}*+.^$\\])|(.)", re.DOTALL)
_SET = lazily(r"\[((?:[^\]\\^-]|\\[^A-Za-z0-9])+)\]")


def texts_of(pattern: str) -> list[str] | None:
    r"""Return all texts that a pattern matches in full, in order; None if they are many, or it cannot be told.

    >>> texts_of(r"\bDami(e|a)n Egan\b"), texts_of("colou?r"), texts_of(".*")
    (['Damien Egan', 'Damian Egan'], ['colour', 'color'], None)
    """
    bare = _AROUND.sub("", pattern)
    if bare.count("(") > MOST:
        return None
    try:
        found, at = _alternatives(bare, 0)
    except ValueError:
        return None
    return list(dict.fromkeys(found)) if at == len(bare) and all(found) else None


def _alternatives(pattern: str, at: int) -> tuple[list[str], int]:
    """Return the texts of what stands from a place to the end of its group. Raises ValueError."""
    found, branch = [], [""]
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            found += branch
            branch, at = [""], at + 1
            continue
        choices, at = _piece(pattern, at)
        if pattern[at : at + 1] == "?":
            choices, at = [*choices, ""], at + 1
        branch = _bounded("".join(both) for both in product(branch, choices))
    return _bounded([*found, *branch]), at


def _piece(pattern: str, at: int) -> tuple[list[str], int]:
    if letters := _SET.match(pattern, at):
        return [letter[-1] for letter in re.findall(r"\\.|.", letters[1])], letters.end()
    token = _TOKEN.match(pattern, at)
    if token is None:
        raise ValueError(pattern)
    if token[0] in {"(", "(?:"}:
        found, end = _alternatives(pattern, token.end())
        if pattern[end : end + 1] != ")":
            raise ValueError(pattern)
        return found, end + 1
    text = token[1] or token[3]
    if text is None:
        raise ValueError(pattern)
    return [text], token.end()


def _bounded(texts: Iterable[str]) -> list[str]:
    found: list[str] = []
    for text in texts:
        found.append(text)
        if len(found) > MOST:
            raise ValueError(text)
    return found
