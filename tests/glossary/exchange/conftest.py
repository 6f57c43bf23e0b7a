"""Records to exchange: those of the bundled glossaries, and of glossaries given as texts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from checker.glossary.exchange import reader, writer
from checker.glossary.exchange.model import Material, Wanted
from checker.glossary.exchange.records import full, layered, ordered
from checker.resources import folder, yaml_files

if TYPE_CHECKING:
    from checker.errors import Problem
    from checker.glossary.exchange.model import Exported, Imported, Record


class Written(Protocol):
    """Records to what a format makes of them."""

    def __call__(self, name: str, *records: dict[str, Any]) -> Exported: ...


class Read(Protocol):
    """A text or bytes in a format to what is read of it."""

    def __call__(self, name: str, content: str | bytes, **wanted: Any) -> Imported: ...  # noqa: ANN401


@cache
def _bundled() -> dict[str, Record]:
    problems: list[Problem] = []
    records = layered(yaml_files(folder("glossaries")), problems)
    assert problems == []
    return records


@pytest.fixture
def bundled() -> dict[str, Record]:
    """Return the full records of the bundled glossaries by id."""
    return _bundled()


@pytest.fixture(scope="session")
def written() -> Written:
    def made(name: str, *records: dict[str, Any]) -> Exported:
        every = [ordered(full(record)) for record in records]
        return writer(name)(Material(every, {record["id"]: record for record in every}))

    return made


@pytest.fixture(scope="session")
def read() -> Read:
    def made(name: str, content: str | bytes, **wanted: Any) -> Imported:  # noqa: ANN401
        data = content.encode() if isinstance(content, str) else content
        return reader(name)(data, "given", Wanted(**wanted))

    return made
