"""A name in a text, whether a glossary knows it or not."""

from __future__ import annotations

from typing import Literal

from checker.namedtuples import NamedTuple

NameKind = Literal["person", "place", "organisation", ""]
"""What the words around a name and in it say it is; nothing where they say nothing."""


class Name(NamedTuple):
    """Where a text names somebody or something.

    `start` and `end` are offsets (code points) into the text of block number `block`; a possessive ending, titles
    before and an article are outside. `words` are its words as written, particles among them; the text from `start`
    begins with the first and ends, at `end`, with the last. `titles` are the folded title words directly before it, or
    the office that stands before it with what it is of (Minister of Foreign Affairs of Hungary Péter Szijjártó).
    `sure` is false where the capital may be due to the place alone: a lone word at the beginning of a sentence, and
    any in a heading. `heading` marks a heading, or a block that writes most words with a capital. `entry` is the id of
    the glossary's entry that it names, where somebody who knows the glossary has filled it in.
    """

    block: int
    start: int
    end: int
    words: tuple[str, ...]
    kind: NameKind = ""
    titles: tuple[str, ...] = ()
    sure: bool = True
    heading: bool = False
    entry: str = ""

    @property
    def text(self) -> str:
        """The words with single spaces between."""
        return " ".join(self.words)
