"""reviewdog's diagnostic format, a `Diagnostic` a line; positions are those of `rdjson`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from checker.report.rdjson import SOURCE, diagnostics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.report import Run, Terminal


def report(run: Run, terminal: Terminal) -> Iterator[str]:  # noqa: ARG001
    """Give a line for each diagnostic."""
    for found in diagnostics(run):
        yield json.dumps(found | {"source": SOURCE}, ensure_ascii=False)
