"""A house's own rules: words to replace, words not to use, words in the wrong order."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.diagnostics import Finding
from checker.errors import ExonymError, Problem
from checker.lazily import lazily
from checker.namedtuples import NamedTuple
from checker.parameters import Parameter
from checker.yamlfiles import INVALID, Flag, ListOf, MapOf, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.mentions import Draft
    from checker.yamlfiles import Reading
    from checker.yamlfiles.node import Node

_HUGE_REPEAT = lazily(r"\{\d*,?\d{5,}|\{\d{5,}")

SECONDS = 1.0
"""How long one pattern may search one block."""


class Pattern(NamedTuple):
    """A regular expression of the `regex` module, compiled once to find its mistakes."""

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return the pattern's text."""
        import regex

        text = Text(multiline=True, what="a pattern").read(node, reading)
        if text is INVALID:
            return INVALID
        hint = "quote patterns with single marks; ‘\\b’ is a word's edge, ‘\\.’ a full stop"
        if _HUGE_REPEAT.search(text):
            return reading.refuse(node, f"‘{text}’ repeats something too often", "a count has at most four digits")
        try:
            regex.compile(text)
        except regex.error as error:
            at = f" at character {error.pos + 1} of the pattern" if error.pos is not None else ""
            return reading.refuse(node, f"‘{text}’ is no regular expression: {error.msg}{at}", hint)
        except (RecursionError, MemoryError, OverflowError):
            return reading.refuse(node, "this pattern is too deep or too large", "make it simpler")
        return text

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        return {"type": "string", "format": "regex"}


PARAMETERS = {
    "replace": Parameter(
        MapOf(Text(), key=Pattern()), {}, "Substitution: pattern → what to write; \\1 is the first group."
    ),
    "avoid": Parameter(ListOf(Pattern()), [], "Existence: patterns that must not occur."),
    "order": Parameter(
        ListOf(Pattern()), [], "Ordering: the first pattern must occur before the second, if the second does."
    ),
    "ignore-case": Parameter(Flag(), default=False, doc="Whether capitals count."),
    "message": Parameter(Text(what="a message"), "", "What to say; {text} and {replacement} are filled in."),
}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report what the patterns find. Raises ExonymError for a pattern that takes too long or cannot be read."""
    for pattern, wanted in settings["replace"].items():
        for number, match in _found(pattern, settings, draft):
            replacement = _filled(match, wanted, draft)
            yield Finding(
                number,
                match.start(),
                match.end(),
                _message(settings, "write ‘{replacement}’, not ‘{text}’", match.group(), replacement),
                replacement=replacement,
            )
    for pattern in settings["avoid"]:
        for number, match in _found(pattern, settings, draft):
            yield Finding(
                number, match.start(), match.end(), _message(settings, "‘{text}’ is not used here", match.group())
            )
    yield from _misplaced(draft, settings)


def _filled(match: Any, wanted: str, draft: Draft) -> str:  # noqa: ANN401
    """Return a replacement with its groups filled in."""
    import regex

    try:
        filled: str = match.expand(wanted)
    except (IndexError, regex.error, ValueError) as error:
        hint = "groups are written \\1 or \\g<name>, and must be in the pattern"
        problem = Problem(draft.document.path, f"the replacement ‘{wanted}’ cannot be filled in: {error}", hint=hint)
        raise ExonymError([problem]) from None
    return filled


def _misplaced(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    for earlier, later in zip(settings["order"], settings["order"][1:], strict=False):
        second = next(_found(later, settings, draft), None)
        first = next(_found(earlier, settings, draft), None)
        if second and (first is None or (first[0], first[1].start()) > (second[0], second[1].start())):
            yield Finding(
                second[0],
                second[1].start(),
                second[1].end(),
                _message(settings, f"‘{{text}}’ stands before anything like ‘{earlier}’", second[1].group()),
            )


def _message(settings: Mapping[str, Any], otherwise: str, text: str, replacement: str = "") -> str:
    message: str = settings["message"] or otherwise
    return message.replace("{text}", text).replace("{replacement}", replacement)


def _found(pattern: str, settings: Mapping[str, Any], draft: Draft) -> Iterator[tuple[int, Any]]:
    compiled = _compiled(pattern, settings["ignore-case"])
    for number, block in enumerate(draft.document.blocks):
        try:
            for match in compiled.finditer(block.text, timeout=SECONDS):
                if match.end() > match.start():
                    yield number, match
        except TimeoutError:
            line = draft.document.position(block.source_span(0, 1)[0]).line
            problem = Problem(
                draft.document.path,
                f"the pattern ‘{pattern}’ takes more than {SECONDS:g} s on the paragraph that begins here",
                line,
                None,
                "make it less ambiguous: avoid repeats within repeats",
            )
            raise ExonymError([problem]) from None


@lru_cache(maxsize=256)
def _compiled(pattern: str, ignore_case: bool) -> Any:  # noqa: ANN401, FBT001
    import regex

    return regex.compile(pattern, regex.IGNORECASE if ignore_case else 0)
