"""A folder of its own for drafts, and helpers that read little texts for spellings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.consistency.clusters import Cluster, Usage, Where
from checker.consistency.scene import DraftScene, words_of_full_names
from checker.consistency.spellings import spellings
from checker.consistency.within import spelled_twice
from checker.documents import read_document
from checker.spotting.find import spot
from checker.spotting.model import Name

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from checker.consistency.judge import Pair
    from checker.consistency.scene import Scene
    from checker.consistency.spellings import Spelling


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Write a file into a folder that the test runs in; return its name."""
    monkeypatch.chdir(tmp_path)

    def written(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    return written


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a cache of its own."""
    folder = tmp_path / ".cache"
    monkeypatch.setenv("EXONYM_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def draft_scene() -> Callable[[str], tuple[list[Spelling], Scene]]:
    """Read a text; return its spellings and what the text says of them."""

    def read(text: str) -> tuple[list[Spelling], Scene]:
        document = read_document("a.txt", text, [])
        found = spellings(spot(document))
        return found, DraftScene(document, words_of_full_names(found))

    return read


@pytest.fixture
def twice() -> Callable[[str], list[Pair]]:
    """Return the pairs of a text."""

    def read(text: str) -> list[Pair]:
        document = read_document("a.txt", text, [])
        return spelled_twice(spot(document), document)

    return read


@pytest.fixture
def cluster() -> Callable[..., Cluster]:
    """Make a cluster: each form with the days on which a draft has it once."""

    def made(forms: dict[str, list[str]], **about: str) -> Cluster:
        usages = tuple(
            Usage(text, tuple(Where(f"{day}.md", day, 1, 3, 4) for day in days), words=tuple(text.split()))
            for text, days in forms.items()
        )
        return Cluster(about.get("id", "it"), about.get("kind", "person"), usages, *(
            about.get(key, "") for key in ("entry", "role", "house")
        ))  # fmt: skip

    return made


@pytest.fixture
def name() -> Callable[..., Name]:
    """Make a name at a place: block, start (code points)."""

    def made(text: str, block: int = 0, start: int = 0, **about: str) -> Name:
        return Name(block, start, start + len(text), tuple(text.split()), **about)  # type: ignore[arg-type]

    return made
