"""Letters of two scripts in one word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import Finding
from checker.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft
    from checker.parameters import Parameter

PARAMETERS: dict[str, Parameter] = {}

_FOREIGN = lazily("[\u0370-\u03ff\u1f00-\u1fff\u0400-\u052f]")
_WORD = lazily(r"[^\W\d_]+")
_LATIN = lazily("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
# Greek letters in formulas and units (µ, Ω, α-particle) are meant; those that look like Latin ones seldom are.
_GREEK_LOOKALIKES = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορυι")
_CYRILLIC = "\u0400"  # where the block of Cyrillic begins


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report words that mix Latin with Cyrillic, or with Greek letters that look Latin; each odd letter is named."""
    for number, block in enumerate(draft.document.blocks):
        for span, message in mixed_words(block.text):
            yield Finding(number, *span, message)


def mixed_words(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Give start and end (0-based code points) of each word that mixes scripts, and what is odd about it, in words."""
    if not _FOREIGN.search(text):
        return
    for match in _WORD.finditer(text):
        if odd := _odd_letters(match.group()):
            yield match.span(), f"‘{match.group()}’ mixes scripts: {_named(odd)}"


def _odd_letters(word: str) -> list[str]:
    """Return the letters of the script that has fewer in the word, if the word mixes two."""
    latin = _LATIN.findall(word)
    foreign = [letter for letter in _FOREIGN.findall(word) if letter >= _CYRILLIC or letter in _GREEK_LOOKALIKES]
    if not latin or not foreign:
        return []
    return foreign if len(foreign) <= len(latin) else latin


def _named(letters: list[str]) -> str:
    import unicodedata

    names = []
    for letter in dict.fromkeys(letters):
        name = unicodedata.name(letter).lower().replace("letter ", "").split(" ", 1)
        names.append(f"‘{letter}’ is {name[0].capitalize()} {name[1]} (U+{ord(letter):04X})")
    return ", ".join(names)
