"""A lexicon with some entries changed or added, made in milliseconds: the others are not compiled again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.config import SPELLINGS
from checker.glossary.load import Glossary
from checker.lexicon.build import build
from checker.lexicon.joined import joined
from checker.lexicon.model import Lexicon
from checker.lexicon.table import table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.glossary.model import Entry


def overlaid(base: Lexicon, entries: Mapping[str, Entry], spellings: int = SPELLINGS) -> Lexicon:
    """Return a lexicon in which these entries, by id, stand instead of those of the same ids, or beside the others.

    Offices whose place or body is among them are made again, too, as their forms have its names.
    """
    return Lexicon(joined(base.data, overlay_data(base, entries, spellings)))


def overlay_data(base: Lexicon, entries: Mapping[str, Entry], spellings: int = SPELLINGS) -> dict[str, Any]:
    """Compile entries that go over those of a base to plain data, which `joined` lays over the base's."""
    every = dict(entries)
    changed = {identity for identity, entry in entries.items() if entry.kind in {"place", "organisation"}}
    if changed:
        every |= {
            entry.id: entry
            for entry in base.entries()
            if entry.kind == "office" and entry.id not in entries and {entry.place, entry.body} & changed
        }
    old = {identity: entry for identity in every if (entry := base.entry(identity))}
    small, gone = (_built(some, base, spellings) for some in (every, old))
    return {**small, "gone": gone["nets"]["words"], "numbers": _numbers(base, every)}


def _numbers(base: Lexicon, entries: Iterable[str]) -> list[int]:
    """Return the numbers that entries have when they lie over a base: those of the same ids, or numbers behind all."""
    ids, numbers = table_of(base.data, "ids"), []
    count = len(table_of(base.data, "entries"))
    for identity in entries:
        known = ids.get(identity)
        numbers.append(count if known is None else known)
        count += known is None
    return numbers


def _built(entries: Mapping[str, Entry], base: Lexicon, spellings: int) -> dict[str, Any]:
    """Compile some entries; the places and bodies that are not among them are looked up in the base."""
    targets = {target for entry in entries.values() for target in (entry.place, entry.body) if target}
    around = {target: entry for target in targets if (entry := entries.get(target) or base.entry(target))}
    return build(Glossary(dict(entries), {}), spellings, Glossary(around, {}))
