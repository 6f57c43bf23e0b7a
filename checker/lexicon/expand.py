"""Spellings that nobody listed: what romanisation systems make of native and via forms, word by word.

Each spelling keeps where it is from, so that a report can say it: which system, of which form, in which language.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from checker.namedtuples import NamedTuple
from checker.names.fold import joined_key
from checker.names.parts import parts_of, split_foreign, split_name
from checker.names.romanise import MOST, romanise
from checker.names.systems import load_practical, load_systems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.model import Entry
    from checker.names.parts import PartKind
    from checker.names.romanise import System

SHORTEST = 3
"""Spellings of fewer letters are too many things."""

Kind = Literal["romanised", "via", "likely-via"]


class Source(NamedTuple):
    """A form that spellings are derived from; `text` is one part of it, `main` the same part of the house's form.

    `kind` is romanised (of a native form), via (of a form in another language), or likely-via: of what the press of
    that language probably makes of the native form, where no glossary says it.
    """

    kind: Kind
    part: PartKind
    text: str
    language: str
    main: str


def expand(entries: list[Entry], known: set[str], most: int = MOST) -> dict[str, list[list[Any]]]:
    """Return spelling (folded, one word) → [entry number, part, kind, text, language, ids of the systems].

    `known` are the keys of all listed forms: a spelling that is somebody's form is nobody's variant. The systems are
    those whose own form the spelling is; where there are none, those that have it among other outputs, of which
    `most` are taken from each system.
    """
    found: dict[str, dict[tuple[int, str, str, str, str], tuple[list[str], list[str]]]] = {}
    for number, entry in enumerate(entries):
        for source in _sources(entry):
            origin = (number, source.part, source.kind, source.text, source.language)
            for system in _systems(source.language):
                for rank, spelling in enumerate(_spellings(source, system)[:most]):
                    if len(spelling) >= SHORTEST and spelling not in known:
                        own_and_other = found.setdefault(spelling, {}).setdefault(origin, ([], []))
                        own_and_other[rank > 0].append(system.id)
    return {
        spelling: [[*origin, own or other] for origin, (own, other) in origins.items()]
        for spelling, origins in found.items()
    }


def _sources(entry: Entry) -> Iterator[Source]:
    """Give the parts of an entry's native and via forms that a system can romanise."""
    if entry.kind not in {"person", "place", "organisation"}:
        return
    for part in parts_of(entry):
        if entry.kind == "organisation" and " " in part.text:
            continue  # the names of bodies are translated, not romanised: Duma is an exception
        pairs: tuple[tuple[Kind, tuple[tuple[str, str], ...]], ...] = (("romanised", part.natives), ("via", part.via))
        for kind, forms in pairs:
            for text, language in forms:
                yield Source(kind, part.kind, text, language, part.text)
    if entry.kind == "person":
        yield from _likely_sources(entry)


def _likely_sources(entry: Entry) -> Iterator[Source]:
    """Give what the press of a third language probably makes of a native form, if no glossary says what it does."""
    stated = {language.split("-", maxsplit=1)[0] for language, _ in (*entry.native, *entry.via)}
    own = split_name(entry.name, entry.family)
    for language, text in entry.native:
        parts = split_foreign(text, language, own, entry.name)
        named: list[tuple[PartKind, str, str]] = [
            ("given", parts.given, own.given),
            ("family", parts.family, own.family),
        ]
        for table in _practical().get(language, []):
            if table.into not in stated:
                for part, word, main in named:
                    yield from (
                        Source("likely-via", part, form, table.into, main) for form in romanise(word, table)[:2] if word
                    )


@lru_cache(maxsize=1)
def _by_language() -> dict[str, list[System]]:
    systems: dict[str, list[System]] = {}
    for system in load_systems():
        systems.setdefault(system.language, []).append(system)
    return systems


@lru_cache(maxsize=1)
def _practical() -> dict[str, list[System]]:
    tables: dict[str, list[System]] = {}
    for table in load_practical():
        tables.setdefault(table.language, []).append(table)
    return tables


def _systems(language: str) -> list[System]:
    return _by_language().get(language.split("-", maxsplit=1)[0], [])


def _spellings(source: Source, system: System) -> tuple[str, ...]:
    """Return what a system makes of a source: of its own letters, or of the house's form where it starts from that."""
    if system.of == "main":
        return _folded(source.main, system) if source.kind == "romanised" else ()
    return _folded(source.text, system) if system.covers(source.text) else ()


@lru_cache(maxsize=1 << 16)
def _folded(text: str, system: System) -> tuple[str, ...]:
    """Return the folded spellings that a system makes of one part of a name, hyphens left out."""
    return tuple(dict.fromkeys(joined_key(spelling).replace(" ", "") for spelling in romanise(text, system)))
