"""The names of a draft, and which of them a glossary knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.consistency.unlisted import names_of
from checker.documents import read_document
from checker.lexicon import load_lexicon
from checker.mentions import Finder

if TYPE_CHECKING:
    from collections.abc import Iterator

GLOSSARY = """\
entries:
  - {id: ana, kind: person, name: Ana Ivić, family: Ivić}
  - {id: zubrovia, kind: place, name: Zubrovia}
"""


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return Finder(load_lexicon([str(path)], bundled=False))


def named(finder: Finder, text: str) -> Iterator[tuple[str, str]]:
    for name in names_of(finder.find(read_document("a.txt", text, []))):
        yield name.text, name.entry


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("He met Ana Ivić.", [("Ana Ivić", "ana")], id="a full name"),
        pytest.param("He met Oybek Nurov in Zubrovia.", [("Oybek Nurov", ""), ("Zubrovia", "zubrovia")], id="in order"),
        pytest.param("He met Ana Ivic’s aide.", [("Ana Ivic", "ana")], id="a wrong spelling is the entry's, too"),
        pytest.param("Nothing here.", [], id="no names"),
        pytest.param("He saw the Zubrovia Opera.", [("Zubrovia Opera", "")], id="a place within a longer name"),
        pytest.param(
            "He saw the Zubrovia Nuclear Power Plant.", [("Zubrovia Nuclear Power Plant", "")], id="and of more"
        ),
        pytest.param("He saw the Zubrovia Oybek Nurov knew.", [("Oybek Nurov", "")], id="a place before a full name"),
    ],
)
def test_names_have_the_entries_that_they_mention(finder: Finder, text: str, names: list[tuple[str, str]]) -> None:
    assert list(named(finder, text)) == names


def test_each_block_has_its_own_names(finder: Finder) -> None:
    names = list(names_of(finder.find(read_document("a.txt", "We saw Zubrovia.\n\nWe saw Zubrovia, too.", []))))
    assert [(name.block, name.entry) for name in names] == [(0, "zubrovia"), (1, "zubrovia")]
