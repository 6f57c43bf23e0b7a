"""A draft: its source text, its blocks of prose, its date. Knows nothing of glossaries."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from checker.lazily import lazily
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from checker.yamlfiles.node import Node

BlockKind = Literal["paragraph", "heading", "item", "cell"]


class Position(NamedTuple):
    """A place in a source: `line` and `column` 1-based in code points, `offset` 0-based in code points."""

    line: int
    column: int
    offset: int


class Run(NamedTuple):
    """A stretch of a block's text and the stretch of the source that it was read from.

    All four are 0-based offsets in code points. Where both are of one length, the run is verbatim: the offset of a
    character in the text is its offset in the source. Otherwise (an entity, inline code) it stands as a whole.
    """

    start: int
    end: int
    source_start: int
    source_end: int

    @property
    def verbatim(self) -> bool:
        """Whether characters correspond one to one."""
        return self.end - self.start == self.source_end - self.source_start


class Block(NamedTuple):
    """A paragraph, heading, list item or table cell: text as a reader sees it, without mark-up.

    `quoted` marks a block quotation; `quotations` are the (start, end) offsets in `text` that stand between quotation
    marks, sorted and without overlaps; `stray_marks` are (offset, what is missing) for marks without a partner;
    `emphasised` are the (start, end) offsets of what is set in italics, as titles of works are.
    """

    kind: BlockKind
    text: str
    runs: tuple[Run, ...]
    quoted: bool = False
    quotations: tuple[tuple[int, int], ...] = ()
    stray_marks: tuple[tuple[int, Literal["opening", "closing"]], ...] = ()
    emphasised: tuple[tuple[int, int], ...] = ()

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Turn offsets in `text` into offsets in the source (0-based code points, end exclusive)."""
        first = self._run_at(start)
        last = self._run_at(max(start, end - 1))
        begin = first.source_start + (start - first.start if first.verbatim else 0)
        finish = last.source_start + (end - last.start) if last.verbatim else last.source_end
        return begin, finish

    def is_verbatim(self, start: int, end: int) -> bool:
        """Whether text and source agree character by character over these offsets: only then can it be edited."""
        begin, finish = self.source_span(start, end)
        return finish - begin == end - start and all(
            run.verbatim for run in self.runs if run.start < end and run.end > start
        )

    def in_quotation(self, offset: int) -> bool:
        """Whether a character of `text` is somebody's words."""
        number = bisect_right(self.quotations, offset, key=lambda span: span[0]) - 1
        return self.quoted or (number >= 0 and offset < self.quotations[number][1])

    def in_emphasis(self, offset: int) -> bool:
        """Whether a character of `text` is set in italics."""
        return any(start <= offset < end for start, end in self.emphasised)

    def _run_at(self, offset: int) -> Run:
        return self.runs[max(0, bisect_right(self.runs, offset, key=lambda run: run.start) - 1)]


class Mark(NamedTuple):
    """A note to exonym that readers never see: an HTML comment, or in plain text a line in square brackets.

    `start` and `end` are its offsets in the source, brackets included; `word` is the marker word as it is written,
    `text` what stands behind it, from the offset `text_start` on.
    `stands_before` is the stretch of the source that a mark alone on its line is about: the paragraph, heading, list,
    table or block quotation that follows (empty if none does). It is None of a mark with text beside it.
    """

    start: int
    end: int
    word: str
    text: str
    text_start: int
    stands_before: tuple[int, int] | None = None


_LINE_END = lazily(r"\r\n|\r|\n")


class Document(NamedTuple):
    """A draft as it was read.

    `date` is an ISO day or None; `style` and `glossary` come from its front matter, whose text is kept beside them.
    `date_from` says in words where the date was found, for people who wonder. `marks` are in the order of the text;
    `stet` is what the front matter says under that key (or the house's own marker word).
    """

    path: str
    text: str
    blocks: tuple[Block, ...]
    date: str | None = None
    date_from: str = ""
    language: str = "en"
    style: str | None = None
    glossary: Node | None = None
    front_matter: str = ""
    marks: tuple[Mark, ...] = ()
    stet: Node | None = None

    def position(self, offset: int) -> Position:
        """Return line and column of an offset. A byte-order mark is counted in the offset, not in the column."""
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset) - 1
        column = offset - starts[line] + 1
        if line == 0 and self.text.startswith("\ufeff"):
            column = max(1, column - 1)
        return Position(line + 1, column, offset)

    def line_text(self, line: int) -> str:
        """Return a line (1-based) without its line ending."""
        starts = _line_starts(self.text)
        end = starts[line] if line < len(starts) else len(self.text)
        return self.text[starts[line - 1] : end].rstrip("\r\n")

    def line_start(self, line: int) -> int:
        """Return the offset at which a line (1-based) begins."""
        return _line_starts(self.text)[line - 1]


@lru_cache(maxsize=2)
def _line_starts(text: str) -> list[int]:
    """Return where the lines of a text begin."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]
