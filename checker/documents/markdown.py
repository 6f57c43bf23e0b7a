"""Markdown with YAML front matter, by pulldown-cmark (CommonMark and tables, strikethrough, footnotes).

pyromark gives each event with its range in the source in UTF-8 bytes; a block keeps the texts of its events as runs.
Code, mark-up, HTML, link targets and addresses are not prose.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from checker.documents.frontmatter import FrontMatter, read_front_matter
from checker.documents.model import Block, Document, Run
from checker.documents.plain import mask_addresses
from checker.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.documents.model import BlockKind, Mark
    from checker.errors import Problem

_KINDS: dict[str, BlockKind] = {
    "Paragraph": "paragraph",
    "Heading": "heading",
    "Item": "item",
    "TableCell": "cell",
}
_PLACEHOLDER = "\ufffc"
_FRONT = lazily(r"\ufeff?---[ \t]*(?:\r\n|\r|\n)")
_FRONT_END = lazily(r"(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?=\r|\n|\Z)")


def read_markdown(path: str, text: str, problems: list[Problem], marker: str = "stet") -> Document:
    """Read Markdown; problems in the front matter are noted, the prose is read all the same."""
    body, front = int(text.startswith("\ufeff")), FrontMatter()
    opening = _FRONT.match(text)
    closing = _FRONT_END.search(text, opening.end()) if opening else None
    if opening and closing:
        body = closing.end()
        front = read_front_matter(text[opening.end() : closing.start()], path, problems, marker)
    builder = _Builder(CodePoints(text[body:].encode(), body))
    for event, start, end in events(text[body:]):
        builder.take(event, start, end)
    builder.close()
    marks: tuple[Mark, ...] = ()
    if "<!--" in text and marker.lower() in text.lower():
        from checker.documents.marks import markdown_marks

        marks = markdown_marks(text, body, marker)
    return Document(
        path,
        text,
        tuple(builder.blocks),
        front.date,
        "its front matter" if front.date else "",
        front.language or "en",
        front.style,
        front.glossary,
        text[:body] if front.glossary else "",
        marks,
        front.stet,
    )


def events(source: str) -> Iterator[tuple[Any, int, int]]:
    """Give the events of a Markdown text, each with its range in UTF-8 bytes."""
    import pyromark

    options = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_FOOTNOTES
    for event, span in pyromark.events_with_range(source, options=options):
        yield event, span["start"], span["end"]


@dataclass(slots=True, eq=False, repr=False)
class CodePoints:
    """Turns byte offsets in a text into code-point offsets in the file; quickest for offsets that grow."""

    data: bytes
    base: int
    last_byte: int = 0
    last_point: int = 0

    def at(self, offset: int) -> int:
        """Return the offset in the file of a byte of the text."""
        if offset < self.last_byte:
            self.last_byte = self.last_point = 0
        self.last_point += len(self.data[self.last_byte : offset].decode())
        self.last_byte = offset
        return self.base + self.last_point


@dataclass(slots=True, eq=False, repr=False)
class _Builder:
    """Collects the events of one block at a time into runs."""

    points: CodePoints
    blocks: list[Block] = field(default_factory=list)
    kinds: list[BlockKind] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    length: int = 0
    quote_depth: int = 0
    silent: list[str] = field(default_factory=list)
    emphasised: list[tuple[int, int]] = field(default_factory=list)
    emphasis: list[int] = field(default_factory=list)

    def take(self, event: Any, start: int, end: int) -> None:  # noqa: ANN401
        """Take one event and its byte range."""
        name, value = (event, "") if isinstance(event, str) else next(iter(event.items()))
        if name == "Start":
            self._start(value if isinstance(value, str) else next(iter(value)), value)
        elif name == "End":
            self._end(value if isinstance(value, str) else next(iter(value)))
        elif self.silent:
            return
        elif name == "Text":
            self._add(value, start, end)
        elif name == "SoftBreak":
            self._add(self.points.data[start:end].decode(), start, end)
        elif name == "HardBreak":
            self._add("\n", start, end)
        elif name in {"Code", "FootnoteReference", "InlineMath", "DisplayMath"}:
            self._add(_PLACEHOLDER, start, end)

    def _start(self, tag: str, value: Any) -> None:  # noqa: ANN401
        if tag in _KINDS:
            kind = _KINDS[tag]
            inherited = "item" if kind == "paragraph" and self.kinds and self.kinds[-1] == "item" else kind
            self.close()
            self.kinds.append(inherited)
        elif tag == "Emphasis":
            self.emphasis.append(self.length)
        elif tag == "BlockQuote":
            self.close()
            self.quote_depth += 1
        elif tag in {"CodeBlock", "HtmlBlock", "MetadataBlock"}:
            self.close()
            self.silent.append(tag)
        elif tag in {"List", "Table", "FootnoteDefinition"}:
            self.close()
        elif tag == "Link" and isinstance(value, dict) and value["Link"]["link_type"] in {"Autolink", "Email"}:
            self.silent.append(tag)

    def _end(self, tag: str) -> None:
        if self.silent and self.silent[-1] == tag:
            self.silent.pop()
        elif tag in _KINDS:
            self.close()
            self.kinds.pop()
        elif tag == "Emphasis":
            self.emphasised.append((self.emphasis.pop(), self.length))
        elif tag == "BlockQuote":
            self.close()
            self.quote_depth -= 1

    def _add(self, text: str, start: int, end: int) -> None:
        begin, finish = self.points.at(start), self.points.at(end)
        previous = self.runs[-1] if self.runs else None
        size = len(text)
        if previous and previous.verbatim and previous.source_end == begin and size == finish - begin:
            self.runs[-1] = Run(previous.start, self.length + size, previous.source_start, finish)
        else:
            self.runs.append(Run(self.length, self.length + size, begin, finish))
        self.parts.append(text)
        self.length += size

    def close(self) -> None:
        """End the block that is being collected, if it holds anything."""
        text = "".join(self.parts)
        if text.strip():
            kind = self.kinds[-1] if self.kinds else "paragraph"
            emphasised = tuple(sorted(self.emphasised))
            runs, quoted = tuple(self.runs), self.quote_depth > 0
            self.blocks.append(Block(kind, mask_addresses(text), runs, quoted=quoted, emphasised=emphasised))
        self.parts, self.runs, self.length, self.emphasised = [], [], 0, []
