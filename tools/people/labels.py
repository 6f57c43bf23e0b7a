"""How Wikidata's labels of 2015-16 write people in their own languages and in Russian."""

import csv
import gzip
import re
from collections import defaultdict
from pathlib import Path

from tools.countries.natives import LANGUAGES, VIA
from tools.people.table import Person

# Beside those of countries' names: languages of people's names that add accents or another script.
MORE = {
    "AT": ("de",), "AR": ("es",), "BE": ("nl", "fr"), "BR": ("pt",), "CA": ("en",), "CH": ("de", "fr", "it"),
    "CL": ("es",), "CO": ("es",), "DK": ("da",), "EC": ("es",), "ES": ("es",), "FI": ("fi",), "FR": ("fr",),
    "IS": ("is",), "IT": ("it",), "MX": ("es",), "NL": ("nl",), "NO": ("nb",), "PE": ("es",), "PT": ("pt",),
    "SE": ("sv",), "UY": ("es",), "VN": ("vi",), "TW": ("zh",), "BY": ("be", "ru"), "KG": ("ky", "ru"),
}  # fmt: skip
_PATRONYMIC = re.compile(r"(?:[оеё]вич|[иі]ч|[оеё]вна|[иі]чна|івна|ївна|улы|кызы|оглы|уулу)$", re.IGNORECASE)
_SMALL = re.compile(r"(?:оглы|кызы|оглу|угли|уулу|улы)", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^)]*\)")


def languages(country: str) -> tuple[str, ...]:
    """Return the languages in which a person of a country has native forms."""
    return MORE.get(country, LANGUAGES.get(country, ()))


def read(path: Path) -> dict[str, dict[str, str]]:
    """Return label by language by Wikidata id."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    with gzip.open(path, mode="rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            found[row["id"]][row["language"]] = row["label"]
    return found


def add(person: Person, labels: dict[str, str]) -> None:
    """Give a person the labels of the country's languages, and the Russian one where copy comes through Russian."""
    wanted = languages(person.country.upper())
    if person.country.upper() in LANGUAGES:
        wanted = (*wanted, VIA)
    for language in wanted:
        if label := plain(labels.get(language, "")):
            person.forms.setdefault(language, label)


def plain(label: str) -> str:
    """Return a label as a name is written in running text, without the patronymic.

    Encyclopaedias in Cyrillic put the family name first, with or without a comma: Косачев, Константин Иосифович.
    """
    family, comma, given = _BRACKETS.sub("", label).partition(", ")
    words = f"{given} {family}".split() if comma else family.split()
    if not comma and len(words) == 3 and _PATRONYMIC.search(words[2]):  # noqa: PLR2004  # family, given, patronymic
        words = [words[1], words[2], words[0]]
    small = next((at for at, word in enumerate(words) if at and _SMALL.fullmatch(word)), 0)
    if small > 1:
        words[small - 1 : small + 1] = []  # Мехрибан Ариф кызы Алиева
    if len(words) > 2:  # noqa: PLR2004
        words = [word for at, word in enumerate(words) if not (at == 1 and _PATRONYMIC.search(word))]
    return " ".join(words)
