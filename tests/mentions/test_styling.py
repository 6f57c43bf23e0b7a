"""Titles before a name, and names that only label something."""

from __future__ import annotations

import pytest

from checker.documents import read_document
from checker.lexicon import load_lexicon
from checker.mentions import find_mentions
from checker.mentions.styling import has_title, is_label, stands_alone


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        pytest.param("Mr Putin spoke.", True, id="courtesy"),
        pytest.param("Mr.\u00a0Putin spoke.", True, id="a space that does not break"),
        pytest.param("Adviser Putin spoke.", True, id="a role that no glossary has"),
        pytest.param("Gen. Putin spoke.", True, id="an abbreviated rank"),
        pytest.param("former president Putin spoke.", True, id="small letters"),
        pytest.param("Russian President Putin spoke.", True, id="an office that the glossary knows"),
        pytest.param("Presidents Xi and Putin spoke.", True, id="the second of two"),
        pytest.param("Presidents Xi, Macron, and Putin spoke.", True, id="the third of three"),
        pytest.param("Messrs Xi and Putin spoke.", True, id="Messrs"),
        pytest.param("Putin spoke.", False, id="bare"),
        pytest.param("Reporters asked Putin.", False, id="a plain word before"),
        pytest.param("Presidents came. Then Putin spoke.", False, id="a title in another sentence"),
        pytest.param("President Macron left, and Putin spoke.", False, id="one president, then another man"),
    ],
)
def test_titles(text: str, titled: bool) -> None:  # noqa: FBT001
    draft = find_mentions(read_document("a.txt", text, []), load_lexicon([]))
    putin = next(mention for mention in draft.of("person") if mention.entry.id == "putin-vladimir")
    assert has_title(draft, putin) is titled


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        pytest.param("Putin spoke.", True, id="bare"),
        pytest.param("Putin’s government spoke.", True, id="the owner of a government"),
        pytest.param("Putin governments come and go.", True, id="a word that is not listed"),
        pytest.param("A Putin aide spoke.", False, id="an aide"),
        pytest.param("Putin allies spoke.", False, id="allies"),
        pytest.param("Putin fans and a victory", False, id="fans"),
        pytest.param("the Putin years", False, id="an article"),
        pytest.param("Putin-era laws", False, id="a hyphen after"),
        pytest.param("anti-Putin laws", False, id="a hyphen before"),
        pytest.param("the lawyers of Putin & Sons", False, id="a firm"),
        pytest.param("vaccines of Putin and Putin", False, id="a firm of two of one name"),
        pytest.param("PUTIN: No.", False, id="a speaker's label"),
    ],
)
def test_names_that_stand_alone(text: str, alone: bool) -> None:  # noqa: FBT001
    draft = find_mentions(read_document("a.txt", text, []), load_lexicon([]))
    (mention, *_) = draft.of("person")
    assert stands_alone(draft, mention) is alone


@pytest.mark.parametrize(
    ("text", "label"),
    [
        pytest.param("Vladimir Putin in Sochi", False, id="a sentence"),
        pytest.param("*Vladimir Putin in Sochi*", True, id="italics"),
        pytest.param("**Vladimir Putin:** We came.", True, id="a speaker's label"),
        pytest.param("He said: Vladimir Putin: no", False, id="a colon within a sentence"),
        pytest.param("![Vladimir Putin](a.jpg)", True, id="alone in its block"),
        pytest.param("VLADIMIR PUTIN ON CHINA", True, id="a line of capitals"),
        pytest.param("VLADIMIR PUTIN spoke.", False, id="capitals in a sentence"),
    ],
)
def test_labels(text: str, label: bool) -> None:  # noqa: FBT001
    draft = find_mentions(read_document("a.md", text, []), load_lexicon([]))
    assert is_label(draft, draft.of("person")[0]) is label
