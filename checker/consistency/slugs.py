"""Texts as ids."""

from __future__ import annotations

import re

_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile("['`]")


def slug(text: str) -> str:
    """Return a text as an id: small Latin letters, digits and hyphens.

    >>> slug("Gurbanguly Ataliyev"), slug("Қасым"), slug("…")
    ('gurbanguly-ataliyev', 'kasym', 'name')
    """
    from unidecode import unidecode

    return _NO_LETTERS.sub("-", _APOSTROPHES.sub("", unidecode(text)).lower()).strip("-") or "name"
