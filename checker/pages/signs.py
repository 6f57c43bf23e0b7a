"""Severities as people tell them apart who see no colours, and as those who do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.pages.markup import tag, text

if TYPE_CHECKING:
    from checker.diagnostics import Severity
    from checker.pages.markup import Html

SIGNS: dict[Severity, str] = {"error": "✗", "warning": "▲", "advice": "○"}


def sign(severity: Severity) -> Html:
    """Return a severity's sign; whoever listens to the page is told the word beside it."""
    return tag("span", text(SIGNS[severity]), class_="sign", data_severity=severity, aria_hidden="true")


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number and its noun.

    >>> counted(1, "draft"), counted(1200, "draft"), counted(2, "advice", "advice")
    ('1 draft', '1,200 drafts', '2 advice')
    """
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"
