"""Plain text: paragraphs between blank lines; where a text has no blank line, each line is a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.days import as_day
from checker.documents import dates
from checker.documents.model import Block, Document, Run
from checker.lazily import lazily

if TYPE_CHECKING:
    from checker.documents.model import BlockKind

_BLANK_LINE = lazily(r"(?:\r\n|\r(?!\n)|\n)[ \t\u00a0]*(?:\r\n|\r|\n)\s*")
_LINE = lazily(r"(?:\r\n|\r|\n)\s*")
_ADDRESS = lazily(r"(?:https?://|www\.)[^\s<>\"“”«»]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_DATE_WITHIN = 4
_HEADING_LENGTH = 160


def read_plain(path: str, text: str, marker: str = "stet") -> Document:
    """Read plain text. A leading `date 2021-04-08`, a lone date near the top or a dateline dates it: no prose."""
    source, gaps = text, []
    if "[" in text and f"[{marker.lower()}" in text.lower():
        from checker.documents.marks import mark_lines, masked

        gaps = mark_lines(text, marker)
        text = masked(text, gaps)
    start, date, date_from = 0, None, ""
    leading = dates.LEADING.match(text.removeprefix("\ufeff"))
    if leading and (date := as_day(leading.group(1))):
        start = leading.end() + text.startswith("\ufeff")
        date_from = "its first line"
    blocks = []
    for number, (begin, end) in enumerate(_paragraphs(text, start)):
        if date is None and number < _DATE_WITHIN:
            if (alone := dates.ALONE.fullmatch(text, begin, end)) and (date := dates.written_day(alone)):
                date_from = "a line of its own"
                continue
            if (line := dates.DATELINE.match(text, begin, end)) and (date := dates.written_day(line)):
                date_from = "its dateline"
                begin = line.end()  # noqa: PLW2901  # the dateline is no prose
        if text[begin:end].strip():
            blocks.append(_block(text, begin, end))
    if gaps:
        from checker.documents.marks import plain_marks, without

        blocks = [without(block, gaps) for block in blocks]
        marks = plain_marks(source, gaps, blocks)
        return Document(path, source, tuple(_with_headline(blocks)), date, date_from, marks=marks)
    return Document(path, text, tuple(_with_headline(blocks)), date, date_from)


def mask_addresses(text: str) -> str:
    """Blank out web and mail addresses, keeping every offset: they are no prose."""
    if "://" not in text and "@" not in text and "www." not in text:
        return text
    return _ADDRESS.sub(lambda match: "\ufffc" * len(match.group()), text)


def _paragraphs(text: str, start: int) -> list[tuple[int, int]]:
    body_end = len(text.rstrip())
    while start < body_end and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    blank = _BLANK_LINE if _BLANK_LINE.search(text, start, body_end) else _LINE
    bounds, begin = [], start
    for gap in blank.finditer(text, start, body_end):
        bounds.append((begin, gap.start()))
        begin = gap.end()
    bounds.append((begin, body_end))
    return [(begin, end) for begin, end in bounds if begin < end]


def _block(text: str, begin: int, end: int, kind: BlockKind = "paragraph") -> Block:
    return Block(kind, mask_addresses(text[begin:end]), (Run(0, end - begin, begin, end),))


def _with_headline(blocks: list[Block]) -> list[Block]:
    """Make a heading of a short first line that ends without a stop, if prose follows."""
    if len(blocks) > 1:
        first = blocks[0].text
        if (
            len(first) <= _HEADING_LENGTH
            and "\n" not in first
            and not first.rstrip('"”’»)').endswith((".", "!", "?", ":", ",", ";"))
        ):
            return [Block("heading", first, blocks[0].runs), *blocks[1:]]
    return blocks
