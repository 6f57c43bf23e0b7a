"""A rule as a page for people: what, why, how it is set, its examples. Markdown, readable as plain text."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from checker.rules import parameter_defaults, parameter_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.rules import Rule

_WIDTH = 96


def table(rules: list[Rule]) -> Iterator[str]:
    """Give the rules as a Markdown table, by code."""
    yield "| code | name | reports | severity | fix |"
    yield "|---|---|---|---|---|"
    for rule in sorted(rules, key=lambda rule: rule.code):
        yield f"| {rule.code} | {rule.name} | {rule.summary} | {rule.severity} | {rule.fix} |"


def page(rule: Rule) -> Iterator[str]:
    """Give the lines of a rule's page."""
    yield f"# {rule.code} {rule.name}"
    yield ""
    yield rule.summary
    yield ""
    yield from fill(" ".join(rule.why.split()), _WIDTH).splitlines()
    yield ""
    yield f"- severity: {rule.severity}; in quotations: {_in_quotations(rule)}"
    yield f"- fix: {rule.fix}"
    yield f"- speaks on evidence of {rule.confidence} confidence or better"
    if rule.yields_to:
        yield f"- silent where {', '.join(rule.yields_to)} reports the same words"
    for source in rule.sources:
        yield f"- source: {source}"
    yield from _parameters(rule)
    yield ""
    yield "## Examples"
    for example in rule.examples:
        yield ""
        yield from _example(example)


def _in_quotations(rule: Rule) -> str:
    return {"advice": "advice", "same": "the same", "skip": "not reported"}[rule.quotations]


def _parameters(rule: Rule) -> Iterator[str]:
    declared = parameter_record(rule.check).keys
    if not declared:
        return
    yield ""
    yield "## Parameters"
    yield ""
    defaults = parameter_defaults(rule.check)
    for name, key in declared.items():
        value = rule.parameters.get(name, defaults[name])
        shown = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        yield f"- `{name}: {shown}`: {key.doc}" if shown not in {"", "{}"} else f"- `{name}`: {key.doc}"


def _example(example: Mapping[str, Any]) -> Iterator[str]:
    conditions = [f"dated {example['date']}"] if "date" in example else []
    conditions += [
        f"{times} draft{'s' * (times != 1)} of the project: {text}"
        for text, times in example.get("project", {}).items()
    ]
    conditions += [f"with {name}: {value}" for name, value in example.get("parameters", {}).items()]
    condition = f" ({', '.join(conditions)})" if conditions else ""
    if "note" in example:
        yield f"{' '.join(example['note'].split())}"
        yield ""
    for line in example["text"].rstrip("\n").splitlines():
        yield f"    {line}" if line else ""
    yield ""
    if not example["reports"]:
        yield f"Nothing is reported{condition}."
    for report in example["reports"]:
        fixed = f", and the fix writes ‘{report['replacement']}’" if "replacement" in report else ""
        yield f"‘{report['at']}’ is reported{condition}{fixed}."
