"""How an office is written: in full, without its place, as a title before a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.lazily import lazily

if TYPE_CHECKING:
    from checker.glossary.model import Entry

_WORD = lazily(r"[a-z]+(?![\w'’])|(?<![\w])[a-z][\w'’]*")
_SMALL = {"of", "and", "the", "for", "to", "in"}


def office_name(office: Entry, place: Entry | None, *, with_place: bool) -> str:
    """Return the full name of an office, with or without ‘of Hungary’ at its end."""
    name = office.name
    if with_place or place is None:
        return name
    tails = [tail for form in place.forms for tail in (f" of {form.text}", f" of the {form.text}")]
    tails.sort(key=len, reverse=True)
    return next((name.removesuffix(tail) for tail in tails if name.endswith(tail)), name)


def title_before_name(office: Entry) -> str:
    """Return an office as a title before a name: ‘President’, ‘Foreign Minister’; empty if the glossary has none."""
    form = office.preferred(role="short")
    if form is None:
        return ""
    return _WORD.sub(lambda word: word.group() if word.group() in _SMALL else word.group().capitalize(), form.text)


def when(since: str | None, until: str | None) -> str:
    """Return days in words: ‘from 2019-03-23 until 2022-09-18’; an empty text if neither is known."""
    return " ".join(f"{word} {day}" for word, day in (("from", since), ("until", until)) if day)
