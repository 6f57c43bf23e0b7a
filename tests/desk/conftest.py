"""A project with a glossary and drafts, and the desk over it, asked as a browser would ask."""

from __future__ import annotations

import os
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import html5lib
import pytest
from starlette.testclient import TestClient

from checker.desk.app import make_app
from checker.desk.books import Keeper
from checker.desk.desk import Desk
from checker.session import Overrides

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import Any

TOKEN = "a-token-of-the-tests"  # noqa: S105  # it opens a desk of the tests
PORT = 4321
TIME = 1_700_000_000_000_000_000
ORIGIN = f"http://127.0.0.1:{PORT}"
GLOSSARY = """\
# Our own.
language: en
entries:
  - id: rassendyll-rudolf
    kind: person
    name: Rudolf Rassendyll   # as he signs
    family: Rassendyll
    native: {ru: Рудольф Рассендилл}
    deprecated: [Rudolph Rassendyl, 'Rudolf Rasendyll']
    tenures:
      - {office: ru-king, since: 1894-03-01, until: 1894-06-30}
    source: house decision

  - {id: strelsau, kind: place, name: Strelsau, deprecated: [Streslau], source: house decision}
  - {id: ruritania, kind: place, name: Ruritania, demonym: {adjective: Ruritanian}, source: house decision}
  - {id: ru-king, kind: office, name: King of Ruritania, place: ruritania, short: king, sole: true, source: house}
  - id: orban-viktor
    note: Ours.
"""
DRAFT = """\
---
date: 1894-05-01
---
Rudolph Rassendyl was in Streslau.

Rudolf Rassendyll left Strelsau. Rasendyl and Hentzau stayed.
"""


@dataclass(slots=True)
class Asking:
    """The desk and a browser that it knows."""

    client: TestClient
    folder: Path

    def get(self, path: str, *, part: bool = True) -> str:
        answer = self.client.get(path, headers={"HX-Request": "true"} if part else {})
        assert answer.status_code == 200, answer.text
        return str(answer.text)

    def post(self, path: str, pairs: Iterable[tuple[str, str]]) -> Any:  # noqa: ANN401
        return self.client.post(
            path,
            content=urlencode(list(pairs)),
            headers={"HX-Request": "true", "Origin": ORIGIN, "Content-Type": "application/x-www-form-urlencoded"},
        )

    def form(self, path: str) -> list[tuple[str, str]]:
        """Return what the browser would send of the form at a path."""
        return sent_by(self.get(path))

    @property
    def glossary(self) -> str:
        return (self.folder / "glossary.yaml").read_text("utf-8")

    @glossary.setter
    def glossary(self, text: str) -> None:
        (self.folder / "glossary.yaml").write_text(text, "utf-8")


def make_project(folder: Path) -> None:
    """Write a project whose files are of one time, so that books of one folder are books of another."""
    (folder / "drafts").mkdir()
    (folder / "drafts" / "one.md").write_text(DRAFT, "utf-8")
    for name, text in {"exonym.yaml": "glossaries: [glossary.yaml]\n", "glossary.yaml": GLOSSARY}.items():
        (folder / name).write_text(text, "utf-8")
        os.utime(folder / name, ns=(TIME, TIME))


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Keeper:
    """Books that are open: every test would take a second to open its own."""
    folder = tmp_path_factory.mktemp("project")
    make_project(folder)
    keeper = Keeper(Overrides())
    before = os.getcwd()
    os.chdir(folder)
    keeper.books()
    os.chdir(before)
    return keeper


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def desk(folder: Path, opened: Keeper) -> Desk:
    assert folder.exists()
    made = Desk(Overrides())
    made.keeper = copy(opened)
    return made


@pytest.fixture
def stranger(desk: Desk) -> TestClient:
    """A browser that the desk does not know."""
    return TestClient(make_app(desk, TOKEN, PORT), base_url=ORIGIN, follow_redirects=False)


@pytest.fixture
def asking(stranger: TestClient, folder: Path) -> Asking:
    stranger.get(f"/?token={TOKEN}")
    return Asking(stranger, folder)


def sent_by(page: str) -> list[tuple[str, str]]:
    """Return the pairs that a browser sends of the entry's form as it stands in a page."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    form = tree.find(".//form[@id='entry-form']")
    assert form is not None
    pairs: list[tuple[str, str]] = []
    for element in _fields(form):
        name, kind = element.get("name"), element.get("type")
        if not name or (kind == "radio" and element.get("checked") is None):
            continue
        if element.tag == "select":
            options = element.findall("option")
            chosen = next((option for option in options if option.get("selected") is not None), options[0])
            pairs.append((name, chosen.get("value", chosen.text or "")))
        else:
            pairs.append((name, (element.text or "") if element.tag == "textarea" else element.get("value", "")))
    return pairs


def _fields(element: Any) -> Iterable[Any]:  # noqa: ANN401
    for child in element:
        if child.tag in {"input", "select", "textarea"}:
            yield child
        elif child.tag != "template":
            yield from _fields(child)


def retyped(pairs: Iterable[tuple[str, str]], old: str, new: str) -> list[tuple[str, str]]:
    """Return what is sent after an editor has typed a new value over an old one."""
    pairs = list(pairs)
    assert any(value == old for name, value in pairs if name.startswith("f:"))
    return [(name, new if value == old and name.startswith("f:") else value) for name, value in pairs]
