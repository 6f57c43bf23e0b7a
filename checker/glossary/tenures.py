"""Terms of office that contradict each other: two people at once in an office that one holds at a time."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.glossary.model import Entry, Origin, Tenure


def overlapping(entries: Mapping[str, Entry], place_of: Mapping[str, Origin | None]) -> Iterator[Problem]:
    """Give a problem for each pair of people whose terms in a sole office overlap by more than the day of the handover.

    `place_of` says where an entry's tenures are written. Terms without a first day are not compared. Where of an end
    only the year is known, the next one may begin on any of its days.
    """
    terms: dict[str, list[tuple[str, Tenure]]] = defaultdict(list)
    for entry in entries.values():
        for tenure in entry.tenures:
            office = entries.get(tenure.office)
            if office is not None and office.sole and tenure.since:
                terms[tenure.office].append((entry.id, tenure))
    for office_id, held in terms.items():
        for (first, term), (second, following) in pairwise(_in_order(held)):
            if first == second or _follows(term, following):
                continue
            origin = place_of.get(second)
            until = f"until {term.until}" if term.until else "with no end"
            whose = f"‘{first}’ holds it from {term.since} {until}"
            yield Problem(
                origin.path if origin else "",
                f"‘{second}’ holds ‘{office_id}’ from {following.since}, but {whose}",
                origin.line if origin else None,
                origin.column if origin else None,
                f"give the term of ‘{first}’ its last day (until), or the office ‘sole: false’",
            )


def _follows(term: Tenure, following: Tenure) -> bool:
    """Whether a term begins when another has ended, for all that is known: a year as an end stands for its last day."""
    until, since = term.until or "9999-12-31", following.since or ""
    return until <= since or (until.endswith("-12-31") and until[:4] == since[:4])


def _in_order(held: Iterable[tuple[str, Tenure]]) -> list[tuple[str, Tenure]]:
    return sorted(held, key=lambda term: (term[1].since or "", term[0]))
