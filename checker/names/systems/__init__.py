"""The romanisation systems that exonym knows: one YAML file per source language, which names it.

All are read when something is compiled, one when a report says which system a spelling is nearest to: that one is kept.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any

from checker.cache import remember
from checker.errors import ExonymError, Problem
from checker.names.romanise import System
from checker.yamlfiles import INVALID, Flag, Key, ListOf, MapOf, Record, Text, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable

_HERE = os.path.dirname(os.path.abspath(__file__))

_TOUCHES = ListOf(
    Record(
        {
            "replace": Key(Text(), "Pattern.", required=True),
            "by": Key(Text(blank=True), "Replacement.", required=True),
        },
        "a touch",
    )
)

_SYSTEM = Record(
    {
        "id": Key(Text(pattern=r"[a-z0-9-]+", what="an id"), "Stable id.", required=True),
        "name": Key(Text(), "What people call it: ISO 9, German press.", required=True),
        "into": Key(Text(), "Language whose press writes so; left out for standards."),
        "of": Key(
            Text(choices=("native", "main")), "Applied to the native form (default), or the main form in Latin letters."
        ),
        "source": Key(Text(), "Standard, edition, article; or how it was learned.", required=True),
        "like": Key(Text(), "Id of a system above in the same file whose table this one changes."),
        "letters": Key(
            MapOf(ListOf(Text(what="Latin letters", blank=True))), "Letters with marks of context → outputs."
        ),
        "after": Key(_TOUCHES, "Last touches on the Latin word."),
    },
    "a system",
)

_FILE = Record(
    {
        "language": Key(Text(), "Source language (BCP 47).", required=True),
        "vowels": Key(Text(), "Vowel letters of the source.", required=True),
        "apart": Key(Flag(), "Whether letters are taken apart (accents off their vowels, syllables into jamo)."),
        "alike": Key(MapOf(Text()), "Letters that are read as others (katakana as hiragana)."),
        "first": Key(_TOUCHES, "First touches on the name in its own script."),
        "systems": Key(ListOf(_SYSTEM, or_single=False), "The systems.", required=True),
    },
    "a file of systems",
)


@cache
def load_systems() -> tuple[System, ...]:
    """Return all romanisation systems, language by language. Raises ExonymError for a broken file."""
    return _load(_HERE, os.listdir(_HERE))


@cache
def systems_of(language: str) -> tuple[System, ...]:
    """Return the romanisation systems of a source language (`uk`); none if there is no file of it.

    Raises ExonymError for a broken file.
    """
    name = f"{language}.yaml"
    if name not in os.listdir(_HERE):
        return ()
    problems: list[Problem] = []
    text = _text(_HERE, name)
    values = remember("systems", [name.encode(), text.encode()], lambda: _values(text, name, problems), ("systems",))
    systems = _systems(values, name, problems) if values else []
    if problems:
        raise ExonymError(problems)
    return tuple(systems)


@cache
def load_practical() -> tuple[System, ...]:
    """Return the tables that write names in Latin script as the press of another script does (Szijjártó → Сийярто).

    Raises ExonymError for a broken file.
    """
    folder = os.path.join(os.path.dirname(_HERE), "practical")
    return _load(folder, os.listdir(folder))


def _load(folder: str, names: Iterable[str]) -> tuple[System, ...]:
    problems: list[Problem] = []
    systems: list[System] = []
    for name in sorted(names):
        if name.endswith(".yaml") and (values := _values(_text(folder, name), name, problems)):
            systems += _systems(values, name, problems)
    if problems:
        raise ExonymError(problems)
    return tuple(systems)


def _text(folder: str, name: str) -> str:
    with open(os.path.join(folder, name), encoding="utf-8") as stream:
        return stream.read()


def _values(text: str, name: str, problems: list[Problem]) -> dict[str, Any] | None:
    values: dict[str, Any] = read_text(text, name, _FILE, problems)
    return None if values is INVALID else values


def _systems(values: dict[str, Any], name: str, problems: list[Problem]) -> list[System]:
    made: dict[str, System] = {}
    for record in values["systems"]:
        like = record.get("like")
        if like and like not in made:
            problems.append(Problem(name, f"‘{record['id']}’ is like ‘{like}’, which does not stand above it"))
            continue
        table = dict(made[like].table) if like else {}
        table |= {key: tuple(outputs) for key, outputs in record.get("letters", {}).items()}
        after = _touches(record.get("after", ()))
        made[record["id"]] = System(
            record["id"],
            record["name"],
            values["language"],
            record["source"],
            table,
            record.get("into", ""),
            values["vowels"],
            after or (made[like].after if like else ()),
            record.get("of") or (made[like].of if like else "native"),
            apart=values.get("apart", False),
            alike=values.get("alike", {}),
            first=_touches(values.get("first", ())),
        )
    return list(made.values())


def _touches(records: Iterable[dict[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((record["replace"], record["by"]) for record in records)
