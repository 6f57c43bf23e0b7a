"""Entries of people, and which file they go to."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from tools.countries import clean
from tools.countries.natives import LANGUAGES
from tools.people.table import Person

Entry = dict[str, Any]
FAMILY_FIRST = ("hu",)
"""Languages in Latin letters whose names turn round; of their people's names nothing else differs."""
SAME = {"TR": "tr", "HU": "hu"}
"""Countries whose people English writes as their own language does, but for the order."""

REGIONS: Mapping[str, tuple[str, ...]] = {
    "central-asia": ("KZ", "KG", "UZ", "TJ", "TM", "MN"),
    "caucasus-turkiye": ("AM", "AZ", "GE", "TR"),
    "eastern-europe": ("RU", "UA", "BY", "MD", "HU"),
    "iran-middle-east": ("IR", "IQ", "IL", "PS", "SY", "LB", "JO", "SA", "KW", "QA", "BH", "AE", "OM", "YE", "EG"),
}
CONTINENTS = {"Africa": "africa", "Americas": "americas", "Asia": "asia-pacific", "Oceania": "asia-pacific"}
REST = "europe"


def region(code: str, continent: str) -> str:
    """Return the name of the file for a country's people and offices."""
    return next((name for name, codes in REGIONS.items() if code in codes), CONTINENTS.get(continent, REST))


def person(one: Person, corrected: Mapping[str, Any]) -> Entry:
    """Return the entry of a person."""
    country = one.country.upper()
    own = SAME.get(country)
    forms = dict(one.forms)
    if own and one.wikidata:
        forms.setdefault(own, in_own_order(one, own))
    native = {key: text for key, text in forms.items() if is_native(key, country)}
    made: Entry = {
        "id": identity(one),
        "kind": "person",
        "name": one.name,
        "family": one.family,
        "gender": one.gender,
        "native": native,
        "via": {key: text for key, text in forms.items() if key not in native},
        "tenures": [tenure(term.office, term.since, term.until) for term in one.terms],
        "note": one.note,
        "source": one.sources if len(one.sources) > 1 else one.sources[0],
    }
    made["admitted"] = variants(one, corrected.get("admitted", []))
    made |= {key: value for key, value in corrected.items() if key not in {"why", "source", "admitted"}}
    return {key: made[key] for key in ORDER if made.get(key)}


ORDER = (
    "id",
    "kind",
    "name",
    "family",
    "gender",
    "died",
    "native",
    "via",
    "admitted",
    "protected",
    "tenures",
    "note",
    "source",
)


def variants(one: Person, listed: Iterable[str] = ()) -> list[str]:
    """Return the spellings that serious houses use beside the name, which would else be told as slips.

    Arabic particles with a small or capital letter, with a hyphen or a space; Korean given names in one or two words;
    Japanese names with the family name first, as the government of Japan writes them.
    """
    found = list(listed)
    spoken = LANGUAGES.get(one.country.upper(), ())
    if "ar" in spoken:
        names = {one.name.replace(" bin ", " Bin "), one.name}
        for pattern in _ARTICLES:
            names |= {pattern.sub(article, name) for name in names for article in _SPELLED[pattern]}
        found += sorted(names)
    if "ko" in spoken:
        found += [one.name.replace("-", " ").title(), one.name.title()]
    if "ja" in spoken and one.family:
        found.append(f"{one.family} {one.name.removesuffix(one.family).strip()}")
    return [form for form in dict.fromkeys(found) if form != one.name]


_ARTICLES = (re.compile(r"\b[Aa]l[- ](?=[A-Z])"), re.compile(r"\b[Ee]l[- ](?=[A-Z])"))
_SPELLED = {_ARTICLES[0]: ("al-", "Al-", "Al ", "al "), _ARTICLES[1]: ("el-", "El-", "El ")}


def is_native(language: str, country: str) -> bool:
    """Whether a form in a language is the person's own, and not what copy is translated through."""
    from tools.people.labels import languages

    return language.partition("-")[0] in (*languages(country), SAME.get(country))


def in_own_order(one: Person, language: str) -> str:
    """Return the name with its parts in the order of its own language."""
    given = one.name.removesuffix(one.family).strip()
    return f"{one.family} {given}" if language in FAMILY_FIRST else one.name


def identity(one: Person) -> str:
    """Return the id: family name, then the rest."""
    rest = one.name.replace(one.family, "", 1) if one.family else one.name
    return clean.slug(f"{one.family} {rest}".replace("ı", "i").replace("ə", "a").replace("ø", "o").replace("đ", "d"))


def tenure(office: str, since: str, until: str) -> dict[str, str]:
    """Return a term of office in a glossary's form."""
    return {"office": office, "since": since} | ({"until": until} if until else {})


def by_id(made: Iterable[Entry]) -> list[Entry]:
    """Return entries by id."""
    return sorted(made, key=lambda entry: str(entry["id"]))
