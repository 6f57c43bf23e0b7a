"""What an editor remembers of a name finds its entry."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from checker.glossary.model import Entry, Form
from checker.glossary.search import Index, find

if TYPE_CHECKING:
    from checker.glossary.load import Glossary
    from tests.glossary.conftest import Load

TEXT = """
entries:
  - id: szijjarto-peter
    kind: person
    name: Péter Szijjártó
    family: Szijjártó
    native: {hu: Szijjártó Péter}
    via: {ru: Петер Сийярто}
    deprecated: [Peter Siyarto]
  - {id: peterborough, kind: place, name: Peterborough}
  - {id: hungary, kind: place, name: Hungary, demonym: {adjective: Hungarian}}
  - {id: hu-minister, kind: office, name: Foreign Minister of Hungary, short: foreign minister, place: hungary}
  - {id: astana, kind: place, names: [{name: Astana, until: 2019-03-22}, {name: Nur-Sultan, since: 2019-03-23}]}
  - {id: xi-jinping, kind: person, name: Xi Jinping, family: Xi, native: {zh: 习近平}}
"""


@pytest.fixture
def glossary(load: Load) -> Glossary:
    return load(TEXT)[0]


@pytest.mark.parametrize(
    ("text", "entry", "form", "how"),
    [
        pytest.param("PÉTER SZIJJÁRTÓ", "szijjarto-peter", "Péter Szijjártó", "exact", id="capitals"),
        pytest.param("peter szijjarto", "szijjarto-peter", "Péter Szijjártó", "exact", id="no accents"),
        pytest.param("peter siy", "szijjarto-peter", "Peter Siyarto", "begins", id="a deprecated form, begun"),
        pytest.param("szij pet", "szijjarto-peter", "Péter Szijjártó", "words", id="words in any order"),
        pytest.param("сийярто", "szijjarto-peter", "Сийярто", "exact", id="another script"),
        pytest.param("近平", "xi-jinping", "习近平", "within", id="a script without spaces"),
        pytest.param("nursultan", "astana", "Nur-Sultan", "exact", id="without the hyphen"),
        pytest.param("Szijarto", "szijjarto-peter", "Szijjártó", "alike", id="misspelled"),
        pytest.param("hungarian foreign", "hu-minister", "Hungarian foreign minister", "begins", id="office"),
    ],
)
def test_an_entry_is_found_by(glossary: Glossary, text: str, entry: str, form: str, how: str) -> None:
    hit = find(glossary.entries.values(), text)[0]
    assert (hit.entry.id, hit.form and hit.form.text, hit.how) == (entry, form, how)


def test_an_entry_is_found_by_its_id(glossary: Glossary) -> None:
    hit = find(glossary.entries.values(), "hu-min")[0]
    assert (hit.entry.id, hit.form, hit.how) == ("hu-minister", None, "begins")


def test_each_entry_is_found_once_and_the_nearer_first(glossary: Glossary) -> None:
    hits = find(glossary.entries.values(), "peter")
    assert [(hit.entry.id, hit.how) for hit in hits] == [("peterborough", "begins"), ("szijjarto-peter", "begins")]


def test_no_more_are_found_than_asked_for(glossary: Glossary) -> None:
    assert len(find(glossary.entries.values(), "peter", limit=1)) == 1


@pytest.mark.parametrize("text", ["", "  ", "-", "qqq", "xyzzyx"])
def test_what_names_nothing_finds_nothing(glossary: Glossary, text: str) -> None:
    assert find(glossary.entries.values(), text) == []


def test_10_000_entries_are_searched_in_a_tenth_of_a_second() -> None:
    letters = "abdeiklmnorstu"
    names = [f"Name {a}{b}{c}{d}".title() for a in letters for b in letters for c in letters for d in letters][:10_000]
    index = Index(Entry(f"e{number}", "place", (Form(name, "preferred"),)) for number, name in enumerate(names))
    for text in ("a", "name", "nam ab", "bakd", "nabe abde", "qqqq"):
        assert min(_seconds(index, text) for _ in range(3)) < 0.1


def _seconds(index: Index, text: str) -> float:
    """Return how long a search takes this process, whatever else the machine does."""
    began = time.process_time()
    index.find(text)
    return time.process_time() - began
