"""One pass over the text: every place where a form of the lexicon may stand.

Anchored on capitals, and on the first words of forms that may be written small ("head of state"): what cannot begin a
form is never looked at. The longest form wins; a place within the name of an office is found as well.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.mentions.candidates import Candidate, Scan, Stray
from checker.mentions.words import ABBREVIATIONS, SHORTEST_NEAR, is_common
from checker.names.fold import JOINERS, WORD, fold
from checker.names.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.documents import Block, Document
    from checker.lexicon import Hit, Lexicon
    from checker.lexicon.model import Derived

# What may stand between two words of one name; group 1 tells a comma, group 2 the stop of an abbreviation.
_NEXT = re.compile(rf"(?:\s{{1,6}}|[{JOINERS}]|(\.)\s?|(,)\s{{1,3}})({WORD})")
_ABBREVIATION = 3


class _Plan(NamedTuple):
    """What to do about a word, the same wherever it stands: found out once for each distinct word.

    `longest` is the number of words of the longest form that it begins; `derived` is without the plural's `ending`.
    """

    word: str
    longest: int
    derived: tuple[Derived, ...]
    ending: str
    stray: bool


class Scanner:
    """Finds the candidates of a lexicon in documents."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._plans: dict[str, _Plan | None] = {}
        self._anchor = re.compile(rf"(?<![\w.@/#])(?:[^\W\d_a-z](?:{WORD})?{_small_words(lexicon.lower)})")

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
            if plan is None:
                continue
            at = match.start()
            if at < resume:
                continue
            found = self._longest_at(number, text, match, plan) if plan.longest else None
            if found is None and plan.derived:
                found = Candidate(number, at, match.end() - len(plan.ending), (), plan.ending, derived=plan.derived)
            if found is None:
                if plan.stray and at >= nested_until:
                    strays.append(Stray(number, at, match.end(), plan.word))
                continue
            if at < nested_until:
                found = _within(found, nested_until)
                if found is None:
                    continue
            elif _is_office(found):
                nested_until = found.end
            yield found
            resume = found.end if not _is_office(found) else match.end()

    def _plan(self, written: str) -> _Plan | None:
        """Find out what to do about a word, and keep it: None if nothing begins with it."""
        word, lexicon = fold(written), self._lexicon
        longest = lexicon.starts.get(word) or (lexicon.starts.get(word[:-1], 0) if word.endswith("s") else 0)
        derived, ending = lexicon.derived(word), ""
        if not derived and written.endswith("s"):
            derived, ending = lexicon.derived(word[:-1]), "s"
        stray = may_be_near(word, lexicon)
        plan = _Plan(word, longest, derived, ending, stray) if longest or derived or stray else None
        self._plans[written] = plan
        return plan

    def _longest_at(self, number: int, text: str, first: re.Match[str], plan: _Plan) -> Candidate | None:
        words, ends = [plan.word], [first.end()]
        while len(words) < plan.longest:
            following = _NEXT.match(text, ends[-1])
            if following is None or (following.group(1) and not _may_be_abbreviated(text, ends[-1], words[-1])):
                break
            if following.group(2):
                words.append(",")
                ends.append(ends[-1])
            words.append(fold(following.group(3)))
            ends.append(following.end())
        for length in range(len(words), 0, -1):
            key = " ".join(words[:length])
            end = ends[length - 1]
            listed = self._lexicon.lookup(key)
            hits = _fitting(listed, text[first.start() : end]) if listed else ()
            if hits:
                return Candidate(number, first.start(), end + _ends_with_stop(hits, text, end), hits)
            if key.endswith("s") and (text[end - 1] == "s" or text[first.start() : end].isupper()):
                hits = _fitting(
                    tuple(hit for hit in self._lexicon.lookup(key[:-1]) if _has_plural(hit)),
                    text[first.start() : end - 1],
                )
                if hits:
                    return Candidate(number, first.start(), end - 1, hits, inflection=text[end - 1])
        return None


def may_be_near(word: str, lexicon: Lexicon) -> bool:
    """Whether a folded word can be a near spelling of a name, or is a given name."""
    if lexicon.net("given", word):
        return True
    if len(word) < SHORTEST_NEAR or lexicon.is_word(word) or is_common(word):
        return False
    key = skeleton(word)
    return bool(lexicon.net("families", key) or lexicon.net("givens", key))


def _small_words(words: list[str]) -> str:
    """Return an alternation of the words, grouped by first letter, or nothing."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    if not groups:
        return ""
    grouped = "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in groups.items())
    return rf"|(?:{grouped})(?!\w)"


def _fitting(hits: tuple[Hit, ...], text: str) -> tuple[Hit, ...]:
    """Keep the hits whose capitals the text respects: `us` is not US, `turkey` not Turkey."""
    return tuple(hit for hit in hits if hit.form is None or _case_fits(hit.form.text, text, hit.entry.kind))


def _case_fits(form: str, text: str, kind: str) -> bool:
    if form.isupper():
        return text.isupper()
    if kind in {"office", "term"} or not form[:1].isupper():
        return True
    return not text[:1].islower()


def _may_be_abbreviated(text: str, end: int, word: str) -> bool:
    """Whether the stop after a word is an abbreviation's (`U.S.`, `St. Petersburg`) rather than a sentence's."""
    return len(word) == 1 or (len(word) <= _ABBREVIATION and word in ABBREVIATIONS) or text[end + 1 : end + 2].isalpha()


def _has_plural(hit: Hit) -> bool:
    """Whether a form takes a plural: the Tokayevs, Kazakhstanis."""
    return hit.form is not None and (
        hit.form.role == "demonym-noun" or (hit.entry.kind == "person" and hit.form.role == "short")
    )


def _ends_with_stop(hits: tuple[Hit, ...], text: str, end: int) -> bool:
    """Whether the stop after the words belongs to the form: `U.S.`."""
    return text[end : end + 1] == "." and all(hit.form is not None and hit.form.text.endswith(".") for hit in hits)


def _is_office(candidate: Candidate) -> bool:
    return any(hit.entry.kind == "office" and hit.form for hit in candidate.hits)


def _within(candidate: Candidate, limit: int) -> Candidate | None:
    """Keep of a candidate inside an office's name only places and bodies."""
    if candidate.end > limit:
        return None
    hits = tuple(hit for hit in candidate.hits if hit.entry.kind in {"place", "organisation"} and hit.form)
    return (
        Candidate(candidate.block, candidate.start, candidate.end, hits, candidate.inflection, nested=True)
        if hits
        else None
    )
