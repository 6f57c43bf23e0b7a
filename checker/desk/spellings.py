"""How an entry may be spelled, and where each spelling comes from: the glossary, or a romanisation of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.lexicon.expand import expand
from checker.namedtuples import NamedTuple
from checker.names.fold import key
from checker.names.languages import language_name

if TYPE_CHECKING:
    from checker.glossary.model import Entry
    from checker.lexicon import Lexicon

STATUSES = {
    "preferred": "the house's",
    "admitted": "also right",
    "deprecated": "wrong",
    "superseded": "no longer right",
    "reversed": "parts the other way round",
    "native": "in its own script",
}
_ROLES = {
    "full": "",
    "short": "short",
    "formal": "formal",
    "demonym-adjective": "adjective",
    "demonym-noun": "noun",
    "calque": "not before a name",
}
_KINDS = {"romanised": "native form", "via": "form it came through", "likely-via": "likely form in that press"}
_PARTS = {"given": "given name", "family": "family name", "whole": "name"}


class Listed(NamedTuple):
    """A form of the entry: its text, what it is, and where it is written (empty: nowhere yet)."""

    text: str
    status: str
    said: str
    where: str


class Made(NamedTuple):
    """What systems make of one form: `spellings` are (spelling, names of the systems)."""

    text: str
    language: str
    said: str
    spellings: list[tuple[str, str]]


def listed(entry: Entry) -> list[Listed]:
    """Return the forms of an entry, those that follow from others, too; what is written alike twice stands once."""
    found: dict[Listed, None] = {}
    through = {text for _, text in entry.via} - {text for _, text in entry.native}
    for form in entry.forms:
        status = STATUSES.get(form.status, form.status)
        if form.status == "native" and any(form.text in text for text in through):
            status = "as it comes through another language"
        dates = [f"{word} {day}" for word, day in (("from", form.since), ("until", form.until)) if day]
        said = ", ".join(filter(None, [status, _ROLES[form.role], *dates]))
        where = f"{form.origin.path}:{form.origin.line}" if form.origin else ""
        found[Listed(form.text, form.status, said, where)] = None
    return list(found)


def made(entry: Entry, lexicon: Lexicon) -> list[Made]:
    """Return the spellings that nobody listed and that are recognised all the same, by the form they are made of."""
    known = {key(form.text) for form in entry.forms}
    found: dict[tuple[str, str, str, str], dict[str, list[str]]] = {}
    for spelling, sources in expand([entry], known).items():
        for _, part, kind, text, language, systems in sources:
            names = [lexicon.system(identity)[0] for identity in systems]
            found.setdefault((text, language, kind, part), {}).setdefault(spelling, []).extend(names)
    return [
        Made(
            text,
            language,
            f"{_PARTS.get(part, part)}, {_KINDS[kind]} ({language_name(language)})",
            [(spelling.title(), ", ".join(names)) for spelling, names in spellings.items()],
        )
        for (text, language, kind, part), spellings in found.items()
    ]
