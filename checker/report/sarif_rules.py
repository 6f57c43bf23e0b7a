"""What SARIF's `reportingDescriptor` (3.49) says of a rule, with the properties that GitHub reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.rules import Rule

LEVELS = {"error": "error", "warning": "warning", "advice": "note"}

_GITHUB_SEVERITIES = {"error": "error", "warning": "warning", "advice": "recommendation"}


def descriptor(code: str, name: str, rule: Rule | None) -> dict[str, Any]:
    """Return a rule's metadata; only code and name of one that is not known."""
    found: dict[str, Any] = {"id": code, "name": "".join(word.capitalize() for word in name.split("-"))}
    if rule is None:
        return found
    from checker.rulepage import page

    text = "\n".join(page(rule))
    return found | {
        "shortDescription": {"text": sentence(rule.summary)},
        "fullDescription": {"text": sentence(" ".join(rule.why.split()))},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.path.split("/")[-2] if rule.bundled else "house"],
            "precision": rule.confidence,
            "problem.severity": _GITHUB_SEVERITIES[rule.severity],
        },
    }


def sentence(text: str) -> str:
    """End a text with a full stop, unless it ends like a sentence."""
    text = text.rstrip()
    return text if text.endswith((".", "!", "?")) else f"{text}."
