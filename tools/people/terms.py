"""Terms of office: the Factbook's days, the end that a successor's beginning gives."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from tools.people.factbook import Holder, folded
from tools.people.table import FACTBOOK, Person

if TYPE_CHECKING:
    from tools.people.table import Term


def take_days(
    people: Iterable[Person], holders: Iterable[tuple[list[str], Holder]], spelled: Mapping[str, str]
) -> list[Holder]:
    """Take first days from the Factbook; `holders` are its own with the offices they hold. Return whom nobody matches.

    `spelled` says who it is that the Factbook spells in a way of its own: the family name it has → the person's key.

    The Factbook gives some presidents the first day of their last term; an earlier year in the table is kept then.
    """
    in_office = [(one, term) for one in people for term in one.terms]
    unknown = []
    for offices, holder in holders:
        matches = [(one, term) for one, term in in_office if term.office in offices and is_same(one, holder, spelled)]
        if not matches:
            unknown.append(holder)
        for one, term in matches[-1:]:
            if FACTBOOK not in one.sources:
                one.sources.append(FACTBOOK)
            if holder.since[:4] <= term.since[:4] and len(holder.since) > len(term.since):
                term.since = holder.since
    return unknown


def is_same(person: Person, holder: Holder, spelled: Mapping[str, str]) -> bool:
    """Whether a person is the Factbook's: some of what it writes in capitals is in the name, or it is known to be."""
    return bool(folded(person.name) & holder.family) or spelled.get(holder.key) == person.key


def end_with_successors(people: Iterable[Person], sole: Mapping[str, bool]) -> None:
    """End a term in an office that one person holds when the next one's begins: an open one, or one in its year."""
    held: dict[str, list[Term]] = defaultdict(list)
    for one in people:
        for term in one.terms:
            held[term.office].append(term)
    for office, terms in held.items():
        for term in terms if sole[office] else ():
            later = [other.since for other in terms if other is not term and other.since > term.since]
            if later and (not term.until or (term.until != min(later) and min(later).startswith(term.until))):
                term.until = min(later)


def leave_out(people: Iterable[Person], corrected: Mapping[str, Mapping[str, Any]]) -> None:
    """Take terms off again that the corrections, by person, leave out: all, or those in the offices listed."""
    for one in people:
        if one.key in corrected:
            gone = corrected[one.key].get("offices")
            one.terms = [term for term in one.terms if gone and term.office not in gone]
