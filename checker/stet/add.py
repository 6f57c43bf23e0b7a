"""Mark diagnostics as standing: the text of a draft with the marks that make a second check silent about them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from checker.documents import MARKER, read_document
from checker.documents.marks import line_bounds
from checker.lazily import lazily
from checker.stet.judge import codes_of, is_own
from checker.stet.read import read_stets
from checker.stet.remove import prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.diagnostics import Diagnostic
    from checker.documents import Block, Document
    from checker.stet.model import Stet

    Format = Literal["markdown", "plain"]

_CELL_END = lazily(r"(?<!\\)\||\Z")
_FRONT = lazily(r"\ufeff?---[ \t]*(?:\r\n|\r|\n).*?(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Group:
    """What one mark is for: the offsets (start, end) of the diagnostics, their codes, and the mark if there is one."""

    places: tuple[tuple[int, int], ...]
    codes: frozenset[str]
    stet: Stet | None


@dataclass(frozen=True, slots=True)
class _Insertion:
    at: int
    text: str


@dataclass(frozen=True, slots=True)
class _Writer:
    """A draft and how marks are written in it; `names` are those of the rules that report something, by code."""

    text: str
    document: Document
    format: Format
    reason: str
    marker: str
    names: Mapping[str, str]

    def mark(self, codes: Iterable[str], order: str = "") -> str:
        """Return a mark without its line ending."""
        reason = f" -- {self.reason}" if self.reason else ""
        said = f"{self.marker}{order}: {', '.join(sorted(codes))}{reason}"
        return f"<!-- {said} -->" if self.format == "markdown" else f"[{said}]"

    @property
    def ending(self) -> str:
        """The draft's line ending: that of its first line."""
        found = re.search(r"\r\n|\r|\n", self.text)
        return found.group() if found else "\n"


def add_stet(
    text: str,
    diagnostics: Iterable[Diagnostic],
    reason: str = "",
    format: Format = "markdown",  # noqa: A002  # the word that everybody would look for
    marker: str = MARKER,
) -> str:
    """Return a draft's text with marks for diagnostics of this text, so that the same rules report none of them.

    In Markdown a mark stands at the end of the line, in plain text above the paragraph; a mark that is there already
    gets the new codes and the reason. Where none can be written without changing the prose, one for the whole file is.
    What is reported about marks themselves cannot be let stand so, and is passed over.
    """
    wanted = [diagnostic for diagnostic in diagnostics if not is_own(diagnostic.code)]
    if not wanted:
        return text
    reason = " ".join(reason.split())
    if format == "markdown":
        reason = re.sub(r"--+!?>", "→", reason).rstrip("-").rstrip()
    writer = _Writer(text, _read(text, format, marker), format, reason, marker, {one.code: one.name for one in wanted})
    groups = _groups(wanted, writer)
    insertions, rest = _settled(writer, groups)
    if not _holds(writer, [group for group in groups if group not in rest], insertions):
        insertions, rest = [], groups
    if rest:
        insertions.append(_for_the_file(writer, frozenset().union(*(group.codes for group in rest))))
    return _applied(text, insertions)


def _settled(writer: _Writer, groups: list[_Group]) -> tuple[list[_Insertion], list[_Group]]:
    """Return marks that hold without changing the prose, and the groups for which there are none.

    Nearly always all hold at once; otherwise halves are tried, and halves of these.
    """
    insertions = [insertion for group in groups for insertion in _beside(writer, group)]
    if _holds(writer, groups, insertions):
        return insertions, []
    if len(groups) == 1:
        insertions = _above(writer, groups[0])
        # Between the items of a list it would make two lists.
        block = _block_at(writer.document, groups[0].places[0][0])
        listed = writer.format == "markdown" and (block is None or block.kind in {"item", "cell"})
        return (insertions, []) if not listed and _holds(writer, groups, insertions) else ([], groups)
    half = len(groups) // 2
    first, second = _settled(writer, groups[:half]), _settled(writer, groups[half:])
    return first[0] + second[0], first[1] + second[1]


def _read(text: str, format: Format, marker: str) -> Document:  # noqa: A002
    return read_document("draft.md" if format == "markdown" else "draft.txt", text, [], marker)


def _groups(diagnostics: Sequence[Diagnostic], writer: _Writer) -> list[_Group]:
    """Put together what one mark can serve: that of a mark that is there, of a line, in plain text of a paragraph."""
    stets = [stet for stet in read_stets(writer.document) if stet.kind == "here" and stet.selectors]
    collected: dict[tuple[str, int], list[Diagnostic]] = {}
    homes: dict[tuple[str, int], Stet] = {}
    for diagnostic in diagnostics:
        start = diagnostic.start.offset
        holding = [stet for stet in stets if stet.holds_at(start, diagnostic.end.offset)]
        if holding:
            home = min(holding, key=lambda stet: stet.covers[1] - stet.covers[0])
            homes[key := ("mark", home.start)] = home
        elif writer.format == "plain" and (block := _block_at(writer.document, start)):
            key = ("block", block.runs[0].source_start)
        else:
            key = ("line", diagnostic.start.line)
        collected.setdefault(key, []).append(diagnostic)
    return [
        _Group(
            tuple((diagnostic.start.offset, diagnostic.end.offset) for diagnostic in together),
            frozenset(diagnostic.code for diagnostic in together),
            homes.get(key),
        )
        for key, together in collected.items()
    ]


def _block_at(document: Document, offset: int) -> Block | None:
    return next(
        (block for block in document.blocks if block.runs[0].source_start <= offset <= block.runs[-1].source_end), None
    )


def _beside(writer: _Writer, group: _Group) -> list[_Insertion]:
    """Extend the mark that holds for the place already, or write a new one."""
    if group.stet:
        return _extended(writer, group.stet, group)
    if writer.format == "plain":
        return _above(writer, group)
    start = group.places[0][0]
    begin, finish = line_bounds(writer.text, start, start)
    block = _block_at(writer.document, start)
    if block and block.kind == "cell":
        found = _CELL_END.search(writer.text, min(block.runs[-1].source_end, finish), finish)
        finish = found.start() if found else finish
    return [_Insertion(_end_of_words(writer.text, begin, finish), " " + writer.mark(group.codes))]


def _end_of_words(text: str, begin: int, finish: int) -> int:
    """Return where the words of a Markdown line end: before its blanks, a hard break, a heading's closing marks."""
    line = text[begin:finish].rstrip(" \t")
    if line.endswith("\\"):
        return begin + len(line[:-1].rstrip(" \t"))
    open_end = line.rstrip("#")
    if open_end != line and open_end.endswith((" ", "\t")):
        line = open_end.rstrip(" \t")
    return begin + len(line)


def _extended(writer: _Writer, stet: Stet, group: _Group) -> list[_Insertion]:
    missing = sorted(group.codes - _codes(stet, writer))
    if not missing:
        return []
    last = stet.selectors[-1].end
    separator = ", " if len(stet.selectors) == 1 or "," in writer.text[stet.selectors[0].end : last] else " "
    added = [_Insertion(last, "".join(separator + code for code in missing))]
    if not writer.reason or writer.reason in stet.reason:
        return added
    tail = writer.text[stet.start : stet.end].removesuffix("-->").removesuffix("]").rstrip()
    return [*added, _Insertion(stet.start + len(tail), ("; " if stet.reason else " -- ") + writer.reason)]


def _codes(stet: Stet, writer: _Writer) -> frozenset[str]:
    """Return which of the codes that matter here a mark lets stand."""
    if not stet.selectors:
        return frozenset(writer.names)
    return frozenset[str]().union(*(codes_of(selector.text, writer.names) for selector in stet.selectors))


def _above(writer: _Writer, group: _Group) -> list[_Insertion]:
    """Write a mark on the line above the block, with the same marks of quotation."""
    start = group.places[0][0]
    block = _block_at(writer.document, start)
    first = block.runs[0].source_start if block else start
    begin, _ = line_bounds(writer.text, first, first)
    prefix = re.compile(r"[ \t>]*").match(writer.text, begin) if writer.format == "markdown" else None
    return [_Insertion(begin, (prefix.group() if prefix else "") + writer.mark(group.codes) + writer.ending)]


def _for_the_file(writer: _Writer, codes: Iterable[str]) -> _Insertion:
    """Write a mark for the whole draft at its top, below the front matter."""
    front = _FRONT.match(writer.text) if writer.format == "markdown" else None
    at = front.end() if front else int(writer.text.startswith("\ufeff"))
    before = writer.ending if front and not front.group().endswith(("\n", "\r")) else ""
    return _Insertion(
        at, before + writer.mark(codes, "-file") + writer.ending * (2 if writer.format == "markdown" else 1)
    )


def _applied(text: str, insertions: Iterable[_Insertion]) -> str:
    parts, done = [], 0
    for insertion in sorted(insertions, key=lambda insertion: insertion.at):
        parts += [text[done : insertion.at], insertion.text]
        done = insertion.at
    return "".join([*parts, text[done:]])


def _holds(writer: _Writer, groups: Sequence[_Group], insertions: Sequence[_Insertion]) -> bool:
    """Whether the marks are read as marks, hold for every place, and leave the prose as it was."""
    document = _read(_applied(writer.text, insertions), writer.format, writer.marker)
    if prose(document) != prose(writer.document):
        return False
    stets = read_stets(document)
    held = [(stet, _codes(stet, writer)) for stet in stets]
    places = sorted(insertions, key=lambda insertion: insertion.at)
    at = [insertion.at for insertion in places]
    grown = [0, *accumulate(len(insertion.text) for insertion in places)]
    return all(
        any(stet.holds_at(start + moved, end + moved) and group.codes <= codes for stet, codes in held)
        for group in groups
        for start, end in group.places
        for moved in [grown[bisect_right(at, start)]]
    )
