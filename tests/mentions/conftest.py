"""A little glossary of invented names, and what is found with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.documents import read_document
from checker.lexicon import load_lexicon
from checker.mentions import find_mentions

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.lexicon import Lexicon
    from checker.mentions import Draft

GLOSSARY = """\
entries:
  - {id: ana-kovalenta, kind: person, name: Ana Kovalenta, family: Kovalenta, deprecated: [Anna Kowalenta],
     tenures: [{office: ruritania-president, since: 2019-01-01, until: 2021-12-31}]}
  - {id: bela-dvorak, kind: person, name: Béla Dvořák, family: Dvořák,
     tenures: [{office: ruritania-president, since: 2022-01-01}, {office: grand-fenwick-president, since: 2000-01-01}]}
  - {id: zoe-twin, kind: person, name: Zoé Twin, family: Twin}
  - {id: max-twin, kind: person, name: Max Twin, family: Twin}
  - {id: lulu, kind: person, name: Lulu, deprecated: [Loulou]}
  - {id: carl-ruritania, kind: person, name: Carl Strelsau, family: Strelsau}
  - {id: ruritania, kind: place, name: Ruritania, formal: [Kingdom of Ruritania], deprecated: [Rurithania],
     demonym: {adjective: [Ruritanian], noun: [Ruritanian]}, protected: [Ruritania Street, salad ruritania]}
  - {id: strelsau, kind: place, name: Strelsau}
  - {id: grand-fenwick, kind: place, name: Grand Fenwick, demonym: {adjective: [Fenwickian]}}
  - {id: old-town, kind: place, names: [{name: Hentzau, until: 2020-12-31}, {name: New-Hentzau, since: 2021-01-01}]}
  - {id: league, kind: organisation, name: League of Small States, short: [LSS, L.S.S.]}
  - {id: washington, kind: place, name: "Zenda, Z.C."}
  - {id: ruritania-president, kind: office, name: President of Ruritania, place: ruritania, short: president,
     calques: [head of state]}
  - {id: grand-fenwick-president, kind: office, name: President of Grand Fenwick, place: grand-fenwick,
     short: president}
  - {id: ruritania-chamberlain, kind: office, name: Royal Chamberlain of Ruritania, place: ruritania,
     short: chamberlain}
  - {id: usher, kind: office, name: Keeper of the Keys, short: keeper}
  - {id: summit, kind: term, name: summit meeting}
"""


@pytest.fixture(scope="session")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return load_lexicon([str(path)], bundled=False)


@pytest.fixture(scope="session")
def find(lexicon: Lexicon) -> Callable[..., Draft]:
    """Return the mentions of a text; `name` tells the format, `date` stands in the front matter."""

    def found(text: str, name: str = "a.txt", date: str | None = None) -> Draft:
        front = f"---\ndate: {date}\n---\n" if date else ""
        return find_mentions(read_document("a.md" if date else name, front + text, []), lexicon)

    return found
