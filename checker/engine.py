"""Run it: a draft through the rules of a style. Findings become diagnostics here and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import SEVERITIES, Diagnostic, Edit, Fix, Related
from checker.mentions import CONFIDENCES
from checker.rules import load_check

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.diagnostics import Finding, Note
    from checker.documents import Document
    from checker.mentions import Draft, Finder
    from checker.rules import Rule


def check_document(document: Document, finder: Finder, rules: Iterable[Rule]) -> list[Diagnostic]:
    """Return what the rules report about a document, in the order of the text, then of the codes."""
    return check_draft(finder.find(document), rules)


def check_draft(draft: Draft, rules: Iterable[Rule]) -> list[Diagnostic]:
    """Return what the rules report about a draft whose mentions are found, in the same order."""
    found = [(rule, finding) for rule in rules for finding in _findings(rule, draft)]
    spoken = {(rule.code, finding.block, finding.start) for rule, finding in found}
    diagnostics = [
        _diagnostic(rule, finding, draft.document)
        for rule, finding in found
        if not any((code, finding.block, finding.start) in spoken for code in rule.yields_to)
    ]
    return sorted(diagnostics, key=lambda diagnostic: (diagnostic.start.offset, diagnostic.code, diagnostic.end.offset))


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
    """Make the fix, if the rule has one and the words stand in the source as they are read."""
    block = document.blocks[finding.block]
    if finding.replacement is None or rule.fix == "none" or not block.is_verbatim(finding.start, finding.end):
        return None
    safe = rule.fix == "safe" and not block.in_quotation(finding.start)
    start, end = block.source_span(finding.start, finding.end)
    return Fix("safe" if safe else "unsafe", (Edit(start, end, finding.replacement),))


def _related(note: Note, document: Document) -> Related:
    if note.origin:
        line, column = note.origin.line, note.origin.column
        return Related(note.label, note.origin.path, line, column, line, column + note.length)
    start, end = document.blocks[note.block].source_span(note.start, note.end)
    first, last = document.position(start), document.position(end)
    return Related(note.label, document.path, first.line, first.column, last.line, last.column, start, end)
