"""What the scanner says of a spelling of a name: for measuring it on pairs of names."""

from __future__ import annotations

from functools import lru_cache

from checker.documents import read_document
from checker.glossary.load import Glossary
from checker.glossary.model import Entry, Form
from checker.lexicon import Lexicon
from checker.lexicon.build import build
from checker.mentions import Finder
from checker.names.parts import FAMILY_FIRST

GIVEN = "Qwib"
"""The other part of a person's name where a pair has only one: a word that is like no name."""

TABLE = 0.99
"""The score of a spelling that a romanisation table makes; a listed one has 1."""

COVERED = 0.6
"""Which share of the variant a mention must cover to be one of it."""


def scanned(row: dict[str, str]) -> float:
    """Return how sure the scanner is that a row's variant is its name: 0 to 1."""
    finder, entry = _finder(row["canonical_en"], row["native"], row["lang"].partition("-")[0], row["kind"])
    variant = row["variant"]
    later = f"Then {variant} left." if entry.kind == "person" else f"They live in {variant} now."
    document = read_document("pair.txt", f"{entry.name} is known.\n\n{later}", [])
    scores = [0.0]
    for mention in finder.find(document).mentions:
        if mention.block == 1 and mention.end - mention.start >= COVERED * len(variant):
            near = mention.evidence.kind == "similar"
            scores.append(mention.evidence.score if near else TABLE if mention.form.status == "derived" else 1.0)
    return max(scores)


@lru_cache(maxsize=1 << 10)
def _finder(name: str, native: str, language: str, kind: str) -> tuple[Finder, Entry]:
    """Return a finder that knows one name, and its entry."""
    if kind != "person":
        entry = Entry("name", "place", (Form(name, "preferred"),), native=((language, native),) if native else ())
    else:
        entry = _person(name, native, language)
    return Finder(Lexicon(build(Glossary({entry.id: entry}, {}))), threshold=0.0), entry


def _person(name: str, native: str, language: str) -> Entry:
    words = name.split()
    full = name if len(words) > 1 else f"{GIVEN} {name}"
    # English writes Japanese and Hungarian names with the family name last, Chinese and Korean ones as at home.
    family = words[0] if len(words) > 1 and language in FAMILY_FIRST - {"ja", "hu"} else words[-1]
    if native and len(words) == 1:
        native = f"{native} {GIVEN}" if language in FAMILY_FIRST else f"{GIVEN} {native}"
    forms = (Form(full, "preferred"), Form(family, "preferred", "short"))
    return Entry("name", "person", forms, family, native=((language, native),) if native else ())
