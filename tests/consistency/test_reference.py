"""What most drafts of a project write, as CON003 takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.consistency import archive
from checker.consistency.project import Majority, project_reference, reference_of
from checker.consistency.summary import Summary, Use
from checker.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.errors import Problem
    from checker.session import Overrides

    Write = Callable[..., str]

pytestmark = pytest.mark.usefixtures("own_cache")


def use(text: str, entry: str = "") -> Use:
    words = () if entry else tuple(text.split())
    return Use(entry, "full" if entry else "", text, words, "person", (), right=False, times=1, line=1, column=1)


def test_the_majority_of_names_and_entries() -> None:
    texts = ["Gurbanguly Ataliyev"] * 3 + ["Kurbanguly Ataliyev"]
    found = reference_of([Summary(f"{n}.md", "", (use(text), use(text, "ataliyev"))) for n, text in enumerate(texts)])
    majority = Majority("Gurbanguly Ataliyev", 3, {"Kurbanguly Ataliyev": 1})
    assert found.of_name(("Kurbanguly", "Ataliyev")) == majority == found.of_entry("ataliyev", "full")
    assert majority.share == 0.75
    assert found.of_name(("Gurbanguly", "Ataliyev")) is None
    assert found.of_entry("ataliyev", "short") is None
    assert found.of_name(("Oybek", "Nurov")) is None


def test_no_drafts_have_no_majorities() -> None:
    assert reference_of([]).data == {"entries": {}, "names": {}}


@pytest.fixture
def project(write: Write) -> list[str]:
    """Set up a project: six drafts write one form, one the other."""
    write("exonym.yaml", "consistency: project\nselect: CON003\n")
    given = ["Gurbanguly"] * 6 + ["Kurbanguly"]
    return [write(f"{number}.md", f"We met {name} Ataliyev.\n") for number, name in enumerate(given)]


def reported(path: str) -> list[str]:
    return [diagnostic.message for diagnostic in Session().check_file(path).diagnostics]


SAID = "‘Kurbanguly Ataliyev’ stands in 1 draft of the project, ‘Gurbanguly Ataliyev’ in 6: keep to one"


def test_a_draft_is_compared_with_the_project(project: list[str]) -> None:
    assert [reported(path) for path in project] == [[]] * 6 + [[SAID]]


def test_without_the_setting_nothing_is_compared(project: list[str], write: Write) -> None:
    write("exonym.yaml", "consistency: draft\nselect: CON003\n")
    assert reported(project[-1]) == []


def test_a_wrong_setting_is_told_with_its_place(project: list[str], write: Write) -> None:
    write("exonym.yaml", "consistency: projekt\n")
    (problem,) = Session().check_file(project[0]).problems
    assert str(problem).startswith("exonym.yaml:1:14: ")
    assert "did you mean ‘project’?" in str(problem)


def test_it_is_kept_until_a_draft_changes(project: list[str], write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reported(project[-1]) == [SAID]
    asked: list[int] = []
    real = archive.summaries

    def noted(paths: list[str], overrides: Overrides, problems: list[Problem]) -> list[Summary]:
        asked.append(len(paths))
        return real(paths, overrides, problems)

    monkeypatch.setattr(archive, "summaries", noted)
    assert reported(project[-1]) == [SAID]
    assert asked == []
    write("0.md", "We met Kurbanguly Ataliyev at noon.\n")
    assert reported(project[-1]) == []  # five of seven are too few
    write("7.md", "We met Gurbanguly Ataliyev.\n")
    assert reported(project[-1]) == [SAID.replace("1 draft ", "2 drafts ")]
    assert asked == [7, 8]


def test_drafts_that_cannot_be_read_count_for_nothing(project: list[str], write: Write) -> None:
    write("bad.md", b"\xff")
    assert reported(project[-1]) == [SAID]


@pytest.mark.usefixtures("project")
def test_it_is_that_of_the_folder_of_the_configuration(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("below/a.md", "We met Kurbanguly Ataliyev.\n")
    monkeypatch.chdir("below")
    assert reported("a.md") == [SAID.replace("1 draft ", "2 drafts ")]
    assert project_reference(Session(), "..").of_name(("Kurbanguly", "Ataliyev")) is not None


def test_what_the_cache_has_must_be_ours(project: list[str], own_cache: object) -> None:  # noqa: ARG001
    import glob
    import os

    assert reported(project[-1]) == [SAID]
    for path in glob.glob(os.path.join(os.environ["EXONYM_CACHE_DIR"], "project-*")):
        with open(path, "wb") as stream:
            stream.write(b"exonym-cache\nno")
    assert reported(project[-1]) == [SAID]
