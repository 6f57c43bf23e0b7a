"""Only what was changed: which lines of drafts differ from a git revision, in the work tree or in the index.

changed_lines(paths, since="main")      draft → the lines that were changed in the work tree
staged(paths)                           draft → its bytes in the index, and the lines changed against HEAD
touches(diagnostic, lines)              whether a diagnostic is to be reported
"""

from __future__ import annotations

from checker.changes.lines import WHOLE, Lines, touches
from checker.changes.staged import Staged, staged
from checker.changes.worktree import changed_lines

__all__ = ["WHOLE", "Lines", "Staged", "changed_lines", "staged", "touches"]
