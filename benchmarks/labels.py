"""Names of people as encyclopaedias label them: native words beside the press's words.

LABELS.tsv.gz has the columns id, country, language, label (Wikidata labels, CC0). PAIRS.tsv holds single spellings with
their language (columns id, lang, native, canonical_en, variant, label, variant_lang): it adds names that LABELS lacks.
Used by `benchmarks/explanation.py` and `tools/learn_press_tables.py`.
"""

from __future__ import annotations

import csv
import gzip
import re
import zlib
from collections import defaultdict
from difflib import SequenceMatcher

from unidecode import unidecode

MARKS = dict.fromkeys(map(ord, "'’ʼ‘`ʹʺ"))
SOURCES = ("ru", "uk", "be", "bg", "kk", "ky")
"""Languages whose press spellings are learned and explained."""

HOMES = {
    "ru": {"Russia", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Uzbekistan", "Turkmenistan"},
    "uk": {"Ukraine"},
    "be": {"Belarus"},
    "bg": {"Bulgaria"},
    "kk": {"Kazakhstan"},
    "ky": {"Kyrgyzstan"},
    "el": {"Greece"},
    "fa": {"Iran"},
    "he": {"Israel"},
    "hy": {"Armenia"},
    "ja": {"Japan"},
    "ka": {"Georgia"},
    "ko": {"South_Korea", "North_Korea"},
    "ar": {"Algeria", "Egypt", "Jordan", "Kuwait", "Lebanon", "Tunisia"},
    "zh": {"Taiwan", "Hong_Kong"},
}
"""Where people are from whose names are of a language: other people's labels are transcriptions themselves.

Ukrainians and Belarusians have Russian labels, but the press writes most of them from their own languages.
"""

ALIKE = 0.5
"""Two words less alike than this are not the same name (a maiden name, Nikolay for Mykola)."""

PRESSES = frozenset((
    "en", "de", "fr", "pl", "nl", "sv", "nb", "da", "hu", "es",
    "it", "pt", "tr", "az", "cs", "sk", "fi", "et", "ro", "hr",
))  # fmt: skip
"""Languages whose press spellings are looked at."""

LABELLED_AS = {"nn": "nb"}
"""Languages whose labels follow another's table: both Norwegian ones."""

OF_PLACES = {"deu": "de", "fra": "fr", "pol": "pl", "nld": "nl", "ces": "cs", "ita": "it", "ron": "ro", "spa": "es"}
"""Languages by the codes that the names of places carry."""

Labels = dict[str, str]

_PATRONYMIC = re.compile(r".+(?:[оеё]вич|[ії]йович|йович|[оеі]вна|ївна|ич|ична|улы|кызы)")


def people(path: str) -> dict[str, Labels]:
    """Return each person's labels by language, and the country under the key `country`."""
    found: defaultdict[str, Labels] = defaultdict(dict)
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            found[row["id"]][row["language"]] = row["label"]
            found[row["id"]]["country"] = row["country"]
    return dict(found)


def add_pairs(found: dict[str, Labels], path: str) -> None:
    """Add the names of a file of pairs that are not known yet; what is native tells where somebody is from."""
    with open(path, encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE) if row["label"] == "1"]
    known = set(found)
    for row in rows:
        language, _, script = row["lang"].partition("-")
        into = row["variant_lang"].removeprefix("wp:")
        into = OF_PLACES.get(into, into)
        if row["id"] in known or script != "Cyrl" or language not in SOURCES or len(into) != 2:  # noqa: PLR2004
            continue
        labels = found.setdefault(row["id"], {})
        if row["unit"] == "full" or row["kind"] == "place":
            labels.setdefault("country", min(HOMES[language]))
            labels.setdefault(language, row["native"])
            labels.setdefault("en", row["canonical_en"])
            labels.setdefault(into, row["variant"])
    for identity in set(found) - known:
        if not found[identity]:
            del found[identity]


def part_of(identity: str) -> str:
    """Return the part a person belongs to."""
    return "test" if zlib.crc32(identity.encode()) % 2 else "learn"


def bare(word: str) -> str:
    """Return a spelling without capitals and apostrophes."""
    return word.translate(MARKS).casefold()


def words(native: str, press: str) -> list[tuple[str, str]]:
    """Return (native word, press word) of one person's name, in the order given name, patronymic, family name.

    A patronymic that the press leaves out is left out. Nothing if the numbers of words differ for another reason; no
    pair of words that cannot be the same name.
    """
    if "(" in native + press or "," in press:
        return []
    parts = _in_order(native)
    others = press.split()
    if len(parts) == len(others) + 1 == 3 and _PATRONYMIC.fullmatch(parts[1].casefold()):  # noqa: PLR2004
        del parts[1]
    if len(parts) != len(others):
        return []
    return [pair for pair in zip(parts, others, strict=True) if _alike(*pair)]


def _in_order(native: str) -> list[str]:
    """Return the words of a native label with the family name last."""
    if "," in native:  # Russian encyclopaedias put the family name first
        family, _, given = native.partition(",")
        return [*given.split(), *family.split()]
    parts = native.split()
    if len(parts) == 3 and _PATRONYMIC.fullmatch(parts[2].casefold()):  # noqa: PLR2004
        return [*parts[1:], parts[0]]
    return parts


def _alike(native: str, press: str) -> bool:
    """Whether a Cyrillic word and a Latin one can be the same name; readings of other scripts say too little."""
    one, other = unidecode(native).lower(), unidecode(press).lower()
    cyrillic = "\u0400" <= native[0] <= "\u052f"
    return not cyrillic or SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE
