"""Who is chief of state and head of government, as the CIA World Factbook writes it: titles, names, first days.

A cell is "President Recep Tayyip ERDOGAN (since 28 August 2014)": the family name, or what serves as one, in capitals,
no accents, notes and representatives after a semicolon.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from tools.countries import clean

COLUMNS = {"chief": "chief_of_state", "government": "head_of_government"}
_SINCE = re.compile(r"\((?:chairperson )?since ([^;,)]+)")
_CAPITALS = re.compile(r"(?<![\w’'])[^\W\d_a-z]{2}[^\W\d_a-z'’-]*(?![a-z])")
_ROMAN = re.compile("[IVX]+")


@dataclass(frozen=True)
class Holder:
    """Somebody in a cell: the words of title and name, folded; those in capitals; the first day, where one is given."""

    words: frozenset[str]
    family: frozenset[str]
    since: str

    @property
    def key(self) -> str:
        """What corrections call the holder: the words in capitals, in the order of the alphabet."""
        return " ".join(sorted(self.family))


def holders(row: Mapping[str, str]) -> Iterator[tuple[str, Holder]]:
    """Give the holders that a country's row names, each with "chief" or "government"; who is both, as chief alone."""
    seen: list[frozenset[str]] = []
    for role, column in COLUMNS.items():
        cell = clean.text(row.get(column)).replace("d'", "d’")
        for part in re.split(r";|, represented", cell)[:1] if cell else []:
            written = part.partition("(")[0]
            capitals = _CAPITALS.findall(written)
            names = folded(" ".join([word for word in capitals if not _ROMAN.fullmatch(word)] or capitals))
            if names and names not in seen:
                seen.append(names)
                yield role, Holder(folded(written), names, first_day(part))


def folded(text: str) -> frozenset[str]:
    """Return the words of a text in small letters without accents and apostrophes."""
    plain = clean.unaccented(text).lower()
    for letter, spelled in {"ı": "i", "ø": "o", "đ": "d", "ł": "l", "’": "", "'": "", "ʻ": "", "ə": "a"}.items():
        plain = plain.replace(letter, spelled)
    return frozenset(re.findall(r"[^\W\d_]+", plain))


def first_day(cell: str) -> str:
    """Return the first day in a cell as an ISO text, shorter if only the month or the year is given; else nothing."""
    found = _SINCE.search(cell)
    for form, result in (("%d %B %Y", "%Y-%m-%d"), ("%d %b %Y", "%Y-%m-%d"), ("%B %Y", "%Y-%m"), ("%Y", "%Y")):
        try:
            return datetime.strptime(found[1].strip() if found else "", form).strftime(result)  # noqa: DTZ007
        except ValueError:
            continue
    return ""
