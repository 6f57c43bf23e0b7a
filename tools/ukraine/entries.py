"""Make glossary entries of the vocabulary: what is wrong at every desk apart from what some desks write."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from checker.names.romanise import romanise
from checker.names.systems import load_systems
from tools.countries.clean import slug
from tools.places.geonames import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.places.geonames import Place
    from tools.places.taken import Taken
    from tools.ukraine.vocabulary import Corrections, Word

SOURCE = "https://github.com/Tyrrrz/SpellingUkraine"
ORDER = (
    "id", "kind", "name", "names", "native", "via", "admitted", "deprecated", "protected", "source", "note", "tests",
)  # fmt: skip
ALIKE = 0.6
"""Less alike, and a Russian form is another name of the place (Стаханов for Кадіївка)."""

FAMILY_NAME = re.compile(r"^[^\W_]+(?:[oe]v|off?|in|sk[iy]{1,2}|[оеё]в|[иы]н|[сц]ь?к[иіы]й)$")
"""What ends like this may be somebody's name, too: Vasilkov, Хмельницький."""

_STANDARDS = frozenset({"uk-national", "uk-bgn", "uk-bgn-1965", "uk-ala"})
Entry = dict[str, Any]


class Maker:
    """Makes entries; `left` says which words and spellings were left out, and why."""

    def __init__(self, places: Iterable[Place], taken: Taken, corrections: Corrections) -> None:
        self._taken, self._corrections = taken, corrections
        self._by_native: dict[str, list[Place]] = {}
        for place in places:
            for name in {name.replace("'", "’") for name in place.names} if place.code == "UA" else ():
                self._by_native.setdefault(name, []).append(place)
        self.left: list[str] = []
        self._own_of: dict[str, list[Place]] = {}

    def entries(self, words: Iterable[Word], known: frozenset[str]) -> list[Entry]:
        """Return the entries by id, without those `known` elsewhere. Raises ValueError for two of one id."""
        made: dict[str, Entry] = {}
        for word in words:
            identity = slug(word.name)
            if reason := self._reason_against(word, identity, known):
                self.left.append(f"{identity}: {reason}")
            elif identity in made:
                raise ValueError(f"{identity} is there twice")
            else:
                made[identity] = self._entry(word, identity)
                self._own_of[identity] = self._own(word)
        if unused := self._corrections.entries.keys() - made.keys():
            raise ValueError(f"corrections of no entry: {', '.join(sorted(unused))}")
        return [made[identity] for identity in sorted(made)]

    def is_others(self, spelling: str, identity: str) -> bool:
        """Whether a spelling of an entry is another thing's name."""
        own = self._own_of[identity]
        return folded(spelling) in map(folded, self._corrections.not_wrong) or bool(self._taken.by(spelling, own))

    def _reason_against(self, word: Word, identity: str, known: frozenset[str]) -> str:
        if identity in self._corrections.leave_out:
            return self._corrections.leave_out[identity]
        if identity in known:
            return "in another glossary"
        if identity in self._corrections.entries or word.kind != "place":
            return ""
        if not (own := self._own(word)):
            return "GeoNames has no such place"
        taken = self._taken.by(word.name, own)
        return f"its name is {taken}" if taken else ""

    def _own(self, word: Word) -> list[Place]:
        return self._by_native.get(word.native, [])

    def _entry(self, word: Word, identity: str) -> Entry:
        entry: Entry = {"id": identity, "kind": word.kind, "name": word.name}
        if not FAMILY_NAME.search(word.native):
            entry["native"] = {"uk": word.native}
        if word.kind == "place" and (russian := self._russian(word)):
            entry["via"] = {"ru": russian}
        used = english(word.native)
        entry["admitted"], entry["deprecated"] = [], []
        for wrong in word.wrong:
            if folded(wrong) == folded(word.name):
                continue  # found without being listed
            if reason := self._corrections.not_wrong.get(wrong) or self._against(wrong, self._own(word)):
                self.left.append(f"{identity}: {wrong}: {reason}")
            else:
                entry["admitted" if folded(wrong) in used else "deprecated"].append(wrong)
        entry["source"] = SOURCE
        entry |= self._corrections.entries.get(identity, {})
        right = {folded(form) for form in entry["admitted"]}
        entry["deprecated"] = [one for one in entry["deprecated"] if isinstance(one, dict) or folded(one) not in right]
        if "names" in entry:
            del entry["name"]
        return {key: entry[key] for key in ORDER if entry.get(key)}

    def _against(self, wrong: str, own: list[Place]) -> str:
        return "like a family name" if FAMILY_NAME.search(wrong) else self._taken.by(wrong, own)

    def _russian(self, word: Word) -> str:
        """Return the Russian form, if GeoNames has it for the place, too, and it is no older name."""
        for form in word.russian:
            attested = any(form in place.names for place in self._own(word))
            like_a_name = FAMILY_NAME.search(form) or self._taken.by(form, self._own(word))
            if attested and not like_a_name and form != word.native and _alike(form, word.native) >= ALIKE:
                return form
        return ""


def english(native: str) -> set[str]:
    """Return, folded, what standards for English and its press make of a Ukrainian name: what desks write."""
    systems = [system for system in load_systems() if system.id in _STANDARDS or system.id == "uk-en"]
    return {folded(spelling) for system in systems for spelling in romanise(native, system)[:1]}


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.lower(), other.lower()).ratio()
