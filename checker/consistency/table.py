"""Clusters for people at a terminal: a head, and a line for each way to write the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.report.excerpt import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from checker.consistency.clusters import Cluster, Usage, Where
    from checker.report import Terminal

    PassageOf = Callable[[Where, Usage], tuple[str, str, str]]

_MOST_MIXING = 3


def table(clusters: Sequence[Cluster], passages: PassageOf, terminal: Terminal) -> Iterator[str]:
    """Give the lines of a table; each cluster is followed by an empty line."""
    for cluster in clusters:
        yield terminal.paint(visible(f"{cluster.id}: ‘{cluster.majority}’"), "code") + visible(_about(cluster))
        wide = max(len(usage.text) for usage in cluster.usages)
        for usage in cluster.usages:
            yield visible(_row(usage, wide))
        for usage in cluster.usages[1:]:
            where = usage.drafts[-1]
            before, name, after = passages(where, usage)
            place = f"    {where.path}:{where.line}:{where.column}: …{before}"
            yield visible(place) + terminal.paint(visible(name), "warning") + visible(f"{after}…")
        if cluster.mixing:
            more = f" and {len(cluster.mixing) - _MOST_MIXING} more" if len(cluster.mixing) > _MOST_MIXING else ""
            yield visible(f"    mixed in {', '.join(cluster.mixing[:_MOST_MIXING])}{more}")
        yield ""


def _about(cluster: Cluster) -> str:
    how = "in as many drafts as another form" if cluster.even else "by majority"
    kind = f", {cluster.kind}" if cluster.kind else ""
    if not cluster.entry:
        return f" {how}{kind}; no glossary knows it"
    if cluster.house == cluster.majority:
        return f" {how} and in the glossary{kind}"
    return f" {how}{kind}; the glossary has ‘{cluster.house}’" if cluster.house else f" {how}{kind}"


def _row(usage: Usage, wide: int) -> str:
    first, last = usage.dates
    days = "" if not first else f"  {first}" if first == last else f"  {first} to {last}"
    drafts = f"{len(usage.drafts)} draft{'s' * (len(usage.drafts) != 1)}"
    return f"    {usage.text:{wide}}  {usage.count:4} in {drafts}{days}"
