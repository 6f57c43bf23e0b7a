"""A block of a draft as its readers see it, with the words marked that findings are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import SEVERITIES
from checker.namedtuples import NamedTuple
from checker.pages.markup import join, tag, text
from checker.pages.signs import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.documents import Block
    from checker.pages.markup import Html
    from checker.pages.sheet import Place

# What stands in a block for what is no prose: inline code, addresses.
_MASK = "\ufffc"


class _Words(NamedTuple):
    """Words as they are shown, and where in the source they come from (code points, end exclusive)."""

    start: int
    end: int
    text: str


def marked(block: Block, source: str, places: Sequence[Place]) -> Html:
    """Return a block's words; `places` are the findings that begin in it, by offset. After each stands its sign."""
    parts: list[Html] = []
    waiting = list(reversed(places))
    open_: list[Place] = []
    for words in _cut(block, source, places):
        while waiting and waiting[-1].diagnostic.start.offset < words.end:
            open_.append(waiting.pop())
        open_ = _closed(open_, words.start, parts)
        parts.append(_mark(words.text, open_))
        open_ = _closed(open_, words.end, parts)
    parts += [_sign(place) for place in (*open_, *reversed(waiting))]
    return join(parts)


def _closed(places: list[Place], offset: int, parts: list[Html]) -> list[Place]:
    """Write the signs of the findings that end here; return the others."""
    parts += [_sign(place) for place in places if place.diagnostic.end.offset <= offset]
    return [place for place in places if place.diagnostic.end.offset > offset]


def _cut(block: Block, source: str, places: Sequence[Place]) -> Iterator[_Words]:
    """Give a block's words, cut wherever a finding begins or ends."""
    cuts = sorted(
        {offset for place in places for offset in (place.diagnostic.start.offset, place.diagnostic.end.offset)}
    )
    at = 0
    for run in block.runs:
        shown = block.text[run.start : run.end]
        if not run.verbatim:
            plain = shown.replace(_MASK, "").strip()
            yield _Words(
                run.source_start, run.source_end, shown if plain else source[run.source_start : run.source_end]
            )
            continue
        start = run.source_start
        while at < len(cuts) and cuts[at] <= start:
            at += 1
        while at < len(cuts) and cuts[at] < run.source_end:
            yield _Words(start, cuts[at], source[start : cuts[at]])
            start = cuts[at]
            at += 1
        if start < run.source_end:
            yield _Words(start, run.source_end, source[start : run.source_end])


def _mark(words: str, places: Sequence[Place]) -> Html:
    if not places:
        return text(words)
    gravest = max((place.diagnostic.severity for place in places), key=SEVERITIES.index)
    return tag("mark", text(words), data_severity=gravest, data_notes=" ".join(place.note for place in places))


def _sign(place: Place) -> Html:
    severity = place.diagnostic.severity
    return tag(
        "a",
        text(f"{SIGNS[severity]}{place.number}"),
        class_="sign",
        id=place.mark,
        href=f"#{place.note}",
        dir="ltr",
        data_severity=severity,
        aria_label=f"{severity} {place.number}",
    )
