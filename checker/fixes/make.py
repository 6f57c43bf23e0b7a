"""From a replacement that a check proposes to edits of the source that a copy editor would make."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from checker.diagnostics import Edit, Fix
from checker.fixes.article import needs_the, right_article
from checker.fixes.guard import may_edit
from checker.lazily import lazily
from checker.mentions.context import begins_sentence

if TYPE_CHECKING:
    from checker.diagnostics import Finding
    from checker.documents import Block, Document

_ARTICLE = lazily(r"(?<![\w.'’-])(?P<article>an?)(?P<gap>[ \t\r\n\u00a0]{1,3}[\"“‘'(]?)$", re.IGNORECASE)
_QUOTED = lazily(
    r"(?P<open>[«»‹„‚「『\"“‘'][\s\u00a0]?)(?P<inner>.*?)(?P<close>[\s\u00a0]?[«»›“”‘’\"'」』])", re.DOTALL
)
# The right form stands beside the wrong one already: Kyiv, not Kiev; Kiev (Kyiv).
_BESIDE = r"\s*(?:,?\s*(?:not|or|nor)\s+|[/(\[=→])\s*[\"“‘']?"
_BESIDE_BEFORE, _BESIDE_AFTER = lazily(_BESIDE + "$"), lazily(_BESIDE)
_REACH = 20
# Mr and Mrs Orbán: what is done to one of two titles, the other has to bear.
_COUPLE = lazily(r"\b(?:Mrs?|Ms|Dr|Messrs)\.?\s+(?:and|&)\s+$")
_PLACEHOLDER = "\ufffc"
_WORD, _GAP = lazily(r"\S+"), lazily(r"\s+")


def make_fix(finding: Finding, document: Document, *, safe: bool) -> Fix | None:
    """Make the fix of a finding with a replacement, or none if its words may not or cannot be edited.

    `safe` is what the rule says; the fix is unsafe all the same in a quotation, or if the article before the words may
    become wrong. The first edit is the one of the words themselves.
    """
    block, start, end = document.blocks[finding.block], finding.start, finding.end
    text, wanted = block.text[start:end], finding.replacement or ""
    if marks := _marks_alone(text, wanted):
        return _marks_fix(finding, document, marks, safe=safe)
    # What stands for code or an address in the text is neither read nor written.
    if _PLACEHOLDER in text + wanted or _is_said(block.text, start, end, wanted):
        return None
    if not may_edit(document, block, start, end):
        return None
    if _loses_owner(finding, block.text, wanted):
        end, wanted, safe = end + 1, f"{wanted}{block.text[end]}s", False
        text = block.text[start:end]
    if text.isupper() and block.text.isupper():
        wanted = wanted.upper()  # a headline in capitals
    wanted = _with_blanks(text, _with_capital(block, start, text, wanted))
    edits = _edits(block, start, text, wanted)
    if not edits or wanted == text:
        return None
    article = _ARTICLE.search(block.text[max(0, start - 8) : start])
    if article and wanted:
        right = right_article(article["article"], text, wanted)
        edits = _with_article(block, start, article, right, edits)
        safe = safe and right is not None
    safe = safe and not needs_the(block.text[max(0, start - 12) : start], text, wanted)
    number = bisect_left(block.quotations, end, key=lambda span: span[0]) - 1
    quoted = block.quoted or (number >= 0 and block.quotations[number][1] > start)
    return Fix("safe" if safe and not quoted else "unsafe", edits)


def _is_said(text: str, start: int, end: int, wanted: str) -> bool:
    """Whether the words beside would repeat the new ones, or miss the old."""
    if wanted and (_stands_before(text, start, wanted) or _stands_after(text, end, wanted)):
        return True
    couple = _COUPLE.search(text[max(0, start - 20) : start])
    return couple is not None and wanted.rstrip(".") != text[start:end].rstrip(".")


def _stands_before(text: str, start: int, wanted: str) -> bool:
    before = text[max(0, start - len(wanted) - _REACH) : start]
    beside = _BESIDE_BEFORE.search(before)
    return beside is not None and before.endswith(wanted, 0, beside.start())


def _stands_after(text: str, end: int, wanted: str) -> bool:
    beside = _BESIDE_AFTER.match(text, end, end + len(wanted) + _REACH)
    if beside is None or not text.startswith(wanted, beside.end()):
        return False
    following = text[beside.end() + len(wanted) :][:1]
    return not (following.isalnum() or following == "_")


def _with_capital(block: Block, start: int, text: str, wanted: str) -> str:
    """Return the words with a capital where they begin a sentence as the old ones did (`Von der Leyen left`)."""
    same = text.casefold() == wanted.casefold()
    if not same and text[:1].isupper() and wanted[:1].islower() and begins_sentence(block.text, start):
        return wanted[0].upper() + wanted[1:]
    return wanted


def _loses_owner(finding: Finding, text: str, wanted: str) -> bool:
    """Whether an apostrophe after an old name in -s would stand alone after the new one: Gutierres’, but Gutierro’s."""
    bare = finding.evidence is not None and finding.evidence.inflection in {"'", "’"}
    old = text[finding.start : finding.end + 1].lower()
    return bare and old.endswith(("s'", "s’")) and wanted != "" and not wanted.lower().endswith("s")


def _with_blanks(text: str, wanted: str) -> str:
    """Return the words parted as the old ones were: wrapped text stays wrapped, no-break spaces stay.

    Where there are more or fewer words, line ends stay, counted from the last word.
    """
    if text.split() == wanted.split() or "\n" in wanted or "\r" in wanted:
        return wanted  # blanks are what changes, or the replacement was cut from the draft itself
    gaps, parts = _GAP.findall(text)[::-1], wanted.split(" ")
    blanks = [" "] * (len(parts) - 1)
    for number, gap in enumerate(gaps):
        if blanks and (len(gaps) == len(blanks) or "\n" in gap or "\r" in gap):
            blanks[min(number, len(blanks) - 1)] = gap
    return parts[0] + "".join(blank + part for blank, part in zip(reversed(blanks), parts[1:], strict=True))


def _edits(block: Block, start: int, text: str, wanted: str) -> tuple[Edit, ...]:
    """Return one edit of all words; where mark-up parts them, one of each that changes; none where it cannot be."""
    if block.is_verbatim(start, start + len(text)):
        return (_edit(block, start, start + len(text), wanted),)
    old, new = list(_WORD.finditer(text)), wanted.split()
    if len(old) != len(new):
        return ()
    spans = [(start + word.start(), start + word.end(), after) for word, after in zip(old, new, strict=True)]
    changed = [(first, last, after) for first, last, after in spans if block.text[first:last] != after]
    if not all(block.is_verbatim(first, last) for first, last, _ in changed):
        return ()
    return tuple(_edit(block, first, last, after) for first, last, after in changed)


def _edit(block: Block, start: int, end: int, wanted: str) -> Edit:
    return Edit(*block.source_span(start, end), wanted)


def _with_article(
    block: Block, start: int, article: re.Match[str], right: str | None, edits: tuple[Edit, ...]
) -> tuple[Edit, ...]:
    """Return the edits with that of the article: one with the first if nothing but prose is between."""
    if right is None or right == article["article"]:
        return edits
    begin = start - len(article.group())
    end = begin + len(article["article"])
    if not block.is_verbatim(begin, end):
        return edits
    first = edits[0]
    if block.is_verbatim(begin, start + 1) and first.start == block.source_span(start, start + 1)[0]:
        whole = Edit(block.source_span(begin, end)[0], first.end, right + article["gap"] + first.replacement)
        return whole, *edits[1:]
    return *edits, _edit(block, begin, end, right)


def _marks_alone(text: str, wanted: str) -> tuple[tuple[int, int, str], ...]:
    """Return the stretches (offsets in `text`) that change, and how, if these are the quotation marks alone."""
    old, new = _QUOTED.fullmatch(text), _QUOTED.fullmatch(wanted)
    if not old or not new or old["inner"].strip() != new["inner"].strip():
        return ()
    pairs = ((*old.span("open"), new["open"]), (*old.span("close"), new["close"]))
    return tuple((first, last, mark) for first, last, mark in pairs if text[first:last] != mark)


def _marks_fix(
    finding: Finding, document: Document, marks: tuple[tuple[int, int, str], ...], *, safe: bool
) -> Fix | None:
    """Make the fix of a pair of marks: nobody's words change, so that it is safe but within another quotation."""
    block, start, end = document.blocks[finding.block], finding.start, finding.end
    spans = [(start + first, start + last, mark) for first, last, mark in marks]
    if not all(block.is_verbatim(*span[:2]) and may_edit(document, block, *span[:2]) for span in spans):
        return None
    edits = tuple(_edit(block, *span) for span in spans)
    if block.is_verbatim(start, end) and _PLACEHOLDER not in block.text[start:end]:
        edits = (_edit(block, start, end, finding.replacement or ""),)
    within = block.quoted or any(first < start and last >= end for first, last in block.quotations)
    return Fix("safe" if safe and not within else "unsafe", edits)
