"""What a rule file may hold, declared once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.errors import did_you_mean
from checker.rules import check_names, parameter_defaults, parameter_record
from checker.yamlfiles import INVALID, Day, Key, ListOf, MapOf, Record, Text, Whole
from checker.yamlfiles.records import pairs_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.yamlfiles import Reading
    from checker.yamlfiles.node import Node

CODE = r"[A-Z]{2,5}[0-9]{3}"


@dataclass(frozen=True, slots=True)
class Plain:
    """Any YAML value as plain lists, dicts, texts and (unquoted `true` and `false`) bools."""

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return the plain value."""
        reading.visit(node)
        if node.kind == "scalar":
            return node.text == "true" if node.plain and node.text in {"true", "false"} else node.text
        if node.kind == "list":
            return [self.read(item, reading) for item in node.items]
        return {key.text: self.read(value, reading) for key, value in pairs_of(node, reading)}

    def schema(self) -> dict[str, Any]:
        """Describe it: anything."""
        return {}


@dataclass(frozen=True, slots=True)
class Later:
    """A value that can only be read when more is known: its node."""

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return the node itself."""
        reading.visit(node)
        return node

    def schema(self) -> dict[str, Any]:
        """Describe it: a mapping."""
        return {"type": "object"}


def read_parameters(check: str, values: dict[str, Any], reading: Reading) -> dict[str, Any]:
    """Read the node under `parameters` by the check's declaration; an empty dict if there is none, or it is wrong."""
    node = values.get("parameters")
    if node is None:
        return {}
    record = parameter_record(check)
    if node.pairs and not record.keys:
        reading.refuse(node.pairs[0][0], f"the check ‘{check}’ has no parameters", "remove ‘parameters’")
        return {}
    read = record.read(node, reading)
    return {} if read is INVALID else read


@dataclass(frozen=True, slots=True)
class CheckName:
    """The name of a check that there is."""

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return the name."""
        name = Text(what="the name of a check").read(node, reading)
        if name is INVALID or name in check_names():
            return name
        hint = did_you_mean(name, check_names()) or "one of " + ", ".join(check_names())
        return reading.refuse(node, f"there is no check ‘{name}’", hint)

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        return {"enum": check_names()}


_REPORT = Record(
    {
        "at": Key(Text(multiline=True), "The words that are reported.", required=True),
        "message": Key(Text(), "A part of the message."),
        "replacement": Key(Text(), "What the fix writes instead."),
    },
    "a report",
    shorthand="at",
)

EXAMPLE = Record(
    {
        "text": Key(Text(multiline=True), "The draft.", required=True),
        "reports": Key(ListOf(_REPORT), "What is reported, in order; an empty list for nothing.", required=True),
        "date": Key(Day(), "The article's date."),
        "format": Key(Text(choices=("plain", "markdown")), "How the draft is read; plain text by default."),
        "glossary": Key(Plain(), "Extra entries for this example."),
        "parameters": Key(Later(), "Parameters for this example."),
        "project": Key(MapOf(Whole()), "Other drafts of the project: their text → how many there are."),
        "note": Key(Text(multiline=True), "What the example shows."),
    },
    "an example",
)


def _rule(values: dict[str, Any], node: Node, reading: Reading) -> Any:  # noqa: ANN401
    check = values["check"]
    examples = [
        example | {"parameters": read_parameters(check, example, reading)} for example in values.get("examples", ())
    ]
    return {
        "code": values["code"],
        "name": values["name"],
        "check": check,
        "summary": values["summary"],
        "why": values.get("why", ""),
        "sources": values.get("sources", []),
        "severity": values.get("severity", "warning"),
        "confidence": values.get("confidence", "high"),
        "fix": values.get("fix", "none"),
        "quotations": values.get("quotations", "advice"),
        "yields_to": values.get("yields-to", []),
        "parameters": parameter_defaults(check) | read_parameters(check, values, reading),
        "examples": examples,
        "line": node.line,
        "at": {key.text: [value.line, value.column] for key, value in node.pairs},
    }


RULE = Record(
    {
        "code": Key(
            Text(pattern=CODE, what="a code of capitals and three digits, such as DESK001"),
            "Stable code.",
            required=True,
        ),
        "name": Key(
            Text(pattern=r"[a-z]+(-[a-z]+)*", what="a name of small letters and hyphens"),
            "Read it after ‘allow’.",
            required=True,
        ),
        "check": Key(CheckName(), "Name of the check.", required=True),
        "summary": Key(Text(), "One sentence: what it reports.", required=True),
        "why": Key(Text(multiline=True), "One paragraph that a sub-editor would nod at."),
        "sources": Key(ListOf(Text()), "Where the demand comes from."),
        "severity": Key(Text(choices=("error", "warning", "advice")), "How grave it is."),
        "confidence": Key(Text(choices=("high", "medium", "low")), "The floor of evidence it speaks on."),
        "fix": Key(Text(choices=("safe", "unsafe", "none")), "Whether its fix may be applied unseen."),
        "quotations": Key(Text(choices=("advice", "same", "skip")), "What becomes of a finding in a quotation."),
        "yields-to": Key(
            ListOf(Text(pattern=CODE, what="a code")),
            "Rules that make this one superfluous where they report the same words.",
        ),
        "parameters": Key(Later(), "Parameters of the check."),
        "examples": Key(ListOf(EXAMPLE, or_single=False), "Its tests and its documentation."),
    },
    "a rule",
    make=_rule,
)

SWITCH = Text(choices=("on", "off"))

RULE_SETTING = Record(
    {
        "enabled": Key(SWITCH, "Whether the rule holds.", required=True),
        "severity": Key(Text(choices=("error", "warning", "advice")), "How grave it is in this house."),
        "confidence": Key(Text(choices=("high", "medium", "low")), "The floor of evidence."),
        "parameters": Key(Later(), "Parameters of the check."),
        "source": Key(ListOf(Text()), "Guide, edition and entry that demands it."),
    },
    "a rule's setting",
    shorthand="enabled",
)


@dataclass(frozen=True, slots=True)
class RuleCode:
    """The code of a rule that there is; `names` holds the names of all rules by code."""

    names: Mapping[str, str]

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return the code."""
        if node.text in self.names:
            return node.text
        named = next((code for code, name in self.names.items() if name == node.text.lower()), "")
        hint = f"write its code, {named}" if named else did_you_mean(node.text, self.names)
        return reading.refuse(node, f"there is no rule ‘{node.text}’", hint or "‘exonym rule’ lists them")

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        return {"enum": list(self.names)}


def style_record(names: Mapping[str, str]) -> Record:
    """Return what a style file may hold; `names` holds the names of all rules by code."""
    return Record(
        {
            "name": Key(
                Text(pattern=r"[a-z0-9]+(-[a-z0-9]+)*", what="a name of small letters, digits and hyphens"),
                "Name of the style.",
                required=True,
            ),
            "extends": Key(Text(), "Style that this one begins from."),
            "summary": Key(Text(), "One sentence: for whom it is.", required=True),
            "rules": Key(MapOf(RULE_SETTING, key=RuleCode(names)), "By code: on, off, or a setting."),
            "open": Key(ListOf(Text()), "Demands of the guide that could not be checked, and are left out."),
        },
        "a style",
    )
