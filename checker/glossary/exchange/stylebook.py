"""A style book as one self-contained HTML page: search, kinds, light and dark, names in any direction of writing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.glossary.exchange.book import KINDS, by_kind, losses, sections
from checker.glossary.exchange.model import Exported
from checker.lazily import lazily
from checker.pages import begin, end, join, tag, text
from checker.pages.signs import counted
from checker.report.places import about

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.glossary.exchange.book import Item, Line, Section
    from checker.glossary.exchange.model import Material
    from checker.pages import Html

_NAME = "stylebook"
_ADDRESS = lazily(r"https?://[^\s\x00-\x1f\x7f]+")


def write(material: Material) -> Exported:
    """Return a style book as a page: every text in it is escaped, nothing in it asks the network for anything."""
    return Exported([str(line) for line in _page(sections(material))], losses(material))


def _page(found: Sequence[Section]) -> Iterator[Html]:
    title = f"House style: {counted(len(found), 'name')}"
    yield begin(f"exonym: {title}", _NAME)
    yield tag("a", text("To the names"), href="#names", class_="skip")
    kinds = by_kind(found)
    counts = [
        tag("li", tag("b", text(f"{len(some):,}")), text(" "), tag("a", text(KINDS[kind].lower()), href=f"#{kind}"))
        for kind, some in kinds.items()
    ]
    yield tag("header", tag("h1", text(title)), tag("ul", *counts, class_="counts"))
    yield _filters(kinds)
    yield tag("p", text("No name has this text."), class_="none", hidden=True)
    yield _opened("main", id="names")
    for kind, some in kinds.items():
        yield _opened("section", id=kind, class_="kind")
        yield tag("h2", text(KINDS[kind]))
        for section in some:
            yield _entry(section)
        yield _closed("section")
    yield _closed("main")
    yield tag("footer", tag("p", text(f"Made by exonym {about()[0]}."), class_="faint"))
    yield end(_NAME)


def _opened(element: str, **attributes: str) -> Html:
    """Return the start of an element that other lines go on with."""
    from checker.pages import Html

    return Html(tag(element, **attributes).removesuffix(f"</{element}>"))


def _closed(element: str) -> Html:
    from checker.pages import Html

    return Html(f"</{element}>")


def _filters(kinds: dict[str, list[Section]]) -> Html:
    """Return the form; it is hidden until the script that makes it work shows it."""
    search = tag("input", type="search", name="text", autocomplete="off", spellcheck="false", dir="auto")
    options = [tag("option", text(shown), value=kind) for kind, shown in (("", "all"), *((k, KINDS[k]) for k in kinds))]
    return tag(
        "form",
        tag("label", tag("span", text("Text")), search),
        tag("label", tag("span", text("Kind")), tag("select", *options, name="kind", autocomplete="off")),
        tag("button", text("Show all"), type="button"),
        tag("output", name="shown", aria_live="polite"),
        class_="filters",
        hidden=True,
        aria_label="Filter the names",
    )


def _entry(section: Section) -> Html:
    rows = [part for line in section.lines for part in _line(line)]
    if section.note:
        paragraphs = [tag("p", text(line), dir="auto") for line in section.note.splitlines() if line.strip()]
        rows += [tag("dt", text("Note")), tag("dd", *paragraphs)]
    if section.sources:
        sources = [tag("li", _source(source)) for source in section.sources]
        rows += [tag("dt", text("Sources")), tag("dd", tag("ul", *sources), class_="sources")]
    name = tag("h3", tag("bdi", text(section.name)), text(" "), tag("span", text(section.id), class_="faint"))
    return tag("article", name, tag("dl", *rows), id=f"e-{section.id}")


def _line(line: Line) -> list[Html]:
    items = [tag("li", _item(item)) for item in line.items]
    return [tag("dt", text(line.label)), tag("dd", tag("ul", *items), class_=line.tone or None)]


def _item(item: Item) -> Html:
    shown = tag("bdi", text(item.text), lang=item.language or None)
    if not item.detail:
        return shown
    detail = tag("span", *_linked(item.detail), class_="faint")
    return join([shown, detail], " ")


def _linked(detail: str) -> Iterator[Html]:
    """Give a text; what is an address in it is a link."""
    for part in re.split(rf"({_ADDRESS.pattern})", detail):
        if part:
            yield _source(part) if _ADDRESS.fullmatch(part) else text(part)


def _source(source: str) -> Html:
    """Return a source; only an address of the web becomes a link."""
    shown = tag("bdi", text(source))
    return tag("a", shown, href=source, rel="noreferrer") if _ADDRESS.fullmatch(source) else shown
