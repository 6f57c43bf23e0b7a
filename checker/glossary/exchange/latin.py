"""Which of many spellings is one that English copy may have."""

from __future__ import annotations

import unicodedata


def is_latin(text: str) -> bool:
    """Whether all letters of a text are Latin, and there are some.

    >>> is_latin("Szijjártó"), is_latin("Сийярто"), is_latin("42")
    (True, False, False)
    """
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and all(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
