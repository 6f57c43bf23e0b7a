"""GitLab's Code Quality report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from checker.report import Run, Terminal, load_report
from checker.session import FileResult

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Issues = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def issues(valid: Callable[[str, str], Any]) -> Issues:
    """Return a report's issues."""

    def written(*results: FileResult, **values: Any) -> list[dict[str, Any]]:  # noqa: ANN401
        found: list[dict[str, Any]] = valid(
            "\n".join(load_report("gitlab")(Run(results, **values), Terminal())), "gitlab.json"
        )
        return found

    return written


def test_positions_are_in_code_points(issues: Issues, polyglot: FileResult, cut: Callable[..., str]) -> None:
    places = [found["location"]["positions"] for found in issues(polyglot)]
    spans = [
        cut((one["begin"]["line"], one["begin"]["column"]), (one["end"]["line"], one["end"]["column"]))
        for one in places
    ]
    assert spans == [diagnostic.text for diagnostic in polyglot.diagnostics]


def test_an_issue_says_what_and_how_grave(issues: Issues, result: FileResult) -> None:
    found = issues(result)
    assert [one["severity"] for one in found] == ["minor", "major", "info"]
    assert found[1]["check_name"] == "NAM001 listed-variant"
    assert found[1]["description"] == "NAM001 ‘Kiev’ is wrong"


def test_fingerprints_are_stable_and_unique(issues: Issues, polyglot: FileResult, result: FileResult) -> None:
    twice = FileResult("a.md", result.document, result.diagnostics * 2)
    prints = [found["fingerprint"] for found in issues(polyglot, twice)]
    assert len(set(prints)) == len(prints) == 10
    assert prints == [found["fingerprint"] for found in issues(polyglot, twice)]


def test_problems_block(issues: Issues, trouble: FileResult, unread: FileResult) -> None:
    found = issues(trouble, unread, unread)
    assert [one["severity"] for one in found] == ["blocker"] * 4
    assert [one["location"]["path"] for one in found] == [trouble.path, "house.yaml", ".", "b.md"]
    assert [one["location"]["lines"]["begin"] for one in found] == [2, 4, 1, 1]
    assert found[2]["description"] == "--style: there is no style ‘x’"
    assert len({one["fingerprint"] for one in found}) == 4


def test_paths_start_at_the_root_of_the_repository(issues: Issues, unread: FileResult, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (found,) = issues(unread, folder=str(tmp_path / "desk"))
    assert found["location"]["path"] == "desk/b.md"


def test_a_report_of_nothing(issues: Issues) -> None:
    assert issues() == []
