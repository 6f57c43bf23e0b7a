"""A style book in Markdown (CommonMark): for a wiki, or to read in the repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.exchange.book import KINDS, by_kind, losses, sections
from checker.glossary.exchange.model import Exported
from checker.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.exchange.book import Item, Section
    from checker.glossary.exchange.model import Material

# https://spec.commonmark.org/0.31.2/#backslash-escapes: what may mean something within a line, or at its beginning.
_ACTIVE = lazily(r"([\\`*_{}\[\]<>#|~!&$])")
_BEGINNING = lazily(r"^(\d+(?=[.)])|(?=[-+=]))")
_ADDRESS = lazily(r"https?://[^\s<>\\]+")


def write(material: Material) -> Exported:
    """Return a style book: the kinds of entries, and the entries of each by name."""
    lines = ["# House style: names", ""]
    for kind, found in by_kind(sections(material)).items():
        lines += [f"## {KINDS[kind]}", ""]
        for section in found:
            lines += [*_entry(section), ""]
    return Exported(lines[:-1], losses(material))


def _entry(section: Section) -> Iterator[str]:
    yield f"### {escaped(section.name)}"
    yield ""
    for line in section.lines:
        joined = "; ".join(_item(item) for item in line.items)
        yield f"- {'**' if line.tone == 'wrong' else ''}{line.label}{'**' if line.tone == 'wrong' else ''}: {joined}"
    for paragraph in section.note.splitlines():
        yield f"- Note: {escaped(paragraph.strip())}"
    for source in section.sources:
        yield f"- Source: {link(source)}"


def _item(item: Item) -> str:
    return escaped(item.text) + (f" ({escaped(item.detail)})" if item.detail else "")


def link(source: str) -> str:
    """Return a source as a link, if it is an address and nothing else; as a text otherwise."""
    return f"<{source}>" if _ADDRESS.fullmatch(source) else escaped(source)


def escaped(text: str) -> str:
    r"""Return a text on one line that Markdown shows as it is.

    >>> escaped("<b>A_B</b>\n- c"), escaped("1. May")
    ('\\<b\\>A\\_B\\</b\\> - c', '1\\. May')
    """
    line = _ACTIVE.sub(r"\\\1", " ".join(text.split()))
    return _BEGINNING.sub(r"\1\\", line)
