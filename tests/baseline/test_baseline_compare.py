"""What is known stays silent, wherever it moves; what is new is reported; what is gone is stale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.baseline import fingerprint, read_baseline, update_baseline, write_baseline
from checker.errors import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from checker.baseline import Comparison
    from tests.baseline.conftest import Check

pytestmark = pytest.mark.usefixtures("folder")

TEXT = "one two three ANKARA four five six\n\nseven eight nine KIEV ten eleven twelve\n"


def compared(check: Check, text: str, path: str = "a.md", code: str = "NAM001") -> Comparison:
    return read_baseline("base.jsonl").compare([check(path, text, code)])


def new(comparison: Comparison) -> list[str]:
    return [diagnostic.text for result in comparison.results for diagnostic in result.diagnostics]


def stale(comparison: Comparison) -> list[str]:
    return [entry.text for entry in comparison.stale]


def test_what_was_written_is_known(check: Check) -> None:
    assert write_baseline("base.jsonl", [check("a.md", TEXT)]) == 2
    comparison = compared(check, TEXT)
    assert (new(comparison), comparison.known, stale(comparison)) == ([], 2, [])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("An introduction.\n\n\n" + TEXT, id="lines above"),
        pytest.param("\n\n".join(reversed(TEXT.strip().split("\n\n"))), id="paragraphs moved"),
        pytest.param(TEXT.replace(" ", "\n"), id="wrapped anew"),
        pytest.param(TEXT.replace("\n", "\r\n"), id="other line endings"),
        pytest.param("\ufeff" + TEXT, id="a byte-order mark"),
        pytest.param(TEXT.replace("two", "**two**").replace("five", "[five](https://example.org)"), id="mark-up"),
        pytest.param(TEXT.replace("five six", "five <!-- a note --> six"), id="a comment"),
        pytest.param(TEXT.replace("six\n", "six and much more\n"), id="words farther away"),
        pytest.param("> " + TEXT.replace("\n\n", "\n>\n> "), id="in a quotation"),
    ],
)
def test_a_known_finding_is_known_again(text: str, check: Check) -> None:
    write_baseline("base.jsonl", [check("a.md", TEXT)])
    comparison = compared(check, text)
    assert (new(comparison), comparison.known, stale(comparison)) == ([], 2, [])


@pytest.mark.parametrize(
    ("text", "found", "gone"),
    [
        pytest.param(TEXT + "\nmore KIEV here\n", ["KIEV"], [], id="the same word elsewhere"),
        pytest.param(TEXT.replace("KIEV", "KYIV"), ["KYIV"], ["KIEV"], id="another word"),
        pytest.param(TEXT.replace("nine", "9"), ["KIEV"], ["KIEV"], id="another neighbour before"),
        pytest.param(TEXT.replace("ten", "10"), ["KIEV"], ["KIEV"], id="another neighbour after"),
        pytest.param(TEXT.replace("KIEV ", ""), [], ["KIEV"], id="mended"),
        pytest.param("", [], [], id="an empty draft cannot be read"),
    ],
)
def test_what_is_new_and_what_is_gone(text: str, found: list[str], gone: list[str], check: Check) -> None:
    write_baseline("base.jsonl", [check("a.md", TEXT)])
    result = check("a.md", text)
    result = result if text else result._replace(document=None)
    comparison = read_baseline("base.jsonl").compare([result])
    assert (new(comparison), stale(comparison)) == (found, gone)


def test_another_rule_or_another_draft_is_new(check: Check) -> None:
    write_baseline("base.jsonl", [check("a.md", TEXT)])
    assert new(compared(check, TEXT, code="NAM002")) == ["ANKARA", "KIEV"]
    assert new(compared(check, TEXT, "b.md")) == ["ANKARA", "KIEV"]
    assert stale(compared(check, TEXT, "b.md")) == []


def test_of_equal_findings_as_many_as_are_known_stay_silent(check: Check) -> None:
    line = "one two three KIEV four five six\n\n"
    write_baseline("base.jsonl", [check("a.md", line)])
    assert new(compared(check, line * 2)) == ["KIEV"]
    first, second = check("a.md", line * 2).diagnostics
    (left,) = compared(check, line * 2).results[0].diagnostics
    assert left == second != first
    write_baseline("base.jsonl", [check("a.md", line * 3)])
    comparison = compared(check, line)
    assert [entry.number for entry in comparison.stale] == [2, 3]
    assert comparison.known == 1


def test_what_was_not_looked_for_is_not_stale(check: Check) -> None:
    result = check("a.md", TEXT)
    write_baseline("base.jsonl", [result, check("b.md", TEXT)])
    baseline = read_baseline("base.jsonl")
    none = result._replace(diagnostics=())
    assert len(baseline.compare([none]).stale) == 2
    assert baseline.compare([none], codes=["NAM002"]).stale == ()
    assert len(baseline.compare([none], codes=["NAM001"]).stale) == 2
    assert baseline.compare([none._replace(problems=(Problem("a.md", "broken"),))]).stale == ()
    assert baseline.compare([none._replace(document=None)]).stale == ()


def test_paths_are_seen_from_the_baseline(folder: Path, monkeypatch: pytest.MonkeyPatch, check: Check) -> None:
    (folder / "world").mkdir()
    (folder / "ci").mkdir()
    write_baseline("ci/base.jsonl", [check("world/a.md", TEXT)])
    baseline = read_baseline("ci/base.jsonl")
    assert {entry.path for entry in baseline.entries} == {"../world/a.md"}
    for path in (str(folder / "world" / "a.md"), "./world/../world/a.md"):
        assert new(baseline.compare([check(path, TEXT)])) == []
    monkeypatch.chdir(folder / "world")
    assert new(read_baseline("../ci/base.jsonl").compare([check("a.md", TEXT)])) == []


def test_update_drops_what_is_gone_and_adds_nothing(folder: Path, check: Check) -> None:
    line = "one two three KIEV four five six\n\n"
    write_baseline("base.jsonl", [check("a.md", TEXT + line * 2), check("b.md", TEXT), check("c.md", TEXT)])
    (folder / "c.md").unlink()
    results = [check("a.md", TEXT.replace("KIEV ", "") + line + "NEW\n")]
    assert update_baseline("base.jsonl", results) == 4
    entries = read_baseline("base.jsonl").entries
    assert [(entry.path, entry.text, entry.number) for entry in entries] == [
        ("a.md", "ANKARA", 1),
        ("a.md", "KIEV", 1),
        ("b.md", "ANKARA", 1),
        ("b.md", "KIEV", 1),
    ]
    assert update_baseline("base.jsonl", results) == 0


def test_update_without_anything_gone_does_not_touch_the_file(folder: Path, check: Check) -> None:
    write_baseline("base.jsonl", [check("a.md", TEXT)])
    before = (folder / "base.jsonl").stat().st_ino
    assert update_baseline("base.jsonl", [check("a.md", TEXT)]) == 0
    assert (folder / "base.jsonl").stat().st_ino == before


def test_a_place_outside_the_prose_has_no_neighbours(check: Check) -> None:
    result = check("a.md", TEXT)
    assert result.document is not None
    document = result.document._replace(blocks=())
    one, two = (fingerprint(document, diagnostic) for diagnostic in result.diagnostics)
    assert one != two
    assert len(one) == 16
