"""One round: the fixes of a text's diagnostics, applied to it together."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.diagnostics import Diagnostic, Edit, Fix


@dataclass(frozen=True, slots=True)
class Round:
    """What one round made of a text, each list in the order of the text.

    `skipped` were not applied because another fix changes the same place, or because their edits do not suit the text;
    `withheld` because they are unsafe, and nobody asked for those.
    """

    text: str
    applied: tuple[Diagnostic, ...] = ()
    skipped: tuple[Diagnostic, ...] = ()
    withheld: tuple[Diagnostic, ...] = ()


def apply_fixes(text: str, diagnostics: Iterable[Diagnostic], *, unsafe: bool = False) -> Round:
    """Apply the safe fixes of diagnostics to the text they were found in; the unsafe ones, too, if `unsafe`.

    Each fix is applied whole or not at all. Of fixes whose edits overlap or touch, the first counts: safe before
    unsafe, then the one that begins earlier, then the one that ends earlier, then by code and by what is written. The
    order in which the diagnostics are given is of no matter. What two diagnostics demand alike is done once, for both.
    """
    edits: list[Edit] = []
    applied, skipped, withheld = [], [], []
    done: set[tuple[Edit, ...]] = set()
    for diagnostic, fix in _in_order(diagnostics):
        if fix.applicability != "safe" and not unsafe:
            withheld.append(diagnostic)
        elif fix.edits in done:
            applied.append(diagnostic)
        elif _suit(fix.edits, text) and not any(_meet(one, other) for one in fix.edits for other in edits):
            applied.append(diagnostic)
            done.add(fix.edits)
            edits += fix.edits
        else:
            skipped.append(diagnostic)
    return Round(edited(text, edits), _by_place(applied), _by_place(skipped), _by_place(withheld))


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits done that do not overlap (0-based code points)."""
    parts, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += [text[at : edit.start], edit.replacement]
        at = edit.end
    return "".join([*parts, text[at:]])


def _in_order(diagnostics: Iterable[Diagnostic]) -> list[tuple[Diagnostic, Fix]]:
    """Return the diagnostics that have a fix, with it, the first to be applied first."""

    def rank(pair: tuple[Diagnostic, Fix]) -> tuple[bool, int, int, str, tuple[tuple[int, int, str], ...]]:
        diagnostic, fix = pair
        edits = tuple((edit.start, edit.end, edit.replacement) for edit in fix.edits)
        start, end = min(edit[0] for edit in edits), max(edit[1] for edit in edits)
        return fix.applicability != "safe", start, end, diagnostic.code, edits

    found = ((diagnostic, diagnostic.fix) for diagnostic in diagnostics)
    return sorted(((diagnostic, fix) for diagnostic, fix in found if fix and fix.edits), key=rank)


def _suit(edits: tuple[Edit, ...], text: str) -> bool:
    """Whether edits lie within the text, do not meet one another, and change something."""
    inside = all(0 <= edit.start <= edit.end <= len(text) for edit in edits)
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    apart = all(one.end < other.start for one, other in itertools.pairwise(ordered))
    return inside and apart and any(text[edit.start : edit.end] != edit.replacement for edit in edits)


def _meet(one: Edit, other: Edit) -> bool:
    """Whether two edits overlap or touch: what is inserted beside a changed word was meant beside the old one."""
    return one.start <= other.end and other.start <= one.end


def _by_place(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda it: (it.start.offset, it.code, it.end.offset)))
