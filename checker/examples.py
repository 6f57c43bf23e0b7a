"""Run a rule's own examples: they are its tests and its documentation."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from checker.documents import read_document
from checker.engine import check_draft
from checker.errors import ExonymError, Problem
from checker.lexicon import load_lexicon
from checker.mentions import Finder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.consistency.project import Reference
    from checker.diagnostics import Diagnostic
    from checker.rules import Rule

LEAST = 2
"""A rule has at least so many examples that report, and so many that stay silent."""


def run_example(rule: Rule, example: Mapping[str, Any], layers: list[str]) -> list[Diagnostic]:
    """Return what the rule reports on an example's text, with the bundled glossaries, `layers` and its own entries."""
    name = "example.md" if example.get("format") == "markdown" else "example.txt"
    document = read_document(name, example["text"], [])
    if "date" in example:
        document = document._replace(date=example["date"])
    adjusted = rule._replace(parameters={**rule.parameters, **example.get("parameters", {})})
    with tempfile.TemporaryDirectory() as folder:
        if "glossary" in example:
            layers = [*layers, os.path.join(folder, "example.yaml")]
            with open(layers[-1], "w", encoding="utf-8") as stream:
                json.dump({"entries": example["glossary"]}, stream)
        try:
            lexicon = load_lexicon(layers)
        except ExonymError as error:
            # The example's own glossary was a passing file: its name and lines mean nothing to anybody.
            own = f"{rule.path} (glossary of an example)"
            raise ExonymError(
                Problem(own, problem.message, hint=problem.hint) if problem.path.startswith(folder) else problem
                for problem in error.problems
            ) from None
        finder = Finder(lexicon)
        draft = replace(finder.find(document), reference=_reference(example, finder))
        return check_draft(draft, [adjusted])


def _reference(example: Mapping[str, Any], finder: Finder) -> Reference | None:
    """Return what the example's other drafts write, if it has any."""
    if "project" not in example:
        return None
    from checker.consistency.project import reference_of
    from checker.consistency.summary import summarise

    texts = [text for text, times in example["project"].items() for _ in range(times)]
    drafts = [finder.find(read_document(f"{number}.txt", text, [])) for number, text in enumerate(texts)]
    return reference_of([summarise(draft) for draft in drafts])


def complaints(rule: Rule, layers: list[str]) -> list[str]:
    """Return what is wrong with a rule's examples, in words; an empty list if all is well."""
    said = []
    reporting = sum(bool(example["reports"]) for example in rule.examples)
    silent = len(rule.examples) - reporting
    if min(reporting, silent) < LEAST:
        said.append(f"{reporting} examples report and {silent} stay silent: it needs {LEAST} of each")
    return said + [f"example {number}: {difference}" for number, difference in differences(rule, layers)]


def differences(rule: Rule, layers: list[str]) -> list[tuple[int, str]]:
    """Return which examples (1-based) do not hold, and how."""
    return [
        (number, difference)
        for number, example in enumerate(rule.examples, 1)
        for difference in _differences(run_example(rule, example, layers), example["reports"])
    ]


def _differences(found: list[Diagnostic], wanted: list[dict[str, str]]) -> list[str]:
    if [diagnostic.text for diagnostic in found] != [report["at"] for report in wanted]:
        return [f"reports {[diagnostic.text for diagnostic in found]}, not {[report['at'] for report in wanted]}"]
    said = []
    for diagnostic, report in zip(found, wanted, strict=True):
        if report.get("message", "") not in diagnostic.message:
            said.append(f"says ‘{diagnostic.message}’, not ‘…{report['message']}…’")
        written = diagnostic.fix.edits[0].replacement if diagnostic.fix else None
        if "replacement" in report and report["replacement"] != written:
            said.append(f"would write ‘{written}’, not ‘{report['replacement']}’")
    return said
