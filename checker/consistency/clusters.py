"""Summaries → clusters: a name that many drafts write in several ways, who writes which, and since when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.consistency.across import same_across
from checker.consistency.forms import are_rivals
from checker.names.slugs import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.consistency.summary import Summary, Use
    from checker.errors import Problem
    from checker.glossary.model import Role
    from checker.session import Overrides

_ROLES: tuple[Role, ...] = ("full", "short")


@dataclass(frozen=True, slots=True)
class Where:
    """A draft that writes a name in one way: how often, and first where (1-based, code points)."""

    path: str
    date: str
    count: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Usage:
    """One way to write a cluster's name, and the drafts that do, by date. `right` tells the house's form on its day.

    `words` are those that count in a name that no glossary knows.
    """

    text: str
    drafts: tuple[Where, ...]
    right: bool = False
    words: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How often it stands in all drafts."""
        return sum(where.count for where in self.drafts)

    @property
    def dates(self) -> tuple[str, str]:
        """The first and the last day on which it was written; empty texts if no draft has a date."""
        days = [where.date for where in self.drafts if where.date]
        return (min(days), max(days)) if days else ("", "")


@dataclass(frozen=True, slots=True)
class Cluster:
    """A name in several spellings, the one of most drafts first.

    `entry` is the glossary's, `house` what the glossary writes today; both empty if none knows the name. `mixing` are
    the drafts that write it in two ways.
    """

    id: str
    kind: str
    usages: tuple[Usage, ...]
    entry: str = ""
    role: str = ""
    house: str = ""

    @property
    def majority(self) -> str:
        """How most drafts write the name; of forms that as many write, the most frequent, house's or earliest one."""
        return self.usages[0].text

    @property
    def even(self) -> bool:
        """Whether as many drafts write the name in another way: nobody has the majority."""
        return len(self.usages[0].drafts) == len(self.usages[1].drafts)

    @property
    def mixing(self) -> tuple[str, ...]:
        """The paths of the drafts that write the name in several ways."""
        seen: dict[str, int] = defaultdict(int)
        for usage in self.usages:
            for path in {where.path for where in usage.drafts}:
                seen[path] += 1
        return tuple(sorted(path for path, ways in seen.items() if ways > 1))

    @property
    def minority(self) -> int:
        """How many times the name is written in another way than most drafts do."""
        return sum(usage.count for usage in self.usages[1:])


def clusters_of(
    paths: Iterable[str], overrides: Overrides, problems: list[Problem], workers: int = 0
) -> tuple[list[Cluster], int]:
    """Read drafts and folders; return their clusters, and how many drafts were read.

    Raises ExonymError if the settings cannot be read.
    """
    from checker.consistency.archive import summaries
    from checker.discover import find_drafts
    from checker.session import Session

    session = Session(overrides)
    drafts = find_drafts(paths, session.excludes, problems)
    lexicon = session.lexicon_for(".")
    read = summaries(drafts, overrides, problems, workers)
    known = {use.entry for summary in read for use in summary.uses if use.entry}
    names: dict[tuple[str, str], str] = {}
    for entry in filter(None, map(lexicon.entry, sorted(known))):
        names |= {(entry.id, role): form.text for role in _ROLES if (form := entry.preferred(role=role))}
    return clusters(read, names), len(read)


def clusters(summaries: Sequence[Summary], names: Mapping[tuple[str, str], str]) -> list[Cluster]:
    """Return the clusters of many drafts, those with most deviating places first.

    `names` has the house's form of entries by (id, role).
    """
    found = [*_listed(summaries, names), *_unlisted(summaries)]
    found.sort(key=lambda cluster: (-cluster.minority, cluster.id))
    return _numbered(found)


def _listed(summaries: Iterable[Summary], names: Mapping[tuple[str, str], str]) -> Iterable[Cluster]:
    """Give the entries that are written in several ways, unless every one is the house's form on its day."""
    uses: dict[tuple[str, str], dict[str, list[tuple[Summary, Use]]]] = defaultdict(lambda: defaultdict(list))
    for summary in summaries:
        for use in summary.uses:
            if use.entry and use.role in _ROLES:
                uses[use.entry, use.role][use.text].append((summary, use))
    for (entry, role), texts in uses.items():
        usages = _rivals([_usage(text, found) for text, found in texts.items()], texts)
        if len(usages) > 1 and not all(usage.right for usage in usages):
            kind = next(iter(texts.values()))[0][1].kind
            identity = entry if role == "full" else f"{entry}-{role}"
            yield Cluster(identity, kind, tuple(usages), entry, role, names.get((entry, role), ""))


def _rivals(usages: list[Usage], texts: Mapping[str, list[tuple[Summary, Use]]]) -> list[Usage]:
    """Keep the most frequent usage and those that compete with it."""
    usages.sort(key=_weight)
    first = usages[0].text
    body = texts[first][0][1].kind == "organisation"
    return [usage for usage in usages if usage.text == first or are_rivals(first, usage.text, body=body)]


def _unlisted(summaries: Sequence[Summary]) -> Iterable[Cluster]:
    """Give the names that no glossary knows and that are written in several ways."""
    for group, uses in same_across(summaries):
        yield unlisted_cluster(uses[words] for words in group)


def unlisted_cluster(ways: Iterable[list[tuple[Summary, Use]]]) -> Cluster:
    """Return the cluster of a name that no glossary knows, given each draft's uses of each way to write it."""
    ways = list(ways)
    usages = sorted((_usage(uses[0][1].text, uses) for uses in ways), key=_weight)
    kinds = [use.kind for uses in ways for _, use in uses if use.kind]
    kind = max(sorted(set(kinds)), key=kinds.count) if kinds else ""
    return Cluster(slug(usages[0].text), kind, tuple(usages))


def _usage(text: str, uses: list[tuple[Summary, Use]]) -> Usage:
    drafts = [Where(summary.path, summary.date, use.times, use.line, use.column) for summary, use in uses]
    right = all(use.right for _, use in uses)
    return Usage(text, tuple(sorted(drafts, key=lambda where: (where.date, where.path))), right, uses[0][1].words)


def _weight(usage: Usage) -> tuple[int, int, bool, str, str]:
    return (-len(usage.drafts), -usage.count, not usage.right, usage.dates[0] or "~", usage.text)


def _numbered(found: list[Cluster]) -> list[Cluster]:
    """Give clusters of one id numbers: the second is `karimov-2`."""
    from dataclasses import replace

    seen: dict[str, int] = defaultdict(int)
    numbered = []
    for cluster in found:
        seen[cluster.id] += 1
        again = seen[cluster.id]
        numbered.append(cluster if again == 1 else replace(cluster, id=f"{cluster.id}-{again}"))
    return numbered
