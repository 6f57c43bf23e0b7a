"""One pass over the text: every place where a form of the lexicon may stand.

Anchored on capitals, and on the first words of forms that may be written small ("head of state"): what cannot begin a
form is never looked at. The longest form wins; a place within the name of an office is found as well.
"""

from __future__ import annotations

import re
import sys
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.bounded import keep
from checker.lazily import lazily
from checker.mentions.candidates import NO_HITS, Candidate, Hits, Scan, Stray
from checker.mentions.following import JOINS, ends_of_more, words_from
from checker.mentions.words import SHORTEST_NEAR, is_common
from checker.namedtuples import NamedTuple
from checker.names.fold import WORD, fold, joined_key
from checker.names.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.documents import Block, Document
    from checker.lexicon import Hit, Lexicon
    from checker.lexicon.model import Derived

_SPACE = lazily(r"\s")
_NONE: Mapping[str, int] = MappingProxyType({})
_LONGEST_PLACE = 6
"""How many words places' names have after the first, if a near spelling of them is looked for."""


class _Plan(NamedTuple):
    """What to do about a word, the same wherever it stands: found out once for each distinct word.

    `longest` is the number of words of the longest form that it begins, `nexts` gives it for each second word;
    `derived` is without the plural's `ending`; `words` are how many more words the names have that it may begin a near
    spelling of.
    """

    word: str
    longest: int
    nexts: Mapping[str, int]
    derived: tuple[Derived, ...]
    ending: str
    stray: bool
    words: tuple[int, ...]


class _Listed(NamedTuple):
    """What words as written stand for, found out once; `ending` is the plural's, beyond the form."""

    hits: Hits
    ending: str


_NOT_LISTED = _Listed(NO_HITS, "")


class Scanner:
    """Finds the candidates of a lexicon in documents."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._plans: dict[str, _Plan | None] = {}
        self._sizes: dict[str, tuple[int, ...]] = {}
        self._listed: dict[str, _Listed] = {}
        self._anchor = re.compile(
            rf"(?<![\w@/#])(?:(?<!\.)|(?<=\b[A-Z]\.))(?:[^\W\d_a-z](?:{WORD})?{_small_words(lexicon.lower)})"
        )

    def scan(self, document: Document) -> Scan:
        """Return the candidates of all blocks, and the words that are none but may become one."""
        strays: list[Stray] = []
        candidates = [
            found for number, block in enumerate(document.blocks) for found in self._scan_block(number, block, strays)
        ]
        return Scan(candidates, strays)

    def _scan_block(self, number: int, block: Block, strays: list[Stray]) -> Iterator[Candidate]:
        text = block.text
        plans = self._plans
        resume, nested_until = 0, 0
        for match in self._anchor.finditer(text):
            written = match.group()
            plan = plans[written] if written in plans else self._plan(written)
            if plan is None and text[match.end() : match.end() + 1] not in JOINS:
                continue
            at = match.start()
            if at < resume:
                continue
            listed = self._longest_at(number, text, match, plan) if plan and plan.longest else None
            found = listed or self._unlisted(number, text, match, plan, strays if at >= nested_until else [])
            if not isinstance(found, Candidate):
                if found and at >= nested_until:
                    strays.append(found)
                    resume = found.end
                continue
            if at < nested_until:
                inside = _within(found, nested_until)
                if inside is None:
                    continue
                found = inside
            elif found.is_office:
                nested_until = found.end
                yield from self._beginning(number, text, match, plan, found.end)
            yield found
            resume = found.end if not found.is_office else match.end()

    def _unlisted(
        self, number: int, text: str, match: re.Match[str], plan: _Plan | None, longer: list[Stray]
    ) -> Candidate | Stray | None:
        """Return what a word that begins no listed form may be: first with more words of its name, then alone.

        With words after a space it may be a near spelling of a longer name, and yet be one alone: those are added to
        `longer`. The parts of Ben-Gurion are no words of their own.
        """
        at, end = match.span()
        for until in ends_of_more(text, match, plan.words if plan else ()):
            joined = joined_key(text[at:until]).replace(" ", "")
            if derived := self._derived(joined):
                return Candidate(number, at, until, NO_HITS, derived=derived)
            if may_be_near(joined, self._lexicon):
                stray = Stray(number, at, until, joined)
                if not _SPACE.search(text, at, until):
                    return stray
                longer.append(stray)
        if plan is None:
            return None
        if plan.derived:
            return Candidate(number, at, end - len(plan.ending), NO_HITS, plan.ending, derived=plan.derived)
        return Stray(number, at, end, plan.word) if plan.stray else None

    def _plan(self, written: str) -> _Plan | None:
        """Find out what to do about a word, and keep it: None if nothing begins with it."""
        word, lexicon = fold(written), self._lexicon
        longest, nexts = 0, _NONE
        # Most words stand in no form, and need not be looked up everywhere.
        if lexicon.is_word(word) or (word.endswith("s") and lexicon.is_word(word[:-1])):
            longest = lexicon.starts.get(word) or (lexicon.starts.get(word[:-1], 0) if word.endswith("s") else 0)
            nexts = lexicon.nexts.get(word) or _NONE
        derived, ending = self._derived(word), ""
        if not derived and written.endswith("s"):
            derived, ending = self._derived(word[:-1]), "s"
        stray = may_be_near(word, lexicon)
        words = () if is_common(word) else self._more_words(skeleton(word))
        plan = (
            _Plan(word, longest, nexts, derived, ending, stray, words) if longest or derived or stray or words else None
        )
        keep(self._plans, written, plan)
        return plan

    def _more_words(self, key: str) -> tuple[int, ...]:
        """Return how many more words places' names have whose first word has this rough key; the most first."""
        found = self._sizes.get(key)
        if found is None:
            counts = (count for count in self._lexicon.net("firsts", key) if count <= _LONGEST_PLACE)
            found = self._sizes[key] = tuple(sorted(counts, reverse=True))
        return found

    def _derived(self, word: str) -> tuple[Derived, ...]:
        """Return what a word may be a romanisation of; given names alone are nobody."""
        derived = self._lexicon.derived(word)
        return derived if any(source.part != "given" for source in derived) else ()

    def _beginning(
        self, number: int, text: str, first: re.Match[str], plan: _Plan | None, end: int
    ) -> Iterator[Candidate]:
        """Give the place or body with which the name of an office begins: Turkey's president."""
        found = self._longest_at(number, text, first, plan, end) if plan else None
        if found and (inside := _within(found, end)):
            yield inside

    def _longest_at(
        self, number: int, text: str, first: re.Match[str], plan: _Plan, below: int = sys.maxsize
    ) -> Candidate | None:
        """Return the longest listed form that begins at a match and ends before an offset."""
        words, ends = words_from(text, first.end(), plan.word, plan.longest, plan.nexts)
        at = first.start()
        for length in range(len(words), 0, -1):
            end = ends[length - 1]
            if words[length - 1] == "," or end >= below:  # no form ends with a comma
                continue
            written = text[at:end]
            listed = self._listed.get(written)
            if listed is None:
                listed = keep(self._listed, written, self._look_up(" ".join(words[:length]), written))
            if listed.hits:
                end -= len(listed.ending)
                return Candidate(number, at, end + _ends_with_stop(listed.hits, text, end), listed.hits, listed.ending)
        return None

    def _look_up(self, key: str, written: str) -> _Listed:
        """Return what words as written stand for, their key known, or without a plural's ending."""
        if hits := _fitting(self._lexicon.lookup(key), written):
            return _Listed(hits, "")
        if key.endswith("s") and (written[-1] == "s" or written.isupper()):
            plural = (hit for hit in self._lexicon.lookup(key[:-1]) if _has_plural(hit))
            if hits := _fitting(plural, written[:-1]):
                return _Listed(hits, written[-1])
        return _NOT_LISTED


def may_be_near(word: str, lexicon: Lexicon) -> bool:
    """Whether a folded word can be a near spelling of a name, or is a given name."""
    if lexicon.is_part(word):
        return True
    if len(word) < SHORTEST_NEAR or lexicon.is_word(word) or is_common(word):
        return False
    from checker.spotting.english import is_plain

    return not is_plain(word)


def _small_words(words: list[str]) -> str:
    """Return an alternation of the words, grouped by first letter, or nothing."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    if not groups:
        return ""
    grouped = "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in groups.items())
    return rf"|(?:{grouped})(?!\w)"


def _fitting(hits: Iterable[Hit], text: str) -> Hits:
    """Keep the hits whose capitals the text respects: `us` is not US, `turkey` not Turkey."""
    return Hits([hit for hit in hits if hit.form is None or _case_fits(hit.form.text, text, hit.kind)])


def _case_fits(form: str, text: str, kind: str) -> bool:
    if form.isupper():
        return text.isupper()
    if kind in {"office", "term"} or not form[:1].isupper():
        return True
    return not text[:1].islower()


def _has_plural(hit: Hit) -> bool:
    """Whether a form takes a plural: the Tokayevs, Kazakhstanis, presidents."""
    return hit.form is not None and (
        hit.form.role == "demonym-noun" or hit.kind == "office" or (hit.kind == "person" and hit.form.role == "short")
    )


def _ends_with_stop(hits: tuple[Hit, ...], text: str, end: int) -> bool:
    """Whether the stop after the words belongs to the form: `U.S.`."""
    return text[end : end + 1] == "." and all(hit.form is not None and hit.form.text.endswith(".") for hit in hits)


def _within(candidate: Candidate, limit: int) -> Candidate | None:
    """Keep of a candidate inside an office's name only places and bodies."""
    if candidate.end > limit:
        return None
    hits = Hits(hit for hit in candidate.hits.things if hit.kind != "term")
    return (
        Candidate(candidate.block, candidate.start, candidate.end, hits, candidate.inflection, nested=True)
        if hits
        else None
    )
