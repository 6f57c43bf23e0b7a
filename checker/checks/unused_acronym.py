"""An acronym that is introduced in brackets and never used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.diagnostics import Finding
from checker.parameters import Parameter
from checker.yamlfiles import Flag, ListOf, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft

PARAMETERS = {
    "report": Parameter(
        Text(choices=("unused", "every")),
        "unused",
        "Acronyms that are used nowhere else, or every acronym in brackets after a name.",
    ),
    "any-name": Parameter(
        Flag(), default=True, doc="Whether names that no glossary has count, if the acronym is made of their letters."
    ),
    "exempt": Parameter(ListOf(Text()), [], "Acronyms that may stand in brackets and nowhere else."),
}

_BRACKET = re.compile(
    r"\s{1,3}[(\[](?:(?:the|or|hereinafter|hereafter)[ ,:]+)*[\"“‘']?"
    r"(?P<acronym>[A-Z](?:[A-Za-z&]|\.(?=[A-Z])|[-‐‑](?=[A-Z])){1,10}?\.?)(?P<plural>s?)[\"”’']?[)\]]"
)
_SMALL = r"of|the|and|for|on|in|to|at|by|with|against|de|la|du|des|di|&"
_WORD = r"[^\W\d_a-z][\w'’.]*(?:[-‐‑/][\w'’]+)*"
_NAME = re.compile(rf"(?<![\w-])(?:{_WORD},?\s+(?:(?:{_SMALL})\s+){{0,3}}){{0,11}}{_WORD}$")
_SPLIT = re.compile(r"[\s,/‐‑-]+")
_REACH = 140


class _Introduced(NamedTuple):
    block: int
    start: int
    name_end: int
    end: int
    acronym: str
    entry: str


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report the first introduction of each acronym that stands nowhere else in the draft; or of every one."""
    texts = [block.text for block in draft.document.blocks]
    seen: set[str] = set()
    for found in _introduced(draft, any_name=settings["any-name"]):
        plain = found.acronym.replace(".", "")
        if plain in seen or plain in settings["exempt"]:
            continue
        seen.add(plain)
        if settings["report"] == "unused" and _used(found, texts):
            continue
        why = "is introduced and never used: the name alone is enough"
        if settings["report"] == "every":
            why = "stands in brackets after the name: the house gives the name alone"
        block = texts[found.block]
        name = block[found.start : found.name_end]
        yield Finding(
            found.block,
            found.start,
            found.end,
            f"‘{found.acronym}’ {why}",
            entry=found.entry,
            replacement=name,
        )


def _introduced(draft: Draft, *, any_name: bool) -> Iterator[_Introduced]:
    """Give the acronyms in brackets after a name in running text or a list."""
    bodies = {
        (mention.block, mention.end): mention
        for mention in draft.of("organisation")
        if mention.full and mention.confidence != "low"
    }
    for number, block in enumerate(draft.document.blocks):
        if block.kind not in {"paragraph", "item"}:
            continue
        for bracket in _BRACKET.finditer(block.text):
            acronym = bracket["acronym"]
            if block.in_quotation(bracket.start()):
                continue
            body = bodies.get((number, bracket.start()))
            if body and acronym[0].lower() == body.text[0].lower():
                yield _Introduced(number, body.start, body.end, bracket.end(), acronym, body.entry.id)
            elif any_name and (start := _name_before(block.text, bracket.start(), acronym)) is not None:
                yield _Introduced(number, start, bracket.start(), bracket.end(), acronym, "")


def _name_before(text: str, end: int, acronym: str) -> int | None:
    """Return where the name that an acronym is made of begins, if its words stand before the bracket.

    Every capitalised word gives its first letter, and may give more; small words may give theirs.
    """
    letters = "".join(letter for letter in acronym.lower() if letter.isalpha())
    match = _NAME.search(text, max(0, end - _REACH), end)
    if match is None or sum(letter.isupper() for letter in acronym) < 2:  # noqa: PLR2004
        return None
    starts = [found.start() for found in re.finditer(_WORD, match.group())]
    for start in reversed(starts):
        words = [word for word in _SPLIT.split(match.group()[start:]) if word]
        if len(words) > 1 and _spells(words, letters):
            return match.start() + start
    return None


def _spells(words: list[str], letters: str) -> bool:
    """Whether words, in order, give exactly these letters. Words and hyphened parts in small letters need not."""
    if not words or not letters:
        return not letters and not any(word[:1].isupper() for word in words)
    word, rest = words[0], words[1:]
    if not word[0].isupper() and _spells(rest, letters):
        return True
    if word[0].lower() != letters[0]:
        return False
    return any(
        _within(letters[1:taken], word[1:].lower()) and _spells(rest, letters[taken:])
        for taken in range(1, len(letters) + 1)
    )


def _within(letters: str, word: str) -> bool:
    """Whether letters stand in a word, in this order."""
    remaining = iter(word)
    return all(letter in remaining for letter in letters)


def _used(found: _Introduced, texts: list[str]) -> bool:
    """Whether an acronym stands anywhere outside its introduction: in headings, quotations and compounds, too."""
    plain = found.acronym.replace(".", "")
    spelled = "|".join(r"\.?".join(map(re.escape, letters)) for letters in (plain, plain.upper()))
    use = re.compile(rf"(?<![^\W_])(?:{spelled})(?:s|es)?(?![^\W_])")
    return any(
        not (number == found.block and found.start <= match.start() < found.end)
        for number, text in enumerate(texts)
        for match in use.finditer(text)
    )
