"""What a change of glossaries does to drafts: what would be reported newly, what no longer, what with other words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.keeping import check_kept
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.diagnostics import Diagnostic
    from checker.errors import Problem
    from checker.many import Source
    from checker.session import FileResult, Session


class Count(NamedTuple):
    """How often a rule speaks newly, no longer, or otherwise about an entry (by id; empty if about none)."""

    code: str
    name: str
    entry: str
    new: int
    gone: int
    changed: int


@dataclass(frozen=True, slots=True)
class Impact:
    """The drafts' results with nothing in them but what differs; drafts in which nothing does are left out.

    `new` is reported with the change only, `gone` without it only; `changed` is what is said of the same words by the
    same rule, but otherwise: as it is said with the change. `drafts` is how many were checked, `problems` what could
    not be read or understood.
    """

    new: tuple[FileResult, ...]
    gone: tuple[FileResult, ...]
    changed: tuple[FileResult, ...]
    drafts: int
    problems: tuple[Problem, ...] = ()

    def counts(self) -> list[Count]:
        """Return how often each rule differs about each entry, the most first."""
        sorts = [Counter(map(_about, _diagnostics(results))) for results in (self.new, self.gone, self.changed)]
        keys = sorted({key for counter in sorts for key in counter})
        counts = [Count(*key, *(counter[key] for counter in sorts)) for key in keys]
        return sorted(counts, key=lambda count: -(count.new + count.gone + count.changed))


def impact(before: Session, after: Session, drafts: Sequence[Source], workers: int = 0) -> Impact:
    """Check drafts without a change and with it, and return what differs. Raises ExonymError for broken settings.

    To try texts that are not saved, give `after` a session whose `Overrides.texts` has them.
    """
    new: list[FileResult] = []
    gone: list[FileResult] = []
    changed: list[FileResult] = []
    problems: dict[Problem, None] = {}
    pairs = zip(check_kept(before, drafts, workers), check_kept(after, drafts, workers), strict=True)
    for old, now in pairs:
        problems |= dict.fromkeys((*old.problems, *now.problems))
        said = {_place(one): one for one in old.diagnostics}
        says = {_place(one): one for one in now.diagnostics}
        _keep(new, now, (one for place, one in says.items() if place not in said))
        _keep(gone, old, (one for place, one in said.items() if place not in says))
        _keep(changed, now, (one for place, one in says.items() if place in said and _differ(said[place], one)))
    return Impact(tuple(new), tuple(gone), tuple(changed), len(drafts), tuple(problems))


def _keep(kept: list[FileResult], result: FileResult, diagnostics: Iterable[Diagnostic]) -> None:
    found = tuple(diagnostics)
    if found:
        kept.append(result._replace(diagnostics=found, problems=()))


def _place(one: Diagnostic) -> tuple[str, int, int]:
    return one.code, one.start.offset, one.end.offset


def _differ(one: Diagnostic, other: Diagnostic) -> bool:
    """Whether a rule says something else, or would write something else; where the glossary says so does not matter."""
    return (one.message, one.entry, one.severity, one.fix) != (other.message, other.entry, other.severity, other.fix)


def _about(one: Diagnostic) -> tuple[str, str, str]:
    return one.code, one.name, one.entry


def _diagnostics(results: Iterable[FileResult]) -> Iterable[Diagnostic]:
    return (diagnostic for result in results for diagnostic in result.diagnostics)
