"""Folding: what two spellings have in common when case, diacritics and apostrophes do not count."""

from __future__ import annotations

from functools import lru_cache

from checker.lazily import lazily

# Letters, digits, and what hides among them: combining marks, soft hyphens, zero-width characters.
WORD = "[\\w\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+"
JOINERS = "-\u2010\u2011'\u2019\u02bc\u2018`\u00b4"
"""Characters that join two words to one name: hyphens and apostrophes."""

_WORD = lazily(WORD)
_COMMA = lazily(r",\s")
# unidecode renders schwa as ‘@’; the passport form of Azerbaijani names is A (Əliyev → Aliyev).
_OWN = {"ə": "a", "ʻ": "", "ʼ": ""}


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Fold one word: lower case, Latin letters to their base letters; other scripts keep theirs.

    >>> fold("Szijjártó"), fold("Łódź"), fold("Токаев")
    ('szijjarto', 'lodz', 'токаев')
    """
    if word.isascii():
        return word.lower()
    import unicodedata

    from unidecode import unidecode

    folded = []
    for letter in unicodedata.normalize("NFC", unicodedata.normalize("NFKC", word).casefold()):
        if letter.isascii():
            folded.append(letter)
        elif letter in _OWN:
            folded.append(_OWN[letter])
        elif unicodedata.category(letter) in {"Mn", "Cf", "Lm", "Sk"}:
            continue
        elif unicodedata.name(letter, "").startswith("LATIN"):
            folded.append(unidecode(letter).lower())
        else:
            folded.append(letter)
    return "".join(folded)


def key(text: str) -> str:
    """Return the folded words of a form, one space between; hyphens and apostrophes part words, a comma is a word.

    >>> key("Kassym-Jomart Tokayev"), key("Washington, D.C.")
    ('kassym jomart tokayev', 'washington , d c')
    """
    if text.isascii() and "," not in text:
        return " ".join(_WORD.findall(text.lower()))
    words = map(fold, _WORD.findall(_COMMA.sub(" _comma_ ", text)))
    return " ".join(filter(None, words)).replace("_comma_", ",")


@lru_cache(maxsize=1 << 15)
def joined_key(text: str) -> str:
    """Return the key of a form with its hyphens and apostrophes left out: `Nur-Sultan` as `nursultan`."""
    return key(text.translate(_DROP_JOINERS))


_DROP_JOINERS = dict.fromkeys(map(ord, JOINERS))


def strip_diacritics(text: str) -> str:
    """Return Latin text in base letters, case kept.

    >>> strip_diacritics("Szijjártó"), strip_diacritics("Łódź")
    ('Szijjarto', 'Lodz')
    """
    if text.isascii():
        return text
    import unicodedata

    from unidecode import unidecode

    bare = []
    for letter in unicodedata.normalize("NFC", text):
        if not letter.isascii() and unicodedata.name(letter, "").startswith("LATIN"):
            bare.append(unidecode(letter))
        elif unicodedata.category(letter) != "Mn" or (bare and not bare[-1].isascii()):
            bare.append(letter)
    return "".join(bare)
