"""Which of many spellings is one that English copy may have."""

from __future__ import annotations

import unicodedata


def is_latin(text: str) -> bool:
    """Whether all letters of a text are Latin, and there are some. The turned comma of Oʻtkir is no script's own.

    >>> is_latin("Szijjártó"), is_latin("Oʻtkir"), is_latin("Сийярто"), is_latin("42")
    (True, True, False, False)
    """
    letters = [letter for letter in text if letter.isalpha() and unicodedata.category(letter) != "Lm"]
    return bool(letters) and all(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
