"""Little drafts in which the words NAM001, TTL003 … report themselves: marks need no glossary to be tested."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from checker.diagnostics import Diagnostic
from checker.documents import read_document
from checker.fixes.stable import fix_until_stable
from checker.mentions import Draft
from checker.rules import load_rules
from checker.stet import judge_marks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.documents import Document
    from checker.errors import Problem
    from checker.rules import Rule
    from checker.stet import Verdict

_WORD = re.compile(r"\b[A-Z]{3}[0-9]{3}\b")


def reported(document: Document) -> list[Diagnostic]:
    """Return a diagnostic for each code that stands in the prose."""
    names = {code: rule.name for code, rule in load_rules([]).items()}
    found = []
    for block in document.blocks:
        for word in _WORD.finditer(block.text):
            start, end = block.source_span(word.start(), word.end())
            places = (document.position(start), document.position(end))
            name = names.get(word.group(), "other")
            found.append(Diagnostic(word.group(), name, "error", "high", "m", "a", *places, document.text[start:end]))
    return found


class Desk:
    """Judges drafts. `run` are the codes of the rules that were run: all of them if None."""

    def __init__(self, rules: dict[str, Rule]) -> None:
        self.rules = rules

    def judged(
        self,
        text: str,
        path: str = "a.md",
        run: Iterable[str] | None = None,
        *,
        whole: bool = True,
        marker: str = "stet",
    ) -> tuple[Document, Verdict]:
        problems: list[Problem] = []
        document = read_document(path, text, problems, marker)
        assert problems == []
        rules = [rule for code, rule in self.rules.items() if run is None or code in run or code.startswith("STE")]
        lexicon: Any = None
        draft = Draft(document, (), lexicon)
        verdict = judge_marks(draft, reported(document), rules, self.rules.values(), whole=whole)
        return document, verdict

    def left(self, text: str, path: str = "a.md", **options: Any) -> list[str]:  # noqa: ANN401  # those of `judged`
        """Return the codes that are still reported, those about marks with the words they are about."""
        _, verdict = self.judged(text, path, **options)
        return [_shown(one) for one in verdict.reported]

    def mended(self, text: str, path: str = "a.md", **options: Any) -> str:  # noqa: ANN401  # those of `judged`
        """Apply the fixes of what is reported about marks until nothing changes."""
        fixed = fix_until_stable(text, lambda now: self.judged(now, path, **options)[1].reported, path)
        assert fixed.problem is None
        return fixed.text


def _shown(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.code} {diagnostic.text}" if diagnostic.code.startswith("STE") else diagnostic.code


@pytest.fixture(scope="session")
def desk() -> Desk:
    rules = load_rules([])
    return Desk({code: rule for code, rule in rules.items() if code != "STE004"})
