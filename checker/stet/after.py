"""After the other rules: marks let diagnostics stand, and the rules about marks speak.

Findings about marks become diagnostics here, since they stand in no block of prose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import Diagnostic, Fix
from checker.rules import load_check
from checker.stet.judge import is_own, judge, reader_of, split
from checker.stet.model import MarkedDraft, MarkFinding, Verdict
from checker.stet.read import read_stets

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.documents import Document
    from checker.mentions import Draft
    from checker.rules import Rule


def judge_marks(
    draft: Draft,
    diagnostics: Sequence[Diagnostic],
    rules: Sequence[Rule],
    known: Iterable[Rule] | None = None,
    *,
    whole: bool = True,
) -> Verdict:
    """Return what is reported about a draft and what its marks let stand.

    `rules` are those that were run, among them the rules about marks; `known` all that there are, so that a mark for a
    rule that is switched off is not called unknown (by default the bundled ones and `rules`). `whole` is false if the
    run was narrowed to some rules: then nothing is said of marks that may serve the others.
    """
    stets = read_stets(draft.document)
    if not stets:
        return Verdict(tuple(diagnostics))
    names = {rule.code: rule.name for rule in (*_bundled(known), *rules)}
    ran = {rule.code for rule in rules}
    meant = reader_of(names)
    reported, silenced = split(diagnostics, stets, meant)
    judged = judge(stets, diagnostics, meant, ran, whole=whole)
    marked = MarkedDraft(draft.document, draft.mentions, draft.lexicon, judged=judged, names=names)
    own = [
        _diagnostic(rule, finding, draft.document)
        for rule in rules
        if is_own(rule.code)
        for finding in load_check(rule.check)(marked, rule.parameters)
        if isinstance(finding, MarkFinding)
    ]
    late, excused = split(own, stets, meant)
    return Verdict((*reported, *late), (*silenced, *excused))


def _bundled(known: Iterable[Rule] | None) -> Iterable[Rule]:
    if known is not None:
        return known
    from checker.rules import load_rules

    return load_rules([]).values()


def _diagnostic(rule: Rule, finding: MarkFinding, document: Document) -> Diagnostic:
    may_fix = rule.fix != "none" and finding.edits
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        confidence=finding.confidence,
        message=finding.message,
        path=document.path,
        start=document.position(finding.start),
        end=document.position(finding.end),
        text=document.text[finding.start : finding.end],
        fix=Fix("safe" if rule.fix == "safe" else "unsafe", finding.edits) if may_fix else None,
    )
