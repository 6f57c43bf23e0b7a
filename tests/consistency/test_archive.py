from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from checker import processes
from checker.consistency import archive
from checker.consistency.archive import summaries
from checker.consistency.summary import summarise
from checker.session import Overrides

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.consistency.summary import Summary
    from checker.errors import Problem
    from checker.mentions import Draft

    Write = Callable[..., str]

pytestmark = pytest.mark.usefixtures("own_cache")

ISOLATED = Overrides(isolated=True)


def read(paths: list[str], workers: int = 1, overrides: Overrides = ISOLATED) -> tuple[list[Summary], list[str]]:
    problems: list[Problem] = []
    return summaries(paths, overrides, problems, workers), [str(problem) for problem in problems]


def texts(summary: Summary) -> list[str]:
    return [use.text for use in summary.uses]


def test_summaries_are_in_the_order_of_the_paths(write: Write) -> None:
    names = [
        write(f"{name}.md", f"We met {person} Nurov.\n")
        for name, person in zip("cab", ["Oybek", "Alim", "Vali"], strict=True)
    ]
    found, problems = read(names)
    assert problems == []
    assert [(it.path, texts(it)) for it in found] == [
        ("c.md", ["Oybek Nurov"]),
        ("a.md", ["Alim Nurov"]),
        ("b.md", ["Vali Nurov"]),
    ]
    assert read(names)[0] == found


def test_what_cannot_be_read_is_a_problem_every_time_and_the_rest_is_read(write: Write) -> None:
    names = [
        write("a.md", b"\xff\xfe\xff"),
        "missing.md",
        write("c.md", "We met Oybek Nurov.\n"),
        write("d.md", b"a\0b"),
    ]
    for _ in range(2):
        found, problems = read(names)
        assert [it.path for it in found] == ["c.md"]
        assert sorted(problem.split(":")[0] for problem in problems) == ["a.md", "d.md", "missing.md"]


def test_what_has_not_changed_is_not_read_again(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [write("a.md", "We met Oybek Nurov.\n"), write("b.md", "We met Alim Nurov.\n")]
    first, _ = read(names)
    again: list[str] = []

    def noted(draft: Draft) -> Summary:
        again.append(draft.document.path)
        return summarise(draft)

    monkeypatch.setattr(archive, "summarise", noted)
    assert read(names)[0] == first
    assert again == []
    write("b.md", "We met Vali Nurov.\n")
    assert [texts(it) for it in read(names)[0]] == [["Oybek Nurov"], ["Vali Nurov"]]
    assert again == ["b.md"]


def test_a_draft_with_front_matter_that_is_wrong_is_told_and_not_read(write: Write) -> None:
    names = [
        write("a.md", "---\nglossary: [{nam: x}]\n---\nWe met Oybek Nurov.\n"),
        write("b.md", "We met Alim Nurov.\n"),
    ]
    found, problems = read(names)
    assert "b.md" in [it.path for it in found]
    assert [problem.split(":")[:2] for problem in problems] == [["a.md", "2"]]


def test_a_draft_brings_its_own_glossary(write: Write) -> None:
    front = "---\nglossary:\n  - {name: Bordurie, kind: place, deprecated: [Bordurya]}\n---\n"
    names = [write("a.md", front + "We saw Bordurya.\n"), write("b.md", "We saw Bordurya.\n")]
    (own, other), problems = read(names)
    assert problems == []
    assert [(use.entry, use.text) for use in own.uses] == [("bordurie", "Bordurya")]
    assert [(use.entry, use.text) for use in other.uses] == [("", "Bordurya")]
    assert read(names)[0] == [own, other]


def test_a_changed_glossary_is_heeded(write: Write) -> None:
    names = [write("a.md", "We saw Bordurya.\n")]
    overrides = Overrides(isolated=True, glossaries=(write("g.yaml", "entries:\n  - {name: Zubrovia, kind: place}\n"),))
    assert [use.entry for use in read(names, overrides=overrides)[0][0].uses] == [""]
    write("g.yaml", "entries:\n  - {name: Bordurya, kind: place}\n")
    assert [use.entry for use in read(names, overrides=overrides)[0][0].uses] == ["bordurya"]


def test_several_processes_find_what_one_does(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_FEW", 2)
    monkeypatch.setattr(processes, "CHUNK", 2)
    names = [
        write(f"{n}.md", f"We met Oybek {person} Nurov.\n")
        for n, person in enumerate(["Alim", "Vali", "Karim", "Said", "Nur"])
    ]
    names += [write("bad.md", b"\xff"), "missing.md"]
    monkeypatch.setenv("EXONYM_CACHE_DIR", "one")
    one = read(names, 1)
    monkeypatch.setenv("EXONYM_CACHE_DIR", "two")
    assert read(names, 2) == one
    assert len(one[0]) == 5
    assert len(one[1]) == 2


def test_no_drafts_are_no_summaries() -> None:
    assert read([]) == ([], [])


@pytest.mark.skipif(sys.platform != "linux", reason="forked processes")
def test_a_draft_that_kills_its_process_is_named_and_the_others_are_read(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [write(f"{number}.md", f"Gurbanguly Ataliyev left on day {number}.\n") for number in range(6)]
    monkeypatch.setattr(archive, "_FEW", 2)
    monkeypatch.setattr(processes, "CHUNK", 2)

    def dies(draft: Draft) -> Summary:
        if draft.document.path.endswith("3.md"):
            os.kill(os.getpid(), signal.SIGKILL)
        return summarise(draft)

    monkeypatch.setattr(archive, "summarise", dies)
    problems: list[Problem] = []
    found = summaries(paths, ISOLATED, problems, workers=2)
    assert [summary.path for summary in found] == [path for path in paths if not path.endswith("3.md")]
    assert [(problem.path, problem.message) for problem in problems] == [(paths[3], "the process that checked it died")]
