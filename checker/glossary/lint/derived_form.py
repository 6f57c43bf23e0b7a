"""A deprecated form that the romanisation tables make by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding, written
from checker.lexicon.expand import expand
from checker.names.fold import joined_key
from checker.names.parts import split_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book
    from checker.glossary.model import Entry

ABOUT = About(
    "GLO013",
    "A deprecated form need not be listed: the tables make it of the native or via form.",
    "What is derived says which system it is from (NAM002, NAM003); what is listed says only that it is wrong. "
    "Makes all spellings of all entries: 30 s for 10,000.",
    "advice",
    default=False,
)


def check(book: Book) -> Iterator[Finding]:
    """Compare the parts of each deprecated form with the spellings that its entry would have without it."""
    for entry in book.entries:
        deprecated = list(written(entry, "deprecated"))
        if not deprecated or not (entry.native or entry.via):
            continue
        made = expand([entry], set(), book.spellings)
        for form in deprecated:
            if form.since is None and _is_made(form.text, entry, made):
                message = f"‘{form.text}’ need not be listed: the tables make it of the native or via form"
                yield Finding(entry.id, message, form.origin, "remove it", len(form.text))


def _is_made(text: str, entry: Entry, made: dict[str, list[list[object]]]) -> bool:
    """Whether each part of a form is the house's or made by a table, and one at least is made."""
    words = text.split(" ")
    count = len(entry.family.split()) if entry.kind == "person" and entry.family else 0
    own = split_name(entry.name, entry.family)
    if count and len(words) > count:
        parts = [(" ".join(words[:-count]), own.given, "given"), (" ".join(words[-count:]), own.family, "family")]
    elif entry.kind == "person":
        return False
    else:
        parts = [(text, entry.name, "whole")]
    derived = [
        any(source[1] == kind for source in made.get(joined_key(part).replace(" ", ""), ())) for part, _, kind in parts
    ]
    return any(derived) and all(
        is_made or joined_key(part) == joined_key(house)
        for is_made, (part, house, _) in zip(derived, parts, strict=True)
    )
