"""A house's repository: a glossary, drafts, and git that knows nothing of the person who runs the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.changes.conftest import new_repo

if TYPE_CHECKING:
    from pathlib import Path

    from tests.changes.conftest import Repo

GLOSSARY = """\
entries:
  - {id: zub, kind: place, name: Zubrovia, deprecated: [Zubrowia], source: house decision}
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
