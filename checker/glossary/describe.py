"""An entry in lines for people: its forms, what follows from them, and where each is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.config import SPELLINGS
from checker.glossary.wording import when
from checker.lexicon.expand import expand
from checker.namedtuples import NamedTuple
from checker.names.languages import language_name
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.load import Glossary
    from checker.glossary.model import Entry, Form, Origin

_STATUSES = {"preferred": "the house's", "reversed": "family name first or last", "native": "in its own script"}
_ROLES = {
    "short": "short", "formal": "formal", "calque": "word for word", "demonym-adjective": "adjective",
    "demonym-noun": "noun",
}  # fmt: skip


class Made(NamedTuple):
    """A spelling that tables make of a form in another language: folded, hyphens left out; by which systems."""

    spelling: str
    of: str
    language: str
    systems: tuple[str, ...]


def made_of(entry: Entry, spellings: int = SPELLINGS) -> list[Made]:
    """Return the spellings that are recognised though nobody listed them, by the form that they are made of."""
    names = {system.id: system.name for system in load_systems()}
    known = {form.text.casefold() for form in entry.forms}
    found = [
        Made(spelling, text, language, tuple(dict.fromkeys(names[system] for system in systems)))
        for spelling, sources in expand([entry], known, spellings).items()
        for _, _, _, text, language, systems in sources
    ]
    return sorted(found, key=lambda made: (made.language, made.of))


def describe(entry: Entry, glossary: Glossary, *, most: int = 12, spellings: int = SPELLINGS) -> Iterator[str]:
    """Give the lines about an entry; of the spellings that tables make, so many of each form (0: all)."""
    yield f"{entry.id}: {entry.kind}{_place(entry.origin)}"
    notes = glossary.notes.get(entry.id, {})
    rows = dict.fromkeys(
        (form.text, _about(form), _place(form.origin), notes.get(form.text, "")) for form in entry.forms
    )
    wide = max((len(text) for text, *_ in rows), default=0)
    called = max((len(about) for _, about, *_ in rows), default=0)
    for text, about, place, note in rows:
        yield f"  {text:{wide}}  {about:{called}}{place}".rstrip() + (f"  ({note})" if note else "")
    yield from _facts(entry, glossary)
    yield from _spellings(entry, most, spellings)


def _about(form: Form) -> str:
    said = [_STATUSES.get(form.status, form.status), _ROLES.get(form.role, "")]
    days = when(form.since, form.until)
    return ", ".join(filter(None, [*said, days]))


def _place(origin: Origin | None) -> str:
    return f"  {origin.path}:{origin.line}" if origin else ""


def _facts(entry: Entry, glossary: Glossary) -> Iterator[str]:
    at = glossary.at.get(entry.id, {})
    notes = glossary.notes.get(entry.id, {})
    for name, forms in (("native", entry.native), ("via", entry.via)):
        for language, text in forms:
            yield f"  {name}: {text} ({language_name(language)}){_place(at.get(name))}"
    for tenure in entry.tenures:
        office = glossary.entries.get(tenure.office)
        note = notes.get(" ".join(filter(None, (tenure.office, tenure.since))), "")
        days = when(tenure.since, tenure.until)
        term = ", ".join(filter(None, [office.name if office else tenure.office, days]))
        yield f"  office: {term}{_place(at.get('tenures'))}" + (f"  ({note})" if note else "")
    for name in ("family", "gender", "died", "place", "body"):
        if value := getattr(entry, name):
            yield f"  {name}: {value}{_place(at.get(name))}"
    flags = [name for name in ("sole", "familiar") if getattr(entry, name)]
    yield from (f"  {name}: true{_place(at.get(name))}" for name in flags)
    yield from (f"  protected: {phrase}{_place(at.get('protected'))}" for phrase in entry.protected)
    if entry.note:
        yield f"  note: {' '.join(entry.note.split())}{_place(at.get('note'))}"
    yield from (f"  source: {source}" for source in entry.source)
    if test := glossary.tests.get(entry.id):
        yield from (f"  recognised in: {sentence}" for sentence in test.match)
        yield from (f"  not in: {sentence}" for sentence in test.ignore)


def _spellings(entry: Entry, most: int, spellings: int) -> Iterator[str]:
    by_form: dict[tuple[str, str], list[Made]] = {}
    for made in made_of(entry, spellings):
        by_form.setdefault((made.of, made.language), []).append(made)
    for (text, language), found in by_form.items():
        shown = found[:most] if most else found
        said = ", ".join(f"{made.spelling} ({made.systems[0]})" for made in shown)
        more = f" and {len(found) - len(shown)} more" if len(shown) < len(found) else ""
        yield f"  made of {text} ({language_name(language)}): {said}{more}"
