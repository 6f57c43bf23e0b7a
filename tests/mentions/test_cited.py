"""Names that are spoken of, or stand in titles of works."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.mentions.cited import is_cited

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.mentions import Draft


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        pytest.param("They left Strelsau.", False, id="a place"),
        pytest.param("Zenda, formerly Strelsau, fell.", True, id="formerly"),
        pytest.param("Zenda (formerly Strelsau) fell.", True, id="in brackets"),
        pytest.param("Zenda was known as the Strelsau", True, id="known as the"),
        pytest.param("It is spelled “Strelsau” there.", True, id="spelled, in quotation marks"),
        pytest.param("Agencies wrote “Strelsau”.", True, id="wrote, in quotation marks"),
        pytest.param("Agencies wrote it Strelsau.", True, id="wrote it"),
        pytest.param("They wrote Strelsau off.", False, id="a letter"),
        pytest.param("He then called Strelsau.", False, id="another call"),
        pytest.param("He was known as Strelsau’s cook.", False, id="its cook"),
        pytest.param("The word Strelsau is out.", True, id="the word"),
        pytest.param("Zenda (Strelsau in German) fell.", True, id="in a language"),
        pytest.param("Smith, formerly Strelsau bureau chief, left.", False, id="formerly, but something of it"),
        pytest.param("They met in *Strelsau* and Zenda.", False, id="italics of the name alone"),
        pytest.param("*By Max Smith in Strelsau* and others.", False, id="a byline"),
        pytest.param("*STRELSAU, Strelsau, May 4* — Rain fell.", False, id="a dateline"),
        pytest.param("Max called Ana Kovalenta.", False, id="a telephone call"),
        pytest.param("A town called Strelsau fell.", False, id="a first name of it"),
        pytest.param("It was then called Strelsau.", True, id="then called"),
        pytest.param("They read *A Night in Strelsau* twice.", True, id="the title of a work"),
        pytest.param("They read *A Night in Strelsau*.", True, id="at the end"),
        pytest.param("*A night in Strelsau.*", False, id="a caption"),
        pytest.param("Formerly of Strelsau, she left.", False, id="words between"),
    ],
)
def test_names_that_are_spoken_of(find: Callable[..., Draft], text: str, cited: bool) -> None:  # noqa: FBT001
    draft = find(text, "a.md")
    assert is_cited(draft, next(m for m in draft.mentions if m.text in {"Strelsau", "Ana Kovalenta"})) is cited
