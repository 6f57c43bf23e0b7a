"""A native or via form under a code that is no language's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.glossary.lint.model import Book

ABOUT = About(
    "GLO018",
    "A native or via form stands under a code that is no language’s: a country’s, or one of three letters.",
    "The code of a language is not that of its country: Ukrainian is uk, Chinese zh, Kazakh kk. Under another code no "
    "table reads the form, so that no spelling is derived from it.",
    "warning",
)

# Two-letter codes of ISO 639-1: BCP 47 (RFC 5646, 2.2.1) wants them wherever a language has one.
_TWO_LETTERS = """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg
    ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn
    no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw
    ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
_MEANT: Mapping[str, str] = {
    "by": "be", "cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "kz": "kk", "tj": "tg", "tm": "tk",
    "ua": "uk", "vn": "vi", "iw": "he", "mo": "ro", "ara": "ar", "aze": "az", "bel": "be", "bul": "bg", "ces": "cs",
    "chi": "zh", "cze": "cs", "deu": "de", "ell": "el", "eng": "en", "fas": "fa", "fra": "fr", "fre": "fr", "geo": "ka",
    "ger": "de", "heb": "he", "hun": "hu", "hye": "hy", "jpn": "ja", "kat": "ka", "kaz": "kk", "kir": "ky", "kor": "ko",
    "per": "fa", "pol": "pl", "ron": "ro", "rum": "ro", "rus": "ru", "spa": "es", "tgk": "tg", "tuk": "tk", "tur": "tr",
    "ukr": "uk", "uzb": "uz", "zho": "zh",
}  # fmt: skip
"""Codes of countries, old ones and three-letter ones that are written by mistake, and the languages that are meant."""
_TWO = 2
_CODES = frozenset(_TWO_LETTERS.split())


def check(book: Book) -> Iterator[Finding]:
    """Look at the codes of all native and via forms; of three letters only those are known that have a shorter one."""
    for entry in book.entries:
        for name, forms in (("native", entry.native), ("via", entry.via)):
            for code, text in forms:
                language = code.partition("-")[0]
                if language in _MEANT or (len(language) == _TWO and language not in _CODES):
                    meant = _MEANT.get(language)
                    hint = f"write ‘{meant}’" if meant else "write its code of ISO 639-1"
                    yield Finding(
                        entry.id, f"‘{language}’ is the code of no language (‘{text}’)", book.at(entry, name), hint
                    )
