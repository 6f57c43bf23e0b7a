"""Read the marks of a document: which rules each names, why, and for which stretch of the draft it holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.documents.marks import alone_on_its_lines
from checker.errors import did_you_mean
from checker.lazily import lazily
from checker.stet.model import Selector, Stet

if TYPE_CHECKING:
    from checker.documents import Document, Mark
    from checker.stet.model import Kind
    from checker.yamlfiles.node import Node

_WORD = lazily(r"[^\s,;]+")
# Two hyphens, as in ESLint's comments; dashes, since desks' keyboards and machines make one of two hyphens.
_REASON = lazily(r"(?:^|(?<=\s))(?:--|–|—)(?:\s+|$)")
_ORDER = lazily(r"(?:-(?!-)(?P<order>\w*))?\s*:?")
_ORDERS: dict[str, Kind] = {"": "here", "begin": "begin", "end": "end", "file": "file"}


def read_stets(document: Document) -> tuple[Stet, ...]:
    """Return the marks of a document, in the order of the text."""
    front = [] if document.stet is None else _front(document, document.stet)
    return (*front, *_paired([_stet(document, mark) for mark in document.marks], len(document.text)))


def _stet(document: Document, mark: Mark) -> Stet:
    order, head = "", 0
    if ordered := _ORDER.match(mark.text):
        order, head = ordered["order"] or "", ordered.end()
    body = mark.text[head:]
    separator = _REASON.search(body)
    said = body[: separator.start()] if separator else body
    reason = " ".join(body[separator.end() :].split()) if separator else ""
    base = mark.text_start + head
    selectors = tuple(
        Selector(word.group(), base + word.start(), base + word.end())
        for word in _WORD.finditer(said)
        if word.group() != ">"  # the mark of a quotation, in a comment of several lines
    )
    kind = _ORDERS.get(order.lower())
    broken = hint = ""
    if kind is None:
        broken = f"there is no mark ‘{mark.word}-{order}’"
        words = [f"{mark.word}-{known}" for known in _ORDERS if known]
        hint = did_you_mean(f"{mark.word}-{order}", words) or "one of " + ", ".join([mark.word, *words])
    alone = alone_on_its_lines(document.text, mark.start, mark.end)
    covers = (mark.end, mark.end) if kind is None else _covered(document, mark, kind)
    return Stet(kind or "here", selectors, reason, mark.start, mark.end, covers, alone, broken, hint)


def _covered(document: Document, mark: Mark, kind: Kind) -> tuple[int, int]:
    if kind == "file":
        return 0, len(document.text)
    if kind in {"begin", "end"}:
        return mark.end, mark.end
    if mark.stands_before:
        return mark.stands_before
    first, last = document.position(mark.start).line, document.position(mark.end).line
    return document.line_start(first), document.line_start(last) + len(document.line_text(last))


def _paired(stets: list[Stet], length: int) -> list[Stet]:
    """Let each `end` close the last open `begin`, or the last that names the same rules if the end names any."""
    unended: list[int] = []
    for number, stet in enumerate(stets):
        if stet.broken:
            continue
        if stet.kind == "begin":
            unended.append(number)
            stets[number] = replace(stet, covers=(stet.end, length))
        elif stet.kind == "end":
            same = [one for one in unended if not stet.selectors or _words(stets[one]) == _words(stet)]
            if same:
                unended.remove(same[-1])
                begun = stets[same[-1]]
                stets[same[-1]] = replace(begun, covers=(begun.end, stet.start), partner=(stet.start, stet.end))
            else:
                broken = "this mark ends what no mark above it begins"
                stets[number] = replace(stet, broken=broken, hint="remove it, or write the mark that begins")
    for number in unended:
        broken = "this mark begins what no mark below it ends: it holds to the end of the draft"
        stets[number] = replace(
            stets[number], broken=broken, hint="write the mark that ends it, or mark the whole file"
        )
    return stets


def _words(stet: Stet) -> set[str]:
    return {selector.text.lower() for selector in stet.selectors}


def _front(document: Document, node: Node) -> list[Stet]:
    """Return a mark for each rule that the front matter names."""
    whole = (0, len(document.text))
    if node.kind == "mapping":
        parts = [(key, " ".join(value.text.split()) if not value.is_null else "") for key, value in node.pairs]
    else:
        parts = [(part, "") for part in (node.items if node.kind == "list" else (node,))]
    found = []
    for part, reason in parts:
        start = document.line_start(part.line) + part.column - 1
        start += document.text.startswith(("'", '"'), start)
        for word in _WORD.finditer(part.text):
            selector = Selector(word.group(), start + word.start(), start + word.end())
            found.append(Stet("front", (selector,), reason, selector.start, selector.end, whole))
    return found
