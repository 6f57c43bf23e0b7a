"""Run it: a draft through the rules of a style. Findings become diagnostics here; those about marks in `checker.stet`.

The rules about marks (`stet-…` checks) speak last: a mark is judged by what the other rules report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import SEVERITIES, Diagnostic, Related
from checker.mentions import CONFIDENCES
from checker.rules import load_check

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.diagnostics import Finding, Fix, Note
    from checker.documents import Document
    from checker.mentions import Draft, Finder
    from checker.rules import Rule


def check_document(document: Document, finder: Finder, rules: Iterable[Rule]) -> list[Diagnostic]:
    """Return what the rules report about a document, in the order of the text, then of the codes."""
    return check_draft(finder.find(document), rules)


def check_draft(draft: Draft, rules: Iterable[Rule]) -> list[Diagnostic]:
    """Return what the rules report about a draft whose mentions are found, in the same order."""
    return check_marked_draft(draft, rules)[0]


def check_marked_draft(
    draft: Draft, rules: Iterable[Rule], known: Iterable[Rule] | None = None, *, whole: bool = True
) -> tuple[list[Diagnostic], list[tuple[Diagnostic, str]]]:
    """Return what the rules report about a draft, and what its marks let stand, each with the editor's reason.

    `known` are all rules that there are, run or not: by default the bundled ones. `whole` is false if the run was
    narrowed to some of the house's rules: a mark may serve those that were not run.
    """
    rules = tuple(rules)
    found = [(rule, finding) for rule in rules if not _is_about_marks(rule) for finding in _findings(rule, draft)]
    spoken = {(rule.code, finding.block, finding.start) for rule, finding in found}
    diagnostics = _sorted(
        _diagnostic(rule, finding, draft.document)
        for rule, finding in found
        if not any((code, finding.block, finding.start) in spoken for code in rule.yields_to)
    )
    if not draft.document.marks and draft.document.stet is None:
        return diagnostics, []
    from checker.stet.after import judge_marks

    verdict = judge_marks(draft, diagnostics, rules, known, whole=whole)
    return _sorted(verdict.reported), [(diagnostic, stet.reason) for diagnostic, stet in verdict.let_stand]


def _sorted(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    return sorted(diagnostics, key=lambda diagnostic: (diagnostic.start.offset, diagnostic.code, diagnostic.end.offset))


def _is_about_marks(rule: Rule) -> bool:
    return rule.check.startswith("stet-")


def _findings(rule: Rule, draft: Draft) -> list[Finding]:
    """Return what a rule finds with enough confidence, each place once."""
    floor = CONFIDENCES.index(rule.confidence)
    places: dict[tuple[int, int, int], Finding] = {}
    for finding in load_check(rule.check)(draft, rule.parameters):
        if CONFIDENCES.index(finding.confidence) < floor:
            continue
        if rule.quotations == "skip" and draft.document.blocks[finding.block].in_quotation(finding.start):
            continue
        places.setdefault((finding.block, finding.start, finding.end), finding)
    return list(places.values())


def _diagnostic(rule: Rule, finding: Finding, document: Document) -> Diagnostic:
    block = document.blocks[finding.block]
    quoted = rule.quotations == "advice" and block.in_quotation(finding.start)
    start, end = block.source_span(finding.start, finding.end)
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=SEVERITIES[0] if quoted else rule.severity,
        confidence=finding.confidence,
        message=finding.message,
        path=document.path,
        start=document.position(start),
        end=document.position(end),
        text=document.text[start:end],
        entry=finding.entry,
        evidence=finding.evidence,
        related=tuple(_related(note, document) for note in finding.notes),
        fix=_fix(rule, finding, document),
    )


def _fix(rule: Rule, finding: Finding, document: Document) -> Fix | None:
    """Make the fix, if the rule has one and the words may be edited where they stand."""
    if finding.replacement is None or rule.fix == "none":
        return None
    from checker.fixes.make import make_fix

    return make_fix(finding, document, safe=rule.fix == "safe")


def _related(note: Note, document: Document) -> Related:
    if note.origin:
        line, column = note.origin.line, note.origin.column
        return Related(note.label, note.origin.path, line, column, line, column + note.length)
    start, end = document.blocks[note.block].source_span(note.start, note.end)
    first, last = document.position(start), document.position(end)
    return Related(note.label, document.path, first.line, first.column, last.line, last.column, start, end)
