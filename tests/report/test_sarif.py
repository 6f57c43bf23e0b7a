"""SARIF 2.1.0."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from checker.errors import Problem
from checker.report import Run, Terminal, load_report
from checker.report.linehash import line_hashes
from checker.rules import load_rules
from checker.session import FileResult

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from checker.diagnostics import Diagnostic

    Valid = Callable[[str, str], Any]
    Make = Callable[..., Diagnostic]
    Cut = Callable[..., str]
    Log = Callable[..., dict[str, Any]]


@pytest.fixture
def log(valid: Valid) -> Callable[..., dict[str, Any]]:
    """Return the one run of a log that is as the schema has it."""

    def written(*results: FileResult, **values: Any) -> dict[str, Any]:  # noqa: ANN401
        lines = load_report("sarif")(Run(results, **values), Terminal())
        content = valid("\n".join(lines), "sarif-2.1.0.json")
        (run,) = content["runs"]
        made: dict[str, Any] = run
        return made

    return written


def ends(region: dict[str, int]) -> tuple[tuple[int, int], tuple[int, int]]:
    return (region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"])


def test_regions_are_in_code_points(log: Log, polyglot: FileResult, cut: Cut) -> None:
    run = log(polyglot)
    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["results"]) == 4
    for found, diagnostic in zip(run["results"], polyglot.diagnostics, strict=True):
        region = found["locations"][0]["physicalLocation"]["region"]
        assert cut(*ends(region)) == region["snippet"]["text"] == diagnostic.text


def test_fixes_replace_the_regions_of_their_edits(log: Log, polyglot: FileResult, cut: Cut) -> None:
    results = log(polyglot)["results"]
    assert ["fixes" in found for found in results] == [True, False, True, False]
    (fix,) = results[2]["fixes"]
    assert fix["properties"] == {"applicability": "unsafe"}
    assert fix["description"] == {"text": "Write ‘Kyiv’."}
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "%C3%BC.md", "uriBaseId": "%SRCROOT%"}
    replaced = [(cut(*ends(one["deletedRegion"])), one["insertedContent"]["text"]) for one in change["replacements"]]
    assert replaced == [("Kiev", "Kyiv"), (" ", "\u00a0")]


def test_second_places_are_linked_from_the_message(log: Log, polyglot: FileResult, cut: Cut) -> None:
    first, second, *_ = log(polyglot)["results"]
    assert first["message"]["text"] == "‘Kiev’ is wrong ([here \\[too\\]](1); [the glossary says so](2))."
    assert second["message"]["text"] == "‘Kiev’ is wrong."
    here, there = first["relatedLocations"]
    assert (here["id"], there["id"]) == (1, 2)
    assert cut(*ends(here["physicalLocation"]["region"])) == "Kiev"
    assert there["physicalLocation"]["artifactLocation"] == {"uri": "nowhere.yaml", "uriBaseId": "%SRCROOT%"}


def test_a_message_makes_no_links_of_its_own(log: Log, make: Make, result: FileResult) -> None:
    found = FileResult("a.md", result.document, (make(message="‘[a](http://b)’ is wrong."),))
    assert log(found)["results"][0]["message"]["text"] == "‘[a] (http://b)’ is wrong."


def test_what_is_bundled_has_another_base(log: Log, make: Make, result: FileResult, tmp_path: Path) -> None:
    related = result.diagnostics[1].related[1]
    bundled = type(related)("", "glossaries/people/europe.yaml", 1, 1, 1, 2)
    run = log(FileResult("a.md", result.document, (make(related=(bundled,)),)), folder=str(tmp_path))
    place = run["results"][0]["relatedLocations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "glossaries/people/europe.yaml", "uriBaseId": "EXONYM"}
    assert set(run["originalUriBaseIds"]) == {"EXONYM", "%SRCROOT%"}


def test_lines_have_the_hash_that_github_computes(log: Log, polyglot: FileResult) -> None:
    assert polyglot.document is not None
    hashes = line_hashes(polyglot.document.text)
    prints = [found["partialFingerprints"] for found in log(polyglot)["results"]]
    assert [found["primaryLocationLineHash"] for found in prints] == [hashes[0], hashes[0], hashes[2], hashes[3]]
    assert len({found["contextHash/v1"] for found in prints}) == 4


def test_rules_that_have_results_are_described(log: Log, polyglot: FileResult) -> None:
    rules = load_rules([])
    run = log(polyglot, rules=rules)
    first, second = run["tool"]["driver"]["rules"]
    assert (first["id"], first["name"], second["id"]) == ("NAM001", "ListedVariant", "NAM010")
    assert first["defaultConfiguration"] == {"level": "error"}
    assert first["shortDescription"]["text"].rstrip(".") == rules["NAM001"].summary.rstrip(".")
    assert first["help"]["markdown"].startswith("# NAM001 listed-variant\n")
    assert first["properties"]["tags"] == ["names"]
    for found in run["results"]:
        assert run["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == found["ruleId"]
    assert [found["level"] for found in run["results"]] == ["error", "warning", "note", "warning"]


def test_a_rule_that_is_not_known_has_its_code_and_name(log: Log, polyglot: FileResult) -> None:
    assert log(polyglot)["tool"]["driver"]["rules"][1] == {"id": "NAM010", "name": "SupersededName"}


def test_a_run_without_results(log: Log) -> None:
    run = log()
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]
    assert run["tool"]["driver"]["informationUri"].startswith("https://")


def test_problems_are_notifications(log: Log, trouble: FileResult) -> None:
    (invocation,) = log(trouble, folder="/nowhere")["invocations"]
    assert not invocation["executionSuccessful"]
    first, second, third = invocation["toolExecutionNotifications"]
    place = first["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 2, "startColumn": 3}
    assert place["artifactLocation"]["uri"] == "x%0B%1B%2C%3A%25%0A%FF%5D%5D%3E%26.md"
    assert second["locations"][0]["physicalLocation"]["region"] == {"startLine": 4}
    assert third == {"level": "error", "message": {"text": "--style: there is no style ‘x’."}}


def test_paths_start_at_the_root_of_the_repository(log: Log, polyglot: FileResult, tmp_path: Path) -> None:
    folder = tmp_path / "repo" / "desk one"
    folder.mkdir(parents=True)
    (tmp_path / "repo" / ".git").mkdir()

    def place(path: str) -> dict[str, str]:
        result = FileResult(path, polyglot.document, (), (Problem(path, "is wrong"),))
        (told,) = log(result, folder=str(folder))["invocations"][0]["toolExecutionNotifications"]
        found: dict[str, str] = told["locations"][0]["physicalLocation"]["artifactLocation"]
        return found

    assert place("./ü.md") == {"uri": "desk%20one/%C3%BC.md", "uriBaseId": "%SRCROOT%"}
    assert place("../a.md") == {"uri": "a.md", "uriBaseId": "%SRCROOT%"}
    assert place(os.fspath(folder / "b.md")) == {"uri": "desk%20one/b.md", "uriBaseId": "%SRCROOT%"}
    assert place("../../c d.md") == {"uri": f"file://{tmp_path}/c%20d.md"}
