"""Glossaries loaded from texts, as layers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from checker.glossary.load import load_glossary

if TYPE_CHECKING:
    from pathlib import Path

    from checker.errors import Problem
    from checker.glossary.load import Glossary


class Load(Protocol):
    def __call__(self, *texts: str) -> tuple[Glossary, list[Problem]]: ...


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Load texts as the layers a.yaml, b.yaml …, earliest first."""
    monkeypatch.chdir(tmp_path)

    def loaded(*texts: str) -> tuple[Glossary, list[Problem]]:
        names = [f"{'abcd'[number]}.yaml" for number in range(len(texts))]
        for name, text in zip(names, texts, strict=True):
            (tmp_path / name).write_text(text, encoding="utf-8")
        problems: list[Problem] = []
        return load_glossary(names, problems), problems

    return loaded
