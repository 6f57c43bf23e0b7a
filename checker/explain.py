"""Whom a spelling can mean, and how that is known: what `exonym explain` says, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.mentions.likeness import SHORTEST_SLIP, likeness_or_slip
from checker.namedtuples import NamedTuple
from checker.names.fold import fold, joined_key, key
from checker.names.languages import language_name
from checker.names.origin import compare, origins
from checker.names.parts import parts_of
from checker.names.similarity import THRESHOLD
from checker.names.skeleton import near_skeletons, skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.lexicon import Hit, Lexicon
    from checker.lexicon.model import Derived
    from checker.names.origin import Origin

MOST = 5
"""How many entries that a spelling is near to, or that were considered in vain, are told."""

_PARTS = {"given": "given name", "family": "family name", "whole": "name"}
_KINDS = {"romanised": "native form", "via": "form it came through", "likely-via": "its likely form"}


class Near(NamedTuple):
    """An entry whose name a word is like, and how like."""

    source: Derived
    main: str


def explain(spelling: str, lexicon: Lexicon) -> tuple[list[str], list[str]]:
    """Return what a spelling means, and which other entries were considered and why they lost: lines of text."""
    hits = lexicon.lookup(key(spelling))
    words = {word: joined_key(word).replace(" ", "") for word in spelling.split()}
    if hits:
        found = [_listed(hit) for hit in hits] + list(dict.fromkeys(_made(spelling, hits)))
        if any(lexicon.derived(folded) for folded in words.values()):
            found.append("a listed form goes before any romanisation")
        return found, []
    found, lost = [], []
    wanted = _shared(words, lexicon)
    for word, folded in words.items():
        exact = [source for source in lexicon.derived(folded) if not wanted or source.entry.id in wanted]
        found += [_derivation(word, source, lexicon) for source in exact]
        near = [] if exact or lexicon.is_word(folded) else _near(word, lexicon)
        good = [item for item in near if item.source.score >= THRESHOLD]
        found += [_nearness(word, item) for item in good[:MOST]]
        lost += [_loss(word, item) for item in near if item not in good][:MOST]
    return found, lost


def _listed(hit: Hit) -> str:
    if hit.form is None:
        return f"{hit.entry.id}: a protected phrase, in which the name is another thing's"
    origin = hit.form.origin
    where = f" ({origin.path}:{origin.line})" if origin else ""
    dates = "".join(f" {word} {day}" for word, day in (("since", hit.form.since), ("until", hit.form.until)) if day)
    return f"{hit.entry.id}: {hit.form.status} form ‘{hit.form.text}’, {hit.form.role}{dates}{where}"


def _made(spelling: str, hits: tuple[Hit, ...]) -> Iterator[str]:
    """Say which systems make a listed spelling that the house does not write, or come nearest."""
    for hit in hits:
        if hit.form is None or hit.form.right or hit.form.status == "native":
            continue
        forms = [(text, language) for language, text in (*hit.entry.native, *hit.entry.via)]
        for part in parts_of(hit.entry):
            forms += [*part.natives, *part.via] if part.kind == "family" else []
        for text, language in forms:
            if text.count(" ") != spelling.count(" "):
                continue
            if found := origins(text, language, spelling, hit.entry.name):
                yield f"  {_origin(spelling, text, language, found)}"


def _origin(spelling: str, text: str, language: str, found: list[Origin]) -> str:
    """Say which systems make exactly this of a form, or which one makes something near to it."""
    exact = [origin for origin in found if not origin.differences]
    whose = ", ".join(origin.system.name for origin in exact)
    if exact:
        return f"‘{spelling}’ is what these make of {text} ({language_name(language)}): {whose}"
    best = found[0]
    return (
        f"nearest to ‘{spelling}’ comes {best.system.name} of {text} ({language_name(language)}): "
        f"{best.made}{_differences(best.differences)}"
    )


def _shared(words: dict[str, str], lexicon: Lexicon) -> set[str]:
    """Return the entries that every word of a full name can be of; none if there is no such entry."""
    if len(words) < 2:  # noqa: PLR2004
        return set()
    every = []
    for folded in words.values():
        given = {lexicon.numbered(number).id for number in lexicon.net("given", folded)}
        listed = {hit.entry.id for hit in lexicon.lookup(folded)}
        every.append(given | listed | {source.entry.id for source in lexicon.derived(folded)})
    return set.intersection(*every)


def _derivation(word: str, source: Derived, lexicon: Lexicon) -> str:
    names = ", ".join(lexicon.system(identity)[0] for identity in source.systems)
    return (
        f"{source.entry.id}: ‘{word}’ is the {_PARTS[source.part]} {source.text} "
        f"({_KINDS[source.kind]}: {source.language}) by {names}"
    )


def _near(word: str, lexicon: Lexicon) -> list[Near]:
    """Return the entries whose name shares a rough key with a word, the nearest first."""
    keys = near_skeletons(skeleton(fold(word)))
    found = []
    for number in sorted(frozenset[int]().union(*(lexicon.net("families", near) for near in keys))):
        entry = lexicon.numbered(number)
        part = next((part for part in parts_of(entry) if part.kind != "given"), None)
        if part:
            source = likeness_or_slip(entry, part.kind, word, SHORTEST_SLIP)
            if source.score > 0:
                found.append(Near(source, part.text))
    return sorted(found, key=lambda item: -item.source.score)


def _nearness(word: str, item: Near) -> str:
    source = item.source
    line = (
        f"{source.entry.id}: ‘{word}’ is near the {_PARTS[source.part]} {item.main} "
        f"(similarity {source.score:.2f}, enough from {THRESHOLD:.2f})"
    )
    best = next(iter(origins(source.text, source.language, word, item.main)), None) if source.language else None
    if best is None:
        return line
    whose = f"{language_name(best.system.into)} press" if best.system.into else best.system.name
    return f"{line}; nearest system: {whose}, {best.made}{_differences(best.differences)}"


def _loss(word: str, item: Near) -> str:
    """Say why an entry that looks alike is not meant."""
    _, differences = compare(fold(item.main), fold(word))
    return (
        f"{item.source.entry.id}: ‘{word}’ is not {item.main}: similarity {item.source.score:.2f}, "
        f"less than {THRESHOLD:.2f}{_differences(differences)}"
    )


def _differences(differences: tuple[tuple[str, str], ...]) -> str:
    return ", with " + ", ".join(f"‘{written}’ for ‘{made}’" for made, written in differences) if differences else ""
