"""Names of countries and capitals in their own languages and in Russian, from Unicode CLDR.

CLDR names countries, and the cities that time zones are called after: most capitals. What it lacks or what would
misfire is in countries.corrections.yaml.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from tools.countries import clean

# Official languages (CLDR supplemental/territoryInfo.json), of the states of which copy is translated, not written in
# English: the former Soviet Union and its neighbours, the Balkans, Central Europe, the Arab states, East Asia.
# Left out: regional languages; Arabic in Israel and French in the Maghreb, whose names are other names; second scripts
# (uz-Cyrl, sr-Latn); Russian outside Russia and Kazakhstan, where it says what copy is translated through (Киргизия).
LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "KZ": ("kk", "ru"), "KG": ("ky",), "UZ": ("uz",), "TM": ("tk",), "TJ": ("tg",), "AZ": ("az",), "AM": ("hy",),
    "GE": ("ka",), "RU": ("ru",), "UA": ("uk",), "BY": ("be",), "MD": ("ro",), "EE": ("et",), "LV": ("lv",),
    "LT": ("lt",), "TR": ("tr",), "IR": ("fa",), "AF": ("ps", "fa"), "PK": ("ur",), "IN": ("hi",), "MN": ("mn",),
    "CN": ("zh",), "KP": ("ko",), "KR": ("ko",), "JP": ("ja",), "GR": ("el",), "CY": ("el", "tr"), "AL": ("sq",),
    "BA": ("bs", "sr"), "BG": ("bg",), "HR": ("hr",), "ME": ("sr",), "MK": ("mk",), "RO": ("ro",),
    "RS": ("sr",), "SI": ("sl",), "XK": ("sq", "sr"), "HU": ("hu",), "PL": ("pl",), "CZ": ("cs",), "SK": ("sk",),
    "DE": ("de",), "AT": ("de",), "IL": ("he",), "PS": ("ar",), "SY": ("ar",), "LB": ("ar",), "JO": ("ar",),
    "IQ": ("ar",), "SA": ("ar",), "KW": ("ar",), "QA": ("ar",), "BH": ("ar",), "AE": ("ar",), "OM": ("ar",),
    "YE": ("ar",), "EG": ("ar",), "SD": ("ar",), "LY": ("ar",), "TN": ("ar",), "DZ": ("ar",), "MA": ("ar",),
    "MR": ("ar",),
}  # fmt: skip
VIA = "ru"  # the language that copy of these countries is translated through


@dataclass
class Names:
    """The names of one thing: in its own languages, and in the one that copy is translated through."""

    native: dict[str, str] = field(default_factory=dict)
    via: dict[str, str] = field(default_factory=dict)


class Cldr:
    """CLDR's JSON packages, unpacked into one folder: main/*/territories.json and main/*/timeZoneNames.json."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; files are read when they are needed."""
        self._folder = folder
        self._read: dict[str, Any] = {}

    def country(self, code: str, name: str) -> Names:
        """Return the names of a country, by its ISO code."""
        return names(name, code, lambda language: str(self._territories(language).get(code, "")))

    def capital(self, code: str, name: str) -> Names:
        """Return the names of a country's city, if a time zone is called after it."""
        zone = self._zones.get(clean.slug(name), "")
        return names(name, code, lambda language: self._cities(language).get(zone, ""))

    @cached_property
    def _zones(self) -> dict[str, str]:
        """Give the time zones by the slug of the city each is called after in English."""
        english = self._cities("en")
        zones = {clean.slug(zone.rpartition("/")[2].replace("_", " ")): zone for zone in self._cities("root")}
        return zones | {clean.slug(city): zone for zone, city in english.items()}

    def _territories(self, language: str) -> Mapping[str, Any]:
        names_of = self._main(language, "territories")["localeDisplayNames"]["territories"]
        return dict(names_of)

    def _cities(self, language: str) -> dict[str, str]:
        if language == "root":  # every language that is complete has every zone
            return dict.fromkeys(self._cities("ru"), "")
        return dict(_exemplars(self._main(language, "timeZoneNames")["dates"]["timeZoneNames"]["zone"]))

    def _main(self, language: str, file: str) -> Mapping[str, Any]:
        path = self._folder / "main" / language / f"{file}.json"
        if str(path) not in self._read:
            self._read[str(path)] = json.loads(path.read_text(encoding="utf-8"))["main"][language]
        result: Mapping[str, Any] = self._read[str(path)]
        return result


def _exemplars(zones: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in zones.items():
        if isinstance(value, dict):
            if "exemplarCity" in value:
                yield prefix + key, clean.text(value["exemplarCity"])
            yield from _exemplars(value, f"{prefix}{key}/")


def names(name: str, code: str, look_up: Callable[[str], str]) -> Names:
    """Return what is not just the English name again; a name in capitals is an abbreviation (КНДР)."""
    found = {language: look_up(language) for language in (*LANGUAGES.get(code, ()), VIA) if code in LANGUAGES}
    usable = {key: text for key, text in found.items() if text and text != name and not text.isupper()}
    own = {key: text for key, text in usable.items() if key in LANGUAGES.get(code, ())}
    return Names(own, {key: text for key, text in usable.items() if key not in own})
