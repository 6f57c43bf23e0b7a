"""Glossary → lexicon data: expand the patterns of offices, fold every form, index it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.config import SPELLINGS
from checker.lexicon.expand import expand
from checker.lexicon.hit import late_record
from checker.lexicon.model import CROWD, entry_record, form_record
from checker.lexicon.nets import names_record, nets
from checker.names.fold import JOINERS, joined_key, key
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.load import Glossary
    from checker.glossary.model import Entry, Form

_LOWER_KINDS = {"office", "term"}


def build(glossary: Glossary, spellings: int = SPELLINGS, around: Glossary | None = None) -> dict[str, Any]:
    """Compile a glossary to the plain data that `Lexicon` reads; each system adds so many `spellings` of a part.

    `around` is the glossary in which the places and bodies of offices are looked up, if it is another.
    """
    entries = list(glossary.entries.values())
    forms: list[list[Any]] = []
    index: dict[str, list[int]] = {}
    lower: set[str] = set()
    titles, proper = set[str](), set[str]()
    given = {
        key(form.text).split(" ")[0]
        for entry in entries
        if entry.kind == "person"
        for form in entry.forms
        if form.role == "full"
    }
    for number, entry in enumerate(entries):
        for form, with_place in expanded_forms(entry, around or glossary):
            forms.append([number, with_place, *form_record(form)])
            for spelled in (folded := key(form.text), *_joined(form.text, folded, given)):
                if spelled:
                    index.setdefault(spelled, []).append(len(forms) - 1)
            first = folded.partition(" ")[0]
            (titles if entry.kind in _LOWER_KINDS else proper).add(first)
            if form.text[:1].islower():
                lower.add(first)
        for phrase in filter(key, entry.protected):
            forms.append([number, False])
            index.setdefault(key(phrase), []).append(len(forms) - 1)
            if phrase[:1].islower():
                lower.add(key(phrase).split(" ")[0])
    lower |= titles - proper
    starts: dict[str, int] = {}
    nexts: dict[str, dict[str, int]] = {}
    for spelled in index:
        words = spelled.split(" ")
        starts[words[0]] = max(starts.get(words[0], 0), len(words))
        if len(words) > 1:
            longest = nexts.setdefault(words[0], {})
            longest[words[1]] = max(longest.get(words[1], 0), len(words))
    derived = expand(entries, set(index), spellings)
    return {
        "ids": {entry.id: number for number, entry in enumerate(entries)},
        "entries": [entry_record(entry) for entry in entries],
        "names": [names_record(entry) for entry in entries],
        "forms": forms,
        "index": index,
        "crowds": {
            spelled: [
                late_record(at, forms[at], entries[forms[at][0]].id, entries[forms[at][0]].kind) for at in numbers
            ]
            for spelled, numbers in index.items()
            if len(numbers) >= CROWD
        },
        "starts": starts,
        "nexts": nexts,
        "lower": sorted(filter(None, lower)),
        "derived": derived,
        "nets": nets(
            entries, derived, {spelled: {forms[number][0] for number in numbers} for spelled, numbers in index.items()}
        ),
        "systems": {system.id: [system.name, system.into] for system in load_systems()},
    }


def _joined(text: str, folded: str, given_names: set[str]) -> Iterator[str]:
    """Give the key of a text that has hyphens or apostrophes without them, if it is another."""
    if any(joiner in text for joiner in JOINERS):
        joined = joined_key(text)
        # `Nursultan` is a given name before it is a spelling of the city's: it would misfire.
        if joined != folded and joined not in given_names:
            yield joined


def expanded_forms(entry: Entry, glossary: Glossary) -> Iterator[tuple[Form, bool]]:
    """Give each form of an entry, and for an office whether its place is part of it.

    `{place}` and `{demonym}` are filled in; an office also has ‘Hungarian …’, ‘Hungary's …’ and ‘… of Hungary’ of each
    of its short forms, and its full forms without the place.
    """
    if entry.kind != "office":
        yield from ((form, False) for form in entry.forms)
        return
    place = glossary.entries.get(entry.place or entry.body)
    names = _names(place) if place else []
    adjectives = [form.text for form in place.forms if form.role == "demonym-adjective"] if place else []
    seen: set[tuple[str, str]] = set()
    for form in entry.forms:
        for text, with_place in _office_texts(form, names, adjectives):
            if (text.casefold(), form.status) not in seen:
                seen.add((text.casefold(), form.status))
                yield form._replace(text=text), with_place


def _names(place: Entry) -> list[str]:
    """Return what a place or body is called in the name of an office, longest first."""
    names = {
        form.text for form in place.forms if form.role in {"full", "formal", "short"} and form.status != "deprecated"
    }
    return sorted(names, key=len, reverse=True)


def _office_texts(form: Form, places: list[str], adjectives: list[str]) -> Iterator[tuple[str, bool]]:
    """Give the texts that one form of an office stands for, and whether the place is in them."""
    text = form.text
    if "{" in text:
        patterns = [_with_article(text, place) for place in places if "{place}" in text]
        patterns += [text.replace("{demonym}", adjective) for adjective in adjectives if "{demonym}" in text]
        yield from ((pattern, True) for pattern in patterns)
        return
    title = _without_place(text, places)
    if title != text:
        yield title, False
        yield from ((_with_article(title + " of {place}", place), True) for place in places)
        return
    yield text, False
    if form.role in {"short", "calque"}:
        yield from ((f"{adjective} {text}", True) for adjective in adjectives)
        yield from ((f"{place}'s {text}", True) for place in places)
        yield from ((f"{text} of {article}{place}", True) for place in places for article in ("", "the "))


def _without_place(text: str, places: list[str]) -> str:
    """Return ‘Prime Minister’ of ‘Prime Minister of Hungary’; the text itself if no place ends it."""
    tails = [tail for place in places for tail in (f" of the {place}", f" of {place}")]
    return next((text.removesuffix(tail) for tail in tails if text.endswith(tail)), text)


_ARTICLE = ("Republic", "Kingdom", "United", "Federation", "State", "Russian", "Islamic", "People")


def _with_article(pattern: str, place: str) -> str:
    """Fill in a place: ‘of the Republic of Kazakhstan’, but ‘of Kazakhstan’."""
    if "of {place}" in pattern and place.startswith(_ARTICLE):
        return pattern.replace("of {place}", f"of the {place}")
    return pattern.replace("{place}", place)
