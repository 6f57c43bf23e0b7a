"""Native and via forms of the bundled places: in the script of their language, and what is derived from them."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import pytest

from checker.glossary.load import load_glossary
from checker.lexicon.build import build
from checker.resources import folder, yaml_files

if TYPE_CHECKING:
    from checker.glossary.load import Glossary

SCRIPTS = {
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"), "CYRILLIC"),
    **dict.fromkeys(("ar", "fa", "ps", "ug", "ur"), "ARABIC"),
    **dict.fromkeys(("am", "ti"), "ETHIOPIC"),
    **dict.fromkeys(("hi", "ne"), "DEVANAGARI"),
    **dict.fromkeys(("ja", "zh", "zh-Hant"), "CJK"),
    "bn": "BENGALI",
    "dz": "TIBETAN",
    "el": "GREEK",
    "he": "HEBREW",
    "hy": "ARMENIAN",
    "ka": "GEORGIAN",
    "km": "KHMER",
    "ko": "HANGUL",
    "lo": "LAO",
    "my": "MYANMAR",
    "si": "SINHALA",
    "ta": "TAMIL",
    "th": "THAI",
}


@cache
def bundled() -> Glossary:
    return load_glossary(yaml_files(folder("glossaries")), [])


@cache
def derived() -> dict[str, set[str]]:
    data = build(bundled())
    return {
        spelling: {data["entries"][origin[0]][0] for origin in origins} for spelling, origins in data["derived"].items()
    }


def test_forms_are_in_the_script_of_their_language() -> None:
    wrong = [
        (entry.id, language, text)
        for entry in bundled().entries.values()
        if entry.kind in {"place", "organisation"}
        for language, text in (*entry.native, *entry.via)
        for letter in text
        if letter.isalpha() and unicodedata.category(letter) != "Lm"  # the turned comma of Oʻzbekiston
        if not unicodedata.name(letter).startswith(SCRIPTS.get(language, "LATIN"))
        if language != "uz-Cyrl"
    ]
    assert wrong == []


def test_places_of_the_region_have_native_forms() -> None:
    without = [
        entry.id
        for entry in bundled().entries.values()
        if entry.id
        in {"iran", "tehran", "hormozgan", "kazakhstan", "karaganda", "georgia", "tbilisi", "kyiv", "beijing"}
        if not entry.native
    ]
    assert without == []


@pytest.mark.parametrize(
    ("spelling", "entry"),
    [
        ("hormuzgan", "hormozgan"),
        ("khormozgan", "hormozgan"),
        ("qaraghandy", "karaganda"),
        ("tegeran", "tehran"),
        ("gruziya", "georgia"),
        ("pekin", "beijing"),
        ("erriyad", "riyadh"),
        ("varshava", "warsaw"),
    ],
)
def test_a_spelling_of_the_press_is_derived(spelling: str, entry: str) -> None:
    assert entry in derived()[spelling]


@pytest.mark.parametrize(
    "word",
    [
        "alzhir",
        "athena",
        "aman",
        "elam",
        "eran",
        "gulistan",
        "kudus",
        "livia",
        "oral",
        "osc",
        "soul",
        "vena",
        "yisrael",
    ],
)
def test_what_is_more_often_something_else_is_nobody_s_variant(word: str) -> None:
    assert word not in derived()
