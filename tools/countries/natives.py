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

# Official languages (CLDR supplemental/territoryInfo.json), of the states of which copy is translated through Russian:
# the former Soviet Union and its neighbours, the Balkans, Central Europe, the Arab states, East Asia.
# Left out: regional languages; Arabic in Israel and French in the Maghreb, whose names are other names; second scripts
# (uz-Cyrl, sr-Latn); Russian outside Russia and Kazakhstan, where it says what copy is translated through (Киргизия).
TRANSLATED: Mapping[str, tuple[str, ...]] = {
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

# Official languages of all others, apart from English, as far as CLDR has their names of countries.
OTHERS: Mapping[str, tuple[str, ...]] = {
    "AD": ("ca",), "AO": ("pt",), "AR": ("es",), "AW": ("nl",), "AX": ("sv",), "BD": ("bn",),
    "BE": ("nl", "fr", "de"), "BF": ("fr",), "BI": ("rn", "fr"), "BJ": ("fr",), "BN": ("ms",), "BO": ("es", "qu"),
    "BR": ("pt",), "BT": ("dz",), "CD": ("fr",), "CF": ("fr", "sg"), "CG": ("fr",), "CH": ("de", "fr", "it"),
    "CI": ("fr",), "CL": ("es",), "CM": ("fr",), "CO": ("es",), "CR": ("es",), "CU": ("es",), "CV": ("pt",),
    "DJ": ("ar", "fr"), "DK": ("da",), "DO": ("es",), "EC": ("es", "qu"), "EH": ("ar",), "ER": ("ar", "ti"),
    "ES": ("es",), "ET": ("am",), "FI": ("fi", "sv"), "FO": ("fo",), "FR": ("fr",), "GA": ("fr",), "GF": ("fr",),
    "GL": ("kl",), "GN": ("fr",), "GP": ("fr",), "GQ": ("es", "fr", "pt"), "GT": ("es",), "GW": ("pt",), "HN": ("es",),
    "HT": ("fr",), "ID": ("id",), "IE": ("ga",), "IS": ("is",), "IT": ("it",), "KE": ("sw",), "KH": ("km",),
    "KM": ("ar", "fr"), "LA": ("lo",), "LI": ("de",), "LK": ("si", "ta"), "LU": ("lb", "fr", "de"), "MC": ("fr",),
    "MG": ("mg", "fr"), "ML": ("fr",), "MM": ("my",), "MQ": ("fr",), "MT": ("mt",), "MX": ("es",), "MY": ("ms",),
    "MZ": ("pt",), "NC": ("fr",), "NE": ("fr",), "NI": ("es",), "NL": ("nl",), "NO": ("no",), "NP": ("ne",),
    "PA": ("es",), "PE": ("es", "qu"), "PF": ("fr",), "PH": ("fil",), "PR": ("es",), "PT": ("pt",), "PY": ("es",),
    "RE": ("fr",), "RW": ("rw", "fr"), "SE": ("sv",), "SG": ("zh", "ms", "ta"), "SM": ("it",), "SN": ("fr", "wo"),
    "SO": ("so", "ar"), "SR": ("nl",), "ST": ("pt",), "SV": ("es",), "TD": ("ar", "fr"), "TG": ("fr",), "TH": ("th",),
    "TL": ("pt",), "TO": ("to",), "TW": ("zh-Hant",), "TZ": ("sw",), "UY": ("es",), "VA": ("it",), "VE": ("es",),
    "VN": ("vi",), "VU": ("fr",),
}  # fmt: skip
LANGUAGES = {**TRANSLATED, **OTHERS}
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
        return names(name, code, lambda language: clean.text(self._territories(language).get(code)))

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
    via = (VIA,) if code in TRANSLATED else ()
    found = {language: look_up(language) for language in (*LANGUAGES.get(code, ()), *via)}
    usable = {key: text for key, text in found.items() if text and text != name and not text.isupper()}
    own = {key: text for key, text in usable.items() if key in LANGUAGES.get(code, ())}
    return Names(own, {key: text for key, text in usable.items() if key not in own})
