"""Texts as ids."""

from __future__ import annotations

from checker.lazily import lazily

_NO_LETTERS = lazily(r"[^a-z0-9]+")
_APOSTROPHES = lazily("['`]")


def slug(text: str, nothing: str = "name") -> str:
    """Return a text as an id: small Latin letters, digits and hyphens; `nothing` if it has no letters.

    >>> slug("Gurbanguly Ataliyev"), slug("Қасым"), slug("…")
    ('gurbanguly-ataliyev', 'kasym', 'name')
    """
    from unidecode import unidecode

    return _NO_LETTERS.sub("-", _APOSTROPHES.sub("", unidecode(text)).lower()).strip("-") or nothing
