"""Stet: what an editor lets stand. Marks are read here, and judged after all other rules have spoken.

`<!-- stet: NAM001 -- she signs it that way -->` beside text holds for its line, alone on its line for the block below;
`stet-begin` … `stet-end` for what is between, `stet-file` and the front matter's `stet:` for the draft. docs/stet.md.
"""

from __future__ import annotations

from checker.stet.add import add_stet
from checker.stet.after import judge_marks
from checker.stet.model import Judged, MarkedDraft, MarkFinding, Selector, Stet, Verdict
from checker.stet.read import read_stets

__all__ = [
    "Judged",
    "MarkFinding",
    "MarkedDraft",
    "Selector",
    "Stet",
    "Verdict",
    "add_stet",
    "judge_marks",
    "read_stets",
]
