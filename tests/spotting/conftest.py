"""Helpers that read little texts for names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.documents import read_document
from checker.spotting.find import spot

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.spotting.model import Name


@pytest.fixture
def names() -> Callable[..., list[Name]]:
    def read(text: str, path: str = "a.md") -> list[Name]:
        return list(spot(read_document(path, text, [])))

    return read
