"""Texts as ids."""

from __future__ import annotations

import re

_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile("['`]")


def slug(text: str, nothing: str = "name") -> str:
    """Return a text as an id: small Latin letters, digits and hyphens; `nothing` if it has no letters.

    >>> slug("Gurbanguly Ataliyev"), slug("Қасым"), slug("…")
    ('gurbanguly-ataliyev', 'kasym', 'name')
    """
    from unidecode import unidecode

    return _NO_LETTERS.sub("-", _APOSTROPHES.sub("", unidecode(text)).lower()).strip("-") or nothing
