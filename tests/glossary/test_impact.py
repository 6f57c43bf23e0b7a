"""What a change of glossaries does to drafts."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from checker.glossary.impact import impact
from checker.many import Source
from checker.session import Overrides, Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from checker.glossary.impact import Impact

OLD = "entries:\n  - {id: zub, kind: place, name: Zubrovia, deprecated: [Zubrowia]}\n"
DRAFT = b"He left Zubrowia. In Zubrovia he slept. Zubrovka was near.\n"


@pytest.fixture
def tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Impact]:
    """Return what becomes of the draft if the glossary had another text."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "g.yaml").write_text(OLD, encoding="utf-8")
    (tmp_path / "exonym.yaml").write_text("glossaries: g.yaml\nselect: NAM001\n", encoding="utf-8")

    def tried(text: str) -> Impact:
        after = Overrides(texts=((os.path.abspath("g.yaml"), text),))
        return impact(Session(), Session(after), [Source("a.md", DRAFT), Source("b.md", b"Nothing.\n")])

    return tried


def _said(found: Impact) -> list[list[str]]:
    return [
        [f"{one.path}:{one.start.line}:{one.start.column} {one.message}" for it in results for one in it.diagnostics]
        for results in (found.new, found.gone, found.changed)
    ]


def test_another_name_is_reported_newly_and_the_first_no_longer(tried: Callable[[str], Impact]) -> None:
    found = tried(OLD.replace("name: Zubrovia, deprecated: [Zubrowia]", "name: Zubrowia, deprecated: [Zubrovia]"))
    assert _said(found) == [
        ["a.md:1:22 ‘Zubrovia’ is not the house form: write ‘Zubrowia’"],
        ["a.md:1:9 ‘Zubrowia’ is not the house form: write ‘Zubrovia’"],
        [],
    ]
    assert [tuple(count) for count in found.counts()] == [("NAM001", "listed-variant", "zub", 1, 1, 0)]
    assert found.drafts == 2


def test_another_form_to_write_is_the_same_report_in_other_words(tried: Callable[[str], Impact]) -> None:
    found = tried(OLD.replace("name: Zubrovia", "name: Zubrovka"))
    assert _said(found) == [[], [], ["a.md:1:9 ‘Zubrowia’ is not the house form: write ‘Zubrovka’"]]


def test_an_entry_that_goes_takes_its_reports_with_it(tried: Callable[[str], Impact]) -> None:
    found = tried("entries: []\n")
    assert _said(found) == [[], ["a.md:1:9 ‘Zubrowia’ is not the house form: write ‘Zubrovia’"], []]


def test_an_entry_that_comes_brings_reports(tried: Callable[[str], Impact]) -> None:
    found = tried(f"{OLD}  - {{id: vodka, kind: term, name: Vodka, deprecated: [Zubrovka]}}\n")
    assert _said(found) == [["a.md:1:41 ‘Zubrovka’ is not the house form: write ‘Vodka’"], [], []]


def test_a_comment_changes_nothing(tried: Callable[[str], Impact]) -> None:
    found = tried(f"# Zubrovia, not Zubrowia.\n{OLD}")
    assert (_said(found), found.counts()) == ([[], [], []], [])


def test_a_text_that_is_no_glossary_is_a_problem(tried: Callable[[str], Impact]) -> None:
    found = tried("entries: [\n")
    assert [str(problem)[:26] for problem in found.problems] == ["g.yaml:2:1: not valid YAML"]
