"""A form that no text can have, as texts are searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding, written
from checker.lazily import lazily
from checker.names.fold import JOINERS, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book

ABOUT = About(
    "GLO010",
    "A form can never be recognised.",
    "Names are found from their first letter on, word by word: what begins with a digit or a sign, or has a sign "
    "between its words other than a hyphen, an apostrophe, a full stop or a comma, is not found.",
    "warning",
)

_BETWEEN = lazily(rf"\s{{1,6}}|[{JOINERS}]|\.\s?|,\s{{1,3}}|\.$")
"""What may stand between two words of a form, as `checker.mentions.scan` reads it."""
_WORD = lazily(WORD)


def check(book: Book) -> Iterator[Finding]:
    """Read each form as the search for mentions does."""
    for entry in book.entries:
        for form in written(entry, "preferred", "admitted", "deprecated"):
            if "{" in form.text:
                continue
            why = _obstacle(form.text)
            if why:
                hint = "write it without, or leave the form out"
                yield Finding(
                    entry.id, f"‘{form.text}’ can never be recognised: {why}", form.origin, hint, len(form.text)
                )


def _obstacle(text: str) -> str:
    """Return why a form is never found; an empty text if it may be."""
    words = list(_WORD.finditer(text))
    if not words:
        return "it has no letters"
    if words[0].start() > 0:
        return f"it begins with ‘{text[0]}’"
    if words[0][0][:1].isdigit():
        return "it begins with a digit"
    ends = [word.start() for word in words[1:]]
    for word, until in zip(words, [*ends, len(text)], strict=True):
        between = text[word.end() : until]
        if between and not _BETWEEN.fullmatch(between) and until < len(text):
            sign = next((sign for sign in between if not sign.isspace()), between)
            return f"‘{sign}’ stands between its words"
    return ""
