"""Take a mark, or some of its words, out of a draft: the edits that do it, and leave no trace."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.diagnostics import Edit
from checker.documents import MARKER, read_document
from checker.documents.marks import alone_on_its_lines, line_bounds
from checker.lazily import lazily
from checker.stet.front import from_front_matter

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from checker.documents import Document
    from checker.stet.model import Selector, Stet

_LINE_END = lazily(r"\r\n|\r|\n")
_BLANK = lazily(r"[ \t>]*(?:\r\n|\r|\n)")

Edits = tuple[Edit, ...]
"""What takes a mark away: one edit, two for a mark and its partner, none if it cannot be taken away."""


def removals(document: Document, wanted: Sequence[tuple[Stet, Collection[Selector]]]) -> list[Edits]:
    """Return, for each mark, the edits that take some of its words out of a draft: all of it, if no others are left.

    None where it cannot be done without rewriting what somebody else wrote, or would change the prose.
    """
    edits = [_removal(document.text, stet, selectors) for stet, selectors in wanted]
    whole = [number for number, (stet, selectors) in enumerate(wanted) if _is_whole(stet, selectors)]
    harmful = _harmful(document, {number: edits[number] for number in whole})
    return [() if number in harmful else found for number, found in enumerate(edits)]


def _is_whole(stet: Stet, selectors: Collection[Selector]) -> bool:
    return stet.kind != "front" and set(stet.selectors) <= set(selectors)


def _harmful(document: Document, edits: Mapping[int, Edits]) -> set[int]:
    """Return the numbers of the edits after which a draft, with the edits before them made, reads otherwise.

    Many are tried together, and halved until it is known which: so the draft is read a few times, not for each.
    """
    harmful: set[int] = set()
    harmless: list[Edit] = []
    groups = [list(edits)] if edits else []
    while groups:
        numbers = groups.pop()
        together = sorted([*harmless, *(edit for number in numbers for edit in edits[number])])
        if all(one.end <= other.start for one, other in pairwise(together)) and _leaves_prose(document, together):
            harmless = together
        elif len(numbers) == 1:
            harmful.update(numbers)
        else:
            half = len(numbers) // 2
            groups += [numbers[half:], numbers[:half]]
    return harmful


def _removal(text: str, stet: Stet, selectors: Collection[Selector]) -> Edits:
    if stet.kind == "front":
        return from_front_matter(text, stet)
    kept = [selector for selector in stet.selectors if selector not in selectors]
    if not kept:
        return _both_marks(text, stet, stet.partner) if stet.partner else _one_mark(text, stet.start, stet.end)
    if stet.partner and _names_rules(text, stet):
        return ()
    listed = text[stet.selectors[0].end : stet.selectors[-1].end]
    separator = ", " if "," in listed else " "
    words = separator.join(selector.text for selector in kept)
    return (Edit(stet.selectors[0].start, stet.selectors[-1].end, words),)


def _both_marks(text: str, stet: Stet, partner: tuple[int, int]) -> tuple[Edit, ...]:
    if not text[stet.end : partner[0]].strip():
        return _one_mark(text, stet.start, partner[1])
    return (*_one_mark(text, stet.start, stet.end), *_one_mark(text, *partner))


def _one_mark(text: str, start: int, end: int) -> tuple[Edit, ...]:
    return (_whole_mark(text, start, end, alone=alone_on_its_lines(text, start, end)),)


def _leaves_prose(document: Document, edits: Iterable[Edit]) -> bool:
    """Whether the draft reads the same without a mark: a comment may keep apart what means something else together."""
    parts, done = [], 0
    for edit in edits:
        parts += [document.text[done : edit.start], edit.replacement]
        done = edit.end
    marker = document.marks[0].word.lower() if document.marks else MARKER
    after = read_document(document.path, "".join([*parts, document.text[done:]]), [], marker)
    return prose(after) == prose(document)


def prose(document: Document) -> list[tuple[str, bool, list[str]]]:
    """Return what a reader sees: the words of each block, white space apart."""
    return [(block.kind, block.quoted, block.text.split()) for block in document.blocks]


def _names_rules(text: str, stet: Stet) -> bool:
    """Whether the mark that ends a stretch names the same rules again: one cannot be edited without the other."""
    assert stet.partner  # noqa: S101  # asked of such marks only
    return ":" in text[slice(*stet.partner)]


def _whole_mark(text: str, start: int, end: int, *, alone: bool) -> Edit:
    begin, finish = line_bounds(text, start, end)
    if alone and not text[begin:start].strip("> \t") and not text[end:finish].strip():
        return _whole_lines(text, begin, finish)
    if alone and text[begin:start].strip() and not text[end:finish].strip():
        # Behind the mark of a list: what follows on the next line moves up to it.
        following = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t>]*(?=[^\s>])").match(text, end)
        return Edit(start, following.end() if following else finish, "")
    if not text[end:finish].strip():
        start = begin + len(text[begin:start].rstrip())
    elif text[start - 1 : start] in {" ", "\t"} and text[end : end + 1] in {" ", "\t"}:
        end += 1
    return Edit(start, end, "")


def _whole_lines(text: str, begin: int, finish: int) -> Edit:
    """Remove lines with their ending, and the blank line before or after that would be one too many.

    Where the mark alone kept two paragraphs apart, a blank line goes on doing so.
    """
    ending = _LINE_END.match(text, finish)
    end = ending.end() if ending else finish
    above, below = _blank_above(text, begin), _BLANK.match(text, end)
    if begin == _first(text) or above is not None:
        if below:
            return Edit(begin, below.end(), "")
        if above is not None and end == len(text):
            return Edit(above, end, "")
        return Edit(begin, end, "")
    is_mark_below = text.startswith(("<!--", "["), end)
    if below or end == len(text) or is_mark_below or text[begin:finish].lstrip().startswith("["):
        return Edit(begin, end, "")
    return Edit(begin, finish, "")


def _first(text: str) -> int:
    return int(text.startswith("\ufeff"))


def _blank_above(text: str, begin: int) -> int | None:
    """Return where the blank line above a line begins, if there is one."""
    above = re.compile(r"(?:(?<=\n)|(?<=\r)(?!\n)|\A\ufeff?)(?P<line>[ \t>]*(?:\r\n|\r|\n))\Z")
    found = above.search(text[max(0, begin - 200) : begin])
    return begin - len(found["line"]) if found else None
