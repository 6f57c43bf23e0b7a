"""YAML as a tree of places: where each value begins and ends in the text, so that it can be exchanged for another.

Unlike `checker.yamlfiles.tree`, which reads: an alias is a place of its own, and nothing is refused but broken YAML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Span(NamedTuple):
    """A value: 0-based offsets in code points. `begin` is before its anchor and tag, `start` behind them.

    `end` is behind its last character; comments and blank lines after it are not part of it. `style` is that of a
    scalar ('' plain, ' " | >) or `flow` or `block`. An alias has its anchor's name as text.
    """

    kind: Literal["scalar", "list", "mapping", "alias"]
    begin: int
    start: int
    end: int
    text: str = ""
    style: str = ""
    anchor: str = ""
    items: tuple[Span, ...] = ()
    pairs: tuple[tuple[Span, Span], ...] = ()

    @property
    def plain(self) -> bool:
        """Whether this is a scalar without quotation marks."""
        return self.kind == "scalar" and not self.style

    @property
    def is_null(self) -> bool:
        """Whether this is YAML 1.2's null."""
        return self.plain and self.text in {"", "~", "null", "Null", "NULL"}

    def below(self) -> Iterator[Span]:
        """Give this value and all that it holds."""
        waiting = [self]
        while waiting:
            span = waiting.pop()
            yield span
            waiting += [*span.items, *(part for pair in span.pairs for part in pair)]


def spans_of(text: str) -> Span:
    """Return the tree of a text that holds one document. Raises yaml.YAMLError if it is no YAML."""
    import yaml

    starts: list[Any] = []
    children: list[list[Span]] = [[]]
    for event in events_of(text):
        if isinstance(event, yaml.CollectionStartEvent):
            starts.append(event)
            children.append([])
        elif isinstance(event, yaml.CollectionEndEvent):
            start, below = starts.pop(), children.pop()
            children[-1].append(_collection(text, start, event, below))
        elif isinstance(event, yaml.NodeEvent):
            children[-1].append(_leaf(text, event))
    return children[0][0] if children[0] else Span("scalar", 0, 0, 0)


def events_of(text: str) -> Iterator[Any]:
    """Give the parser's events. Raises yaml.YAMLError while they are given."""
    import yaml

    return iter(getattr(yaml, "CLoader", yaml.SafeLoader)(text).get_event, None)


def count_events(text: str) -> int:
    """Return how many events `events_of` would give; much faster. Raises yaml.YAMLError."""
    import yaml

    loader: Any = getattr(yaml, "CLoader", None)
    return int(loader(text).raw_parse()) if loader else sum(1 for _ in events_of(text))


def _leaf(text: str, event: Any) -> Span:  # noqa: ANN401
    import yaml

    begin, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, yaml.AliasEvent):
        return Span("alias", begin, begin, end, text=event.anchor or "")
    style = event.style or ""
    if style in {"|", ">"}:
        end = begin + len(text[begin:end].rstrip())
    return Span("scalar", begin, _behind_properties(text, begin, end), end, event.value, style, event.anchor or "")


def _collection(text: str, start: Any, stop: Any, below: list[Span]) -> Span:  # noqa: ANN401
    import yaml

    begin, flow = start.start_mark.index, start.flow_style
    if flow:
        first, end = start.end_mark.index - 1, stop.end_mark.index
    else:
        first = below[0].begin if below else begin
        end = max((span.end for span in below), default=begin)
    anchor, style = start.anchor or "", "flow" if flow else "block"
    if isinstance(start, yaml.SequenceStartEvent):
        return Span("list", begin, first, end, style=style, anchor=anchor, items=tuple(below))
    pairs = []
    for key, value in zip(below[::2], below[1::2], strict=True):
        if value.kind == "scalar" and value.begin == value.end:  # an empty value ends behind the colon
            behind = text.find(":", key.end, max(value.end, key.end + 1))
            at = max(behind + 1, key.end)
            value = Span("scalar", at, at, at)  # noqa: PLW2901
        pairs.append((key, value))
    if not flow and pairs:
        end = max(end, pairs[-1][1].end)
    return Span("mapping", begin, first, end, style=style, anchor=anchor, pairs=tuple(pairs))


def _behind_properties(text: str, begin: int, end: int) -> int:
    """Return where a scalar itself begins: behind its anchor and its tag."""
    at = begin
    while text[at : at + 1] in {"&", "!"}:
        while at < end and not text[at].isspace():
            at += 1
        while at < end and text[at].isspace():
            at += 1
    return at
