"""The parts of a person's name, and in which order a language writes them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from checker.lazily import lazily
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from checker.glossary.model import Entry

FAMILY_FIRST = frozenset({"hu", "zh", "ja", "ko", "vi", "km"})
"""Languages that write the family name first (Unicode CLDR, personName `nameOrderLocales`)."""

_PATRONYMIC = lazily("(?:[оеиії]вич|[оеиії]вна|[іїи]вна|ич)$")
_LATIN = lazily("[A-Za-z\u00c0-\u024f]")
_OFFICIAL = 3  # words: Токаев Касым-Жомарт Кемелевич

PartKind = Literal["given", "family", "whole"]


class Parts(NamedTuple):
    """What stands before the family name (or after it, where the order is reversed), and the family name."""

    given: str
    family: str


class Part(NamedTuple):
    """One part of an entry's name as the house writes it; the same part of its native and of its via forms.

    These are (text, language) pairs.
    """

    kind: PartKind
    text: str
    natives: tuple[tuple[str, str], ...]
    via: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=1 << 16)
def parts_of(entry: Entry) -> list[Part]:
    """Return the given and the family name of a person, or the whole name of anything else; no empty parts.

    A native form in Latin letters is, but for a person's, another name (Sverige): nothing is a spelling of both.
    """
    forms = (entry.native, entry.via)
    if entry.kind != "person":
        natives, via = (
            tuple((text, language) for language, text in pairs if not _LATIN.search(text)) for pairs in forms
        )
        return [Part("whole", entry.name, natives, via)]
    own = split_name(entry.name, entry.family)
    split = [
        [(split_foreign(text, language, own, entry.name), language) for language, text in pairs] for pairs in forms
    ]
    given = (tuple((parts.given, language) for parts, language in pairs if parts.given) for pairs in split)
    family = (tuple((parts.family, language) for parts, language in pairs if parts.family) for pairs in split)
    return [part for part in (Part("given", own.given, *given), Part("family", own.family, *family)) if part.text]


@lru_cache(maxsize=1 << 14)
def split_name(name: str, family: str) -> Parts:
    """Split a full name at its family name, at its end or its beginning.

    >>> split_name("Ursula von der Leyen", "von der Leyen"), split_name("Xi Jinping", "Xi")
    (Parts(given='Ursula', family='von der Leyen'), Parts(given='Jinping', family='Xi'))
    """
    if family and name.endswith(" " + family):
        return Parts(name.removesuffix(" " + family), family)
    if family and name.startswith(family + " "):
        return Parts(name.removeprefix(family + " "), family)
    return Parts("", name) if name == family or not family else Parts(name, "")


def split_foreign(text: str, language: str, like: Parts, main: str) -> Parts:
    """Split a form in another language whose family name is not marked, by the parts of the main form.

    The family name has as many words as in the main form, and stands where the language puts it; a form in a language
    that is not the name's own keeps the order of the main form. Of family name, given name and patronymic, the order of
    official lists, the patronymic is left out.
    """
    words = text.split(" ")
    if len(words) == _OFFICIAL and _PATRONYMIC.search(words[-1]):
        words = [words[1], words[0]]
    count = len(like.family.split(" "))
    if len(words) <= count:
        return Parts("", text) if not like.given else Parts("", "")
    own_order = language.split("-", maxsplit=1)[0] in FAMILY_FIRST
    family_first = own_order or (bool(like.given) and main == f"{like.family} {like.given}")
    if family_first:
        return Parts(" ".join(words[count:]), " ".join(words[:count]))
    return Parts(" ".join(words[:-count]), " ".join(words[-count:]))
