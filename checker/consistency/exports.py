"""Clusters for programs: JSON, and CSV with a row for each way to write a name."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.consistency.clusters import Cluster, Usage
    from checker.consistency.table import PassageOf

_PASSAGES = 3
"""So many passages of each usage are given."""
COLUMNS = ("cluster", "entry", "kind", "house_form", "majority", "form", "uses", "drafts", "first", "last", "mixing")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
_END = "\r\n"


def as_json(clusters: Sequence[Cluster], passages: PassageOf) -> Iterator[str]:
    """Give one JSON object, version 1. Lines and columns are 1-based in code points; dates ISO days or null."""
    content = {"version": 1, "clusters": [_cluster(cluster, passages) for cluster in clusters]}
    yield json.dumps(content, ensure_ascii=False, indent=2)


def _cluster(cluster: Cluster, passages: PassageOf) -> dict[str, Any]:
    return {
        "id": cluster.id,
        "entry": cluster.entry or None,
        "role": cluster.role or None,
        "kind": cluster.kind or None,
        "house_form": cluster.house or None,
        "majority": cluster.majority,
        "forms": [_usage(usage, passages) for usage in cluster.usages],
        "mixing": list(cluster.mixing),
    }


def _usage(usage: Usage, passages: PassageOf) -> dict[str, Any]:
    first, last = usage.dates
    return {
        "text": usage.text,
        "uses": usage.count,
        "first": first or None,
        "last": last or None,
        "drafts": [
            {
                "path": where.path,
                "date": where.date or None,
                "uses": where.count,
                "line": where.line,
                "column": where.column,
            }
            for where in usage.drafts
        ],
        "passages": ["".join(passages(where, usage)) for where in usage.drafts[:_PASSAGES]],
    }


def as_csv(clusters: Sequence[Cluster]) -> Iterator[str]:
    """Give the rows, a head first (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe."""
    yield _row(COLUMNS)
    for cluster in clusters:
        for usage in cluster.usages:
            shared = (cluster.id, cluster.entry, cluster.kind, cluster.house, cluster.majority)
            counts = (str(usage.count), str(len(usage.drafts)), *usage.dates, str(len(cluster.mixing)))
            yield _row((*shared, usage.text, *counts))


def _row(cells: Sequence[str]) -> str:
    stream = io.StringIO()
    # With another line end, not every line end in a cell would be quoted before Python 3.13.
    csv.writer(stream, lineterminator=_END).writerow(
        ["'" + cell if cell.startswith(_FORMULA) else cell for cell in cells]
    )
    return stream.getvalue().removesuffix(_END)
