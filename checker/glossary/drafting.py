"""A new entry from what an editor knows of it: the family name and the id follow; no gender is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.glossary.record import in_order
from checker.lexicon.expand import expand
from checker.names.fold import fold, key
from checker.names.parts import FAMILY_FIRST, split_name
from checker.names.slugs import slug

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.glossary.model import Entry
    from checker.glossary.record import Record

_SUFFIXES = {"Jr", "Sr", "II", "III", "IV"}
_SHOWN = 6


def drafted(name: str, kind: str, given: Mapping[str, Any]) -> Record:
    """Return a new entry: what is given, without what is empty, and what follows from it.

    A list of one stands for itself. A person gets a family name, and an id that begins with it.
    """
    record: dict[str, Any] = {key: value for key, value in given.items() if value}
    record |= {key: value[0] for key, value in record.items() if key in {"source", "short"} and len(value) == 1}
    record |= {"name": name, "kind": kind}
    if kind == "person" and " " in name and "family" not in record:
        record["family"] = family_in(name, record.get("native", {}))
    record.setdefault("id", id_for(name, record.get("family", "")))
    return in_order(record)


def family_in(name: str, native: Mapping[str, str]) -> str:
    """Return the family name in a full one: what the native form begins with, where its language puts it there.

    Else from the first small word on (van der Bellen), or the last word.

    >>> family_in("Péter Szijjártó", {"hu": "Szijjártó Péter"}), family_in("Xi Jinping", {"zh": "习近平"})
    ('Szijjártó', 'Xi')
    >>> family_in("Alexander Van der Bellen", {}), family_in("Ursula von der Leyen", {})
    ('der Bellen', 'von der Leyen')
    """
    words = name.split()
    for language, text in native.items():
        if language.split("-", maxsplit=1)[0] in FAMILY_FIRST:
            first = fold(text.split()[0])
            return next((word for word in words if fold(word) == first), words[0])
    while len(words) > 1 and words[-1].rstrip(".,") in _SUFFIXES:
        words.pop()
    small = next((place for place, word in enumerate(words) if place and word[0].islower() and "-" not in word), None)
    return " ".join(words[small:] if small else words[-1:]).rstrip(",")


def id_for(name: str, family: str) -> str:
    """Return the id of a new entry: of a person, the family name comes first; empty if there are no letters.

    >>> id_for("Péter Szijjártó", "Szijjártó"), id_for("Astana", "")
    ('szijjarto-peter', 'astana')
    """
    parts = split_name(name, family)
    return slug(f"{parts.family} {parts.given}" if parts.given else name, "")


def expansions(entry: Entry) -> dict[str, list[str]]:
    """Return the spellings by which an entry will be recognised without their being listed, by what they are made of.

    Keys are like `Сийярто (ru)`; of each, the first few in the order in which the systems stand.
    """
    known = {word for form in entry.forms for word in key(form.text).split()}
    found: dict[str, list[str]] = {}
    for spelling, origins in expand([entry], known).items():
        for _, _, _, text, language, _ in origins:
            spellings = found.setdefault(f"{text} ({language})", [])
            if len(spellings) < _SHOWN:
                spellings.append(spelling)
    return found
