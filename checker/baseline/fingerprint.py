"""What makes a diagnostic the same one tomorrow: rule, entry, words reported and words around, but no line numbers."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING

from checker.lazily import lazily

if TYPE_CHECKING:
    from checker.diagnostics import Diagnostic
    from checker.documents import Document

WORDS = 3
"""How many words before and after count. A paragraph may move, and be wrapped anew; these words may not change."""

_WORD = lazily(r"\w+")
_REACH = 200


def fingerprint(document: Document, diagnostic: Diagnostic) -> str:
    """Return 16 hexadecimal digits: equal for equal rule, entry, text and surrounding words of the same block.

    Case counts, since a rule may be about it; white space, mark-up and the form of accents (NFC) do not.
    """
    before, after = _around(document, diagnostic)
    parts = (diagnostic.code, diagnostic.entry, " ".join(diagnostic.text.split()), before, after)
    content = "\0".join(unicodedata.normalize("NFC", part) for part in parts)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _around(document: Document, diagnostic: Diagnostic) -> tuple[str, str]:
    """Return the words before and after in the block; of a place outside the prose (a mark), none."""
    start, end = diagnostic.start.offset, diagnostic.end.offset
    block = next(
        (block for block in document.blocks if block.runs[0].source_start <= start < block.runs[-1].source_end), None
    )
    if block is None:
        return "", ""
    first = last = 0
    for run in block.runs:
        if run.source_start <= start:
            first = run.start + (min(start, run.source_end) - run.source_start if run.verbatim else 0)
        if run.source_start < end:
            last = run.start + min(end, run.source_end) - run.source_start if run.verbatim else run.end
    before = _WORD.findall(block.text[max(0, first - _REACH) : first])[-WORDS:]
    after = _WORD.findall(block.text[last : last + _REACH])[:WORDS]
    return " ".join(before), " ".join(after)
