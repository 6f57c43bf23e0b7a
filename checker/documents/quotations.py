"""Which words of a block are somebody's: quotation marks and their partners.

Follows the continued-quotation convention of English typesetting: a paragraph within a longer quotation opens with a
mark but does not close, and the next paragraph opens again (Hart's Rules, 9.2; The Chicago Manual of Style, 13.32).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from checker.lazily import lazily

if TYPE_CHECKING:
    from checker.documents.model import Block

_MARK = lazily('["“”„«»]')
_CLOSED_BY = {"“": "”", "„": "“”", "«": "»", '"': '"', "»": "«"}
_BEGINS = lazily('\\s*["“„«]')
# Single marks tell a quotation only where they stand at word edges: an apostrophe does not.
_SINGLE = lazily(r"(?<!\w)[‘'](?=\w)(?:[^‘'’]|(?<=\w)['’](?=\w))*[’'](?!\w)")
_OPENS_AFTER = set("([{—–-/ \t\n\u00a0‘'") | {"\u2009", "\u202f"}

Stray = tuple[int, Literal["opening", "closing"]]


def mark_quotations(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with their quotations and stray marks filled in."""
    marked = []
    continued = False
    for block in reversed(blocks):
        if any(mark in block.text for mark in "\"“”„«»‘'"):
            spans, strays = _quotations(block.text, continued=continued)
            marked.append(block._replace(quotations=_united(spans), stray_marks=tuple(strays)))
        else:
            marked.append(block)
        if block.kind != "heading":
            continued = _BEGINS.match(block.text) is not None
    return tuple(reversed(marked))


def _united(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return spans sorted and without overlaps: a quotation within a quotation is one with it."""
    united: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return tuple(united)


def _quotations(text: str, *, continued: bool) -> tuple[list[tuple[int, int]], list[Stray]]:
    spans: list[tuple[int, int]] = []
    strays: list[Stray] = []
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        if opened and mark in _CLOSED_BY[opened[1]] and not (mark == '"' and _only_opens(text, at)):
            spans.append((opened[0], at + 1))
            opened = None
        elif _opens(text, at):
            if opened and mark == '"':
                strays.append((opened[0], "closing"))
            if not opened or mark == '"':
                opened = (at, mark)
        elif not opened and not _is_measure(text, at):
            start = spans[-1][1] if spans else 0
            spans.append((start, at + 1))
            strays.append((at, "opening"))
    if opened:
        spans.append((opened[0], len(text)))
        if not continued:
            strays.append((opened[0], "closing"))
    spans += [match.span() for match in _SINGLE.finditer(text)]
    return spans, strays


def _opens(text: str, at: int) -> bool:
    mark = text[at]
    if mark == "»":  # »German« marks open where French ones close: a space stands before, a letter after
        return text[at + 1 : at + 2].isalnum() and (at == 0 or text[at - 1] in _OPENS_AFTER)
    if mark != '"':
        return mark in "“„«" and not (mark == "«" and _closes_german(text, at))
    return at == 0 or text[at - 1] in _OPENS_AFTER


def _closes_german(text: str, at: int) -> bool:
    """Whether a `«` stands where a closing mark does: after a letter or stop, before a space or the end."""
    return at > 0 and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()


def _only_opens(text: str, at: int) -> bool:
    """Whether a straight mark can open but not close: a space before it, a letter after it."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return before in " \n\u00a0(" and after.isalnum()


def _is_measure(text: str, at: int) -> bool:
    """Whether a straight mark stands for inches or seconds."""
    return text[at] == '"' and at > 0 and text[at - 1].isdigit()
