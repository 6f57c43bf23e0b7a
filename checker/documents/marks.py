"""Marks: notes to exonym that readers never see. In Markdown HTML comments, in plain text lines in square brackets.

What begins with the marker word is a mark; what it says is read in `checker.stet`. A comment within code is code.
This is imported for drafts only that hold the marker word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from checker.documents.markdown import CodePoints, events
from checker.documents.model import Mark, Run
from checker.lazily import lazily
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.documents.model import Block

_COMMENT = lazily(r"<!--(.*?)-->", re.DOTALL)
# What may stand before a mark that is alone on its line: quotation and list marks, a footnote's label.
_PREFIX = lazily(r"(?:[ \t>]|(?:[-+*]|\d{1,9}[.)]|\[\^[^\]\s]+\]:)(?=[ \t]))*")
_RAW = lazily(r"<(?:pre|script|style|textarea)\b", re.IGNORECASE)
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})


def markdown_marks(text: str, body: int, marker: str) -> tuple[Mark, ...]:
    """Return the marks of a Markdown text, in its order; `body` is where its front matter ends."""
    if not lazily(rf"<!--\s*{re.escape(marker)}\b", re.IGNORECASE, where=("<!--",)).search(text[body:]):
        return ()
    collector = _Collector(text, marker, CodePoints(text[body:].encode(), body))
    for event, start, end in events(text[body:]):
        collector.take(event, start, end)
    collector.settle(len(text), len(text))
    return tuple(sorted(collector.marks, key=lambda mark: mark.start))


class _Collector:
    """Follows the events of a text. `waiting` are marks alone on their lines, until it is known what follows them."""

    def __init__(self, text: str, marker: str, points: CodePoints) -> None:
        self.text, self.points = text, points
        self.wanted = re.compile(rf"\s*({re.escape(marker)})\b", re.IGNORECASE)
        self.marks: list[Mark] = []
        self.waiting: list[Mark] = []
        self.open: list[tuple[str, int]] = []

    def take(self, event: Any, start: int, end: int) -> None:  # noqa: ANN401
        """Take one event and its byte range."""
        name, value = (event, "") if isinstance(event, str) else next(iter(event.items()))
        tag = value if isinstance(value, str) else next(iter(value), "")
        if name == "Start" and tag == "HtmlBlock":
            self.open.append((tag, end))
            self._html_block(self.points.at(start), self.points.at(end))
        elif name == "Start" and tag not in _INLINE:
            self.settle(self.points.at(start), self.points.at(end))
            self.open.append((tag, end))
        elif name == "End" and tag not in _INLINE:
            _, limit = self.open.pop()
            if tag != "HtmlBlock":
                self.settle(self.points.at(limit), self.points.at(limit))
        elif name == "InlineHtml":
            self._comments(self.points.at(start), self.points.at(end))
        elif name not in {"Html", "SoftBreak", "HardBreak"} and self.waiting:
            self.settle(self.points.at(start), self.points.at(self.open[-1][1] if self.open else end))

    def settle(self, start: int, end: int) -> None:
        """Say of every waiting mark what it stands before."""
        for mark in self.waiting:
            self.marks.append(mark._replace(stands_before=(max(start, mark.end), max(end, mark.end))))
        self.waiting = []

    def _html_block(self, start: int, end: int) -> None:
        html = self.text[start:end]
        if _without_comments(html).strip("> \t\r\n"):
            self.settle(start, start)
        if not _RAW.match(html.lstrip()):
            self._comments(start, end)

    def _comments(self, start: int, end: int) -> None:
        # Not beyond the last that is closed: each one that is not would be looked for to the end of the text.
        for comment in _COMMENT.finditer(self.text, start, self.text.rfind("-->", start, end) + len("-->")):
            if word := self.wanted.match(comment[1]):
                said = comment[1][word.end() :]
                mark = Mark(comment.start(), comment.end(), word[1], said, comment.start(1) + word.end())
                alone = alone_on_its_lines(self.text, mark.start, mark.end)
                (self.waiting if alone else self.marks).append(mark)


def line_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the lines begin and end (without the last line ending) that a stretch of a text stands on."""
    begin = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    found = re.compile(r"\r|\n").search(text, end)
    return begin + (begin == 0 and text.startswith("\ufeff")), found.start() if found else len(text)


def alone_on_its_lines(text: str, start: int, end: int) -> bool:
    """Whether there is nothing beside a comment on its lines but comments and the marks of lists and quotations."""
    begin, finish = line_bounds(text, start, end)
    before, after = text[begin:start], text[end:finish]
    if before.rstrip(" \t")[-1:].isalnum():
        return False  # as most are: a line may have thousands
    return bool(_PREFIX.fullmatch(_without_comments(before))) and not _without_comments(after).strip()


def _without_comments(text: str) -> str:
    closed = text.rfind("-->") + len("-->")
    return _COMMENT.sub("", text[:closed]) + text[closed:] if closed >= len("-->") else text


class Gap(NamedTuple):
    """A line of plain text that is a mark: its offsets with its line ending, those of what the mark says, its word."""

    start: int
    end: int
    word_start: int
    text_start: int
    text_end: int


def mark_lines(text: str, marker: str) -> list[Gap]:
    """Return the lines that hold a mark and nothing else."""
    line = re.compile(
        r"(?:\A\ufeff?|(?<=\n)|(?<=\r)(?!\n))"
        rf"(?P<line>[ \t]*\[(?P<word>{re.escape(marker)})\b(?P<text>[^\r\n]*)\][ \t]*(?:\r\n|\r|\n|\Z))",
        re.IGNORECASE,
    )
    found = line.finditer(text)
    return [Gap(match.start("line"), match.end(), match.start("word"), *match.span("text")) for match in found]


def masked(text: str, gaps: Sequence[Gap]) -> str:
    """Write blanks for the marks, so that every offset stays."""
    parts, done = [], 0
    for gap in gaps:
        parts += [text[done : gap.start], " " * (gap.end - gap.start)]
        done = gap.end
    return "".join([*parts, text[done:]])


def without(block: Block, gaps: Sequence[Gap]) -> Block:
    """Cut the marks out of a block of plain text."""
    begin, end = block.runs[0].source_start, block.runs[0].source_end
    runs: list[Run] = []
    texts: list[str] = []
    for start, finish in _between(begin, end, gaps):
        length = sum(map(len, texts))
        runs.append(Run(length, length + finish - start, start, finish))
        texts.append(block.text[start - begin : finish - begin])
    return block._replace(text="".join(texts), runs=tuple(runs))


def _between(begin: int, end: int, gaps: Sequence[Gap]) -> Iterator[tuple[int, int]]:
    for gap in gaps:
        if begin < gap.end and gap.start < end:
            if gap.start > begin:
                yield begin, gap.start
            begin = gap.end
    if begin < end:
        yield begin, end


def plain_marks(text: str, gaps: Sequence[Gap], blocks: Sequence[Block]) -> tuple[Mark, ...]:
    """Return the marks of a plain text: each stands before the rest of the paragraph that it is in or above."""
    marks, number = [], 0
    for gap in gaps:
        while number < len(blocks) and blocks[number].runs[-1].source_end <= gap.end:
            number += 1
        end = blocks[number].runs[-1].source_end if number < len(blocks) else gap.end
        word, said = text[gap.word_start : gap.text_start], text[gap.text_start : gap.text_end]
        marks.append(Mark(gap.word_start - 1, gap.text_end + 1, word, said, gap.text_start, (gap.end, end)))
    return tuple(marks)
