"""Characters in a name that nobody sees and every search trips over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import on_mention
from checker.lazily import lazily
from checker.parameters import Parameter
from checker.yamlfiles import Flag

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft

PARAMETERS = {"spaces": Parameter(Flag(), default=False, doc="Report no-break spaces within a name, too.")}

_UNSEEN = lazily("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_SPACES = lazily("[\u00a0\u2007\u202f]")
_COMBINING = lazily("[\u0300-\u036f]")


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report mentions that hold zero-width, bidirectional or soft-hyphen characters, or letters in two parts."""
    for mention in draft.mentions:
        text = mention.text
        if text.isascii():
            continue
        unseen = _UNSEEN.findall(text) + (_SPACES.findall(text) if settings["spaces"] else [])
        clean = _clean(text, spaces=settings["spaces"])
        if unseen:
            yield on_mention(mention, f"‘{clean}’ holds {_named(unseen)}: remove it", replacement=clean)
        elif _COMBINING.search(text) and clean != text:
            message = f"‘{clean}’ is written with accents that stand apart from their letters: write composed letters"
            yield on_mention(mention, message, replacement=clean)


def _clean(text: str, *, spaces: bool) -> str:
    import unicodedata

    text = _UNSEEN.sub("", text)
    return unicodedata.normalize("NFC", _SPACES.sub(" ", text) if spaces else text)


def _named(characters: list[str]) -> str:
    import unicodedata

    return ", ".join(f"{unicodedata.name(one).lower()} (U+{ord(one):04X})" for one in dict.fromkeys(characters))
