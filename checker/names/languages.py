"""Languages by their English names, for messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LANGUAGES = {
    "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian",
    "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "ko": "Korean", "ky": "Kyrgyz",
    "nb": "Norwegian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sk": "Slovak", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
_MOST = 3


def language_name(code: str) -> str:
    """Return a language's English name by its code (BCP 47, its region and script do not count), or the code itself."""
    return LANGUAGES.get(code.partition("-")[0], code)


def any_of(words: Sequence[str]) -> str:
    """Return ‘German’, ‘German or Polish’, ‘German, Polish or Dutch’; more than three end in ‘…’.

    >>> any_of(["German", "Polish"]), any_of(["German", "Polish", "Dutch", "Danish"])
    ('German or Polish', 'German, Polish, Dutch …')
    """
    shown = list(words[:_MOST])
    if len(words) > _MOST:
        return ", ".join(shown) + " …"
    return " or ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else shown[0]
