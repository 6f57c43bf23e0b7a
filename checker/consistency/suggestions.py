"""Names that no glossary lists, though drafts write them: what an editor may want to settle first."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.consistency.across import same_across
from checker.consistency.clusters import unlisted_cluster

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.consistency.clusters import Cluster
    from checker.consistency.summary import Summary, Use

    Words = tuple[str, ...]
    Uses = dict[Words, list[tuple[Summary, Use]]]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name that no glossary knows, with all its spellings, the titles seen before it, the most frequent first.

    `later` is how often drafts have the family name alone of a person of whom this is the full name.
    """

    cluster: Cluster
    titles: tuple[str, ...] = ()
    later: int = 0

    @property
    def count(self) -> int:
        """How often the name stands in all drafts, in full or not."""
        return sum(usage.count for usage in self.cluster.usages) + self.later

    @property
    def drafts(self) -> int:
        """How many drafts have the name in full, or in the form that it has."""
        return len({where.path for usage in self.cluster.usages for where in usage.drafts})

    @property
    def dates(self) -> tuple[str, str]:
        """The first and the last day on which it was written; empty texts if no draft has a date."""
        days = [day for usage in self.cluster.usages for day in usage.dates if day]
        return (min(days), max(days)) if days else ("", "")

    @property
    def weight(self) -> int:
        """What it is ranked by: how often it stands, times how many ways to spell it there are."""
        return self.count * len(self.cluster.usages)


def suggestions(summaries: Sequence[Summary], least: int = 2) -> list[Suggestion]:
    """Return the names that no glossary knows and that stand in the drafts `least` times, the weightiest first.

    A single word of which nothing says what it is is left out, unless it is spelled in several ways.
    """
    uses: Uses = defaultdict(list)
    for summary in summaries:
        for use in summary.uses:
            if use.words:
                uses[use.words].append((summary, use))
    groups = [list(group) for group, _ in same_across(summaries)]
    together = {words for group in groups for words in group}
    groups += [[words] for words in uses if words not in together]
    shorts = _families(groups, uses)
    taken = set(shorts)
    found = [
        _suggestion(group, uses, (short for short, long in shorts.items() if long == group[0]))
        for group in groups
        if not taken.issuperset(group)
    ]
    kept = [one for one in found if one.count >= least and _says_something(one)]
    return sorted(kept, key=lambda one: (-one.weight, one.cluster.id))


def _families(groups: Iterable[list[Words]], uses: Uses) -> dict[Words, Words]:
    """Return the family names that stand alone → the first spelling of the one full name that ends so."""
    full: dict[str, set[Words]] = defaultdict(set)
    for group in groups:
        for words in group:
            if len(words) > 1 and any(use.kind in {"person", ""} for _, use in uses[words]):
                full[words[-1]].add(group[0])
    return {
        (family,): next(iter(bearers))
        for family, bearers in full.items()
        if len(bearers) == 1 and (family,) in uses and not any(use.kind == "place" for _, use in uses[family,])
    }


def _suggestion(group: list[Words], uses: Uses, shorts: Iterable[Words]) -> Suggestion:
    alone = [use for words in shorts for _, use in uses[words]]
    titles = Counter(
        title for use in [*alone, *(use for words in group for _, use in uses[words])] for title in use.titles
    )
    later = sum(use.times for use in alone)
    return Suggestion(unlisted_cluster(uses[words] for words in group), tuple(dict(titles.most_common())), later)


def _says_something(one: Suggestion) -> bool:
    return bool(one.cluster.kind or one.titles or " " in one.cluster.majority or len(one.cluster.usages) > 1)
