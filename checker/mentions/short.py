"""Parts of a person's name that stand where the family name should: initials, a patronymic, a given name alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.lexicon.hit import Hit
from checker.mentions import context
from checker.mentions.candidates import Candidate, Hits
from checker.mentions.given import beside, derived_given, family_first, is_listed
from checker.names.fold import fold, joined_key
from checker.names.parts import split_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.documents import Document
    from checker.glossary.model import Entry
    from checker.lexicon import Lexicon
    from checker.mentions.candidates import Stray

# Read from the right: one to three initials before a family name; two letters are one of another script (Kh., Yu.).
_INITIAL = r"\.(?:[uaeo]Y|h[ZKCS]|sT|[^\W\d_a-z])"
_INITIALS = lazily(rf"[ \n\u00a0\u202f]?{_INITIAL}(?:[-‐‑ \u00a0]?{_INITIAL}){{0,2}}(?!\w)")
_PATRONYMIC = lazily(
    r"(?:[oeiy]v[iy]ch|[oeiy]vn[ay]|\b(?:ily?|kuzm|fom|nikit|luk)ich|ichna|[uy]ly|[ou]gl[iyu]|oğlu|[kgq][yiı]z[yiı]|uulu)$",
    re.IGNORECASE,
)
_HYPHENED = lazily(r"\w+(?:[-‐‑]\w+)*")
_COURTESY = ("mr", "mrs", "ms", "miss", "messrs", "sir", "lord", "lady", "dr", "prof")


def with_initials(candidate: Candidate, document: Document) -> Candidate | None:
    """Return a family name widened to the initials before it, if they are those of a person it may mean."""
    text = document.blocks[candidate.block].text
    if "." not in text[max(0, candidate.start - 2) : candidate.start]:
        return None
    match = _INITIALS.match(text[max(0, candidate.start - 16) : candidate.start][::-1])
    if match is None:
        return None
    written = match.group()[::-1]
    hits = Hits(
        Hit(hit.entry, form._replace(text=main.text, status="initials"), with_place=hit.with_place)
        for hit in candidate.hits
        if (form := hit.form) and form.role == "short" and (main := hit.entry.preferred()) and _fits(written, hit.entry)
    )
    return candidate._replace(start=candidate.start - match.end(), hits=hits) if hits else None


def _fits(written: str, entry: Entry) -> bool:
    """Whether initials are an entry's: the first of its given name, the next of another one or of a patronymic."""
    given = [fold(word) for word in re.split(r"[\s\-‐‑]", split_name(entry.name, entry.family).given) if word]
    initials = [fold(letters) for letters in re.findall(r"[^\W\d_]+", written)]
    if not given or not given[0].startswith(initials[0]):
        return False
    return len(initials) == 1 or len(given) == 1 or given[1].startswith(initials[1])


def with_patronymic(candidate: Candidate, document: Document, lexicon: Lexicon) -> Candidate | None:
    """Return a family name widened to a given name and a patronymic before it."""
    text = document.blocks[candidate.block].text
    for hit in candidate.hits.people:
        entry, form = hit.entry, hit.form
        if form is None or form.role != "short" or family_first(entry):
            continue
        for given in beside(text, candidate.start, candidate.end, after=False):
            *first, patronymic = given.text.split()
            spelling = joined_key(" ".join(first)).replace(" ", "")
            if (
                first
                and patronymic[:1].isupper()
                and (is_listed(entry, spelling) or derived_given(entry, spelling, lexicon))
                and _PATRONYMIC.search(patronymic)
                and (main := entry.preferred())
            ):
                full = main._replace(status="patronymic", role="full")
                return candidate._replace(start=given.start, hits=Hits((Hit(entry, full),)), derived=())
    return None


def parts_alone(
    strays: Iterable[Stray],
    document: Document,
    lexicon: Lexicon,
    named: frozenset[int],
    titled: Mapping[tuple[int, int], frozenset[str]],
) -> list[Candidate]:
    """Return given names alone after a title, and last words alone of family names that have more: Mr Jinping, Leyen.

    `named` are the numbers of the people whom the draft names in full: only one of them can be meant. `titled` gives
    the offices whose title ends directly before a (block, start).
    """
    found = []
    for stray in strays:
        text = document.blocks[stray.block].text
        if not lexicon.is_part(stray.word):
            continue
        word = _HYPHENED.match(text, stray.start)
        end = word.end() if word else stray.end
        if context.part_of_longer_name(text, end):
            continue
        numbers = lexicon.net("given", joined_key(text[stray.start : end])) & _titled_people(
            stray, text, lexicon, named, titled
        )
        if not numbers and context.names_somebody_else(text, stray.start) is None:
            numbers = lexicon.net("tails", stray.word) & named
        if len(numbers) == 1:
            found += _as_part(stray, end, lexicon.numbered(next(iter(numbers))))
    return found


def _as_part(stray: Stray, end: int, entry: Entry) -> list[Candidate]:
    short = entry.preferred(role="short")
    if short is None or fold(short.text) == stray.word:
        return []
    return [Candidate(stray.block, stray.start, end, Hits((Hit(entry, short._replace(status="part")),)))]


def _titled_people(
    stray: Stray,
    text: str,
    lexicon: Lexicon,
    named: frozenset[int],
    titled: Mapping[tuple[int, int], frozenset[str]],
) -> frozenset[int]:
    """Return who of the people named in full can be meant by a given name: nobody without a title before it."""
    courtesy = context.courtesy_before(text, stray.start)
    if courtesy is not None and courtesy.word in _COURTESY:
        return named
    offices = titled.get((stray.block, stray.start), ())
    return named & frozenset[int]().union(*(lexicon.net("holders", office) for office in offices))
