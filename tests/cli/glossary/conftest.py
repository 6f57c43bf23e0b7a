"""A glossary on top of the bundled ones, and a repository whose git knows nothing of who runs the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.changes.conftest import new_repo

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.changes.conftest import Repo

GLOSSARY = """\
entries:
  - {id: zub, kind: place, name: Zubrovia, deprecated: [Zubrowia], source: house decision}
"""

TEXT = """\
language: en
# Ours.
entries:
  - id: zubrow-ana
    kind: person
    name: Ana Zubrow
    family: Zubrow    # as she writes it
    admitted: [Anna Zubrow]

  - id: zubrovia
    kind: place
    name: Zubrovia
    deprecated: [Zubrowia]

  - id: zubrovia-president
    kind: office
    name: President of Zubrovia
    place: zubrovia
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """Return a repository with one commit; it is the working folder."""
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Desk")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "desk@example.org")
    repo = new_repo(tmp_path)
    repo.write("g.yaml", GLOSSARY)
    repo.write("exonym.yaml", "glossaries: g.yaml\nselect: NAM001\n")
    repo.write("drafts/a.md", "He left Zubrowia. In Zubrovia he slept.\n")
    repo.commit()
    return repo


@pytest.fixture
def glossary(write: Callable[..., str], tmp_path: Path) -> Callable[[], str]:
    """Make the house's glossary, and return how to read it."""
    write("house.yaml", TEXT)
    write("exonym.yaml", "glossaries: house.yaml\n")
    return lambda: (tmp_path / "house.yaml").read_text(encoding="utf-8")
