"""Quotation marks of another language, and straight ones beside curly ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.diagnostics import Finding, Note
from checker.lazily import lazily
from checker.namedtuples import NamedTuple
from checker.parameters import Parameter
from checker.yamlfiles import ListOf, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.documents import Block
    from checker.mentions import Draft

PARAMETERS = {
    "form": Parameter(
        Text(choices=("consistent", "curly", "straight")),
        "consistent",
        "Which double marks and apostrophes a draft has; ‘consistent’ asks for no more than one kind.",
    ),
    "allow": Parameter(ListOf(Text()), [], "Marks of other languages that the house prints, such as ‘«’."),
}

# Pairs as they are set abroad, the marks at the edges of words; in typescripts `„` closes with a straight mark.
_FOREIGN = lazily(
    r"(?P<open>«)\s?(?=[^\s«»])[^«»]{1,600}?\s?»|(?P<open2>»)(?=\w)[^«»]{1,600}?(?<=\S)«"
    r"|(?P<open3>‹)\s?(?=\w)[^‹›<>]{1,600}?(?<=[\w.,!?…])\s?›"
    r"|(?P<open4>„)(?=\S)[^„“”\"]{1,600}?[“”\"]|(?P<open5>‚)(?=\w)[^‚‘’]{1,200}?[‘’](?!\w)"
    r"|(?P<open6>[「『])[^「」『』]{1,600}?[」』]"
)
_FOREIGN_MARKS = "«»‹›„‚「『"
_ANY = lazily(f"[\"“”'’{_FOREIGN_MARKS}]")
_STRAIGHT, _CURLY = lazily(r"(?<![\d=\\])\""), lazily("[“”]")
_ENDING = r"(?:s|t|re|ve|ll|d|m)\b"
_STRAIGHT_APOSTROPHE = lazily(rf"(?<=[^\W\d_])'(?={_ENDING})", re.IGNORECASE)
_CURLY_APOSTROPHE = lazily(rf"(?<=[^\W\d_])’(?={_ENDING})", re.IGNORECASE)
_LETTER, _NOT_LATIN = lazily(r"[^\W\d_]"), lazily(r"[^\W\d_A-Za-zÀ-ɏ]")
_ENGLISH = lazily(r"\b(?:the|of|and|to|is|for|that|by|with|said|from|its?|his|her|he|they|are|were)\b", re.IGNORECASE)
_WORDS_THAT_TELL, _LEAST_ENGLISH = 10, 0.08


class Mark(NamedTuple):
    """A mark in a draft: number of the block, offset in its text."""

    block: int
    at: int


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report each pair of foreign marks, and once per draft the marks of the kind that it has fewer of."""
    blocks = draft.document.blocks
    form = settings["form"]
    text = "\n".join(block.text for block in blocks)
    if not draft.document.language.startswith("en") or not _may_differ(text, form):
        return
    if not _is_english(text):
        return
    marked = [number for number, block in enumerate(blocks) if _ANY.search(block.text)]
    english = [number for number in marked if _is_english(blocks[number].text)]
    straight, curly = _all(_STRAIGHT, blocks, english), _all(_CURLY, blocks, english)
    opening, closing = ("“", "”") if form == "curly" or (form != "straight" and len(curly) > len(straight)) else '""'
    for number in english:
        yield from _foreign(number, blocks[number], settings["allow"], opening, closing)
    yield from _mix("quotation marks", straight, curly, form, blocks)
    straight, curly = _all(_STRAIGHT_APOSTROPHE, blocks, english), _all(_CURLY_APOSTROPHE, blocks, english)
    yield from _mix("apostrophes", straight, curly, form, blocks)


def _all(mark: re.Pattern[str], blocks: tuple[Block, ...], numbers: list[int]) -> list[Mark]:
    return [
        Mark(number, found.start())
        for number in numbers
        for found in mark.finditer(_without_foreign(blocks[number].text))
    ]


def _may_differ(text: str, form: str) -> bool:
    """Whether a draft has marks that could be wrong at all: most have one kind only."""
    straight, curly = '"' in text or "'" in text, any(mark in text for mark in "“”’")
    return (straight if form == "curly" else curly if form == "straight" else straight and curly) or any(
        mark in text for mark in _FOREIGN_MARKS
    )


def _without_foreign(text: str) -> str:
    return _FOREIGN.sub(_without_marks, text) if any(mark in text for mark in _FOREIGN_MARKS) else text


def _without_marks(pair: re.Match[str]) -> str:
    """Return a foreign pair without its marks: a ” that closes a „ is not an English one."""
    return f"\ufffc{pair.group()[1:-1]}\ufffc"


def _is_english(text: str) -> bool:
    """Whether a paragraph may be English: Latin letters, and in ten words at least one of those that every text has."""
    if not _is_latin(text):
        return False
    words = len(text.split())
    return words < _WORDS_THAT_TELL or len(_ENGLISH.findall(text)) >= words * _LEAST_ENGLISH


def _is_latin(text: str) -> bool:
    """Whether no more than half of the letters of a text are of other scripts."""
    if text.isascii() or not (others := len(_NOT_LATIN.findall(text))):
        return True
    return others * 2 <= len(_LETTER.findall(text))


def _foreign(number: int, block: Block, allow: list[str], outer: str, outer_end: str) -> Iterator[Finding]:
    text = block.text
    if not any(mark in text for mark in _FOREIGN_MARKS):
        return
    for match in _FOREIGN.finditer(text):
        first, last = match.group()[0], match.group()[-1]
        inner = match.group()[1:-1].strip()
        # What is quoted in its own language keeps its marks.
        if first in allow or not _LETTER.search(inner) or not _is_latin(inner):
            continue
        within = any(begin < match.start() and match.end() <= end for begin, end in block.quotations)
        opening, closing = ("‘’" if outer == "“" else "''") if within else (outer, outer_end)
        message = f"‘{first} {last}’ are no English quotation marks: write ‘{opening}’ and ‘{closing}’"
        nested = any(mark in inner for mark in '"“”')
        yield Finding(number, *match.span(), message, replacement=None if nested else f"{opening}{inner}{closing}")


def _mix(what: str, straight: list[Mark], curly: list[Mark], form: str, blocks: tuple[Block, ...]) -> Iterator[Finding]:
    """Report the first mark of the wrong kind; without a house's form that is the kind there is less of."""
    if form == "consistent" and not (straight and curly):
        return
    wrong_is_straight = form == "curly" or (form == "consistent" and len(straight) <= len(curly))
    wrong, right = (straight, curly) if wrong_is_straight else (curly, straight)
    kind, other = ("straight", "curly") if wrong_is_straight else ("curly", "straight")
    if not wrong:
        return
    mark = blocks[wrong[0].block].text[wrong[0].at]
    count = f"{len(wrong)} such" if len(wrong) > 1 else "the only one"
    if form == "consistent":
        message = f"‘{mark}’ is {kind}: the draft’s other {what} are {other} ({count}, against {len(right)})"
    else:
        message = f"‘{mark}’ is {kind}: the house writes {other} {what} ({count} in this draft)"
    notes = (Note(f"{other} here", right[0].block, right[0].at, right[0].at + 1),) if right else ()
    yield Finding(wrong[0].block, wrong[0].at, wrong[0].at + 1, message, notes=notes)
