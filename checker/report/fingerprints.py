"""What a diagnostic is known by from run to run: its draft, rule, entry, words and the words around, not its line."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.diagnostics import Diagnostic
    from checker.documents import Document
    from checker.session import FileResult

# How far (code points) and how many words on either side are looked at.
_REACH = 200
_WORDS = 3


def fingerprints(result: FileResult, path: str) -> list[str]:
    """Return a fingerprint (32 hexadecimal digits) for each diagnostic of a draft, in their order, all different.

    `path` is the draft's path as it is to be known. Where everything is the same twice, the second is numbered.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for diagnostic in result.diagnostics:
        around = _around(diagnostic, result.document) if result.document else ()
        key = (path, diagnostic.code, diagnostic.entry, diagnostic.text, *around)
        seen[key] += 1
        content = "\0".join((*key, str(seen[key])))
        found.append(sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return found


def _around(diagnostic: Diagnostic, document: Document) -> tuple[str, str]:
    """Return the words before and after within the lines of the diagnostic, single spaces between."""
    first, last = diagnostic.start, diagnostic.end
    begin = document.line_start(first.line)
    finish = document.line_start(last.line) + len(document.line_text(last.line))
    before = document.text[max(begin, first.offset - _REACH) : first.offset]
    after = document.text[last.offset : max(last.offset, min(finish, last.offset + _REACH))]
    return " ".join(before.removeprefix("\ufeff").split()[-_WORDS:]), " ".join(after.split()[:_WORDS])
