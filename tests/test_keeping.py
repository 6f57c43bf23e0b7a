from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from checker.keeping import Keeper, check_kept
from checker.many import Source, check_many
from checker.session import Overrides, Session

if TYPE_CHECKING:
    from pathlib import Path

    from checker.session import FileResult

DRAFT = """---
date: 2021-04-08
---
# Siyarto in Astana

Peter Siyarto met Kassym-Jomart Tokayev in Nur-Sultan. Viktor Orban and Tokaev left. <!-- stet: NAM005 -- as he does -->

“Siyarto left,” an aide said. Gurbanguly Ataliyev came. Kurbanguly Ataliyev left.
"""
GLOSSARY = "entries:\n  - {name: Zubrovia, kind: place, deprecated: [Zubrowia], source: x}\n"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a cache whose compiled glossaries the tests share, but not their results."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EXONYM_CACHE_DIR", str(cache))
    (cache / "results-1.sqlite").unlink(missing_ok=True)
    desk = tmp_path / "desk"
    desk.mkdir()
    monkeypatch.chdir(desk)
    write("a.md", DRAFT)
    return desk


def write(name: str, text: str) -> str:
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "w", encoding="utf-8", newline="") as stream:
        stream.write(text)
    return name


def checked(*paths: str, **overrides: Any) -> list[FileResult]:  # noqa: ANN401
    return list(check_kept(Session(Overrides(**overrides)), [Source(path) for path in paths or ("a.md",)], 1))


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the paths of the drafts that are really checked."""
    really: list[str] = []
    check = Session.check_bytes

    def counted(self: Session, data: bytes, path: str) -> FileResult:
        really.append(path)
        return check(self, data, path)

    monkeypatch.setattr(Session, "check_bytes", counted)
    return really


def test_an_unchanged_draft_is_not_checked_again(count: list[str]) -> None:
    first, second = checked(), checked()
    assert count == ["a.md"]
    assert len(first[0].diagnostics) > 4
    assert first[0].let_stand
    assert [result._replace(mentions=()) for result in first] == second


def test_what_is_kept_is_what_a_check_gives(count: list[str]) -> None:
    checked()
    (kept,) = checked()
    (fresh,) = check_many(Session(), [Source("a.md")], 1)
    assert kept == fresh._replace(mentions=())
    assert count == ["a.md", "a.md"]


@pytest.mark.parametrize(
    "overrides",
    [
        {"style": "ap"},
        {"select": ("NAM",)},
        {"ignore": ("NAM001",)},
        {"extend_select": ("HON001",)},
        {"date": "2020-01-01"},
        {"encoding": "latin-1"},
        {"inline": ("stet-marker=keep",)},
        {"inline": ("spellings=1",)},
    ],
    ids=str,
)
def test_another_setting_checks_again(count: list[str], overrides: dict[str, Any]) -> None:
    checked()
    checked(**overrides)
    checked()
    assert count == ["a.md", "a.md"]


def test_a_changed_draft_glossary_rule_style_or_configuration_checks_again(count: list[str]) -> None:
    write("exonym.yaml", "glossaries: [g.yaml]\nrules: [r.yaml]\nstyle: s.yaml\n")
    write("g.yaml", GLOSSARY)
    rule = "code: DESK001\nname: x-y\ncheck: pattern\nsummary: s\nwhy: w\nparameters: {avoid: [left]}\nexamples: []\n"
    write("r.yaml", rule)
    write("s.yaml", "name: s\nextends: default\nsummary: s\nrules: {NAM001: on}\n")
    changes = [
        ("a.md", DRAFT + "\nMore.\n"),
        ("g.yaml", GLOSSARY.replace("Zubrowia", "Siyarto")),
        ("r.yaml", rule.replace("left", "spoke")),
        ("s.yaml", "name: s\nextends: default\nsummary: s\nrules: {NAM001: off}\n"),
        ("exonym.yaml", "glossaries: [g.yaml]\nrules: [r.yaml]\nstyle: s.yaml\nignore: [NAM005]\n"),
    ]
    checked()
    for number, (name, text) in enumerate(changes, 2):
        write(name, text)
        checked()
        assert len(count) == number, name
    checked()
    assert len(count) == len(changes) + 1


def test_rules_switched_off_for_a_path_count(count: list[str]) -> None:
    checked()
    write("exonym.yaml", "per-file-ignores: {a.md: [NAM001]}\n")
    assert not any(one.code == "NAM001" for one in checked()[0].diagnostics)
    assert len(count) == 2


def test_another_place_is_another_draft(count: list[str]) -> None:
    write("b/a.md", DRAFT)
    checked("a.md", "b/a.md")
    assert [one.path for result in checked("b/a.md") for one in result.diagnostics[:1]] == [os.path.join("b", "a.md")]
    assert count == ["a.md", "b/a.md"]


def test_new_code_checks_again(count: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    checked()
    monkeypatch.setattr("checker.keeping.code_version", lambda _: "a later version")
    checked()
    assert len(count) == 2


def test_a_draft_with_a_style_of_its_own_is_always_checked(count: list[str]) -> None:
    write("a.md", DRAFT.replace("date:", "style: ap\ndate:"))
    checked()
    checked()
    assert len(count) == 2


def test_a_draft_with_its_own_glossary_is_kept(count: list[str]) -> None:
    write("a.md", DRAFT.replace("date:", "glossary: [{name: Ataliyev, kind: term, source: x}]\ndate:"))
    assert [result._replace(mentions=()) for result in checked()] == checked()
    assert len(count) == 1


def test_problems_are_told_every_time(count: list[str]) -> None:
    with open("a.md", "wb") as stream:
        stream.write(b"Siyarto \xff left")
    for _ in range(2):
        (result,) = checked()
        assert result.problems
        assert result.document is None
    assert len(count) == 2


def test_a_missing_draft_is_told(count: list[str]) -> None:
    (result, good) = checked("b.md", "a.md")
    assert [problem.path for problem in result.problems] == ["b.md"]
    assert good.diagnostics
    assert count == ["a.md"]


def test_what_other_drafts_write_counts_where_the_project_is_the_reference(count: list[str]) -> None:
    write("exonym.yaml", "consistency: project\n")
    for number in range(6):
        write(f"old/{number}.md", f"Recep Tayyip Erdogan met the press, day {number}.\n")
    write("a.md", "Recep Tayyip Erdoğan left.\n")
    assert [one.code for one in checked(select=("CON003",))[0].diagnostics] == ["CON003"]
    before = len(count)
    for number in range(6):
        write(f"old/{number}.md", f"Recep Tayyip Erdoğan met the press, on day {number}.\n")
    assert checked(select=("CON003",))[0].diagnostics == ()
    assert len(count) == before + 1


def test_with_mentions_every_draft_is_checked(count: list[str]) -> None:
    for _ in range(2):
        (result,) = check_kept(Session(), [Source("a.md")], 1, mentions=True)
        assert result.mentions
    assert len(count) == 2


@pytest.mark.parametrize("kept", ["", "null", "[]", '[[["NAM001"]], []]', '[[[1, 2, 3]], [["x"]]]', "{"])
def test_what_cannot_be_read_is_checked_again(count: list[str], kept: str) -> None:
    keeper = Keeper(Session())
    with open("a.md", "rb") as stream:
        data = stream.read()
    keeper._store.put(keeper.key("a.md", data), kept)  # noqa: SLF001
    keeper.close()
    assert len(checked()[0].diagnostics) > 4
    assert count == ["a.md"]


def test_drafts_keep_their_order(count: list[str]) -> None:
    paths = [write(f"{number}.md", f"Peter Siyarto, day {number}.\n") for number in range(8)]
    checked(*paths[::2])
    results = checked(*paths)
    assert [result.path for result in results] == paths
    assert sorted(count) == paths
    assert all(result.diagnostics for result in results)
