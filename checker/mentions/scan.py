"""One pass over the text: every place where a form of the lexicon may stand.

Anchored on capitals, and on the first words of forms that may be written small ("head of state"): what cannot begin a
form is never looked at. The longest form wins; a place within the name of an office is found as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.mentions.words import ABBREVIATIONS
from checker.names.fold import JOINERS, WORD, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.documents import Block, Document
    from checker.lexicon import Hit, Lexicon
    from checker.lexicon.model import Derived

# What may stand between two words of one name; group 1 tells a comma, group 2 the stop of an abbreviation.
_NEXT = re.compile(rf"(?:\s{{1,6}}|[{JOINERS}]|(\.)\s?|(,)\s{{1,3}})({WORD})")
_ABBREVIATION = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of a block's text that one or more forms fit; `inflection` is a plural ending beyond `end`."""

    block: int
    start: int
    end: int
    hits: tuple[Hit, ...]
    inflection: str = ""
    nested: bool = False
    derived: tuple[Derived, ...] = ()


class Scanner:
    """Finds the candidates of a lexicon in documents."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._anchor = re.compile(rf"(?<![\w.@/#])(?:[^\W\d_a-z](?:{WORD})?{_small_words(lexicon.lower)})")

    def scan(self, document: Document) -> list[Candidate]:
        """Return the candidates of all blocks, in the order of the text."""
        return [found for number, block in enumerate(document.blocks) for found in self._scan_block(number, block)]

    def _scan_block(self, number: int, block: Block) -> Iterator[Candidate]:
        text = block.text
        starts = self._lexicon.starts
        resume, nested_until = 0, 0
        for match in self._anchor.finditer(text):
            at = match.start()
            if at < resume:
                continue
            first = fold(match.group())
            longest = starts.get(first) or (starts.get(first[:-1]) if first.endswith("s") else None)
            found = self._longest_at(number, text, match, first, longest) if longest else None
            found = found or self._derived_at(number, match, first)
            if found is None:
                continue
            if at < nested_until:
                found = _within(found, nested_until)
                if found is None:
                    continue
            elif _is_office(found):
                nested_until = found.end
            yield found
            resume = found.end if not _is_office(found) else match.end()

    def _derived_at(self, number: int, match: re.Match[str], word: str) -> Candidate | None:
        """Return a word that no glossary lists, but a romanisation system makes of a name."""
        derived, ending = self._lexicon.derived(word), ""
        if not derived and match.group().endswith("s"):
            derived, ending = self._lexicon.derived(word[:-1]), "s"
        end = match.end() - len(ending)
        return Candidate(number, match.start(), end, (), ending, derived=derived) if derived else None

    def _longest_at(self, number: int, text: str, first: re.Match[str], word: str, longest: int) -> Candidate | None:
        words, ends = [word], [first.end()]
        while len(words) < longest:
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
            hits = _fitting(self._lexicon.lookup(key), text[first.start() : end])
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
