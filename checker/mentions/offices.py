"""Titles of office: whose they are, and where they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from checker.lazily import lazily
from checker.mentions import context
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.documents import Document
    from checker.glossary.model import Entry
    from checker.lexicon import Hit
    from checker.mentions.bare import Resolved
    from checker.mentions.candidates import Candidate

_APPOSITION_GAP = lazily(r"(?:['’]s)?,\s+(?:who is\s+)?(?:the\s+)?$")
# What closes it; after anything else "the president" is the subject of what follows a clause: "Unlike Obama, the
# president plays golf." Without an article it needs nothing but the end of its words.
_CLOSED = lazily(
    r"(?:['’]s)?(?:\s*(?:[,.;:!?)(\]\"”’—–…]|$)|\s+(?:who|whose|since|until|from|between|at\s+the\s+time)\b|"
    r"\s+(?:and|as|at|for|in|of|with)\b[^.,;:!?]{1,80},)"
)
_WITHOUT_ARTICLE = lazily(r"(?:['’]s)?,\s+$")
_GOES_ON = lazily(r"\s+[^\W\d_a-z]")
_COMPARED = lazily(
    r"\b(?:[Uu]nlike|[Ll]ike|[Aa]fter|[Bb]efore|[Ii]n\s+contrast\s+to|[Cc]ompared\s+(?:to|with)|[Aa]sked\s+about|[Dd]espite|"
    r"[Rr]eplacing|[Ss]ucceeding|[Uu]nder\s+(?:his|her|its|their)\s+predecessor)\s+(?:[^\W\d_a-z][\w'’-]*\s+){0,3}$"
)
_REACH = 60
_COMMA = lazily(r",\s+")
_SPACE = lazily(r"[ \t\n\u00a0\u202f]{1,4}")
_ARTICLE = lazily(r"(?:^|[^\w])(?:the|this|that)\s+$", re.IGNORECASE)
_AND = lazily(r"(?:,\s+(?:and\s+)?|\s+and\s+)")
_OF = lazily(r"\s+of\b")
# Before a title, these make it another office, or nobody's.
OTHER_OFFICE = frozenset(
    [
        "vice",
        "deputy",
        "former",
        "acting",
        "then",
        "ex",
        "late",
        "assistant",
        "senior",
        "first",
        "future",
        "next",
        "outgoing",
        "incoming",
        "ousted",
        "designate",
        "interim",
    ]
)


class Office(NamedTuple):
    """An office that a draft names: the candidate, the fitting hits of one office, the holder, the place it stands."""

    candidate: Candidate
    hits: tuple[Hit, ...]
    person: str
    attached: Literal["", "before", "after"]


def title_ends(candidates: list[Candidate], document: Document) -> dict[tuple[int, int], frozenset[str]]:
    """Return, for each (block, offset) that a title of office stands directly before, the offices it may be.

    A title in the plural stands before each name of a row: Presidents Tokayev and Mirziyoyev.
    """
    ends: dict[tuple[int, int], frozenset[str]] = {}
    for number, candidate in enumerate(candidates):
        if not candidate.is_office or candidate.nested:
            continue
        text = document.blocks[candidate.block].text
        gap = _SPACE.match(text, candidate.end + len(candidate.inflection))
        if gap is None:
            continue
        offices = candidate.hits.titles
        ends[candidate.block, gap.end()] = offices
        if candidate.inflection:
            for start in _row(candidates, number + 1, text, gap.end()):
                ends[candidate.block, start] = offices
    return ends


def _row(candidates: list[Candidate], number: int, text: str, start: int) -> Iterator[int]:
    """Give where the names of a row (X, Y and Z) begin; `number` is the candidate that may be its first, at `start`."""
    end = -1
    block = candidates[number - 1].block
    for at in range(number, len(candidates)):
        candidate = candidates[at]
        if candidate.block != block:
            return
        if candidate.start == start or (end >= 0 and _AND.fullmatch(text, end, candidate.start)):
            yield candidate.start
            end = candidate.end
        elif end >= 0 or candidate.start > start:
            return


def resolve_office(
    candidate: Candidate,
    document: Document,
    after: Resolved | None,
    before: Resolved | None,
    holders: Mapping[str, Sequence[Entry]],
) -> Office | None:
    """Say which office a candidate means and who holds it, or None if that cannot be known.

    `after` and `before` are the nearest people mentioned in the same block.
    `holders` gives, by the office's id, who of those whom the draft mentions holds it on the day.
    """
    hits = candidate.hits.offices
    text = document.blocks[candidate.block].text
    gap = _SPACE.match(text, candidate.end + len(candidate.inflection))
    if after and gap and gap.end() == after.candidate.start:
        return _held(candidate, hits, after.hits[0].entry, "before", document.date)
    if before and _is_in_apposition(text, candidate, before, after):
        return _held(candidate, hits, before.hits[0].entry, "after", document.date)
    if _is_somebody_elses(text, candidate, hits):
        return None
    titles = candidate.hits.titles
    held = titles & holders.keys()
    if not held:
        return Office(candidate, hits, "", "") if len(titles) == 1 else None
    people = {person.id for title in held for person in holders[title]}
    if len(held) != 1 or len(people) != 1:
        return None
    return Office(candidate, tuple(hit for hit in hits if hit.id in held), people.pop(), "")


def _is_in_apposition(text: str, candidate: Candidate, before: Resolved, after: Resolved | None) -> bool:
    """Whether a title says what the person before it is: Obama, the president, said; not the next one in a row."""
    if not _APPOSITION_GAP.fullmatch(text, before.candidate.end, candidate.start):
        return False
    end = candidate.end + len(candidate.inflection)
    if after and _COMMA.fullmatch(text, end, after.candidate.start):
        return False
    if _WITHOUT_ARTICLE.fullmatch(text, before.candidate.end, candidate.start):
        return _GOES_ON.match(text, end) is None
    start = before.candidate.start
    compared = _COMPARED.search(text[max(0, start - _REACH) : start]) is not None
    return not compared and _CLOSED.match(text, end) is not None


def holders_of(people: Iterable[Entry], day: str | None) -> dict[str, list[Entry]]:
    """Return who holds an office on a day, by the office's id; who ever held it, if there is no day."""
    holders: dict[str, list[Entry]] = {}
    for person in people:
        for office in _held_by(person, day):
            holders.setdefault(office, []).append(person)
    return holders


def _held(
    candidate: Candidate,
    hits: tuple[Hit, ...],
    person: Entry,
    attached: Literal["before", "after"],
    day: str | None,
) -> Office | None:
    """Attach a title to its neighbour: the office that the person holds, else the only one the words can mean."""
    titles = candidate.hits.titles
    meant = titles & _held_by(person, day) or titles & _held_by(person, None)
    if len(meant or titles) != 1:
        return None
    return Office(candidate, tuple(hit for hit in hits if hit.id in (meant or titles)), person.id, attached)


def _held_by(person: Entry, day: str | None) -> frozenset[str]:
    """Return the offices that a person held on a day, or ever."""
    return frozenset(tenure.office for tenure in person.tenures if tenure.covers(day))


def _is_somebody_elses(text: str, candidate: Candidate, hits: tuple[Hit, ...]) -> bool:
    """Whether the words around a title give it to a person or country that the glossary does not know."""
    before = context.word_before(text, candidate.start)
    if before is not None and (before.hyphened or before.plain in OTHER_OFFICE):
        return True
    after = context.word_after(text, candidate.end)
    if after is not None and (after.capital or after.hyphened or after.plain == "elect"):
        return True
    if all(hit.with_place for hit in hits):
        return False
    if before is not None and before.capital and not context.begins_sentence(text, before.start):
        return True
    if _OF.match(text, candidate.end):
        return True
    own_name = all(hit.form.role == "full" for hit in hits if hit.form)
    return not own_name and not _ARTICLE.search(text[max(0, candidate.start - 8) : candidate.start])
