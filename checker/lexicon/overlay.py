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
    ordered = {identity: every[identity] for identity in old} | every
    small, gone = (_built(some, base, spellings) for some in (ordered, old))
    ids = table_of(base.data, "ids")
    replaced = [ids[identity] for identity in old]
    forms = _forms_of(frozenset(replaced), gone["index"], base)
    return {**small, "gone": gone["nets"]["words"], "replaced": replaced, "gone-forms": forms}


def _forms_of(entries: frozenset[int], keys: Iterable[str], base: Lexicon) -> list[int]:
    """Return the numbers of the forms of some entries, all whose keys are known."""
    index, forms = table_of(base.data, "index"), table_of(base.data, "forms")
    return sorted({number for key in keys for number in index.get(key, ()) if forms[number][0] in entries})


def _built(entries: Mapping[str, Entry], base: Lexicon, spellings: int) -> dict[str, Any]:
    """Compile some entries; the places and bodies that are not among them are looked up in the base."""
    targets = {target for entry in entries.values() for target in (entry.place, entry.body) if target}
    around = {target: entry for target in targets if (entry := entries.get(target) or base.entry(target))}
    return build(Glossary(dict(entries), {}), spellings, Glossary(around, {}))
