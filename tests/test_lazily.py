"""Patterns that are compiled when they are needed, and looked for only where they can match."""

from __future__ import annotations

import os
import re
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest

import checker
from checker.lazily import lazily

TEXTS = (
    "Gen. Mark Milley met Mr. Smith and Ms Jones of the World Health Organization (WHO) [EU].",
    "On Tuesday, April 5, 2022 (today), Messrs Orbán and Varga spoke with Dr Sen of the Sen. committee.",
    "Nothing here.",
    "",
)


def _guarded() -> dict[str, Any]:
    """Return every pattern of the package that is looked for only where a text has one of some words."""
    found: dict[str, Any] = {}
    for module in walk_packages(checker.__path__, "checker."):
        if not module.name.endswith("__main__"):
            values = vars(import_module(module.name)).items()
            found |= {f"{module.name}.{name}": value for name, value in values if _is_guarded(value)}
    return found


def _is_guarded(value: object) -> bool:
    return type(value).__name__ == "_Where"


def _texts() -> list[str]:
    folder = os.path.join(os.path.dirname(__file__), "..", "docs", "example")
    texts = list(TEXTS)
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if name.endswith((".md", ".txt")):
            with open(path, encoding="utf-8") as stream:
                texts += stream.read().split("\n")
    return texts


def test_what_is_looked_for_only_beside_words_is_found_all_the_same() -> None:
    guarded = _guarded()
    assert "checker.checks.unused_acronym._BRACKET" in guarded
    matched = set()
    for name, pattern in guarded.items():
        plain = pattern.everywhere
        for text in _texts():
            spans = [match.span() for match in plain.finditer(text)]
            assert [match.span() for match in pattern.finditer(text)] == spans, (name, text)
            first = pattern.search(text)
            assert (first.span() if first else None) == (spans[0] if spans else None), (name, text)
            if spans:
                matched.add(name)
    assert len(matched) > 2, "the texts have to match some of the patterns"


def test_a_pattern_is_compiled_only_where_it_can_match() -> None:
    broken = lazily("(", where=("x",))
    assert broken.search("abc") is None
    assert list(broken.finditer("abc")) == []
    with pytest.raises(re.error):
        broken.search("x")
