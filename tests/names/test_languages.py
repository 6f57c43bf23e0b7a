"""Languages in messages."""

from __future__ import annotations

import pytest

from checker.names.languages import any_of, language_name


@pytest.mark.parametrize(
    ("code", "name"), [("kk", "Kazakh"), ("ru-KZ", "Russian"), ("uz", "uz")], ids=["a language", "a region", "unknown"]
)
def test_a_language_has_its_name_or_is_its_code(code: str, name: str) -> None:
    assert language_name(code) == name


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        (["German"], "German"),
        (["German", "Polish"], "German or Polish"),
        (["German", "Polish", "Dutch"], "German, Polish or Dutch"),
        (["German", "Polish", "Dutch", "Danish"], "German, Polish, Dutch …"),
    ],
    ids=["one", "two", "three", "more"],
)
def test_words_are_listed(words: list[str], listed: str) -> None:
    assert any_of(words) == listed
