"""JSON Lines (https://jsonlines.org): a diagnostic a line, with the keys of `json`; a problem is `{"problem": {…}}`.

Lines and columns are 1-based in code points; offsets are 0-based code points into the file, null for glossary lines.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from checker.report.json import diagnostic_content, problem_content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.report import Run, Terminal


def report(run: Run, terminal: Terminal) -> Iterator[str]:  # noqa: ARG001
    """Give a line for each diagnostic, in order, then one for each problem."""
    for diagnostic in run.diagnostics:
        yield json.dumps(diagnostic_content(diagnostic), ensure_ascii=False)
    for problem in run.problems:
        yield json.dumps({"problem": problem_content(problem)}, ensure_ascii=False)
